import { monthNames } from '#lib/dates.ts'
import { decimal } from '#lib/decimal.ts'
import { findColumn, headKey, type Column } from './columns.ts'
import { settle, type Conflict, type Decisions } from './conflict.ts'
import type { Context } from './context.ts'
import { getKind } from './kinds.ts'
import { sumOf } from './lists.ts'
import { scaleFactors, scaleNames, toRupiah, type MoneyScale } from './scale.ts'
import {
  faultAt,
  isAmbiguous,
  placeOf,
  readAmbiguous,
  type Fault,
  type StagedRow,
  type StagedTable,
} from './staged.ts'
import { surplusConflict } from './surplus.ts'

/** A table with its figures settled: money in whole rupiah, twelve months, nothing that reads in two ways. */
export interface ReadTable extends StagedTable {
  /** Its place among the tables of the file. */
  readonly index: number
}
export interface ReadResult {
  readonly tables: readonly ReadTable[]
  readonly conflicts: readonly Conflict[]
  readonly faults: readonly Fault[]
}

/** Settles what the sheets leave open about their figures: the scale of money, points in figures, one month cell too many. */
export function readTables(
  staged: readonly StagedTable[],
  decisions: Decisions,
  context: Context,
): ReadResult {
  const conflicts: Conflict[] = []
  const faults: Fault[] = []
  const ask = (conflict: Conflict): string | null => {
    conflicts.push(conflict)
    return settle(conflict, decisions)
  }
  const tables = staged.map((table, index): ReadTable => {
    const scale = settleScale(table, index, staged, context, ask)
    const reading = new Map(
      table.ambiguous.map((field) => [field, ask(numeralConflict(table, index, field))] as const),
    )
    const rows = table.rows.map((row) => readRow(row, table, index, scale, reading, ask, faults))
    return { ...table, index, rows }
  })
  return { tables, conflicts, faults }
}

function readRow(
  row: StagedRow,
  table: StagedTable,
  index: number,
  scale: MoneyScale,
  reading: ReadonlyMap<string, string | null>,
  ask: (conflict: Conflict) => string | null,
  faults: Fault[],
): StagedRow {
  const { columns } = getKind(table.kind)
  if (isSettled(row, table, scale)) return row
  const months =
    row.surplus === undefined ? {} : withoutSurplus(row.surplus, ask(surplusConflict(table, index, row)))
  const values: Record<string, string> = {}
  for (const [field, staged] of Object.entries({ ...row.values, ...months })) {
    const value = isAmbiguous(staged)
      ? readAmbiguous(staged, reading.get(field) === 'decimals' ? 'decimals' : 'thousands')
      : staged
    const isWhole = scale === 'rupiah' && /^\d{1,15}$/.test(value)
    const amount = isWhole || !isMoneyField(field, columns) ? value : toRupiah(decimal(value), scale)
    if (amount !== null) values[field] = amount
    else
      faults.push(
        faultAt(
          placeOf(table, row, field),
          'import.rupiah',
          `Angka ini dalam ${scaleNames[scale]} bukan rupiah bulat atau terlalu besar.`,
          'Periksa angkanya dan satuan uang tabel ini.',
        ),
      )
  }
  return { row: row.row, values }
}

/** Nothing is open in a row of plain rupiah. */
const isSettled = (
  row: StagedRow,
  { columns, hasMoney, ambiguous }: StagedTable,
  scale: MoneyScale,
): boolean =>
  row.surplus === undefined &&
  ambiguous.length === 0 &&
  (!hasMoney ||
    (scale === 'rupiah' && Object.keys(columns).every((field) => wholeOrText.test(row.values[field] ?? ''))))
/** Whole rupiah, or no figure at all: a figure with decimals is looked at. */
const wholeOrText = /^(?:\d{1,15}|(?!\d+(?:\.\d+)?$).*)$/s

const isMoneyField = (field: string, columns: readonly Column[]): boolean =>
  findColumn(field, columns)?.type === 'money'

function withoutSurplus(months: readonly string[], dropped: string | null): Record<string, string> {
  const at = dropped === null ? months.length - 1 : Number(dropped)
  const kept = months.filter((_, index) => index !== at)
  return Object.fromEntries(monthNames.map((_, index) => [`month.${index + 1}`, kept[index] ?? '']))
}

