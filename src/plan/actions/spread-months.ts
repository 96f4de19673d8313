import type { Decimal } from '#lib/decimal.ts'
import { months as allMonths } from '#core/period.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { saveMonths } from '../commands/months.ts'
import type { monthlyTargetContract, MonthRowShape } from '../contract/monthly-targets.ts'
import { monthRows } from '../present/month-rows.ts'
import { findPlanInForce } from '../read/annual-plans.ts'
import { getEditablePlan } from '../read/open-plan.ts'
import { loadVersion } from '../read/version.ts'
import { isEmpty, natureOf, type MonthCells, type MonthNature } from '../rules/months.ts'
import { computeTotal, familiesOf, figureIn, parameterNature } from '../rules/parameters.ts'
import type { TargetParameter, WholeTarget } from '../rules/planned-target.ts'
import { spreadOverMonths, type MonthProfile, type SpreadResult } from '../rules/spread-months.ts'

type Actions = Handlers<typeof monthlyTargetContract>

/** A row of the grid as spreading sees it. */
interface Spreadable {
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
  const { indicator, target, months, parameters } = whole
  const filled = (cells: MonthCells | undefined): MonthCells | null =>
    cells === undefined || isEmpty(cells) ? null : cells
  return [
    {
      parameterId: 0,
      code: indicator.code,
      name: indicator.name,
      annual: target?.kind === 'value' ? target.value : null,
      nature: natureOf(indicator.aggregation),
      decimals: indicator.decimals,
      months,
      lastYear: filled(before?.months),
    },
    ...parameters.map((row) => ({
      parameterId: row.id,
      code: row.label ?? indicator.code,
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
  const lastYear = await loadLastYear(call, params.year)
  const isWanted = (indicatorId: number, parameterId: number): boolean =>
    body.rows === undefined ||
    body.rows.some((one) => one.indicatorId === indicatorId && one.parameterId === parameterId)
  const rows: MonthRowShape[] = []
  const spread = []
  const skipped = []
  for (const before of await loadVersion(call.tx, plan)) {
    const { indicatorId, code: ofIndicator } = before.indicator
    const wanted = spreadablesOf(before, lastYear.get(ofIndicator)).filter(({ parameterId }) =>
      isWanted(indicatorId, parameterId),
    )
    if (wanted.length === 0) continue
    const cells = new Map<number, MonthCells>()
    for (const row of wanted) {
      const { code, name } = row
      const result = decide(row, plan.year, body)
      if (result.kind === 'impossible') skipped.push({ code, name, why: result.why })
      else {
        cells.set(row.parameterId, result.cells)
        spread.push({ code, name, explanation: result.explanation })
      }
    }
    const after = withMonths(before, cells)
    rows.push(...monthRows(await saveMonths(call, plan, before, after, { action: 'spread' })))
  }
  return { rows, spread, skipped }
}

async function loadLastYear({ tx, unit }: UnitCall, year: number): Promise<ReadonlyMap<string, WholeTarget>> {
  const plan = await findPlanInForce(tx, unit, year - 1)
  const whole = plan ? await loadVersion(tx, plan) : []
  return new Map(whole.map((one) => [one.indicator.code, one]))
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

/** Totals that follow from their parts are computed from their months, so that they agree with them to the unit. */
function withMonths(whole: WholeTarget, cells: ReadonlyMap<number, MonthCells>): WholeTarget {
  const parameters = whole.parameters.map((row) => ({ ...row, months: cells.get(row.id) ?? row.months }))
  const totals = new Map(
    familiesOf<TargetParameter>(parameters).map(({ total, parts }) => [
      total.id,
      monthsOfTotal(total, parts),
    ]),
  )
  return {
    ...whole,
    months: cells.get(0) ?? whole.months,
    parameters: parameters.map((row) => ({ ...row, months: totals.get(row.id) ?? row.months })),
  }
}

function monthsOfTotal(
  { combination }: TargetParameter,
  parts: readonly TargetParameter[],
): MonthCells | undefined {
  if (combination === null || parts.length === 0) return undefined
  const cells = allMonths.map((month) =>
    computeTotal(
      combination,
      parts.map((part) => figureIn(part, month)),
    ),
  )
  return cells.every((cell) => cell !== null) ? cells : undefined
}
