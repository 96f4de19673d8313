import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertUnique, ownedBy, removeAt, updateAt } from '#platform/database/versioned.ts'
import type { RevisionCause } from '../rules/rule-book.ts'
import { readSnapshot, type AgreementKind, type AgreementSnapshot } from '../rules/snapshot.ts'

/** What people write on a draft. */
export interface AgreementPaper {
  readonly number: string | null
  readonly place: string | null
  readonly date: string
}

export interface Agreement extends AgreementPaper {
  readonly id: number
  readonly year: number
  readonly kind: AgreementKind
  /** Whose agreement it is: the office, or a part of it. */
  readonly partyUnitId: number
  readonly revision: number
  readonly cause: RevisionCause | null
  readonly reason: string | null
  readonly snapshot: AgreementSnapshot
  readonly createdAt: Date
  readonly createdBy: string
  readonly signedAt: Date | null
  readonly signedBy: string | null
  readonly version: number
}

const columns = [
  'id',
  'year',
  'kind',
  'party_unit_id as partyUnitId',
  'revision',
  'cause',
  'reason',
  'number',
  'place',
  'agreement_date as date',
  'snapshot',
  'created_at as createdAt',
  'created_by as createdBy',
  'signed_at as signedAt',
  'signed_by as signedBy',
  'version',
] as const

interface Row extends Omit<Agreement, 'kind' | 'cause' | 'snapshot'> {
  kind: string
  cause: string | null
  snapshot: unknown
}
// The check constraints of the schema keep these words within the types.
const toAgreement = ({ kind, cause, snapshot, ...row }: Row): Agreement => ({
  ...row,
  kind: kind as AgreementKind,
  cause: cause as RevisionCause | null,
  snapshot: readSnapshot(snapshot),
})

/** Every agreement of the office and year: the head's first, then those of its parts, each from the first to the latest revision. */
export async function listAgreements(tx: Tx, unitId: number, year: number): Promise<Agreement[]> {
  const rows = await tx
    .selectFrom('agreement.agreement')
    .select(columns)
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('kind')
    .orderBy('party_unit_id')
    .orderBy('revision')
    .execute()
  return rows.map(toAgreement)
}

/** One agreement of the office; changes name the version that they began from. */
export async function findAgreement(
  tx: Tx,
  unitId: number,
  year: number,
  id: number,
): Promise<Agreement | undefined> {
  const row = await tx
    .selectFrom('agreement.agreement')
    .select(columns)
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : toAgreement(row)
}

export interface NewAgreement extends AgreementPaper {
  readonly year: number
  readonly kind: AgreementKind
  readonly partyUnitId: number
  readonly revises: { readonly id: number; readonly revision: number } | null
  readonly cause: RevisionCause | null
  readonly reason: string | null
  readonly snapshot: AgreementSnapshot
}

const contentsOf = ({ number, place, date, snapshot }: AgreementPaper & { snapshot: AgreementSnapshot }) => ({
  number,
  place,
  agreement_date: date,
  annual_plan_id: snapshot.plan.id,
  budget_version_id: snapshot.budget?.versionId ?? null,
  snapshot: JSON.stringify(snapshot),
})

/** Adds a draft and answers its id; undefined when somebody added one for the same party at the same moment. */
export function insertAgreement(
  tx: Tx,
  unit: UnitKey,
  agreement: NewAgreement,
  actor: string,
): Promise<number | undefined> {
  const { year, kind, partyUnitId, revises, cause, reason } = agreement
  return insertUnique(tx, 'agreement.agreement', {
    ...ownedBy(unit),
    year,
    kind,
    party_unit_id: partyUnitId,
    revision: revises === null ? 0 : revises.revision + 1,
    revises_id: revises?.id ?? null,
    cause,
    reason,
    created_by: actor,
    ...contentsOf(agreement),
  })
}

/** Saves a draft if it still is at `version`; false when somebody else was faster. */
export const updateAgreement = (
  tx: Tx,
  unit: UnitKey,
  id: number,
  version: number,
  contents: AgreementPaper & { readonly snapshot: AgreementSnapshot },
): Promise<boolean> =>
  updateAt(tx, 'agreement.agreement', { satker_id: unit.id, id }, version, contentsOf(contents))

/** Writes down that a draft was signed, if it still is at `version`; false when somebody else was faster. */
export const saveSigning = (
  tx: Tx,
  unit: UnitKey,
  id: number,
  version: number,
  signing: { readonly at: Date; readonly by: string },
): Promise<boolean> =>
  updateAt(tx, 'agreement.agreement', { satker_id: unit.id, id }, version, {
    signed_at: signing.at,
    signed_by: signing.by,
  })

/** Removes a draft if it still is at `version`; false when somebody else was faster. */
export const deleteAgreement = (tx: Tx, unit: UnitKey, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'agreement.agreement', { satker_id: unit.id, id }, version)
