import { formatTrimmed } from '#lib/numerals.ts'
import type { Decimal } from '#lib/decimal.ts'
import { monthName, months } from '#core/period.ts'
import type { Rupiah } from '#core/rupiah.ts'
import { allocationByIndicator } from './allocation.ts'
import { outputLabel } from './codes.ts'
import { forwardOf, fundingSourceNames, type LedgerEntry } from './ledger.ts'
import { amountHeading, formatScaled, scaleAmounts, type AmountScale } from './scale.ts'
import { groupByClass } from './sections.ts'
import { fundingNeedTable, scheduleTable, sourcesTable, type BudgetTable } from './tables.ts'

/** An indicator as the tables name it. */
export interface PlanTableIndicator {
  readonly id: number
  readonly code: string
  readonly name: string
  /** With its unit of measure; null where none is set. */
  readonly target: string | null
}
/** What the tables of the plan are made from. */
export interface PlanTableSource {
  readonly year: number
  readonly entries: readonly LedgerEntry[]
  /** In the order of the plan. */
  readonly indicators: readonly PlanTableIndicator[]
}

export interface PlanTableColumn {
  readonly key: string
  readonly name: string
  /** What several columns have in common, above their names. */
  readonly group: string | null
  readonly kind: 'code' | 'words' | 'figure'
}
export interface PlanTableRow {
  readonly key: string
  /** One for each column. */
  readonly cells: readonly string[]
}
/** What stands below one indicator: its outputs by class. */
export interface PlanTableSection {
  readonly title: string
  readonly groups: readonly { readonly title: string; readonly rows: readonly PlanTableRow[] }[]
}
/** A table of the plan, ready to print: screens and documents differ in its looks only. */
export interface PlanTable {
  readonly key: PlanTableKey
  /** With the scale of its amounts, said once. */
  readonly caption: string
  readonly columns: readonly PlanTableColumn[]
  readonly sections: readonly PlanTableSection[]
  /** Sums by the key of their column; every output counts once unless the name says otherwise. */
  readonly totals: readonly { readonly name: string; readonly cells: Readonly<Record<string, string>> }[]
  readonly note: string
}

/** Nothing planned is a dash, as official tables print it; what is not known stays empty. */
const money = (amount: Rupiah | null, scale: AmountScale): string =>
  amount === null || amount === 0 ? '-' : formatScaled(amount, scale)
const figure = (value: Decimal | null): string => (value === null ? '-' : formatTrimmed(value, 6))

const column = (
  key: string,
  name: string,
  kind: PlanTableColumn['kind'] = 'figure',
  group: string | null = null,
): PlanTableColumn => ({ key, name, kind, group })
const outputColumns = [column('code', 'Kode', 'code'), column('name', 'Rincian output', 'words')] as const

const ONCE =
  'Satu rincian output dapat mendukung beberapa indikator; jumlah anggaran menghitung setiap rincian output sekali.'
const DASH = 'Tanda - berarti tidak direncanakan.'

function noteOf({ entries }: PlanTableSource, scale: AmountScale, ...more: readonly string[]): string {
  const { residue } = scaleAmounts(
    entries.map(({ amount }) => amount),
    scale,
  )
  return [ONCE, ...more, ...(residue === null ? [] : [residue])].join(' ')
}

const UNLINKED = 'Rincian output yang belum dikaitkan dengan indikator'
const titleOf = (
  indicator: Pick<PlanTableIndicator, 'code' | 'name'> | null,
  facts: readonly (string | null)[] = [],
): string => {
  const name = indicator === null ? UNLINKED : `${indicator.code} ${indicator.name}`.trim()
  const said = facts.filter((fact) => fact !== null)
  return said.length === 0 ? name : `${name} – ${said.join(', ')}`
}
const targetFact = (indicators: PlanTableSource['indicators'], id: number | undefined): string | null => {
  const target = indicators.find((one) => one.id === id)?.target ?? null
  return target === null ? null : `target ${target}`
}
const classTitle = ({ classCode, className }: { readonly classCode: string; readonly className: string }) =>
  className === classCode ? classCode : `${classCode} ${className}`

