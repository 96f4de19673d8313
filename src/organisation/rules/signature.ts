import { formatLongDate, isWithin } from '#lib/dates.ts'
import { finding, type Finding } from '#core/finding.ts'
import { fullName } from './full-name.ts'
import { formatNip } from './nip.ts'
import type { NipStyle } from './nip.ts'
import type { Assignment, Official, Position } from './records.ts'
import type { Capacity } from './words.ts'

/** Who signs, as a signature block prints it. */
export interface Signatory {
  readonly officialId: number
  readonly positionId: number
  readonly capacity: Capacity
  /** With its prefix: `Kepala`, `Plt. Kepala`, `Plh. Kepala`. */
  readonly position: string
  /** With titles. */
  readonly name: string
  /** With its label, `NIP 19760915 200212 1 003`; null when none is recorded. */
  readonly number: string | null
}
export interface SignatureLookup {
  readonly signatory: Signatory | null
  readonly findings: readonly Finding[]
}

const prefixes: Readonly<Record<Capacity, string>> = { definitive: '', plt: 'Plt. ', plh: 'Plh. ' }
/** A Plh. signs while the holder is away; a Plt. only when nobody holds the post. */
const precedence: readonly Capacity[] = ['plh', 'definitive', 'plt']

const say = (rule: string, severity: Finding['severity'], message: string, next: string): Finding =>
  finding(severity, rule, 'signature', message, next)

const noHead = (date: string): Finding =>
  say(
    'signature.nobody',
    'error',
    `Tidak ada pejabat yang menjabat Kepala pada ${formatLongDate(date)}.`,
    'Catat penugasannya pada menu Organisasi, atau ubah tanggal dokumen.',
  )

/** More than one holder of the same capacity, or a Plt. beside a definitive holder. */
function checkCrowd(active: readonly Assignment[], date: string): readonly Finding[] {
  const standIns = active.filter((assignment) => assignment.capacity === 'plh')
  if (standIns.length < 2 && active.length - standIns.length < 2) return []
  return [
    say(
      'signature.several',
      'error',
      `Lebih dari satu pejabat tercatat menjabat Kepala pada ${formatLongDate(date)}.`,
      'Akhiri penugasan yang sudah tidak berlaku.',
    ),
  ]
}

const checkNumber = (official: Official): readonly Finding[] =>
  official.nip !== null || official.employment === 'other'
    ? []
    : [
        say(
          'signature.number',
          'warning',
          `NIP ${fullName(official)} belum tercatat.`,
          'Isi NIP agar blok tanda tangan lengkap.',
        ),
      ]

/** The first by precedence; among equals the latest appointed, then the latest recorded. */
const firstOf = (active: readonly Assignment[]): Assignment | undefined =>
  active.toSorted(
    (a, b) =>
      precedence.indexOf(a.capacity) - precedence.indexOf(b.capacity) ||
      (a.validFrom === b.validFrom ? b.id - a.id : a.validFrom < b.validFrom ? 1 : -1),
  )[0]

/**
 * Who signs for a unit on a date? `positions` are the unit's own. Found from dated assignments to its head position, never typed.
 * Findings: nobody holds it, several hold it at once, the number is missing.
 *
 * @source requirement ORG-01 [SEED]; Plt. and Plh. [MEM]
 * @example 7 July 2025, definitive head: `Kepala`, name, number
 */
export function signatoryOn(
  positions: readonly Position[],
  assignments: readonly Assignment[],
  officials: readonly Official[],
  date: string,
  style: NipStyle = 'grouped',
): SignatureLookup {
  const heads = new Map(
    positions.filter(({ kind }) => kind === 'head').map((position) => [position.id, position]),
  )
  const active = assignments.filter(
    ({ positionId, validFrom, validUntil }) => heads.has(positionId) && isWithin(date, validFrom, validUntil),
  )
  const chosen = firstOf(active)
  const position = chosen && heads.get(chosen.positionId)
  const official = officials.find(({ id }) => id === chosen?.officialId)
  if (chosen === undefined || position === undefined || official === undefined)
    return { signatory: null, findings: [noHead(date)] }
  const signatory: Signatory = {
    officialId: official.id,
    positionId: position.id,
    capacity: chosen.capacity,
    position: `${prefixes[chosen.capacity]}${position.title}`,
    name: fullName(official),
    number: official.nip === null ? null : formatNip(official.nip, official.employment, style),
  }
  return { signatory, findings: [...checkCrowd(active, date), ...checkNumber(official)] }
}
