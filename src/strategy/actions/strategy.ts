import { Refusal } from '#core/refusal.ts'
import type { Finding } from '#core/finding.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { unitKindNames } from '#organisation/index.ts'
import { refuseErrors } from '#platform/refuse.ts'
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

const entity = 'strategy.strategicPlan'

/** A year whose statements lack what everything else leads to. */
function checkStatements(statements: readonly Statement[], year: number): readonly Finding[] {
  const inForce = statements.filter((statement) => isInForce(statement, year))
  const wanted: readonly StatementKind[] = ['vision', 'mission', 'goal']
  const missing = wanted.filter((kind) => !inForce.some((statement) => statement.kind === kind))
  return [
    ...missing.map((kind): Finding => ({
      rule: 'statement.missing',
      severity: 'warning',
      place: kind,
      message: `${statementKindNames[kind]} yang berlaku pada ${year} belum dicatat.`,
      next: `Tambahkan ${statementKindNames[kind].toLowerCase()} dari Renstra, atau minta unit di atasnya mencatatnya.`,
    })),
    ...checkDuplicates(inForce),
  ]
}

export const getStrategy: Actions['getStrategy'] = async (call, { params }) => {
  const { tx, unit } = call
  const { year } = params
  const owners = await listOwners(call, `${year}-12-31`)
  const plans = await listStrategicPlans(tx, unit.path)
  const statements = await listStatements(tx, unit.path)
  const programs = await listPrograms(tx, unit.path, null)
  const activities = await listActivities(tx, unit.path, null)
  const objectives = await listObjectives(tx, unit.path)
  const all = { objectives, programs, activities }
  return {
    unit: owners.get(unit.id),
    year,
    can: { edit: call.may('strategy.edit', unit.path) },
    plans: plans.map((plan) => presentPlan(call, owners, year, plan, plans)),
    statements: statements.map(carry(call, owners, year)),
    programs: programs.map(carry(call, owners, year)),
    activities: activities.map(carry(call, owners, year)),
    objectives: objectives.map((objective) => presentObjective(call, owners, year, objective, all)),
    findings: [...checkStatements(statements, year)],
  }
}

const noPlan = (name: string, year: number): Finding => ({
  rule: 'strategicPlan.missing',
  severity: 'warning',
  place: 'plan',
  message: `${name} belum mempunyai Renstra yang berlaku pada ${year}.`,
  next: 'Catat Renstranya pada halaman Rencana strategis unit itu.',
})

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

/** The plan as it would be, judged with its parent; the parent must belong to a unit above. */
async function judge(call: UnitCall, fields: StrategicPlanFields): Promise<Finding[]> {
  const above = (await listStrategicPlans(call.tx, call.unit.path)).filter(
    ({ unitId }) => unitId !== call.unit.id,
  )
  const parent = above.find(({ id }) => id === fields.parentId)
  if (fields.parentId !== null && parent === undefined)
    return [
      {
        rule: 'strategicPlan.parent',
        severity: 'error',
        place: 'parentId',
        message: 'Renstra induk harus milik unit di atas unit ini.',
        next: 'Pilih Renstra dari daftar.',
      },
    ]
  const candidates = above.filter((other) => overlap(other, fields))
  return [...checkStrategicPlan(fields, parent ?? null, candidates)]
}

const taken = (yearFrom: number): Refusal =>
  new Refusal('conflict', `Renstra yang mulai ${yearFrom} sudah ada pada unit ini. Ubah Renstra itu.`, {
    errors: [{ field: 'body.yearFrom', message: 'Sudah ada Renstra yang mulai tahun ini.' }],
  })

export const addStrategicPlan: Actions['addStrategicPlan'] = async (call, { body }) => {
  const findings = await judge(call, body)
  refuseErrors('Renstra ini belum dapat disimpan.', findings)
  const id = await insertStrategicPlan(call.tx, call.unit, body)
  if (id === undefined) throw taken(body.yearFrom)
  await recordHistory(call, { entity, key: String(id), action: 'add', after: body })
  return { id, version: 1, findings }
}

/** A plan that belongs to the unit itself: one of a unit above is changed there. */
export async function getOwnPlan(call: UnitCall, planId: number): Promise<StrategicPlan> {
  const plan = await findStrategicPlan(call.tx, planId)
  if (plan === undefined)
    throw new Refusal('notFound', 'Renstra itu tidak ditemukan. Muat ulang halaman ini.')
  if (plan.unitId !== call.unit.id)
    throw new Refusal(
      'forbidden',
      'Renstra ini milik unit lain; di sini hanya dibaca. Minta pemiliknya mengubahnya.',
    )
  return plan
}

export const saveStrategicPlan: Actions['saveStrategicPlan'] = async (call, { params, body }) => {
  const plan = await getOwnPlan(call, params.plan)
  const { version, ...fields } = body
  const findings = await judge(call, fields)
  refuseErrors('Renstra ini belum dapat disimpan.', findings)
  const others = await listStrategicPlans(call.tx, call.unit.path)
  const same = others.some(
    ({ id, unitId, yearFrom }) => unitId === plan.unitId && id !== plan.id && yearFrom === fields.yearFrom,
  )
  if (same) throw taken(fields.yearFrom)
  const record = { entity, key: String(plan.id) }
  if (!(await updateStrategicPlan(call.tx, call.unit.id, plan.id, version, fields)))
    throw await staleRefusal(call, { ...record, name: plan.title })
  const { id: _id, unitId: _unit, unitPath: _path, version: _version, ...before } = plan
  await recordHistory(call, { ...record, action: 'save', before, after: fields })
  return { id: plan.id, version: version + 1, findings }
}
