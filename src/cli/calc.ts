import { parse } from 'csv-parse/sync'
import type { Decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import { formatDecimal, parseIndonesian, parseTarget } from '#lib/numerals.ts'
import { polarities } from '#core/polarity.ts'
import type { Polarity } from '#core/polarity.ts'
import type { Target } from '#core/target.ts'
import { computeAchievement, defaultPolicyOn } from '#measurement/index.ts'
import type { Achievement, AchievementStatus, Policy } from '#measurement/index.ts'

/** The table with the results, or one sentence why there is none. */
export type CalcResult =
  { readonly kind: 'table'; readonly csv: string } | { readonly kind: 'error'; readonly message: string }

const required = ['polaritas', 'target', 'realisasi']
const withCap = [...required, 'batas']
const added = ['capaian', 'terlapor', 'status', 'keterangan']

const statusWords: Readonly<Record<AchievementStatus, string>> = {
  computed: 'dihitung',
  byPolicy: 'dihitung',
  notDue: 'belum_jatuh_tempo',
  noTarget: 'tanpa_target',
  targetMissing: 'tanpa_target',
  noData: 'tanpa_realisasi',
  zeroTarget: 'target_nol',
  targetInvalid: 'ditolak',
}

/** A cell that cannot be read, with the reason. */
interface Rejected {
  readonly rejected: string
}
const reject = (rejected: string): Rejected => ({ rejected })
const isRejected = (value: unknown): value is Rejected =>
  typeof value === 'object' && value !== null && 'rejected' in value

/** The cells of one line; null when its quotes do not match. */
function cellsOf(line: string, delimiter: string): readonly string[] | null {
  try {
    const rows: string[][] = parse(line, { delimiter, relax_column_count: true })
    return rows[0] ?? []
  } catch {
    return null
  }
}

function readPolarity(text: string): Polarity | Rejected {
  const found = polarities.find((polarity) => polarity === text.trim().toLowerCase())
  return found ?? reject(`Polaritas "${text.trim()}" tidak dikenal; gunakan ${polarities.join(', ')}.`)
}

function readTarget(text: string): Target | null | Rejected {
  const parsed = parseTarget(text)
  return parsed.kind === 'invalid' ? reject(`Target tidak terbaca: ${parsed.message}`) : parsed.target
}

/** One figure; nothing and the dash are none. */
function readFigure(name: string, text: string): Decimal | null | Rejected {
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'number') return parsed.value
  return parsed.kind === 'invalid' ? reject(`${name} tidak terbaca: ${parsed.message}`) : null
}

function readCap(text: string): Decimal | null | Rejected {
  const cap = readFigure('Batas', text)
  return cap !== null && !isRejected(cap) && cap.lte(0) ? reject('Batas harus lebih besar dari nol.') : cap
}

/** The rows bear no date, so that the latest default holds, with the cap of the row. */
const latestPolicy = defaultPolicyOn(isoDate('9999-12-31'))
const policyWith = (cap: Decimal | null): Policy => ({ ...latestPolicy, cap })

function computeRow(cells: readonly string[]): Achievement | Rejected {
  const [polarityText = '', targetText = '', actualText = '', capText = ''] = cells
  const polarity = readPolarity(polarityText)
  const target = readTarget(targetText)
  const actual = readFigure('Realisasi', actualText)
  const cap = readCap(capText)
  const problems = [polarity, target, actual, cap].filter(isRejected)
  if (isRejected(polarity) || isRejected(target) || isRejected(actual) || isRejected(cap))
    return reject(problems.map((problem) => problem.rejected).join(' '))
  return computeAchievement({ polarity, target, actual, due: true, policy: policyWith(cap) })
}

const percent = (value: Decimal | null): string => (value === null ? '' : formatDecimal(value, 2))

function resultCells(cells: readonly string[]): readonly string[] {
  const result = computeRow(cells)
  if (isRejected(result)) return ['', '', 'ditolak', result.rejected]
  return [percent(result.raw), percent(result.reported), statusWords[result.status], result.reason]
}

/** The line as given, in as many cells as the header has, and its result. */
function answerLine(line: string, delimiter: string, columns: number): readonly string[] {
  const cells = cellsOf(line, delimiter)
  const empty = Array.from({ length: columns - 1 }, () => '')
  if (cells === null)
    return [line, ...empty, '', '', 'ditolak', 'Tanda petik pada baris ini tidak berpasangan.']
  if (cells.length === columns) return [...cells, ...resultCells(cells)]
  const reason = `Baris ini berisi ${cells.length} kolom, seharusnya ${columns}. Apit angka berkoma dengan tanda petik, misalnya "81,5".`
  return [...[...cells, ...empty].slice(0, columns), '', '', 'ditolak', reason]
}

const writeCell = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

const delimiterOf = (header: string): string =>
  [';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ','

const isHeader = (names: readonly string[]): boolean =>
  [required, withCap].some((wanted) => wanted.join() === names.join())

/**
 * Computes the achievement of every row of a CSV text: header `polaritas,target,realisasi[,batas]`, Indonesian numerals, ranges, `-` or
 * nothing for none. Answers the same columns and `capaian,terlapor,status,keterangan`, percent with two decimals half up and
 * without the sign. Rows that cannot be read are `ditolak` with the reason. Semicolons or tabs, a byte order mark and capital
 * letters in the header are accepted; the answer keeps the delimiter.
 */
export function calcCapaian(csvText: string): CalcResult {
  const lines = csvText
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
  const [header, ...rows] = lines
  if (header === undefined)
    return {
      kind: 'error',
      message: `Masukan kosong. Beri CSV dengan judul kolom ${required.join(',')}[,batas].`,
    }
  const delimiter = delimiterOf(header)
  const names = (cellsOf(header, delimiter) ?? []).map((name) => name.trim().toLowerCase())
  if (!isHeader(names))
    return {
      kind: 'error',
      message: `Baris pertama harus berisi judul kolom ${required.join(',')}[,batas]; yang ada: ${header.slice(0, 80)}`,
    }
  const table = [[...names, ...added], ...rows.map((line) => answerLine(line, delimiter, names.length))]
  const csv = table.map((cells) => cells.map((cell) => writeCell(cell, delimiter)).join(delimiter)).join('\n')
  return { kind: 'table', csv: `${csv}\n` }
}
