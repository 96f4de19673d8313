import { sql } from 'kysely'
import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import { rupiahOrNull } from '#core/rupiah.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, updateAt } from '#platform/database/versioned.ts'
import { joinUnit, unitShortName } from '#organisation/store/units.ts'
import { indicatorCode } from '#strategy/read/indicators.ts'

export interface NewProposal {
  readonly title: string
  readonly body: string | null
  readonly indicatorId: number | null
  readonly figure: Decimal | null
  readonly volume: Decimal | null
  readonly unitOfMeasure: string | null
  /** Whole rupiah as text. */
  readonly amount: string | null
  readonly submittedBy: string
}
export interface Decided {
  readonly decision: 'accepted' | 'rejected' | null
  readonly decisionReason: string | null
  readonly decidedBy: string | null
}
export interface Proposal extends NewProposal, Decided {
  readonly id: number
  /** The office that it is made to. */
  readonly officeId: number
  readonly unitId: number
  readonly unitName: string
  readonly indicatorCode: string | null
  readonly submittedAt: Date
  readonly version: number
}

type Row = Omit<Proposal, 'figure' | 'volume'> & { figure: string | null; volume: string | null }

/** Whose proposals: of the unit at the path and of those below it; all of them to one office, or, for a unit above offices, to many. */
export interface ProposalScope {
  readonly path: string
  readonly officeId: number | null
  readonly year: number
}

/** The proposals in a scope, the latest first; units named as on the day. */
export async function listProposals(
  tx: Tx,
  { path, officeId, year }: ProposalScope,
  on: string,
): Promise<Proposal[]> {
  const { rows } = await sql<Row>`
    select p.id, p.satker_id as "officeId", p.unit_id as "unitId", ${unitShortName} as "unitName", p.title, p.body,
      p.indicator_id as "indicatorId", ${indicatorCode(sql`p.indicator_id`)} as "indicatorCode", p.figure, p.volume,
      p.unit_of_measure as "unitOfMeasure", p.amount::text as amount, p.submitted_at as "submittedAt",
      p.submitted_by as "submittedBy", p.decision, p.decision_reason as "decisionReason", p.decided_by as "decidedBy", p.version
    from drafting.proposal p
    ${joinUnit(sql`p.unit_id`, on)}
    where ${officeId === null ? sql`true` : sql`p.satker_id = ${officeId}`}
      and p.unit_path >= ${path} and p.unit_path < ${`${path}~`} and p.year = ${year}
    order by p.id desc`.execute(tx)
  return rows.map((row) => ({ ...row, figure: decimalOrNull(row.figure), volume: decimalOrNull(row.volume) }))
}

/** Records what a unit proposes to the office that it belongs to. */
export const insertProposal = (
  tx: Tx,
  from: UnitKey,
  officeId: number,
  year: number,
  proposal: NewProposal,
): Promise<number> =>
  insertRow(tx, 'drafting.proposal', {
    satker_id: officeId,
    unit_id: from.id,
    unit_path: from.path,
    year,
    title: proposal.title,
    body: proposal.body,
    indicator_id: proposal.indicatorId,
    figure: proposal.figure?.toFixed() ?? null,
    volume: proposal.volume?.toFixed() ?? null,
    unit_of_measure: proposal.unitOfMeasure,
    amount: rupiahOrNull(proposal.amount),
    submitted_by: proposal.submittedBy,
  })

/** Decides a proposal if it still is at `version`; false when somebody else was faster. */
export const updateDecision = (
  tx: Tx,
  { officeId, id }: Pick<Proposal, 'officeId' | 'id'>,
  version: number,
  { decision, decisionReason, decidedBy }: Decided,
  at: Date,
): Promise<boolean> =>
  updateAt(tx, 'drafting.proposal', { satker_id: officeId, id }, version, {
    decision,
    decision_reason: decisionReason,
    decided_by: decidedBy,
    decided_at: at,
  })