const numeralConflict = (table: StagedTable, index: number, field: string): Conflict => {
  const row = table.rows.find(({ values }) => isAmbiguous(values[field] ?? ''))
  const text = row?.values[field] ?? ''
  const place = row === undefined ? [] : [placeOf(table, row, field)]
  const header = findColumn(field, getKind(table.kind).columns)?.header ?? field
  const option = (value: 'thousands' | 'decimals', words: string) => ({
    value,
    label: `${words}: ${readAmbiguous(text, value).replace('.', ',')}`,
    places: place,
    inDatabase: false,
  })
  return {
    id: `numeral/${index}/${field}`,
    topic: 'numeral',
    subject: table.sheet,
    label: header,
    question: 'Angka pada kolom ini dapat dibaca dengan dua cara. Titiknya berarti apa?',
    options: [option('thousands', 'Pemisah ribuan'), option('decimals', 'Pemisah desimal')],
    suggestion: { value: 'thousands', reason: 'Penulisan Indonesia memakai titik sebagai pemisah ribuan.' },
  }
}

/** Figures of a table for comparing with other tables: what each output gets, as written. */
function figuresOf(table: StagedTable): ReadonlyMap<string, string> {
  const figures = new Map<string, string>()
  if (getKind(table.kind).entity !== 'output') return figures
  for (const { values } of table.rows) {
    const name = values['code'] ?? values['name']
    const months = monthNames.map((_, index) => values[`month.${index + 1}`] ?? '')
    const amount =
      values['amount'] ?? (months.some((month) => month !== '') ? sumOf(months).toFixed() : undefined)
    if (name === undefined || amount === undefined || amount === '0') continue
    figures.set(headKey(values['name'] ?? name), amount)
    if (values['code'] !== undefined) figures.set(headKey(values['code']), amount)
  }
  return figures
}

const agree = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean => {
  const common = [...a].filter(([key]) => b.has(key))
  return (
    common.length > 0 && common.filter(([key, figure]) => b.get(key) === figure).length * 2 > common.length
  )
}

/** The scale that the tables with the same figures, or the database, speak for; null where nothing does. */
function findBetterScale(
  table: StagedTable,
  all: readonly StagedTable[],
  context: Context,
): MoneyScale | null {
  const own = figuresOf(table)
  const votes = new Map<MoneyScale, number>()
  const vote = (scale: MoneyScale | null): void => {
    if (scale !== null) votes.set(scale, (votes.get(scale) ?? 0) + 1)
  }
  for (const other of all)
    if (other.hasMoney && (other === table || agree(own, figuresOf(other)))) vote(other.scale)
  const known = [...(context.current.output ?? [])].flatMap(([key, fields]) =>
    fields['amount'] === undefined ? [] : [[headKey(key), fields['amount']] as const],
  )
  for (const scale of Object.keys(scaleFactors) as MoneyScale[])
    if (
      agree(
        own,
        new Map(known.map(([key, amount]) => [key, decimal(amount).div(scaleFactors[scale]).toFixed()])),
      )
    )
      vote(scale)
  const [best, second] = [...votes].toSorted(([, a], [, b]) => b - a)
  return best === undefined || best[1] === second?.[1] ? null : best[0]
}

function settleScale(
  table: StagedTable,
  index: number,
  all: readonly StagedTable[],
  context: Context,
  ask: (conflict: Conflict) => string | null,
): MoneyScale {
  if (!table.hasMoney) return 'rupiah'
  const better = findBetterScale(table, all, context)
  if (table.scale !== null && (better === null || better === table.scale)) return table.scale
  const head = { sheet: table.sheet, row: table.headRow, col: null }
  const answer = ask({
    id: `scale/${index}`,
    topic: 'scale',
    subject: table.sheet,
    label: 'Satuan uang',
    question:
      table.scale === null
        ? 'Tabel ini tidak menyebut satuan uangnya. Angkanya dalam apa?'
        : `Kepala tabel menyebut ${scaleNames[table.scale]}, tetapi angkanya sama dengan tabel lain yang menyebut satuan lain. Angkanya dalam apa?`,
    options: (Object.keys(scaleNames) as MoneyScale[]).map((value) => ({
      value,
      label: scaleNames[value],
      places: value === table.scale ? [head] : [],
      inDatabase: false,
    })),
    suggestion:
      better === null
        ? null
        : {
            value: better,
            reason: 'Tabel lain dengan angka yang sama, atau basis data, memakai satuan ini.',
          },
  })
  return (answer as MoneyScale | null) ?? table.scale ?? 'rupiah'
}
