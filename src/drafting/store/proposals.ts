import { sql } from 'kysely'
import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import { rupiahOrNull } from '#core/rupiah.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { nameOnDay } from '#organisation/store/units.ts'

export interface Proposal {
  readonly id: number
  readonly unitId: number
  readonly unitName: string
  readonly title: string
  readonly body: string | null
  readonly indicatorId: number | null
  readonly indicatorCode: string | null
  readonly figure: Decimal | null
  readonly volume: Decimal | null
  readonly unitOfMeasure: string | null
  /** Whole rupiah as text. */
  readonly amount: string | null
  readonly submittedAt: Date
  readonly submittedBy: string
  readonly decision: 'accepted' | 'rejected' | null
  readonly decisionReason: string | null
  readonly decidedBy: string | null
  readonly version: number
}
export type NewProposal = Pick<
  Proposal,
  'title' | 'body' | 'indicatorId' | 'figure' | 'volume' | 'unitOfMeasure' | 'amount' | 'submittedBy'
>

type Row = Omit<Proposal, 'figure' | 'volume'> & { figure: string | null; volume: string | null }

/** The proposals of the unit at `path` and of the units below it, the latest first; units named as on the day. */
export async function listProposals(tx: Tx, path: string, year: number, on: string): Promise<Proposal[]> {
  const { rows } = await sql<Row>`
    select p.id, p.unit_id as "unitId", coalesce(n.short_name, u.slug) as "unitName", p.title, p.body,
      p.indicator_id as "indicatorId", i.code as "indicatorCode", p.figure, p.volume, p.unit_of_measure as "unitOfMeasure",
      p.amount::text as amount, p.submitted_at as "submittedAt", p.submitted_by as "submittedBy", p.decision,
      p.decision_reason as "decisionReason", p.decided_by as "decidedBy", p.version
    from drafting.proposal p
    join organisation.unit u on u.id = p.unit_id
    left join strategy.indicator i on i.id = p.indicator_id
    left join ${nameOnDay(on)}
    where p.unit_path >= ${path} and p.unit_path < ${`${path}~`} and p.year = ${year}
    order by p.id desc`.execute(tx)
  return rows.map((row) => ({ ...row, figure: decimalOrNull(row.figure), volume: decimalOrNull(row.volume) }))
}

/** Records what a unit proposes to the office that it belongs to. */
export async function insertProposal(
  tx: Tx,
  from: UnitKey & { readonly officeId: number },
  year: number,
  proposal: NewProposal,
): Promise<number> {
  const { id } = await tx
    .insertInto('drafting.proposal')
    .values({
      satker_id: from.officeId,
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
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Decides a proposal that nobody decided yet and that still is at `version`; false otherwise. */
export async function decideProposal(
  tx: Tx,
  id: number,
  version: number,
  decision: {
    readonly decision: 'accepted' | 'rejected'
    readonly reason: string | null
    readonly by: string
    readonly at: Date
  },
): Promise<boolean> {
  const result = await tx
    .updateTable('drafting.proposal')
    .set({
      decision: decision.decision,
      decision_reason: decision.reason,
      decided_by: decision.by,
      decided_at: decision.at,
      version: version + 1,
    })
    .where((eb) => eb.and({ id, version }))
    .where('decision', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
