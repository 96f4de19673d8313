import { decimal, sum } from '#lib/decimal.ts'
import { months } from '#core/period.ts'
import type { Column } from './columns.ts'
import type { Cell } from './cells.ts'
import type { Context, Fields } from './context.ts'
import type { Kind, KindId } from './kind.ts'
import { splitCodes, splitFunding, splitMonths } from './lists.ts'

/** What the plan says about an indicator beside its target. */
export interface ExportedIndicator {
  readonly code: string
  readonly objectiveCode: string
  readonly objective: string
  readonly unit: string
  readonly polarity: string
}
export interface ExportSource {
  readonly context: Context
  readonly indicators: readonly ExportedIndicator[]
}

/** A column of an export: one for each year where the kind has a column of years. */
export interface ExportColumn {
  readonly field: string
  readonly header: string
  readonly column: Column
}

/** The columns of a table; years are the three after the plan's, and any other that an output has estimates for. */
export function exportColumns(kind: Kind, { year, current }: Context): readonly ExportColumn[] {
  const years = new Set([year + 1, year + 2, year + 3].map(String))
  for (const fields of current.output?.values() ?? [])
    for (const field of Object.keys(fields)) {
      const [, found] = /^forward\w+\.(\d{4})$/.exec(field) ?? []
      if (found !== undefined) years.add(found)
    }
  return kind.columns.flatMap((column) =>
    column.field.includes('{year}')
      ? [...years].toSorted().map((each) => ({
          field: column.field.replace('{year}', each),
          header: column.header.replace('{year}', each),
          column,
        }))
      : [{ field: column.field, header: column.header, column }],
  )
}

type Row = Fields
const monthFields = (value: string | undefined): Fields =>
  value === undefined
    ? {}
    : Object.fromEntries(months.map((month) => [`month.${month}`, splitMonths(value)[month - 1] ?? '']))

function outputRows({ context }: ExportSource): readonly Row[] {
  return [...(context.current.output ?? [])].map(
    ([code, { indicators = '', funding = '', months: planned, ...fields }]) => ({
      ...fields,
      code,
      // an empty cell would mean the indicator of the row above
      indicator: splitCodes(indicators).join('; ') || '-',
      ...Object.fromEntries(splitFunding(funding).map(([source, amount]) => [`funding.${source}`, amount])),
      ...monthFields(planned),
    }),
  )
}

function allocationRows({ context }: ExportSource): readonly Row[] {
  const outputs = [...(context.current.output ?? [])]
  return context.indicators.flatMap(({ code }) => {
    const serving = outputs.filter(([, { indicators = '' }]) => splitCodes(indicators).includes(code))
    const allocation = sum(serving.map(([, { amount = '0' }]) => decimal(amount))).toFixed()
    const target = context.current.target?.get(code)?.['target']
    return [
      {
        indicator: code,
        allocation,
        outputs: serving.map(([key]) => key).join('\n'),
        ...(target === undefined ? {} : { target }),
      },
    ]
  })
}

function targetRows({ context, indicators }: ExportSource): readonly Row[] {
  return context.indicators.map(({ code, name }) => {
    const { target, quarters, remark } = context.current.target?.get(code) ?? {}
    const {
      objectiveCode = '',
      objective = '',
      unit = '',
      polarity = '',
    } = indicators.find((one) => one.code === code) ?? {}
    const four = quarters === undefined ? [] : splitMonths(quarters)
    return {
      objectiveCode,
      objective,
      code,
      name,
      unit,
      polarity,
      target: target ?? '',
      remark: remark ?? '',
      ...Object.fromEntries(four.map((quarter, index) => [`quarter.${index + 1}`, quarter])),
    }
  })
}

function parameterRows({ context }: ExportSource): readonly Row[] {
  return [...(context.current.parameter ?? [])].map(([key, { months: planned, ...fields }]) => {
    const [code = '', part] = key.split('/')
    const target = part === '' ? context.current.target?.get(code)?.['target'] : undefined
    return { ...fields, indicator: code, target: target ?? '', ...monthFields(planned) }
  })
}

const componentRows = ({ context }: ExportSource): readonly Row[] =>
  [...(context.current.component ?? [])].map(([key, fields]) => {
    const [output = '', component = '', subcomponent = '', account = ''] = key.split('/')
    return { ...fields, output, component, subcomponent, account }
  })

const staffRows = ({ context }: ExportSource): readonly Row[] => [...(context.current.staff?.values() ?? [])]

function trainingRows({ context }: ExportSource): readonly Row[] {
  return [...(context.current.training?.values() ?? [])].flatMap(({ participants = '', ...fields }) => {
    const people = splitCodes(participants)
    const named = people.map((who) => ({ ...fields, [/^\d{18}$/.test(who) ? 'nip' : 'participant']: who }))
    return named.length === 0 ? [fields] : named
  })
}

const makers: Readonly<Record<KindId, (source: ExportSource) => readonly Row[]>> = {
  rencana: targetRows,
  'target-bulanan': parameterRows,
  'anggaran-ikk': allocationRows,
  'anggaran-ro': outputRows,
  pendanaan: outputRows,
  jadwal: outputRows,
  komponen: componentRows,
  pegawai: staffRows,
  pelatihan: trainingRows,
}

/** A value as a cell of a spreadsheet: figures as figures, words of a choice as people read them, targets as they are printed. */
function toCell(value: string | undefined, { type, choices }: Column): Cell {
  if (value === undefined || value === '') return null
  if (type === 'choice') return choices?.[value] ?? value
  const printed = type === 'target' ? value.replace('..', '-').replaceAll('.', ',') : value
  const isFigure = type === 'money' || type === 'number' || type === 'target'
  return isFigure && /^\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : printed
}

/** The rows of a table with what the database holds, in the order of its columns. Importing them again changes nothing. */
export function exportRows(kind: Kind, source: ExportSource): readonly (readonly Cell[])[] {
  const columns = exportColumns(kind, source.context)
  const told = kind.id === 'jadwal' ? columns.filter(({ field }) => field !== 'target') : columns
  return makers[kind.id](source).map((row) =>
    columns.map((each) => (told.includes(each) ? toCell(row[each.field], each.column) : null)),
  )
}
