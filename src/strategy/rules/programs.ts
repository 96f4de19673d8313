import type { Finding } from '#core/finding.ts'
import { covers, isInForce, overlap, sayYears, type Validity } from './validity.ts'
import { checkYears } from './statements.ts'

export interface NamedProgram extends Validity {
  readonly name: string
}
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^program /, '')
    .trim()

/**
 * Does a programme (or activity) that a plan names stand in the register of the plan's year? Unknown names and names of other years
 * are errors, with the names that hold. Case, punctuation and a leading "Program" do not matter.
 *
 * @source seed 001 lines 912-916: a plan of 2025 names a programme of the predecessor agency [SEED]
 */
export function checkProgramName(
  name: string,
  register: readonly NamedProgram[],
  year: number,
): readonly Finding[] {
  const same = register.filter((program) => plain(program.name) === plain(name))
  if (same.some((program) => isInForce(program, year))) return []
  const valid = register.filter((program) => isInForce(program, year)).map((program) => `"${program.name}"`)
  const [known] = same
  return [
    {
      rule: 'program.register',
      severity: 'error',
      place: 'program',
      message:
        known === undefined
          ? `"${name}" tidak ada dalam daftar program.`
          : `"${name}" berlaku ${sayYears(known)}, tidak lagi pada ${year}.`,
      next:
        valid.length === 0
          ? `Minta instansi induk mencatat program yang berlaku pada ${year}.`
          : `Pakai nama yang berlaku pada ${year}: ${valid.join(', ')}.`,
    },
  ]
}

/** Does an activity lie within the years of its programme? Its own years must run forward. */
export function checkActivity(activity: NamedProgram, program: NamedProgram): readonly Finding[] {
  const years = checkYears(activity)
  if (years.length > 0 || covers(program, activity)) return years
  return [
    {
      rule: 'activity.period',
      severity: overlap(program, activity) ? 'warning' : 'error',
      place: 'yearFrom',
      message: `Kegiatan berlaku ${sayYears(activity)}, programnya ${sayYears(program)}.`,
      next: 'Samakan masa berlakunya, atau pilih program yang berlaku pada tahun-tahun itu.',
    },
  ]
}
