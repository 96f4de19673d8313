import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { indicatorCode } from '#strategy/read/indicators.ts'

/** A step of the action plan as documents print it. */
export interface PrintedStep {
  readonly indicatorCode: string
  readonly name: string
  readonly startMonth: number
  readonly endMonth: number
  readonly isMilestone: boolean
  readonly output: string | null
  readonly personInCharge: string | null
}

/** The steps of an office's year by indicator, in order of time. */
export async function listSteps(tx: Tx, unitId: number, year: number): Promise<PrintedStep[]> {
  const { rows } = await sql<PrintedStep>`
    select ${indicatorCode(sql`s.indicator_id`)} as "indicatorCode", s.name, s.start_month as "startMonth", s.end_month as "endMonth",
      s.is_milestone as "isMilestone", s.output, s.person_in_charge as "personInCharge"
    from agreement.action_step s
    where s.satker_id = ${unitId} and s.year = ${year} order by "indicatorCode", s.start_month, s.end_month, s.id`.execute(
    tx,
  )
  return rows
}
