import { monthNames } from '#lib/dates.ts'
import { decimal, round, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { splitMonths, sumOf } from './lists.ts'
import type { ImportedRecord } from './records.ts'
import { faultAt, type Fault } from './staged.ts'

type Months = readonly (Decimal | null)[]
export const monthsOf = (fields: Readonly<Record<string, string>>): Months | null =>
  fields['months'] === undefined
    ? null
    : splitMonths(fields['months']).map((part) => (part === '' || part === '-' ? null : decimal(part)))

/** How the months of a total follow from those of its parts. */
export type Combination =
  { readonly kind: 'sum' } | { readonly kind: 'factor'; readonly factor: Decimal } | { readonly kind: 'own' }

/**
 * How a row above its parts follows from them: their sum, their sum times the annual target in percent (rounded half up to whole numbers),
 * or neither, in all twelve months.
 *
 * @source sub-parameters of the monthly targets of RKT Jambi 2024: sum below the indices, 97 % below the percentage [SEED]
 */
export function findCombination(
  total: Months,
  parts: readonly Months[],
  annual: Decimal | null,
): Combination {
  const sums = monthNames.map((_, index) => sumOf(parts.map((months) => months[index]?.toFixed() ?? '')))
  if (sums.every((each, index) => total[index]?.eq(each))) return { kind: 'sum' }
  const factor = annual?.div(100)
  if (factor !== undefined && sums.every((each, index) => total[index]?.eq(round(each.times(factor), 0))))
    return { kind: 'factor', factor }
  return { kind: 'own' }
}

/** A row of monthly targets below an indicator: a numbered part, or a total above parts. */
export const isTotal = (record: ImportedRecord): boolean =>
  !/^\s*\d+\s*[.)]/.test(record.fields['name'] ?? '1.')

const subjectOf = (record: ImportedRecord): string => record.fields['name'] ?? record.key.slice(0, -1)

/**
 * What monthly targets must hold: cumulative figures never fall, December is the absolute target of the year, and a total follows from
 * its parts.
 *
 * @source rules of the monthly targets as printed in RKT Jambi 2024 [SEED]
 */
export function checkMonthly(records: readonly ImportedRecord[]): readonly Fault[] {
  const rows = records.filter(({ entity }) => entity === 'parameter')
  return rows.flatMap((record) => [
    ...checkOrder(record),
    ...checkEnd(record),
    ...checkTotal(record, rows, records),
  ])
}

function complain(record: ImportedRecord, message: string, next: string): readonly Fault[] {
  const place = record.places['months']
  return place === undefined
    ? []
    : [faultAt({ ...place, col: null }, 'import.monthly', message, next, 'warning')]
}

function checkOrder(record: ImportedRecord): readonly Fault[] {
  const months = monthsOf(record.fields) ?? []
  const at = months.findIndex((month, index) => index > 0 && month !== null && months[index - 1]?.gt(month))
  return at === -1
    ? []
    : complain(
        record,
        `${subjectOf(record)}: target ${monthNames[at]} lebih kecil daripada ${monthNames[at - 1]}, padahal kumulatif.`,
        'Periksa kedua bulan itu.',
      )
}

function checkEnd(record: ImportedRecord): readonly Fault[] {
  const { absolute } = record.fields
  const december = monthsOf(record.fields)?.[11]
  if (absolute === undefined || !december || december.eq(decimal(absolute))) return []
  return complain(
    record,
    `${subjectOf(record)}: target Desember ${formatTrimmed(december, 2)} tidak sama dengan target absolut ${formatTrimmed(decimal(absolute), 2)}.`,
    'Samakan Desember dengan target absolut.',
  )
}

function checkTotal(
  record: ImportedRecord,
  rows: readonly ImportedRecord[],
  all: readonly ImportedRecord[],
): readonly Fault[] {
  const [code = ''] = record.key.split('/')
  const parts = rows.filter(
    (row) =>
      row.key.startsWith(`${code}/`) && row !== record && !isTotal(row) && row.fields['name'] !== undefined,
  )
  const months = monthsOf(record.fields)
  const isOwn = record.fields['name'] === undefined && record.fields['absolute'] === undefined
  if (
    months === null ||
    parts.length === 0 ||
    (!isTotal(record) && record.fields['name'] !== undefined) ||
    (isOwn && hasTotal(rows, code))
  )
    return []
  const annual = all.find(({ entity, key }) => entity === 'target' && key === code)?.fields['target']
  const target = annual !== undefined && /^\d/.test(annual) && !annual.includes('..') ? decimal(annual) : null
  const found = findCombination(
    months,
    parts.flatMap((part) => monthsOf(part.fields) ?? []).length === 0
      ? []
      : parts.map((part) => monthsOf(part.fields) ?? []),
    target,
  )
  if (found.kind !== 'own') return []
  return complain(
    record,
    `${subjectOf(record)}: tidak sama dengan jumlah ${parts.length} parameternya, dengan atau tanpa faktor target.`,
    'Perbaiki angkanya, atau beri alasan pada target bulanan setelah diimpor.',
  )
}

const hasTotal = (rows: readonly ImportedRecord[], code: string): boolean =>
  rows.some((row) => row.key.startsWith(`${code}/`) && row.fields['name'] !== undefined && isTotal(row))