/** The sections of a table of figures as rows of texts; indicators without outputs have no rows and are left out. */
function sectionsOf<Cells, Totals>(
  { sections }: BudgetTable<Cells, Totals>,
  title: (indicator: { readonly id: number; readonly code: string; readonly name: string } | null) => string,
  cells: (row: Cells) => readonly string[],
): readonly PlanTableSection[] {
  return sections
    .filter(({ groups }) => groups.length > 0)
    .map(({ indicator, groups }) => ({
      title: title(indicator),
      groups: groups.map((group) => ({
        title: classTitle(group),
        rows: group.rows.map((row) => ({
          key: `${indicator?.id ?? 0}/${row.label}/${row.name}`,
          cells: [row.label, row.name, ...cells(row)],
        })),
      })),
    }))
}

/** Each indicator with its outputs and what of their amounts counts for it; indicators that no output serves say so. */
function allocation(source: PlanTableSource, scale: AmountScale): PlanTable {
  const { entries, indicators, year } = source
  const {
    indicators: served,
    unlinked,
    ...sums
  } = allocationByIndicator(
    entries,
    indicators.map(({ id }) => id),
  )
  const groupsOf = (
    id: number,
    outputs: readonly { readonly entry: LedgerEntry; readonly amount: Rupiah | null }[],
  ) =>
    groupByClass(
      outputs.map(({ entry }) => entry),
      year,
    ).map((group) => ({
      title: classTitle(group),
      rows: group.entries.map((entry) => {
        const amount = outputs.find((one) => one.entry === entry)?.amount ?? null
        const cells = [outputLabel(entry), entry.name, formatScaled(amount, scale)]
        return { key: `${id}/${outputLabel(entry)}/${entry.name}`, cells }
      }),
    }))
  const sections = served.map(({ indicatorId, outputs, amount }, index): PlanTableSection => {
    const facts = [targetFact(indicators, indicatorId), `alokasi terkait ${money(amount, scale)}`]
    const none = { key: `${indicatorId}`, cells: ['', 'Belum didukung rincian output', ''] }
    return {
      title: titleOf(indicators[index] ?? null, outputs.length === 0 ? facts.slice(0, 1) : facts),
      groups: outputs.length === 0 ? [{ title: '', rows: [none] }] : groupsOf(indicatorId, outputs),
    }
  })
  const rest = groupsOf(
    0,
    unlinked.map((entry) => ({ entry, amount: entry.amount })),
  )
  const total = (name: string, amount: Rupiah) => ({ name, cells: { amount: formatScaled(amount, scale) } })
  return {
    key: 'allocation',
    caption: `Indikator, rincian output, dan alokasi Tahun ${year} ${amountHeading(scale)}`,
    columns: [...outputColumns, column('amount', `Alokasi ${year}`)],
    sections: [...sections, ...(rest.length === 0 ? [] : [{ title: titleOf(null), groups: rest }])],
    totals: [
      total('Jumlah menurut indikator', sums.sumOverIndicators),
      total('Jumlah anggaran', sums.trueTotal),
    ],
    note: noteOf(source, scale),
  }
}

