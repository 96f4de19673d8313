import { formatLongDate, isWithin } from '#lib/dates.ts'
import { finding, type Finding } from '#core/finding.ts'
import type { Tenure } from './records.ts'
import { capacityNames } from './words.ts'

/** Whether two half-open times share a day. */
const overlaps = (a: Tenure, b: Tenure): boolean =>
  (a.validUntil === null || b.validFrom < a.validUntil) &&
  (b.validUntil === null || a.validFrom < b.validUntil)

/** A Plh. stands in beside the holder or the Plt.; any other two exclude each other. */
const excludes = (a: Tenure, b: Tenure): boolean => (a.capacity === 'plh') === (b.capacity === 'plh')

const periodOf = ({ validFrom, validUntil }: Tenure): string =>
  validUntil === null
    ? `mulai ${formatLongDate(validFrom)}`
    : `mulai ${formatLongDate(validFrom)} sampai sebelum ${formatLongDate(validUntil)}`

const checkOrder = ({ validFrom, validUntil }: Tenure): readonly Finding[] =>
  validUntil === null || validUntil > validFrom
    ? []
    : [
        {
          rule: 'assignment.order',
          severity: 'error',
          place: 'validUntil',
          message: 'Tanggal berakhir tidak setelah tanggal mulai.',
          next: 'Perbaiki salah satu tanggal.',
        },
      ]

const inTheWay = (other: Tenure): Finding =>
  finding(
    'error',
    'assignment.overlap',
    'validFrom',
    `Jabatan ini sudah dipegang (${capacityNames[other.capacity]}) ${periodOf(other)}.`,
    'Akhiri penugasan itu dahulu, atau pilih tanggal lain.',
  )

/** A Plh. needs somebody to stand in for on the first day. */
function checkAbsent(others: readonly Tenure[], added: Tenure): readonly Finding[] {
  const held = others.some(
    (other) => other.capacity !== 'plh' && isWithin(added.validFrom, other.validFrom, other.validUntil),
  )
  if (added.capacity !== 'plh' || held) return []
  return [
    {
      rule: 'assignment.absent',
      severity: 'warning',
      place: 'capacity',
      message: 'Plh. ditunjuk, padahal tidak ada pejabat yang digantikan pada tanggal mulainya.',
      next: 'Gunakan Plt. bila jabatannya kosong.',
    },
  ]
}

/**
 * May somebody hold a position for this time, given the others on the same position? One definitive holder or Plt. at a time, one Plh.
 * beside; every assignment in the way is named.
 *
 * @source Plt. for a vacant post, Plh. for a holder who is away: SE BKN 1/2021 [MEM]
 */
export const checkAssignment = (others: readonly Tenure[], added: Tenure): readonly Finding[] => [
  ...checkOrder(added),
  ...others.filter((other) => overlaps(other, added) && excludes(other, added)).map(inTheWay),
  ...checkAbsent(others, added),
]
