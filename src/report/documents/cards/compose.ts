import { formatTrimmed } from '#lib/numerals.ts'
import type { MeasuringPeriod } from '#core/period.ts'
import { polarityNames } from '#core/polarity.ts'
import type { Decimal } from '#lib/decimal.ts'
import type { Polarity } from '#core/polarity.ts'
import type { Block, Cell, DocumentTree, Inline } from '#documents/tree.ts'
import { cell, heading } from '../blocks.ts'
import { coverOf, letterheadOf } from '../plan/blocks/front.ts'
import type { Title } from '../plan/blocks/front.ts'
import type { IndicatorData, OfficeData } from '../plan/data.ts'
import { targetWords } from '../plan/fields.ts'

/** One indicator with everything its card says. */
export interface CardData {
  readonly indicator: IndicatorData
  readonly objective: string
  readonly level: string
  readonly evidence: string | null
  readonly formula: string | null
  readonly polarity: Polarity
  readonly dataSource: string | null
  readonly collectionSteps: readonly string[]
  readonly notes: string | null
  readonly measuredBy: string | null
  readonly measuringPeriod: MeasuringPeriod
  readonly baseline: Decimal | null
  readonly baselineYear: number | null
  readonly version: number
  readonly yearFrom: number
  /** Exclusive; null while the card holds on. */
  readonly yearUntil: number | null
}
export interface CardsData extends OfficeData {
  readonly cards: readonly CardData[]
}

const periodNames: Readonly<Record<MeasuringPeriod, string>> = {
  month: 'Bulanan',
  quarter: 'Triwulanan',
  semester: 'Semesteran',
  year: 'Tahunan',
}
const levelNames: Readonly<Record<string, string>> = {
  strategic: 'Sasaran strategis',
  program: 'Sasaran program',
  activity: 'Sasaran kegiatan',
  performance: 'Sasaran kinerja',
}
const EMPTY = '–'

const steps = (lines: readonly string[]): string =>
  lines.length < 2 ? (lines[0] ?? EMPTY) : lines.map((line, index) => `${index + 1}) ${line}`).join(' ')

const validity = ({ yearFrom, yearUntil }: CardData): string =>
  yearUntil === null
    ? `sejak ${yearFrom}`
    : yearUntil - 1 === yearFrom
      ? `${yearFrom}`
      : `${yearFrom}–${yearUntil - 1}`

function baselineText({ baseline, baselineYear, indicator }: CardData): string {
  if (baseline === null) return EMPTY
  const figure = `${formatTrimmed(baseline, indicator.decimals)} ${indicator.unitOfMeasure}`
  return baselineYear === null ? figure : `${figure} (${baselineYear})`
}

/** The ten fields of the manual, then unit, period, target, baseline, version and validity (PRN-05). */
function rowsOf(card: CardData, year: number): readonly (readonly [string, string])[] {
  const { indicator } = card
  return [
    [levelNames[card.level] ?? 'Sasaran', card.objective],
    ['Kode indikator', indicator.code],
    ['Indikator', indicator.name],
    ['Definisi operasional', indicator.definition ?? EMPTY],
    ['Bukti realisasi/pemenuhan', card.evidence ?? EMPTY],
    ['Formula/cara menghitung', card.formula ?? EMPTY],
    ['Klasifikasi target', polarityNames[card.polarity]],
    ['Sumber data', card.dataSource ?? EMPTY],
    ['Cara pengambilan data', steps(card.collectionSteps)],
    ['Catatan khusus', card.notes ?? EMPTY],
    ['Pihak yang melakukan pengukuran', card.measuredBy ?? EMPTY],
    ['Satuan', indicator.unitOfMeasure],
    ['Periode pengukuran', periodNames[card.measuringPeriod]],
    [`Target ${year}`, targetWords(indicator) ?? EMPTY],
    ['Baseline', baselineText(card)],
    ['Versi kartu', String(card.version)],
    ['Masa berlaku', validity(card)],
  ]
}

const row = ([label, text]: readonly [string, string], index: number): readonly Cell[] => {
  const content: readonly Inline[] = [text]
  return [cell(String(index + 1), { align: 'center' }), cell(label, { bold: true }), cell(content)]
}

/** One card on a page of its own. */
function cardPage(card: CardData, office: CardsData): readonly Block[] {
  const { indicator } = card
  return [
    letterheadOf(office),
    heading(1, `kartu-${indicator.id}`, `KARTU INDIKATOR ${indicator.code}`, false),
    {
      kind: 'table',
      id: `tabel-kartu-${indicator.id}`,
      columns: [{ width: 9 }, { width: 45 }, { width: 'fill' }],
      head: [],
      body: rowsOf(card, office.year).map(row),
    },
  ]
}

/** The manual of indicators of a year: a cover, the list of cards, then one card a page. */
export function composeCards(data: CardsData, state: 'draft' | 'finished'): DocumentTree {
  const title: Title = {
    main: 'MANUAL INDIKATOR KINERJA',
    sub: `Tahun ${data.year}`,
    foot: String(data.year),
    header: `Tahun ${data.year}`,
  }
  const name = `Kartu Indikator Kinerja Tahun ${data.year}`
  const contents: readonly Block[] = [
    heading(1, 'daftar-isi', 'DAFTAR KARTU', false),
    { kind: 'contents', of: 'headings', depth: 1 },
  ]
  return {
    language: 'id',
    title: `${name} ${data.unit.shortName}`,
    author: data.unit.name,
    subject: name,
    keywords: ['kartu indikator', data.unit.shortName, String(data.year)],
    header: [data.unit.shortName, name],
    date: data.date,
    ...(state === 'draft' ? { watermark: 'DRAF' } : {}),
    sections: [
      { orientation: 'portrait', pageNumbers: 'none', blocks: coverOf(data, title) },
      { orientation: 'portrait', pageNumbers: 'roman', blocks: contents },
      ...data.cards.map((card, index) => ({
        orientation: 'portrait' as const,
        pageNumbers: index === 0 ? ('arabic' as const) : ('continue' as const),
        blocks: cardPage(card, data),
      })),
    ],
    attachment: {
      fileName: 'data.json',
      mediaType: 'application/json',
      content: JSON.stringify(data, null, 1),
    },
  }
}