/** Volume, unit and amount of the year, and of the years after it for which anything is estimated. */
function need(source: PlanTableSource, scale: AmountScale): PlanTable {
  const { year, entries } = source
  const table = fundingNeedTable(entries, source, year)
  const later = table.totals.years.flatMap((of, index) =>
    entries.some((entry) => forwardOf(entry, of) !== undefined) ? [{ of, index }] : [],
  )
  const own = `Tahun ${year}`
  return {
    key: 'need',
    caption: `Kebutuhan pendanaan Tahun ${year} dan prakiraan maju ${amountHeading(scale)}`,
    columns: [
      ...outputColumns,
      column('volume', 'Volume', 'figure', own),
      column('unit', 'Satuan', 'code', own),
      column('amount', 'Alokasi', 'figure', own),
      ...later.flatMap(({ of }) => [
        column(`volume-${of}`, 'Volume', 'figure', `Prakiraan maju ${of}`),
        column(`amount-${of}`, 'Alokasi', 'figure', `Prakiraan maju ${of}`),
      ]),
    ],
    sections: sectionsOf(table, titleOf, (row) => [
      figure(row.volume),
      row.unitOfMeasure ?? '',
      formatScaled(row.amount, scale),
      ...later.flatMap(({ index }) => [
        figure(row.forward[index]?.volume ?? null),
        money(row.forward[index]?.amount ?? null, scale),
      ]),
    ]),
    totals: [
      {
        name: 'Jumlah anggaran',
        cells: Object.fromEntries([
          ['amount', formatScaled(table.totals.amount, scale)],
          ...later.map(({ of, index }) => [
            `amount-${of}`,
            money(table.totals.forward[index] ?? null, scale),
          ]),
        ]),
      },
    ],
    note: noteOf(source, scale, DASH),
  }
}

/** Where the money of each output comes from, and where the work is done. */
function sources(source: PlanTableSource, scale: AmountScale): PlanTable {
  const table = sourcesTable(source.entries, source, source.year)
  const { sources: used, bySource, sum } = table.totals
  return {
    key: 'sources',
    caption: `Sumber pendanaan Tahun ${source.year} ${amountHeading(scale)}`,
    columns: [
      ...outputColumns,
      ...used.map((one) => column(one, fundingSourceNames[one], 'figure', 'Alokasi')),
      column('sum', 'Jumlah', 'figure', 'Alokasi'),
      column('location', 'Lokasi', 'words'),
    ],
    sections: sectionsOf(table, titleOf, (row) => [
      ...row.sources.map((amount) => money(amount, scale)),
      money(row.sum, scale),
      row.location ?? '',
    ]),
    totals: [
      {
        name: 'Jumlah anggaran',
        cells: Object.fromEntries([
          ...used.map((one, index) => [one, money(bySource[index] ?? null, scale)]),
          ['sum', money(sum, scale)],
        ]),
      },
    ],
    note: noteOf(source, scale, DASH),
  }
}

/** When the money of each output is drawn, and who is in charge (PRN-09). */
function schedule(source: PlanTableSource, scale: AmountScale): PlanTable {
  const table = scheduleTable(source.entries, source, source.year)
  const { months: byMonth, sum } = table.totals
  return {
    key: 'schedule',
    caption: `Jadwal pelaksanaan kegiatan dan penarikan anggaran Tahun ${source.year} ${amountHeading(scale)}`,
    columns: [
      ...outputColumns,
      ...months.map((month) =>
        column(`month-${month}`, monthName(month).slice(0, 3), 'figure', 'Rencana penarikan anggaran'),
      ),
      column('sum', 'Jumlah', 'figure', 'Rencana penarikan anggaran'),
      column('charge', 'PJ', 'words'),
    ],
    sections: sectionsOf(
      table,
      (indicator) => titleOf(indicator, [targetFact(source.indicators, indicator?.id)]),
      (row) => [
        ...row.months.map((amount) => money(amount, scale)),
        money(row.sum, scale),
        row.personInCharge ?? '',
      ],
    ),
    totals: [
      {
        name: 'Jumlah anggaran',
        cells: Object.fromEntries([
          ...months.map((month) => [`month-${month}`, money(byMonth[month - 1] ?? null, scale)]),
          ['sum', money(sum, scale)],
        ]),
      },
    ],
    note: noteOf(source, scale, DASH, 'PJ: penanggung jawab.'),
  }
}

const makers = { allocation, need, sources, schedule } as const
export type PlanTableKey = keyof typeof makers

/**
 * The one composition of the four tables that plan and budget have in common: allocation per indicator, funding need with forward years,
 * sources, schedule. Screens and documents print it; amounts stand in the scale that the caption names, rounded half up once.
 *
 * @source tables of RKT Jambi 2024 [SEED]
 */
export const composePlanTable = (key: PlanTableKey, source: PlanTableSource, scale: AmountScale): PlanTable =>
  makers[key](source, scale)
