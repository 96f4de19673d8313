import { monthNames } from '#lib/dates.ts'
import decisions from './jambi-2024/decisions.json' with { type: 'json' }
import fundingRows from './jambi-2024/funding.json' with { type: 'json' }
import ikkRows from './jambi-2024/ikk.json' with { type: 'json' }
import listRows from './jambi-2024/ikk-outputs.json' with { type: 'json' }
import monthlyRows from './jambi-2024/monthly-targets.json' with { type: 'json' }
import outputRows from './jambi-2024/outputs.json' with { type: 'json' }
import scheduleRows from './jambi-2024/schedule.json' with { type: 'json' }
import type { CellValue, Merge, SheetData } from '#platform/workbook/shapes.ts'

/**
 * The tables of the RKT 2024 of the quarantine office of Jambi as they are printed: heads of several lines, groups (KRO) in lines of their
 * own, figures as text with points, thirteen month cells in some rows, `juta` over figures in thousands. Column `line` of the data says where
 * each row stands in the document. Only the definitions of indicators, which are prose, are left out.
 */
type Row = Readonly<Record<string, string | undefined>>

const months = monthNames.map((_, index) => String(index + 1))
/** `401540` is printed `401.540`; nothing stays nothing. */
const grouped = (figure: string | undefined): string | null =>
  figure === undefined || figure === '' ? null : figure.replaceAll(/\B(?=(\d{3})+$)/g, '.')
const dashed = (figure: string | undefined): string | null => (figure === '0' ? '-' : grouped(figure))

const indicators: readonly Row[] = ikkRows
const indicatorName = (number: string | undefined): string =>
  indicators.find(({ no }) => no === number)?.['name'] ?? ''

/** Lines of a table: a new indicator is named once, a new group has a line of its own. */
function printGroups(
  rows: readonly Row[],
  heading: (row: Row, indicator: string | null) => readonly CellValue[],
  line: (row: Row) => readonly CellValue[],
): readonly (readonly CellValue[])[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]
    const isNew = before?.['ikk'] !== row['ikk']
    if (!isNew && before?.['kro'] === row['kro']) return [line(row)]
    return [heading(row, isNew ? indicatorName(row['ikk']) : null), line(row)]
  })
}

const across = (row: number, startCol: number, endCol: number): Merge => ({
  startRow: row,
  endRow: row,
  startCol,
  endCol,
})
const down = (startRow: number, endRow: number, col: number): Merge => ({
  startRow,
  endRow,
  startCol: col,
  endCol: col,
})

function allocationSheet(): SheetData {
  const lists: readonly Row[] = listRows
  const listOf = (number: string): string =>
    lists
      .filter(({ ikk }) => ikk === number)
      .flatMap((row, index, own) => [
        ...(own[index - 1]?.['kro'] === row['kro'] ? [] : [row['kro']]),
        `- ${row['name']}`,
      ])
      .join('\n')
  return {
    name: 'Sasaran dan pendanaan',
    merges: [],
    rows: [
      ['Sasaran Kegiatan/KRO/RO dan pendanaan'],
      [],
      ['No', 'Rincian Output', 'Indikator Kinerja Kegiatan', 'Target Tahun 2024', 'Alokasi 2024 (000)'],
      ...indicators.map(({ no = '', name = '', target = '', allocation }) => [
        no,
        listOf(no),
        name,
        target,
        grouped(allocation),
      ]),
    ],
  }
}

function outputSheet(): SheetData {
  return {
    name: 'Perhitungan pendanaan',
    merges: [
      down(1, 3, 0),
      down(1, 3, 1),
      across(1, 2, 4),
      across(1, 5, 8),
      across(2, 5, 6),
      across(2, 7, 8),
      ...[2, 3, 4].map((col) => down(2, 3, col)),
    ],
    rows: [
      ['1. Perhitungan Pendanaan (Tahun berjalan dan Prakiraan Maju)'],
      ['Indikator', 'Rincian Output', 'Tahun 2024', null, null, 'Prakiraan Maju'],
      [null, null, 'Volume', 'Satuan', 'Alokasi (juta)', 'Volume', null, 'Alokasi (juta)'],
      [null, null, null, null, null, '2024', '2025', '2024', '2025'],
      ...printGroups(
        outputRows,
        (row, indicator) => [indicator, row['kro'] ?? null],
        (row) => [
          null,
          `- ${row['name']}`,
          row['volume'] ?? null,
          row['unit'] ?? null,
          grouped(row['amount']),
          row['volume2024'] || null,
          row['volume2025'] || null,
          grouped(row['amount2024']),
          grouped(row['amount2025']),
        ],
      ),
    ],
  }
}

