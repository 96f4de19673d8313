import type { Decimal } from '#lib/decimal.ts'
import { months as allMonths } from '#core/period.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import type { monthlyTargetContract } from '../contract/monthly-targets.ts'
import { loadVersion, type WholeTarget } from '../read/version.ts'
import { parameterNature } from '../present/month-rows.ts'
import { isEmpty, natureOf, type MonthCells, type MonthNature } from '../rules/months.ts'
import { computeTotal, type Combination } from '../rules/parameters.ts'
import { spreadOverMonths, type MonthProfile, type SpreadResult } from '../rules/spread-months.ts'
import { saveMonths } from '../store/monthly-targets.ts'
import { findPlanInForce, type AnnualPlan } from '../store/plan-way.ts'
import { followMonths } from './follow-months.ts'
import { rowsOf } from './monthly-targets.ts'
import { getEditablePlan } from './open-plan.ts'

type Actions = Handlers<typeof monthlyTargetContract>

/** A row of the grid as spreading sees it. */
interface Spreadable {
  readonly indicatorId: number
  readonly parameterId: number
  readonly code: string
  readonly name: string
  readonly annual: Decimal | null
  readonly nature: MonthNature
  readonly decimals: number
  readonly months: MonthCells
  readonly lastYear: MonthCells | null
}

/** Rows of the same indicator and the same name in the year before. */
function spreadablesOf(whole: WholeTarget, before: WholeTarget | undefined): Spreadable[] {
  const { planned, months, parameters } = whole
  const { indicatorId, code, name, aggregation, decimals } = planned.indicator
  const annual = planned.target?.kind === 'value' ? planned.target.value : null
  const nature = natureOf(aggregation)
  const filled = (cells: MonthCells | undefined): MonthCells | null =>
    cells === undefined || isEmpty(cells) ? null : cells
  return [
    {
      indicatorId,
      parameterId: 0,
      code,
      name,
      annual,
      nature,
      decimals,
      months,
      lastYear: filled(before?.months),
    },
    ...parameters.map((row) => ({
      indicatorId,
      parameterId: row.id,
      code: row.label ?? code,
      name: row.name,
      annual: row.annual,
      nature: parameterNature(row.isCumulative),
      decimals: 0,
      months: row.months,
      lastYear: filled(before?.parameters.find((one) => one.name === row.name)?.months),
    })),
  ]
}

export const spreadMonths: Actions['spreadMonths'] = async (call, { params, body }) => {
  const plan = await getEditablePlan(call, params.year)
  const whole = await loadVersion(call, plan)
  const before = await loadLastYear(call, params.year)
  const rows = whole.flatMap((one) => spreadablesOf(one, before.get(one.planned.indicator.code)))
  const wanted = rows.filter(
    (row) =>
      body.rows === undefined ||
      body.rows.some((one) => one.indicatorId === row.indicatorId && one.parameterId === row.parameterId),
  )
  const spread = []
  const skipped = []
  for (const row of wanted) {
    const { code, name } = row
    const result = decide(row, plan.year, body)
    if (result.kind === 'impossible') skipped.push({ code, name, why: result.why })
    else {
      await write(call, plan, row, result.cells)
      spread.push({ code, name, explanation: result.explanation })
    }
  }
  const indicators = new Set(wanted.map(({ indicatorId }) => indicatorId))
  for (const one of await loadVersion(call, plan))
    if (indicators.has(one.planned.indicator.indicatorId)) await computeTotals(call, plan, one)
  for (const indicatorId of indicators) await followMonths(call, plan, indicatorId)
  return { rows: await rowsOf(call, plan, indicators), spread, skipped }
}

async function loadLastYear(call: UnitCall, year: number): Promise<ReadonlyMap<string, WholeTarget>> {
  const plan = await findPlanInForce(call.tx, call.unit.id, year - 1)
  const whole = plan ? await loadVersion(call, plan) : []
  return new Map(whole.map((one) => [one.planned.indicator.code, one]))
}

function decide(
  row: Spreadable,
  year: number,
  { method, overwrite }: { readonly method: MonthProfile; readonly overwrite: boolean },
): SpreadResult {
  const impossible = (why: string): SpreadResult => ({ kind: 'impossible', why })
  if (row.annual === null) return impossible('Target tahunnya bukan satu angka, atau belum diisi.')
  if (!isEmpty(row.months) && !overwrite) return impossible('Target bulanannya sudah diisi.')
  return spreadOverMonths({ ...row, annual: row.annual, year, profile: method })
}

async function write(
  call: UnitCall,
  plan: AnnualPlan,
  row: Pick<Spreadable, 'indicatorId' | 'parameterId'>,
  cells: readonly (Decimal | null)[],
): Promise<void> {
  const { indicatorId, parameterId } = row
  const changes = allMonths.map((month) => ({
    indicatorId,
    parameterId,
    month,
    cell: cells[month - 1] ?? null,
  }))
  await saveMonths(call.tx, call.unit, plan.id, changes)
  await recordHistory(call, {
    entity: 'plan.targetMonth',
    key: `${plan.id}/${indicatorId}/${parameterId}`,
    action: 'spread',
    after: Object.fromEntries(changes.map(({ month, cell }) => [month, cell?.toFixed() ?? null])),
  })
}

/** A total that follows from its parts is computed from their months, so that it agrees with them to the unit. */
async function computeTotals(call: UnitCall, plan: AnnualPlan, whole: WholeTarget): Promise<void> {
  const { parameters, planned } = whole
  const starts = parameters.flatMap(({ combination }, index) => (combination === null ? [] : [index]))
  for (const [index, start] of starts.entries()) {
    const total = parameters[start]
    const parts = parameters.slice(start + 1, starts[index + 1] ?? parameters.length)
    if (total === undefined || parts.length === 0) continue
    const cells = allMonths.map((month) =>
      computeTotal(
        total.combination as Combination,
        parts.map((part) => figureAt(part.months, month)),
      ),
    )
    if (cells.every((cell) => cell !== null))
      await write(call, plan, { indicatorId: planned.indicator.indicatorId, parameterId: total.id }, cells)
  }
}

const figureAt = (cells: MonthCells, month: number): Decimal | null => {
  const cell = cells[month - 1] ?? null
  return cell === 'none' ? null : cell
}
