import { monthNames } from '#lib/dates.ts'
import { decimal, sum, zero, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { settle, type Conflict, type Decisions } from './conflict.ts'
import type { Place } from './places.ts'
import type { Context, Fields } from './context.ts'
import { joinFunding, joinMonths, splitCodes, splitFunding, splitMonths, sumOf } from './lists.ts'
import type { ImportedRecord } from './records.ts'
import { faultAt, type Fault } from './staged.ts'

const shown = (amount: Decimal): string => formatTrimmed(amount, 0)

interface Parts {
  readonly topic: 'months' | 'funding'
  readonly label: string
  /** The parts with what they are called. */
  readonly parts: readonly (readonly [string, string])[]
  join(parts: readonly (readonly [string, string])[]): string
}

const monthParts = (value: string): Parts => ({
  topic: 'months',
  label: '12 bulan',
  parts: splitMonths(value).map((part, index) => [monthNames[index] ?? '', part] as const),
  join: (parts) => joinMonths(parts.map(([, part]) => part)),
})
const fundingParts = (value: string): Parts => ({
  topic: 'funding',
  label: 'Sumber dana',
  parts: splitFunding(value),
  join: joinFunding,
})

/** The parts with the difference put into the largest one; null where it is larger than that part. */
function adjust(
  { parts }: Parts,
  difference: Decimal,
): { readonly parts: Parts['parts']; readonly into: string; readonly to: Decimal } | null {
  const ranked = parts
    .map(([name, amount], index) => ({ name, index, amount: amount === '' ? zero : decimal(amount) }))
    .toSorted((a, b) => b.amount.cmp(a.amount) || b.index - a.index)
  const [largest] = ranked
  if (largest === undefined || largest.amount.plus(difference).lt(zero)) return null
  const to = largest.amount.plus(difference)
  return {
    parts: parts.map(
      ([name, amount], index) => [name, index === largest.index ? to.toFixed() : amount] as const,
    ),
    into: largest.name,
    to,
  }
}

interface Mended {
  readonly conflict: Conflict
  /** The field to go on with; null leaves it out. */
  readonly value: string | null
}

/**
 * Where months or sources do not add up to the amount of their output: asks whether the difference goes into the largest part, or whether
 * the parts are left out. Null where they add up.
 *
 * @source twelve months and the sources add up to the output's amount: RKA-K/L [SEC]; the choices are our recommendation [INF]
 */
function mend(record: ImportedRecord, parts: Parts, decisions: Decisions): Mended | null {
  const amount = record.fields['amount']
  if (amount === undefined) return null
  const total = sumOf(parts.parts.map(([, part]) => part))
  const difference = decimal(amount).minus(total)
  if (difference.eq(zero)) return null
  const adjusted = adjust(parts, difference)
  const place = record.places[parts.topic]
  const places: readonly Place[] = place === undefined ? [] : [place]
  const options = [
    ...(adjusted === null
      ? []
      : [
          {
            value: 'adjust',
            label: `Selisih ${shown(difference)} ditaruh pada ${adjusted.into}, menjadi ${shown(adjusted.to)}`,
            places,
            inDatabase: false,
          },
        ]),
    { value: 'omit', label: `${parts.label} tidak diimpor untuk RO ini`, places, inDatabase: false },
  ]
  const conflict: Conflict = {
    id: `${parts.topic}/${record.key}`,
    topic: parts.topic,
    subject: `RO ${record.key}`,
    label: parts.label,
    question: `${parts.label} berjumlah ${shown(total)}, sedangkan alokasinya ${shown(decimal(amount))}. Bagaimana selisihnya?`,
    options,
    suggestion:
      adjusted === null
        ? { value: 'omit', reason: 'Selisihnya lebih besar daripada bagian terbesar.' }
        : { value: 'adjust', reason: 'Alokasi tetap, dan selisih terkecil terasa pada bagian terbesar.' },
  }
  const value =
    settle(conflict, decisions) === 'adjust' && adjusted !== null ? parts.join(adjusted.parts) : null
  return { conflict, value }
}

/** Makes months and sources of outputs add up, by the choices made. */
export function mendSums(
  records: readonly ImportedRecord[],
  decisions: Decisions,
): { readonly records: readonly ImportedRecord[]; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = []
  const mended = records.map((record) => {
    if (record.entity !== 'output') return record
    const fields: Record<string, string> = { ...record.fields }
    for (const topic of ['months', 'funding'] as const) {
      const value = fields[topic]
      const result =
        value === undefined || value === ''
          ? null
          : mend(record, topic === 'months' ? monthParts(value) : fundingParts(value), decisions)
      if (result === null) continue
      conflicts.push(result.conflict)
      if (result.value === null) delete fields[topic]
      else fields[topic] = result.value
    }
    return { ...record, fields }
  })
  return { records: mended, conflicts }
}

/**
 * Allocations of indicators that are not the sum of their outputs.
 *
 * @source the table of allocations per indicator and the table of outputs of RKT Jambi 2024 [SEED]
 */
export function checkAllocations(
  records: readonly ImportedRecord[],
  context: Pick<Context, 'current'>,
): readonly Fault[] {
  const outputs = records
    .filter(({ entity }) => entity === 'output')
    .map(({ key, fields }): { readonly fields: Fields } => ({
      fields: { ...context.current.output?.get(key), ...fields },
    }))
  return records.flatMap((record) => {
    const allocation = record.fields['allocation']
    const place = record.places['allocation']
    if (record.entity !== 'target' || allocation === undefined || place === undefined) return []
    const serving = outputs.filter(({ fields }) =>
      splitCodes(fields['indicators'] ?? '').includes(record.key),
    )
    const total = sum(serving.map(({ fields }) => decimal(fields['amount'] ?? '0')))
    if (total.eq(decimal(allocation))) return []
    return [
      faultAt(
        place,
        'import.allocation',
        `Alokasi ${record.key} tertulis ${shown(decimal(allocation))}, sedangkan ${serving.length} RO yang melayaninya berjumlah ${shown(total)}.`,
        'Periksa alokasi RO dan RO mana yang melayani indikator ini; jumlah RO yang dipakai.',
        'warning',
      ),
    ]
  })
}

/** Months that are empty where others of the same row are not. */
export function checkMonths(records: readonly ImportedRecord[]): readonly Fault[] {
  return records.flatMap(({ fields, places }) => {
    const months = fields['months'] === undefined ? [] : splitMonths(fields['months'])
    const missing = months.flatMap((part, index) => (part === '' ? [monthNames[index] ?? ''] : []))
    const place = places['months']
    if (place === undefined || missing.length === 0) return []
    return [
      faultAt(
        { ...place, col: null },
        'import.months',
        `Bulan ${missing.join(', ')} kosong.`,
        'Tulis angkanya, atau - bila tidak ada pada bulan itu.',
        'warning',
      ),
    ]
  })
}
