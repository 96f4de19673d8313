import type { UnitKey } from '#core/unit.ts'
import type { FileAnswer, Handlers, UnitCall } from '#platform/http/call.ts'
import type { SheetToWrite, WrittenColumn } from '#platform/workbook/shapes.ts'
import type { Tx } from '#platform/database/database.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import type { exportContract } from '../contract/exports.ts'
import { xlsxType } from '../contract/imports.ts'
import type { ColumnType } from '../rules/columns.ts'
import type { Context } from '../rules/context.ts'
import { exportColumns, exportRows } from '../rules/export-rows.ts'
import { entities, type Kind, type KindId } from '../rules/kind.ts'
import { getKind } from '../rules/kinds.ts'
import { askWorkbook } from '../thread/ask.ts'
import { loadContext } from './load-context.ts'
import type { Records } from './records/record-store.ts'
import { loadTargets } from './records/targets.ts'

type Actions = Handlers<typeof exportContract>

const formats: Readonly<Record<ColumnType, WrittenColumn['format']>> = {
  text: 'text',
  code: 'text',
  choice: 'text',
  target: 'decimal',
  money: 'whole',
  number: 'decimal',
  date: 'date',
}

interface Wanted {
  /** With what the program holds, or only the head. */
  readonly filled: boolean
  /** Who may not change the staff list does not see the numbers of people. */
  readonly mayAll: boolean
}

const without = (records: Records | undefined, hidden: string): Records =>
  new Map(
    [...(records ?? [])].map(([key, fields]) => [
      key,
      Object.fromEntries(Object.entries(fields).filter(([field]) => field !== hidden)),
    ]),
  )
const withoutNumbers = (context: Context): Context => ({
  ...context,
  current: {
    ...context.current,
    staff: without(context.current.staff, 'nip'),
    training: without(context.current.training, 'participants'),
  },
})

/** A table of an office as a sheet. */
export async function loadSheet(
  tx: Tx,
  unit: UnitKey,
  year: number,
  kindId: KindId,
  { filled, mayAll }: Wanted,
): Promise<SheetToWrite> {
  const kind = getKind(kindId)
  const { name } = await getUnitTitle(tx, unit.id, `${year}-12-31`)
  const all = await loadContext(tx, unit, year, filled ? entities : [])
  const context = mayAll ? all : withoutNumbers(all)
  const indicators = (await loadTargets(tx, unit, year)).map(({ indicator, objective }) => ({
    code: indicator.code,
    objectiveCode: objective.code,
    objective: objective.statement,
    unit: indicator.unitOfMeasure,
    polarity: indicator.polarity,
  }))
  const hasMoney = kind.columns.some(({ type }) => type === 'money')
  return {
    name: kind.sheet,
    notes: [`${kind.title}, ${name}, ${year}`, ...(hasMoney ? ['Satuan uang: rupiah'] : [])],
    columns: exportColumns(kind, context).map(({ header, column }) => ({
      header,
      width: column.width ?? 16,
      format: formats[column.type],
    })),
    rows: filled ? exportRows(kind, { context, indicators }) : [],
  }
}

/** How to fill in the columns of a table, for people. */
const guideSheet = (kind: Kind): SheetToWrite => ({
  name: 'Petunjuk',
  notes: [`Cara mengisi: ${kind.title}`],
  columns: [
    { header: 'Judul kolom', width: 30, format: 'text' },
    { header: 'Wajib diisi', width: 14, format: 'text' },
    { header: 'Cara mengisi', width: 90, format: 'text' },
  ],
  rows: kind.columns.map(({ header, required, help }) => [header, required === true ? 'ya' : 'tidak', help]),
})

async function answerWith(
  call: UnitCall,
  year: number,
  kindId: KindId,
  filled: boolean,
): Promise<FileAnswer> {
  const sheet = await loadSheet(call.tx, call.unit, year, kindId, {
    filled,
    mayAll: call.may('staff.edit', call.unit.path),
  })
  const sheets = filled ? [sheet] : [sheet, guideSheet(getKind(kindId))]
  return {
    fileName: `${filled ? '' : 'templat-'}${kindId}-${call.unit.slug}-${year}.xlsx`,
    contentType: xlsxType,
    disposition: 'attachment',
    content: () => askWorkbook(sheets),
  }
}

export const downloadTemplate: Actions['downloadTemplate'] = (call, { params }) =>
  answerWith(call, params.year, params.kind, false)
export const exportTable: Actions['exportTable'] = (call, { params }) =>
  answerWith(call, params.year, params.kind, true)
