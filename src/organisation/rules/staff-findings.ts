import { groupBy } from '#lib/group.ts'
import { finding, type Finding } from '#core/finding.ts'
import { checkNip } from './nip.ts'
import type { DatedStaff } from './staff.ts'

/** An employee with what names him or her; where the registry of officials holds the person, name and number come from there. */
export interface NamedStaff extends DatedStaff {
  readonly id: number
  readonly name: string | null
  readonly nip: string | null
}

const say = (
  rule: string,
  severity: Finding['severity'],
  place: string,
  message: string,
  next: string,
): Finding => finding(severity, `staff.${rule}`, place, message, next)

const pnsGroups: ReadonlySet<string> = new Set(['I', 'II', 'III', 'IV'])

function checkRank({ employment, rankGroup, ruang }: DatedStaff): readonly Finding[] {
  if (employment === 'PPNPN')
    return rankGroup === null && ruang === null
      ? []
      : [
          say(
            'rank',
            'error',
            'rankGroup',
            'PPNPN tidak mempunyai golongan.',
            'Kosongkan golongan dan ruang.',
          ),
        ]
  if (employment === 'PPPK')
    return ruang === null
      ? []
      : [say('rank', 'error', 'ruang', 'PPPK tidak mempunyai ruang.', 'Kosongkan ruang.')]
  if (rankGroup !== null && !pnsGroups.has(rankGroup))
    return [
      say('rank', 'error', 'rankGroup', `Golongan ${rankGroup} bukan golongan PNS.`, 'Pilih I sampai IV.'),
    ]
  if (ruang === 'e' && rankGroup !== 'IV')
    return [say('rank', 'error', 'ruang', 'Ruang e hanya ada pada golongan IV.', 'Pilih a sampai d.')]
  return (rankGroup === null) === (ruang === null)
    ? []
    : [say('rank', 'error', 'ruang', 'Golongan PNS ditulis bersama ruangnya.', 'Isi keduanya.')]
}

/**
 * Is what is recorded of an employee possible? Rank by employment, number, dates.
 *
 * @source ranks of PNS: PP 11/2017 [MEM]; of PPPK: PP 49/2018, Perpres 98/2020 [MEM]; numbers: Perka BKN 22/2007 [SEC]
 */
export function checkMember(
  member: DatedStaff & { readonly nip: string | null },
  today: string,
): readonly Finding[] {
  const { employment, nip, validFrom, validUntil } = member
  const numbers = nip === null ? [] : checkNip(nip, employment === 'PPNPN' ? 'other' : employment, today)
  return [
    ...checkRank(member),
    ...numbers,
    ...(validUntil === null || validUntil > validFrom
      ? []
      : [
          say(
            'order',
            'error',
            'validUntil',
            'Tanggal berakhir tidak setelah tanggal mulai.',
            'Perbaiki salah satu tanggal.',
          ),
        ]),
  ]
}

const overlap = (a: DatedStaff, b: DatedStaff): boolean =>
  (a.validUntil === null || b.validFrom < a.validUntil) &&
  (b.validUntil === null || a.validFrom < b.validUntil)

const nameOf = (name: string | null): string => (name ?? '').replace(/\s+/g, ' ').trim().toLowerCase()

/** What stands against one more line for a person: the number of somebody else, or the same person twice at once. */
export function checkAgainst(
  others: readonly Omit<NamedStaff, 'id'>[],
  member: Omit<NamedStaff, 'id'>,
): readonly Finding[] {
  if (member.nip === null) return []
  return others
    .filter(({ nip }) => nip === member.nip)
    .flatMap((other) => {
      if (nameOf(other.name) !== nameOf(member.name))
        return [
          say(
            'nip',
            'error',
            'nip',
            `NIP ${member.nip} sudah tercatat atas nama ${other.name ?? other.jobTitle}.`,
            'Satu NIP hanya untuk satu orang; periksa kartu pegawai.',
          ),
        ]
      if (!overlap(other, member)) return []
      return [
        say(
          'twice',
          'error',
          'validFrom',
          `${other.name ?? other.jobTitle} sudah tercatat untuk waktu yang sama sebagai ${other.jobTitle}.`,
          'Akhiri catatan sebelumnya dahulu, lalu tambahkan yang baru.',
        ),
      ]
    })
}

const withNumber = (staff: readonly NamedStaff[]): readonly NamedStaff[] =>
  staff.filter(({ nip }) => nip !== null)

/**
 * Does every person of a list have one number and every number one person, and does nobody stand in it twice at once? Each line is
 * held against those before it.
 *
 * @source requirements HRM-08, VAL-13 [SEED]
 */
export const checkStaffList = (staff: readonly NamedStaff[]): readonly Finding[] => [
  ...[...groupBy(withNumber(staff), ({ nip }) => nip).values()].flatMap((same) =>
    same.flatMap((member, index) => checkAgainst(same.slice(0, index), member)),
  ),
  ...severalNumbers(staff),
]

function severalNumbers(staff: readonly NamedStaff[]): readonly Finding[] {
  const numbers = new Map<string, Set<string>>()
  for (const { name, nip } of staff)
    if (name !== null && nip !== null)
      numbers.set(nameOf(name), (numbers.get(nameOf(name)) ?? new Set()).add(nip))
  return [...numbers].flatMap(([name, several]) =>
    several.size < 2
      ? []
      : [
          say(
            'severalNips',
            'warning',
            'nip',
            `${staff.find((member) => nameOf(member.name) === name)?.name} tercatat dengan ${several.size} NIP: ${[...several].join(', ')}.`,
            'Bila orangnya sama, simpan satu yang benar.',
          ),
        ],
  )
}

/** What each is called in lists: the name, or the job title with a number where several without a name have the same. */
export function staffLabels(
  staff: readonly Pick<NamedStaff, 'id' | 'name' | 'jobTitle'>[],
): ReadonlyMap<number, string> {
  const nameless = staff.filter(({ name }) => name === null)
  const alike = groupBy(nameless, ({ jobTitle }) => jobTitle)
  return new Map(
    staff.map(({ id, name, jobTitle }) => {
      const others = alike.get(jobTitle) ?? []
      if (name !== null || others.length < 2) return [id, name ?? jobTitle]
      return [id, `${jobTitle} (${others.findIndex((other) => other.id === id) + 1})`]
    }),
  )
}
