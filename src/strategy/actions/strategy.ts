import { finding, type Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { plainFacts, recordsOf } from '#platform/records.ts'
import { refuseErrors, refuseForeign } from '#platform/refuse.ts'
import { unitKindNames } from '#organisation/index.ts'
import { depthOf, listSeenUnits } from '#organisation/store/units.ts'
import type { strategyContract } from '../contract/strategy.ts'
import { carry, presentObjective, presentPlan } from '../present/strategy.ts'
import { checkDuplicates, statementKindNames, type StatementKind } from '../rules/statements.ts'
import { checkStrategicPlan, mustOwnPlan } from '../rules/strategic-plans.ts'
import { isInForce, overlap, sayYears } from '../rules/validity.ts'
import { listObjectives } from '../store/objectives.ts'
import { listActivities, listPrograms } from '../store/programs.ts'
import { listStatements, type Statement } from '../store/statements.ts'
import {
  findStrategicPlan,
  insertStrategicPlan,
  listPlansBelow,
  listStrategicPlans,
  updateStrategicPlan,
  type StrategicPlan,
  type StrategicPlanFields,
} from '../store/strategic-plans.ts'
import { listOwners } from '../read/owners.ts'

type Actions = Handlers<typeof strategyContract>

const plans = recordsOf<StrategicPlanFields & { readonly unitPath?: string }>({
  entity: 'strategy.strategicPlan',
  label: ({ title }) => title,
  facts: ({ unitPath: _path, ...plan }) => plainFacts(plan),
})

/** A year whose statements lack what everything else leads to. */
function checkStatements(statements: readonly Statement[], year: number): readonly Finding[] {
  const inForce = statements.filter((statement) => isInForce(statement, year))
  const wanted: readonly StatementKind[] = ['vision', 'mission', 'goal']
  const missing = wanted.filter((kind) => !inForce.some((statement) => statement.kind === kind))
  return [
    ...missing.map((kind) =>
      finding(
        'warning',
        'statement.missing',
        kind,
        `${statementKindNames[kind]} yang berlaku pada ${year} belum dicatat.`,
        `Tambahkan ${statementKindNames[kind].toLowerCase()} dari Renstra, atau minta unit di atasnya mencatatnya.`,
      ),
    ),
    ...checkDuplicates(inForce),
  ]
}

export const getStrategy: Actions['getStrategy'] = async (call, { params }) => {
  const { tx, unit } = call
  const { year } = params
  const owners = await listOwners(call, `${year}-12-31`)
  const strategicPlans = await listStrategicPlans(tx, unit.path)
  const statements = await listStatements(tx, unit.path)
  const programs = await listPrograms(tx, unit.path, null)
  const activities = await listActivities(tx, unit.path, null)
  const objectives = await listObjectives(tx, unit.path)
  const all = { objectives, programs, activities }
  return {
    unit: owners.get(unit.id),
    year,
    can: { edit: call.may('strategy.edit', unit.path) },
    plans: strategicPlans.map((plan) => presentPlan(call, owners, year, plan, strategicPlans)),
    statements: statements.map(carry(call, owners, year)),
    programs: programs.map(carry(call, owners, year)),
    activities: activities.map(carry(call, owners, year)),
    objectives: objectives.map((objective) => presentObjective(call, owners, year, objective, all)),
    findings: [...checkStatements(statements, year)],
  }
}

const noPlan = (name: string, year: number): Finding => {
  const message = `${name} belum mempunyai Renstra yang berlaku pada ${year}.`
  const next = 'Catat Renstranya pada halaman Rencana strategis unit itu.'
  return finding('warning', 'strategicPlan.missing', 'plan', message, next)
}

export const getPlanRegister: Actions['getPlanRegister'] = async (call, { params }) => {
  const { tx, unit } = call
  const { year } = params
  const units = await listSeenUnits(tx, [unit.path], `${year}-12-31`)
  const below = await listPlansBelow(tx, unit.path, year)
  const all = [...below, ...(await listStrategicPlans(tx, unit.path))]
  const rows = units
    .filter(({ kind }) => mustOwnPlan(kind))
    .map(({ id, path, slug, name, shortName, kind }) => {
      const plan = below.find(({ unitId }) => unitId === id)
      const above = all.filter((other) => other.unitPath !== path && path.startsWith(other.unitPath))
      const parent = all.find((other) => other.id === plan?.parentId) ?? null
      const candidates = plan === undefined ? [] : above.filter((other) => overlap(other, plan))
      return {
        unit: { slug, name, shortName },
        depth: depthOf(path) - depthOf(unit.path),
        kindName: unitKindNames[kind],
        plan:
          plan === undefined
            ? null
            : { id: plan.id, title: plan.title, years: sayYears(plan), parent: parent?.title ?? null },
        findings:
          plan === undefined ? [noPlan(shortName, year)] : [...checkStrategicPlan(plan, parent, candidates)],
      }
    })
  return { year, rows }
}

/** What the rules remark on the plan with its parent, which must belong to a unit above; refused when it cannot stand. */
async function judge(call: UnitCall, fields: StrategicPlanFields): Promise<readonly Finding[]> {
  const above = (await listStrategicPlans(call.tx, call.unit.path)).filter(
    ({ unitId }) => unitId !== call.unit.id,
  )
  const parent = above.find(({ id }) => id === fields.parentId) ?? null
  const candidates = above.filter((other) => overlap(other, fields))
  const message = 'Renstra induk harus milik unit di atas unit ini.'
  const findings =
    fields.parentId !== null && parent === null
      ? [finding('error', 'strategicPlan.parent', 'parentId', message, 'Pilih Renstra dari daftar.')]
      : checkStrategicPlan(fields, parent, candidates)
  refuseErrors('Renstra ini belum dapat disimpan.', findings)
  return findings
}

const taken = (yearFrom: number): Refusal =>
  new Refusal('conflict', `Renstra yang mulai ${yearFrom} sudah ada pada unit ini. Ubah Renstra itu.`, {
    errors: [{ field: 'body.yearFrom', message: 'Sudah ada Renstra yang mulai tahun ini.' }],
  })

export const addStrategicPlan: Actions['addStrategicPlan'] = async (call, { body }) => {
  const findings = await judge(call, body)
  const id = await insertStrategicPlan(call.tx, call.unit, body)
  if (id === undefined) throw taken(body.yearFrom)
  return plans.added(call, id, body, { findings })
}

/** A plan that belongs to the unit itself: one of a unit above is changed there. */
export const getOwnPlan = async (call: UnitCall, planId: number): Promise<StrategicPlan> =>
  refuseForeign(await findStrategicPlan(call.tx, planId), 'Renstra itu', call.unit)

export const saveStrategicPlan: Actions['saveStrategicPlan'] = async (call, { params, body }) => {
  const before = await getOwnPlan(call, params.plan)
  const { version, ...after } = body
  const findings = await judge(call, after)
  const others = await listStrategicPlans(call.tx, call.unit.path)
  const same = others.some(
    ({ id, unitId, yearFrom }) => unitId === before.unitId && id !== before.id && yearFrom === after.yearFrom,
  )
  if (same) throw taken(after.yearFrom)
  const saved = await updateStrategicPlan(call.tx, call.unit.id, before.id, version, after)
  return plans.changed(call, { before, after, version, saved, findings })
}
