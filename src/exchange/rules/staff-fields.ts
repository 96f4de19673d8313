import { decimal, type Decimal } from '#lib/decimal.ts'
import type { NamedStaff } from '#organisation/index.ts'
import { nameKey, type Fields } from './context.ts'

/** Who a row of the staff list is, without its day: the NIP, else the name; else the job, with a number where several have it. */
export function staffBase(
  person: { readonly nip?: string | null; readonly name?: string | null; readonly jobTitle?: string | null },
  countOf: (base: string) => number,
): string {
  if (person.nip) return person.nip
  if (person.name) return nameKey(person.name)
  const base = `${nameKey(person.jobTitle ?? '')}#`
  return `${base}${countOf(base) + 1}`
}

/** The keys of all employees, in their order: two without name in the same job on the same day are told apart by a number. */
export function staffKeys(all: readonly NamedStaff[]): ReadonlyMap<number, string> {
  const counts = new Map<string, number>()
  return new Map(
    all.map((member) => {
      const count = (base: string): number => counts.get(`${base}/${member.validFrom}`) ?? 0
      const base = staffBase(member, count)
      const counted = `${base.slice(0, base.indexOf('#') + 1)}/${member.validFrom}`
      if (base.includes('#')) counts.set(counted, (counts.get(counted) ?? 0) + 1)
      return [member.id, `${base}/${member.validFrom}`]
    }),
  )
}

const told = (all: Readonly<Record<string, string | null | undefined>>): Fields =>
  Object.fromEntries(Object.entries(all).flatMap(([field, value]) => (value ? [[field, value]] : [])))

/** An employee as tables tell it. */
export const fieldsOfStaff = (member: NamedStaff): Fields =>
  told({
    name: member.name,
    nip: member.nip,
    employment: member.employment,
    rankGroup: member.rankGroup,
    ruang: member.ruang,
    educationLevel: member.educationLevel,
    educationField: member.educationField,
    jobTitle: member.jobTitle,
    jobFamily: member.jobFamily,
    positionClass: member.positionClass === null ? null : String(member.positionClass),
    placement: member.placement?.name,
    validFrom: member.validFrom,
    validUntil: member.validUntil,
  })

/** An employee as a table tells it; the columns of the kind offer no other words than those of the rules. */
export const memberOfFields = (fields: Fields): Omit<NamedStaff, 'id' | 'placement'> => {
  const of = <Value extends string>(field: string): Value | null => (fields[field] as Value | '') || null
  return {
    name: of('name'),
    nip: of('nip'),
    employment: fields['employment'] as NamedStaff['employment'],
    rankGroup: of('rankGroup'),
    ruang: of('ruang'),
    educationLevel: of('educationLevel'),
    educationField: of('educationField'),
    jobTitle: fields['jobTitle'] ?? '',
    jobFamily: of('jobFamily'),
    positionClass: fields['positionClass'] ? Number(fields['positionClass']) : null,
    validFrom: fields['validFrom'] ?? '',
    validUntil: of('validUntil'),
  }
}

/** Who a participant of a training is in a table: by number, else by name, else by the key of the job. */
export const participantOf = (member: NamedStaff, key: string | undefined): string =>
  member.nip ?? member.name ?? key?.split('/')[0] ?? ''

/** A training as tables tell it; `who` are its participants. */
export const fieldsOfTraining = (
  training: {
    readonly title: string
    readonly kind: string
    readonly organiser: string | null
    readonly startsOn: string
    readonly endsOn: string
    readonly lessonHours: Decimal
  },
  who: readonly string[],
): Fields =>
  told({
    title: training.title,
    kind: training.kind,
    organiser: training.organiser,
    startsOn: training.startsOn,
    endsOn: training.endsOn,
    lessonHours: decimal(training.lessonHours).toFixed(),
    participants: [...new Set(who)].toSorted().join(';'),
  })

export const trainingKey = (title: string, startsOn: string): string => `${nameKey(title)}/${startsOn}`
