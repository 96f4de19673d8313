import { decimalOrNull } from '#lib/decimal.ts'
import type { Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import type { TargetText } from '#core/wire.ts'
import type { Handlers } from '#platform/http/call.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import type { MonthlyIndicator } from '#plan/read/monthly-indicators.ts'
import { closedReason } from '../commands/open.ts'
import type { budgetContract } from '../contract.ts'
import type { BudgetShape } from '../contract/budget.ts'
import { presentOutput } from '../contract/ledger.ts'
import { realisationTargetsOf } from '../rules/budget-indicators.ts'
import { checkLedger } from '../rules/check-ledger.ts'
import { totalOf } from '../rules/ledger.ts'
import { getBudget as readBudget, type Budget } from '../store/budget.ts'
import { listBudgetYears } from '../store/versions.ts'

type Actions = Handlers<typeof budgetContract>

function toTarget({ target }: MonthlyIndicator): TargetText | null {
  if (target === null) return null
  if (target.kind === 'none') return { kind: 'none' }
  const { annual, upper } = target
  if (target.kind === 'range' && annual !== null && upper !== null)
    return { kind: 'range', lower: annual, upper }
  return annual === null ? null : { kind: 'value', value: decimalOrNull(annual)?.toFixed() ?? annual }
}

/** Everything there is to say of the shown version of a budget; nothing where there is none. */
export const listBudgetFindings = ({
  version,
  outputs,
  names,
  satkerCode,
  limits,
  year,
}: Budget): readonly Finding[] =>
  version === undefined
    ? []
    : checkLedger(outputs, {
        year,
        limits,
        names,
        satkerCode,
        kind: version.kind,
        dipaNumber: version.dipaNumber,
        statedTotal: version.statedTotal,
        realisationTargets: realisationTargetsOf(names.indicators),
      })

const headerShape = ({ header }: Budget): BudgetShape['header'] => ({
  ...header,
  programs: header.programs.map((one) => ({ ...one, objectives: [...one.objectives] })),
  activities: header.activities.map((one) => ({ ...one, objectives: [...one.objectives] })),
})

const namesShape = ({ names }: Budget): Pick<BudgetShape, 'programs' | 'activities' | 'indicators'> => ({
  programs: names.programs.map((one) => ({ ...one, objectives: [...one.objectives] })),
  activities: names.activities.map((one) => ({ ...one, objectives: [...one.objectives] })),
  indicators: names.indicators.map((one) => ({
    id: one.id,
    code: one.code,
    name: one.name,
    unitOfMeasure: one.unitOfMeasure,
    objective: one.objective,
    target: toTarget(one),
    months: [...one.months],
  })),
})

export const getBudget: Actions['getBudget'] = async (call, { params, query }) => {
  const { tx, unit } = call
  const { year } = params
  const budget = await readBudget(tx, unit, year, query.version)
  if (query.version !== undefined && budget.version === undefined)
    throw new Refusal('notFound', `Versi anggaran ${year} itu tidak ada pada kantor ini.`)
  const { version, outputs, limits, ownJump } = budget
  return {
    unit: { slug: unit.slug, ...budget.title },
    year,
    years: await listBudgetYears(tx, unit.id),
    versions: [...budget.versions],
    versionId: version?.id ?? null,
    closed: version === undefined ? null : closedReason(version, call.dayOf),
    outputs: outputs.map(presentOutput),
    ...namesShape(budget),
    units: (await listSeenUnits(tx, [unit.path], `${year}-12-31`)).map(({ id, name }) => ({ id, name })),
    header: headerShape(budget),
    total: totalOf(outputs),
    findings: [...listBudgetFindings(budget)],
    unitCostJump: {
      percent: limits.unitCostJump.toFixed(),
      own: ownJump !== null,
      version: ownJump?.version ?? 0,
    },
    can: { edit: call.may('budget.edit', unit.path), adopt: call.may('budget.adopt', unit.path) },
  }
}
