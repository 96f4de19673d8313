import { sum, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { rupiah } from '#core/rupiah.ts'
import {
  amountHeading,
  commonFundingSources,
  formatScaled,
  fundingSourceNames,
  fundingSources,
} from '#budget/index.ts'
import type { AmountScale } from '#budget/index.ts'
import type { Block, Cell, Column } from '#documents/tree.ts'
import { cell } from '../../blocks.ts'
import type { IndicatorData, OutputData, PlanData } from '../data.ts'
import { targetWords } from '../fields.ts'
import { groupRow, headRow, middle, monthHeads, right, tableOf } from './parts.ts'

/** Thousands where that loses nothing, whole rupiah otherwise. */
function scaleFor(outputs: readonly OutputData[]): AmountScale {
  const amounts = outputs.flatMap(({ amount, months, funding, forward }) => [
    amount,
    ...months,
    ...Object.values(funding),
    ...forward.map((year) => year.amount),
  ])
  return amounts.every((amount) => amount === null || amount.mod(1000).eq(0)) ? 'thousand' : 'rupiah'
}

const money = (amount: Decimal | null, scale: AmountScale): string =>
  formatScaled(amount === null ? null : rupiah(amount), scale)
/** Nothing planned in a month is a dash, as official schedules print it. */
const monthMoney = (amount: Decimal | null, scale: AmountScale): string =>
  amount === null || amount.eq(0) ? '-' : money(amount, scale)
const figure = (value: Decimal | null): string => (value === null ? '' : formatTrimmed(value, 2))

const codeOf = ({ classCode, code }: OutputData): string =>
  code === null ? classCode : `${classCode}.${code}`
const totalOf = (amounts: readonly (Decimal | null)[]): Decimal =>
  sum(amounts.filter((amount) => amount !== null))

interface Served {
  readonly indicator: IndicatorData | null
  readonly outputs: readonly OutputData[]
}

/** The outputs by the indicator that they serve, in the order of the plan; those that serve none stand last. */
function groupByIndicator({ objectives, budget }: PlanData): readonly Served[] {
  const outputs = budget?.outputs ?? []
  const groups = objectives
    .flatMap(({ indicators }) => indicators)
    .map((indicator): Served => ({
      indicator,
      outputs: outputs.filter(({ indicatorIds }) => indicatorIds.includes(indicator.id)),
    }))
    .filter((group) => group.outputs.length > 0)
  const unlinked = outputs.filter(({ indicatorIds }) => indicatorIds.length === 0)
  return unlinked.length === 0 ? groups : [...groups, { indicator: null, outputs: unlinked }]
}

const nameOfGroup = ({ indicator }: Served): string =>
  indicator === null
    ? 'Rincian output yang belum ditautkan ke indikator'
    : `${indicator.code} ${indicator.name}`.trim()

const ONCE =
  'Satu rincian output dapat mendukung beberapa indikator; jumlah menghitung setiap rincian output sekali.'

interface BudgetTable {
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  readonly head: (heading: string) => readonly (readonly Cell[])[]
  readonly row: (output: OutputData, scale: AmountScale) => readonly Cell[]
  readonly total: (outputs: readonly OutputData[], scale: AmountScale) => readonly Cell[]
  readonly size?: number
  readonly note?: string
  /** Words that stand beside the name of an indicator. */
  readonly beside?: (group: Served, scale: AmountScale) => string
}

/** A table of the ledger: a heading for every indicator, its outputs below, the true total at the end. */
function ledgerTable(data: PlanData, spec: BudgetTable): readonly Block[] {
  const outputs = data.budget?.outputs ?? []
  const scale = scaleFor(outputs)
  const groups = groupByIndicator(data)
  if (groups.length === 0) return []
  const body = groups.flatMap((group) => {
    const beside = spec.beside?.(group, scale) ?? ''
    const head = groupRow(`${nameOfGroup(group)}${beside && ` – ${beside}`}`, spec.columns.length)
    return [head, ...group.outputs.map((output) => spec.row(output, scale))]
  })
  const total = spec.total(outputs, scale).map((part) => ({ ...part, bold: true, fill: 'E3EAF3' }))
  return tableOf({
    ...spec,
    head: spec.head(amountHeading(scale)),
    body: [...body, total],
    note: spec.note ?? ONCE,
  })
}

/** Outputs and allocation per indicator. */
function indicatorOutputs(data: PlanData): readonly Block[] {
  const { year } = data
  return ledgerTable(data, {
    id: 'tabel-indikator-output',
    caption: `Indikator, rincian output, target, dan alokasi Tahun ${year}`,
    columns: [{ width: 22 }, { width: 'fill' }, { width: 30 }],
    head: (heading) => [
      headRow('Kode', 'Indikator kinerja dan rincian output', `Alokasi ${year} ${heading}`),
    ],
    beside: ({ indicator, outputs }, scale) => {
      const target = indicator === null ? null : targetWords(indicator)
      const words = target === null ? '' : `target ${target}, `
      return `${words}alokasi ${money(totalOf(outputs.map(({ amount }) => amount)), scale)}`
    },
    row: (output, scale) => [middle(codeOf(output)), cell(output.name), right(money(output.amount, scale))],
    total: (outputs, scale) => [
      cell('Jumlah anggaran', { columnSpan: 2 }),
      right(money(totalOf(outputs.map(({ amount }) => amount)), scale)),
    ],
  })
}

const yearsAhead = (data: PlanData): readonly number[] => {
  const years = data.budget?.outputs.flatMap(({ forward }) => forward.map((estimate) => estimate.year)) ?? []
  return [...new Set(years)].filter((year) => year > data.year).toSorted((a, b) => a - b)
}

/** Volumes and amounts of the year and the years ahead (prakiraan maju). */
function fundingNeed(data: PlanData): readonly Block[] {
  const { year } = data
  const ahead = yearsAhead(data)
  const estimate = (output: OutputData, of: number) => output.forward.find((one) => one.year === of)
  return ledgerTable(data, {
    id: 'tabel-pendanaan',
    caption: `Kebutuhan pendanaan Tahun ${year} dan prakiraan maju`,
    columns: [
      { width: 18 },
      { width: 'fill' },
      { width: 16 },
      { width: 19 },
      { width: 24 },
      ...ahead.flatMap(() => [{ width: 15 }, { width: 23 }]),
    ],
    head: (heading) => [
      [
        cell('Kode', { rowSpan: 2 }),
        cell('Rincian output', { rowSpan: 2 }),
        cell(`Tahun ${year}`, { columnSpan: 3 }),
        ...ahead.map((of) => cell(`Prakiraan maju ${of}`, { columnSpan: 2 })),
      ],
      headRow(
        'Volume',
        'Satuan',
        `Alokasi ${heading}`,
        ...ahead.flatMap(() => ['Volume', `Alokasi ${heading}`]),
      ),
    ],
    size: 8,
    row: (output, scale) => [
      middle(codeOf(output)),
      cell(output.name),
      right(figure(output.volume)),
      middle(output.unitOfMeasure ?? ''),
      right(money(output.amount, scale)),
      ...ahead.flatMap((of) => [
        right(figure(estimate(output, of)?.volume ?? null)),
        right(money(estimate(output, of)?.amount ?? null, scale)),
      ]),
    ],
    total: (outputs, scale) => [
      cell('Jumlah', { columnSpan: 4 }),
      right(money(totalOf(outputs.map(({ amount }) => amount)), scale)),
      ...ahead.flatMap((of) => [
        cell(''),
        right(money(totalOf(outputs.map((output) => estimate(output, of)?.amount ?? null)), scale)),
      ]),
    ],
  })
}

/** Where the money of each output comes from, and where it is spent. */
function sourcesTable(data: PlanData): readonly Block[] {
  const used = new Set<string>(data.budget?.outputs.flatMap(({ funding }) => Object.keys(funding)) ?? [])
  const usual: readonly string[] = commonFundingSources
  const sources = fundingSources.filter((source) => usual.includes(source) || used.has(source))
  return ledgerTable(data, {
    id: 'tabel-sumber-dana',
    caption: `Sumber pendanaan Tahun ${data.year}`,
    columns: [
      { width: 18 },
      { width: 'fill' },
      ...sources.map(() => ({ width: 20 })),
      { width: 22 },
      { width: 19 },
    ],
    head: (heading) => [
      [
        cell('Kode', { rowSpan: 2 }),
        cell('Rincian output', { rowSpan: 2 }),
        cell(`Alokasi ${heading}`, { columnSpan: sources.length + 1 }),
        cell('Lokasi', { rowSpan: 2 }),
      ],
      headRow(...sources.map((source) => fundingSourceNames[source]), 'Jumlah'),
    ],
    size: 8,
    row: (output, scale) => [
      middle(codeOf(output)),
      cell(output.name),
      ...sources.map((source) => right(money(output.funding[source] ?? null, scale))),
      right(money(totalOf(Object.values(output.funding)), scale)),
      cell(output.location ?? ''),
    ],
    total: (outputs, scale) => [
      cell('Jumlah', { columnSpan: 2 }),
      ...sources.map((source) =>
        right(money(totalOf(outputs.map(({ funding }) => funding[source] ?? null)), scale)),
      ),
      right(money(totalOf(outputs.flatMap(({ funding }) => Object.values(funding))), scale)),
      cell(''),
    ],
  })
}

/** Execution and withdrawal over the months with who is in charge (PRN-09). */
function schedule(data: PlanData): readonly Block[] {
  const ofMonth = (outputs: readonly OutputData[], index: number): Decimal =>
    totalOf(outputs.map(({ months }) => months[index] ?? null))
  return ledgerTable(data, {
    id: 'tabel-jadwal',
    caption: `Jadwal pelaksanaan kegiatan dan penarikan anggaran Tahun ${data.year}`,
    columns: [
      { width: 15 },
      { width: 40 },
      ...monthHeads.map(() => ({ width: 'fill' as const })),
      { width: 18 },
      { width: 24 },
    ],
    head: (heading) => [
      [
        cell('Kode', { rowSpan: 2 }),
        cell('Rincian output', { rowSpan: 2 }),
        cell(`Rencana penarikan anggaran ${heading}`, { columnSpan: 13 }),
        cell('PJ', { rowSpan: 2 }),
      ],
      headRow(...monthHeads, 'Jumlah'),
    ],
    beside: ({ indicator }) => {
      const target = indicator === null ? null : targetWords(indicator)
      return target === null ? '' : `target ${target}`
    },
    size: 6.5,
    row: (output, scale) => [
      middle(codeOf(output)),
      cell(output.name),
      ...monthHeads.map((_, index) => right(monthMoney(output.months[index] ?? null, scale))),
      right(money(totalOf(output.months), scale)),
      cell(output.personInCharge ?? ''),
    ],
    total: (outputs, scale) => [
      cell('Jumlah', { columnSpan: 2 }),
      ...monthHeads.map((_, index) => right(monthMoney(ofMonth(outputs, index), scale))),
      right(money(totalOf(outputs.flatMap(({ months }) => months)), scale)),
      cell(''),
    ],
    note: `${ONCE} Tanda - berarti tidak ada penarikan. PJ: penanggung jawab.`,
  })
}

export const budgetBlocks = { indicatorOutputs, fundingNeed, fundingSources: sourcesTable, schedule } as const