function fundingSheet(): SheetData {
  return {
    name: 'Sumber pendanaan',
    merges: [
      down(1, 2, 0),
      { startRow: 1, endRow: 2, startCol: 1, endCol: 2 },
      across(1, 3, 5),
      down(1, 2, 6),
      down(1, 2, 7),
    ],
    rows: [
      ['2. Sumber Pendanaan'],
      ['Indikator', 'Rincian Output', null, 'Alokasi (000)', null, null, 'Jumlah', 'Lokasi'],
      [null, null, null, 'Rupiah Murni', 'PNBP', 'PHLN'],
      ...printGroups(
        fundingRows,
        (row, indicator) => [indicator, null, row['kro'] ?? null],
        (row) => [
          null,
          row['code'] ?? null,
          `- ${row['name']}`,
          grouped(row['RM']),
          grouped(row['PNBP']),
          grouped(row['PHLN']),
          grouped(row['total']),
          row['location'] || null,
        ],
      ),
    ],
  }
}

function scheduleSheet(): SheetData {
  const targetOf = (number: string | undefined): string =>
    indicators.find(({ no }) => no === number)?.['target'] ?? ''
  return {
    name: 'Jadwal pelaksanaan',
    merges: [
      down(1, 2, 0),
      { startRow: 1, endRow: 2, startCol: 1, endCol: 2 },
      down(1, 2, 3),
      across(1, 4, 15),
      down(1, 2, 16),
    ],
    rows: [
      ['JADWAL PELAKSANAAN KEGIATAN TAHUN 2024'],
      [
        'IKK',
        'Rincian Output',
        null,
        'Target IKK',
        'Jadwal Pelaksanaan Kegiatan/Penarikan Anggaran (ooo)',
        ...Array<null>(11).fill(null),
        'PJ',
      ],
      [null, null, null, null, ...monthNames],
      ...printGroups(
        scheduleRows,
        (row, indicator) => [
          indicator,
          row['kro'] ?? null,
          null,
          indicator === null ? null : targetOf(row['ikk']),
        ],
        (row) => [
          null,
          row['code'] ?? null,
          `- ${row['name']}`,
          null,
          ...months.map((month) => dashed(row[month])),
          ...(row['surplus'] === undefined ? [] : [dashed(row['surplus'])]),
          row['charge'] ?? null,
        ],
      ),
    ],
  }
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Juni', 'Juli', 'Agus', 'Sept', 'Okt', 'Nov', 'Des']

function monthlySheet(): SheetData {
  return {
    name: 'Target bulanan',
    merges: [...[0, 1, 2, 3, 4].map((col) => down(1, 2, col)), across(1, 5, 16)],
    rows: [
      ['TARGET INDIKATOR KINERJA TAHUN 2024'],
      [
        'NO',
        'INDIKATOR KINERJA KEGIATAN',
        'DEFINISI OPERASIONAL IKK SATKER',
        'Target PK 2024',
        'Target Absolut',
        'TARGET',
      ],
      [null, null, null, null, null, ...shortMonths],
      ...(monthlyRows as readonly Row[]).map((row) => {
        const isIndicator = row['sub'] === undefined
        // the third indicator prints a dash before anything is counted, the second a zero
        const isIndex = row['ikk'] === '3'
        return [
          isIndicator ? (row['ikk'] ?? null) : null,
          isIndicator ? (row['name'] ?? null) : null,
          isIndicator ? null : (row['name'] ?? null),
          row['target'] || null,
          row['absolute'] || null,
          ...months.map((month) => (isIndex && row[month] === '0' ? '-' : row[month] || null)),
          ...(row['surplus'] ? [row['surplus']] : []),
        ]
      }),
    ],
  }
}

/** The five tables, in the order of the document. */
export const printJambi = (): readonly SheetData[] => [
  allocationSheet(),
  outputSheet(),
  fundingSheet(),
  scheduleSheet(),
  monthlySheet(),
]
/** What the sample chooses where the tables disagree; a conflict that it does not name takes the suggestion. */
export const jambiChoices: {
  readonly default: string
  readonly choices: readonly { readonly id: string; readonly value: string; readonly reason: string }[]
} = decisions
