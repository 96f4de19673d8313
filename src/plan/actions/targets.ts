import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import type { annualPlanContract } from '../contract/annual-plan.ts'
import { presentTarget, readTargetBody, spread, targetFacts } from '../present/annual-plan.ts'
import { isEmpty, quartersFromMonths, twelveOf, type MonthCells } from '../rules/months.ts'
import { checkTarget } from '#strategy/index.ts'
import {
  listTargets,
  saveTarget as storeTarget,
  type PlannedTarget,
  type TargetChange,
} from '../store/annual-plan.ts'
import { listExecutors, saveExecutors, type Executor } from '../store/executors.ts'
import { listMonths } from '../store/monthly-targets.ts'
import type { AnnualPlan } from '../store/plan-way.ts'
import { lastDay } from './annual-plan.ts'
import { getEditablePlan } from './open-plan.ts'

type Actions = Handlers<typeof annualPlanContract>

export const saveTarget: Actions['saveTarget'] = async (call, { params, body }) => {
  const { tx } = call
  const plan = await getEditablePlan(call, params.year)
  const planned = await getPlanned(call, plan, params.indicator)
  const months = await monthsOfIndicator(call, plan, params.indicator)
  const asked = withMonths(planned, readTargetBody(body), months)
  const split = spread(planned.indicator, asked)
  const findings = [...checkTarget(asked.target, planned.indicator), ...split.findings]
  if (findings.some(({ severity }) => severity === 'error'))
    throw new Refusal('invalid', 'Target ini belum dapat disimpan. Perbaiki hal berikut, lalu simpan lagi.', {
      findings,
    })
  const before = await executorsOf(call, plan, params.indicator)
  const change = { ...asked, quarters: split.quarters }
  const record = { entity: 'plan.target', key: `${plan.id}/${params.indicator}` }
  if (!(await storeTarget(tx, plan.id, params.indicator, body.version, change)))
    throw await staleRefusal(call, { ...record, name: `Target ${planned.indicator.code}` })
  if (body.executors !== undefined) await changeExecutors(call, plan, params.indicator, body.executors)
  const after = await executorsOf(call, plan, params.indicator)
  const saved: PlannedTarget = {
    ...planned,
    ...change,
    background: change.background === undefined ? planned.background : change.background,
    absolute: change.absolute === undefined ? planned.absolute : change.absolute,
    quarters: split.quarters,
    version: body.version + 1,
  }
  await recordHistory(call, {
    ...record,
    action: 'change',
    before: targetFacts(planned, before),
    after: targetFacts(saved, after),
  })
  const title = await getUnitTitle(tx, call.unit.id, lastDay(params.year))
  return presentTarget(saved, after, title.name)
}

/** The target of one indicator of a version; refuses when the plan does not hold it. */
export async function getPlanned(
  call: UnitCall,
  plan: AnnualPlan,
  indicatorId: number,
): Promise<PlannedTarget> {
  const planned = (await listTargets(call.tx, plan.id)).find(
    ({ indicator }) => indicator.indicatorId === indicatorId,
  )
  if (!planned) throw new Refusal('notFound', `Indikator itu tidak ada dalam RKT ${plan.year} kantor ini.`)
  return planned
}

async function monthsOfIndicator(call: UnitCall, plan: AnnualPlan, indicatorId: number): Promise<MonthCells> {
  const all = await listMonths(call.tx, plan.id)
  return twelveOf(all.filter((one) => one.indicatorId === indicatorId && one.parameterId === 0))
}

/** Months are the one truth once they are entered: the quarters follow from them, whatever way of splitting is asked for. */
function withMonths({ indicator }: PlannedTarget, asked: TargetChange, months: MonthCells): TargetChange {
  const { code, aggregation, decimals } = indicator
  if (isEmpty(months)) {
    if (asked.split !== 'months') return asked
    throw new Refusal(
      'invalid',
      `Target bulanan ${code} belum diisi. Isi dahulu pada layar Target bulanan, atau pilih cara bagi lain.`,
    )
  }
  if (asked.split === 'months')
    return { ...asked, quarters: quartersFromMonths(months, aggregation, decimals) }
  throw new Refusal(
    'invalid',
    `Target bulanan ${code} sudah diisi, sehingga triwulannya mengikuti bulan. Ubah bulannya pada layar Target bulanan, atau kosongkan kedua belas bulan bila ingin membagi per triwulan.`,
  )
}

/** The executing units of one indicator, named as on the last day of the year. */
export const executorsOf = async (
  call: UnitCall,
  plan: AnnualPlan,
  indicatorId: number,
): Promise<Executor[]> =>
  (await listExecutors(call.tx, plan.id, lastDay(plan.year))).filter((one) => one.indicatorId === indicatorId)

async function changeExecutors(
  call: UnitCall,
  plan: AnnualPlan,
  indicatorId: number,
  unitIds: readonly number[],
): Promise<void> {
  await refuseStrangers(call, unitIds)
  await saveExecutors(call.tx, call.unit, plan.id, indicatorId, unitIds)
}

/** Only the office itself and units below it carry its plan out. */
export async function refuseStrangers(call: UnitCall, unitIds: readonly number[]): Promise<void> {
  const own = new Set((await listSeenUnits(call.tx, [call.unit.path], call.today)).map(({ id }) => id))
  if (unitIds.every((id) => own.has(id))) return
  throw new Refusal(
    'invalid',
    'Unit yang dipilih bukan bagian dari kantor ini. Pilih kantor ini atau unit di bawahnya.',
  )
}
