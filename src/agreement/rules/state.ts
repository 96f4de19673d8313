import { allowed, refuse, type Decision } from '#core/decision.ts'
import { formatLongDate } from '#lib/dates.ts'
import { isInForce, planWorkflow, type PlanState } from '#plan/index.ts'
import { causesOf, type AgreementDifference } from './differences.ts'
import { revisionCauseNames, type RevisionCause } from './rule-book.ts'
import type { AgreementState } from './workflow.ts'

/** What is known of one agreement of a party. */
export interface AgreementFacts {
  readonly revision: number
  readonly signedAt: Date | null
}

/** Whose signing says where an agreement stands: its own, or that of the first revision that replaced it; null for a draft. */
export function lastSigning<F extends AgreementFacts>(own: F, ofParty: readonly F[]): F | null {
  if (own.signedAt === null) return null
  return ofParty.find(({ revision, signedAt }) => revision > own.revision && signedAt !== null) ?? own
}

/** The state, from the facts of all agreements of the same party and year, the first one first. */
export function stateOf(own: AgreementFacts, ofParty: readonly AgreementFacts[]): AgreementState {
  const signing = lastSigning(own, ofParty)
  if (signing === null) return 'draft'
  return signing.revision === own.revision ? 'signed' : 'replaced'
}

/** `PK 2025` for the first, then `PK 2025 revisi 1`. */
export const agreementName = (year: number, revision: number): string =>
  revision === 0 ? `PK ${year}` : `PK ${year} revisi ${revision}`

/**
 * May agreements be made from the plan of the year? Only from an approved one.
 *
 * @source RKT Maluku 2024: the annual plan is the reference of the agreement [SEED]; that it is approved first, our recommendation [INF]
 */
export function decidePlanReady(year: number, states: readonly PlanState[]): Decision {
  const [latest] = states
  if (latest === undefined)
    return refuse(
      `RKT ${year} belum ada, sedangkan perjanjian kinerja disusun dari RKT.`,
      'Susun RKT pada menu Perencanaan, ajukan, lalu minta Kepala menyetujuinya.',
    )
  if (states.some(isInForce)) return allowed
  return refuse(
    `RKT ${year} belum disetujui (${planWorkflow.states[latest].name.toLowerCase()}), sedangkan perjanjian kinerja disusun dari RKT yang disetujui.`,
    latest === 'submitted'
      ? 'Minta Kepala menyetujuinya pada menu Perencanaan.'
      : 'Lengkapi dan ajukan RKT pada menu Perencanaan, lalu minta Kepala menyetujuinya.',
  )
}

/** Does the plan give the party anything to promise? */
export const decideParty = (unitName: string, indicators: number): Decision =>
  indicators > 0
    ? allowed
    : refuse(
        `${unitName} bukan unit pelaksana indikator mana pun pada RKT.`,
        'Pilih unit pelaksana tiap indikator pada RKT dahulu.',
      )

/** May an agreement be made for the party? One draft at a time; after a signed one only a revision follows. */
export function decideNewAgreement(name: string, ofParty: readonly AgreementFacts[]): Decision {
  if (ofParty.some(({ signedAt }) => signedAt === null))
    return refuse(`${name} sudah mempunyai draf.`, 'Buka draf itu, atau buang dahulu.')
  return allowed
}

/**
 * May a revision begin? Something must have changed, unless the cause is one that no figure shows; and the cause must be among what the
 * program found.
 *
 * @source PermenPANRB 53/2014: causes of a revision [MEM]; that the cause agrees with what changed is our recommendation [INF]
 */
export function decideAgreementRevision(
  name: string,
  cause: RevisionCause,
  differences: readonly AgreementDifference[],
): Decision {
  if (cause === 'assumption') return allowed
  const found = causesOf(differences)
  if (found.includes(cause)) return allowed
  if (found.length === 0)
    return refuse(
      `Tidak ada yang berubah sejak ${name} ditandatangani: pejabat, target, dan anggaran masih sama.`,
      'Ubah RKT, anggaran, atau data jabatan dahulu; atau pilih sebab perubahan prioritas atau asumsi.',
    )
  return refuse(
    `Sebab "${revisionCauseNames[cause]}" tidak sesuai dengan yang berubah.`,
    `Pilih yang ditemukan: ${found.map((one) => revisionCauseNames[one]).join(', ')}.`,
  )
}

/** May the signing be recorded on this day? Not before the day that it bears. */
export const decideSigningDay = (name: string, date: string, today: string): Decision =>
  date <= today
    ? allowed
    : refuse(
        `Tanggal ${name}, ${formatLongDate(date)}, belum tiba.`,
        'Catat penandatanganan pada harinya, atau ubah tanggalnya.',
      )
