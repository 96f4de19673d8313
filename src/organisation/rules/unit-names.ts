import { formatLongDate } from '#lib/dates.ts'
import { finding, type Finding } from '#core/finding.ts'
import type { UnitName } from './records.ts'

/** What was a unit called on a date, with which class and code? Undefined before its first name. */
export const nameOn = <Name extends Pick<UnitName, 'validFrom'>>(
  names: readonly Name[],
  date: string,
): Name | undefined =>
  names.filter((name) => name.validFrom <= date).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]

/** The short address of a unit that was given none: that of the unit above with the short name. */
export const slugFor = (parentSlug: string, shortName: string): string =>
  `${parentSlug} ${shortName}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')

/**
 * May this name be added to those recorded? A name holds from its date until the next one, so that only two names of one date overlap;
 * a name that changes nothing is remarked.
 */
export function checkNewName(names: readonly UnitName[], added: UnitName): readonly Finding[] {
  const same = names.find((name) => name.validFrom === added.validFrom)
  if (same !== undefined)
    return [
      {
        rule: 'unitName.overlap',
        severity: 'error',
        place: 'validFrom',
        message: `Nama ${same.name} sudah berlaku mulai ${formatLongDate(added.validFrom)}.`,
        next: 'Pilih tanggal mulai yang lain.',
      },
    ]
  const before = nameOn(names, added.validFrom)
  const fields = ['name', 'shortName', 'class', 'satkerCode'] as const
  if (before === undefined || fields.some((field) => before[field] !== added[field])) return []
  return [
    {
      rule: 'unitName.unchanged',
      severity: 'warning',
      place: 'name',
      message: `Nama, kelas, dan kode ini sama dengan yang berlaku mulai ${formatLongDate(before.validFrom)}.`,
      next: 'Pastikan memang ada yang berubah.',
    },
  ]
}

/** Says that another office bears the satker code on that day. */
export const satkerFinding = (code: string | null, other: { readonly name: string }): Finding =>
  finding(
    'error',
    'unitName.satker',
    'satkerCode',
    `Kode satker ${code} sudah dipakai ${other.name} pada tanggal itu.`,
    'Periksa kode satker pada DIPA.',
  )
