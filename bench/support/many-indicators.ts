import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'

/** Fills the plan of 2025 of a sample office up to `count` indicators, each with targets and a figure of quarter II. */
export async function addIndicators(db: Database, slug: string, count: number): Promise<void> {
  await db.inScope('/', async (tx) => {
    await sql`
      with office as (select id, path from organisation.unit where slug = ${slug}),
        planned as (select p.id, p.satker_id, p.unit_path from plan.annual_plan p join office o on o.id = p.satker_id where p.year = 2025),
        objective as (select id, unit_id, unit_path from strategy.objective order by id limit 1),
        had as (select count(*)::int as known from plan.target t join planned p on p.id = t.annual_plan_id),
        added as (
          insert into strategy.indicator (unit_id, unit_path, objective_id, code, name, unit_of_measure, polarity, aggregation, measuring_period, year_from)
          select unit_id, unit_path, objective.id, 'X ' || n, 'Indikator tambahan nomor ' || n, 'dokumen', 'maximize', 'sum', 'quarter', 2024
          from objective, had, generate_series(had.known + 1, ${count}::int) as series (n) returning id),
        targets as (
          insert into plan.target (satker_id, unit_path, annual_plan_id, indicator_id, ordinal, kind, annual, quarter_1, quarter_2, quarter_3, quarter_4)
          select p.satker_id, p.unit_path, p.id, a.id, a.id, 'value', 100, 25, 25, 25, 25 from planned p, added a returning indicator_id, satker_id, unit_path)
      select count(*) from targets`.execute(tx)
    await sql`
      insert into measurement.actual (satker_id, unit_path, indicator_id, year, period, value, changed_by)
      select t.satker_id, t.unit_path, t.indicator_id, 2025, 'Q2', 20 + t.indicator_id % 17, 'Bench'
      from plan.target t join organisation.unit u on u.id = t.satker_id where u.slug = ${slug}
      on conflict do nothing`.execute(tx)
  })
}
