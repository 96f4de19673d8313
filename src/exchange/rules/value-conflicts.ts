import { claimId, type ClaimedField } from './claims.ts'
import { headKey } from './columns.ts'
import type { Conflict, Option } from './conflict.ts'
import type { Context } from './context.ts'
import { fieldName, fieldText, subjectName } from './field-words.ts'
import { joinCodes, splitFunding, splitMonths, sumOf } from './lists.ts'

/** Fields of words: differences of capitals, spaces and signs are none. */
const words = new Set([
  'name',
  'unit',
  'location',
  'charge',
  'remark',
  'jobTitle',
  'educationField',
  'placement',
  'organiser',
  'title',
])
const sameness = (field: string, value: string): string => (words.has(field) ? headKey(value) : value)

interface Group {
  readonly spellings: Map<string, number>
  readonly option: { value: string; places: Option['places'][number][] }
}

/** The different values of a field, each with all its places; a value is spelt as it stands most often. */
function listOptions({ field, claims }: ClaimedField): readonly Group['option'][] {
  const groups = new Map<string, Group>()
  for (const { value, place } of claims) {
    const same = sameness(field, value)
    const group = groups.get(same) ?? { spellings: new Map<string, number>(), option: { value, places: [] } }
    groups.set(same, group)
    group.option.places.push(place)
    const count = (group.spellings.get(value) ?? 0) + 1
    group.spellings.set(value, count)
    if (count > (group.spellings.get(group.option.value) ?? 0)) group.option.value = value
  }
  return [...groups.values()].map(({ option }) => option)
}

const sheetsOf = (places: Option['places']): number => new Set(places.map(({ sheet }) => sheet)).size

/** The value most tables hold, else the one of most places, else the one of the database. */
function suggest(options: readonly Option[]): Conflict['suggestion'] {
  const [best, second] = options.toSorted(
    (a, b) =>
      sheetsOf(b.places) - sheetsOf(a.places) ||
      b.places.length - a.places.length ||
      Number(b.inDatabase) - Number(a.inDatabase),
  )
  if (best === undefined || second === undefined) return null
  const all = options.reduce((total, { places }) => total + places.length, 0)
  const [tables, others] = [sheetsOf(best.places), sheetsOf(second.places)]
  if (tables > others)
    return { value: best.value, reason: `Tertulis dalam ${tables} tabel, yang lain paling banyak ${others}.` }
  if (best.places.length > second.places.length)
    return { value: best.value, reason: `Tertulis di ${best.places.length} dari ${all} tempat.` }
  return best.inDatabase ? { value: best.value, reason: 'Sama dengan yang sudah tersimpan.' } : null
}

/** Months and sources that add up to the amount are better than others. */
const fits = (field: string, value: string, amount: string | undefined): boolean => {
  if (amount === undefined || (field !== 'months' && field !== 'funding')) return true
  const parts = field === 'months' ? splitMonths(value) : splitFunding(value).map(([, part]) => part)
  return sumOf(parts).toFixed() === amount
}
function onlyOne(
  options: readonly Option[],
  field: string,
  amount: string | undefined,
): Conflict['suggestion'] {
  const [one, ...others] = options.filter(({ value }) => fits(field, value, amount))
  return one === undefined || others.length > 0
    ? null
    : { value: one.value, reason: 'Hanya ini yang berjumlah sama dengan alokasinya.' }
}

/** What a field comes to: one value, or a conflict about it. What an output serves is gathered, not contested. */
export function settleField(
  claimed: ClaimedField,
  context: Context,
  amount: string | undefined,
): { readonly value: string } | { readonly conflict: Conflict } {
  const [one, ...others] = claimed.claims
  if (one !== undefined && others.length === 0) return { value: one.value }
  if (claimed.field === 'indicators' || claimed.field === 'participants')
    return { value: joinCodes(claimed.claims.map(({ value }) => value)) }
  const options = listOptions(claimed)
  const [first] = options
  if (options.length < 2) return { value: first?.value ?? '' }
  const known = context.current[claimed.entity]?.get(claimed.key)?.[claimed.field]
  const shown = options.map((option) => ({
    ...option,
    label: fieldText(claimed.field, option.value),
    inDatabase:
      known !== undefined && sameness(claimed.field, known) === sameness(claimed.field, option.value),
  }))
  return {
    conflict: {
      id: claimId(claimed),
      topic: 'value',
      subject: subjectName(claimed.entity, claimed.key),
      label: fieldName(claimed.field),
      question: 'Tabel-tabel menyebut nilai yang berbeda. Mana yang benar?',
      options: shown,
      suggestion:
        suggest(shown.filter(({ value }) => fits(claimed.field, value, amount))) ??
        onlyOne(shown, claimed.field, amount),
    },
  }
}
