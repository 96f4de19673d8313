import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '#platform/database/database.ts'

/** Sizes of one office about as in BKK Jambi's plan of 2024: indicators (three of them with eight lower rows), outputs of the ledger. */
const OFFICE = { indicators: 8, outputs: 36 }
const YEAR = 2024

/**
 * Adds a ministry with `offices` offices below it, each with a plan and a ledger of Jambi's size for 2024. The figures add up, except
 * that each office's first output lacks a rupiah in a month and its first total differs from its parts, so that checks find something.
 */
export async function addMinistry(db: Database, offices: number): Promise<{ slug: string; year: number }> {
  await db.inScope('/', async (tx) => {
    const ministry = await addUnit(tx, null, 'kementerian-bench', 'ministry')
    for (let number = 1; number <= offices; number += 1)
      await addUnit(tx, ministry, `kantor-bench-${number}`, 'office')
    await run(tx, catalogue(ministry))
    await run(tx, plans)
    await run(tx, targets)
    await run(tx, parameters)
    await run(tx, months)
    await run(tx, versions)
    await run(tx, outputs)
    await run(tx, funding)
    await run(tx, disbursement)
    await run(tx, forward)
    await run(tx, links)
  })
  return { slug: 'kementerian-bench', year: YEAR }
}

const run = async (tx: Tx, statement: RawBuilder<unknown>): Promise<void> =>
  void (await statement.execute(tx))

async function addUnit(tx: Tx, parent: Unit | null, slug: string, kind: string): Promise<Unit> {
  const { rows } = await sql<Unit>`
    with next as (select coalesce(max(id), 0) + 1 as id from organisation.unit)
    insert into organisation.unit (id, parent_id, path, slug, kind) overriding system value
    select id, ${parent?.id ?? null}, ${parent?.path ?? '/'} || id || '/', ${slug}, ${kind} from next
    returning id, path`.execute(tx)
  const [unit] = rows
  if (unit === undefined) throw new Error(`unit ${slug} was not added`)
  await sql`
    insert into organisation.unit_name (unit_id, unit_path, valid_from, name, short_name)
    values (${unit.id}, ${unit.path}, '2020-01-01', ${slug}, ${slug})`.execute(tx)
  return unit
}
interface Unit {
  id: number
  path: string
}

const catalogue = (ministry: Unit) => sql`
  with program as (
      insert into strategy.work_program (unit_id, unit_path, code, name, year_from)
      values (${ministry.id}, ${ministry.path}, 'WA', 'Dukungan Manajemen', 2024) returning id),
    activity as (
      insert into strategy.activity (unit_id, unit_path, work_program_id, code, name, year_from)
      select ${ministry.id}, ${ministry.path}, id, '4815', 'Dukungan pelayanan', 2024 from program),
    objective as (
      insert into strategy.objective (unit_id, unit_path, level, code, statement, year_from)
      values (${ministry.id}, ${ministry.path}, 'activity', 'SK1', 'Meningkatnya pelayanan', 2024) returning id)
  insert into strategy.indicator (unit_id, unit_path, objective_id, code, name, unit_of_measure, polarity, aggregation, measuring_period, year_from)
  select ${ministry.id}, ${ministry.path}, id, 'IKK ' || n, 'Indikator ' || n, 'Layanan', 'maximize', 'sum', 'month', 2024
  from objective, generate_series(1, ${OFFICE.indicators}::int) n`

const inOffices = sql`organisation.unit u where u.slug like 'kantor-bench-%'`
const ofMinistry = sql`(select id from organisation.unit where slug = 'kementerian-bench')`
const plans = sql`
  insert into plan.annual_plan (satker_id, unit_path, year, title) select u.id, u.path, ${YEAR}::int, 'RKT' from ${inOffices}`
const planned = sql`plan.annual_plan p join organisation.unit u on u.id = p.satker_id and u.slug like 'kantor-bench-%'
  join strategy.indicator i on i.unit_id = ${ofMinistry}`
const targets = sql`
  insert into plan.target (satker_id, unit_path, annual_plan_id, indicator_id, ordinal, kind, annual, quarter_1, quarter_2, quarter_3, quarter_4)
  select p.satker_id, p.unit_path, p.id, i.id, i.id, 'value', 1200, 300, 300, 300, 300 from ${planned}`
/** The first three indicators hold a total and its parts, as indicators 1 to 3 of Jambi do. */
const parameters = sql`
  insert into plan.target_parameter (satker_id, unit_path, annual_plan_id, indicator_id, ordinal, role, name, annual, combination)
  select p.satker_id, p.unit_path, p.id, i.id, n, case when n = 1 then 'total' else 'part' end, 'Baris ' || n,
    case when n > 1 then 1200 when i.code = 'IKK 1' then 1200 * 6 else 1200 * 7 end, case when n = 1 then 'sum' end
  from ${planned} and i.code in ('IKK 1', 'IKK 2', 'IKK 3') cross join generate_series(1, 8) n`
const months = sql`
  insert into plan.target_month (satker_id, unit_path, annual_plan_id, indicator_id, parameter_id, month, kind, value)
  select r.satker_id, r.unit_path, r.annual_plan_id, r.indicator_id, r.id, m, 'value', r.annual / 12 * m
  from plan.target_parameter r join organisation.unit u on u.id = r.satker_id and u.slug like 'kantor-bench-%', generate_series(1, 12) m
  union all
  select p.satker_id, p.unit_path, p.id, i.id, 0, m, 'value', 100 from ${planned} cross join generate_series(1, 12) m`
const versions = sql`
  insert into budget.budget_version (satker_id, unit_path, year, ordinal, kind, name, stated_total, created_by)
  select u.id, u.path, ${YEAR}::int, 1, 'ceiling', 'Pagu awal', ${OFFICE.outputs}::int * 12000000, 'Bench' from ${inOffices}`
const ledger = sql`budget.budget_version v join organisation.unit u on u.id = v.satker_id and u.slug like 'kantor-bench-%'`
const outputs = sql`
  insert into budget.output (satker_id, unit_path, budget_version_id, activity_id, class_code, output_code, name, ordinal, volume, unit_of_measure, amount)
  select v.satker_id, v.unit_path, v.id, a.id, 'EBA', lpad(n::text, 3, '0'), 'Layanan ' || n, n, 12, 'Layanan', 12000000
  from ${ledger} join strategy.activity a on a.unit_id = ${ofMinistry} cross join generate_series(1, ${OFFICE.outputs}::int) n`
const inLedger = sql`budget.output o join organisation.unit u on u.id = o.satker_id and u.slug like 'kantor-bench-%'`
const funding = sql`
  insert into budget.funding (output_id, source, satker_id, unit_path, amount)
  select o.id, s, o.satker_id, o.unit_path, 6000000 from ${inLedger} cross join unnest(array['RM', 'PNBP']) s`
const disbursement = sql`
  insert into budget.disbursement (output_id, month, satker_id, unit_path, amount)
  select o.id, m, o.satker_id, o.unit_path, case when o.ordinal = 1 and m = 12 then 999999 else 1000000 end
  from ${inLedger} cross join generate_series(1, 12) m`
const forward = sql`
  insert into budget.forward_estimate (output_id, year, satker_id, unit_path, volume, amount)
  select o.id, ${YEAR}::int + 1, o.satker_id, o.unit_path, 12, 12500000 from ${inLedger}`
const links = sql`
  insert into budget.output_indicator (output_id, indicator_id, satker_id, unit_path)
  select o.id, i.id, o.satker_id, o.unit_path from ${inLedger} join strategy.indicator i on i.unit_id = ${ofMinistry} and i.code = 'IKK 8'`
