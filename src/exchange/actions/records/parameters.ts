import { decimal, decimalOrNull } from '#lib/decimal.ts'
import { groupBy } from '#lib/group.ts'
import { months as allMonths, type Month } from '#core/period.ts'
import type { Tx } from '#platform/database/database.ts'
import { recordHistory } from '#platform/history.ts'
import { quartersFromMonths, type Combination, type MonthCell } from '#plan/index.ts'
import { listTargets, saveTarget, type PlannedTarget } from '#plan/store/annual-plan.ts'
import { listMonths, saveMonths, type MonthTarget } from '#plan/store/monthly-targets.ts'
import {
  listParameters,
  saveParameters,
  type NewParameter,
  type TargetParameter,
} from '#plan/store/parameters.ts'
import { findPlan } from '#plan/store/plan-way.ts'
import { findCombination, monthsOf } from '../../rules/check-monthly.ts'
import { nameKey, type Fields } from '../../rules/context.ts'
import { joinMonths, splitMonths } from '../../rules/lists.ts'
import { joinLabel, splitLabel } from '../../rules/target-fields.ts'
import type { ImportCall, RecordChange, RecordStore } from './record-store.ts'
import { getWorkingPlan, holdPlan, usualSplit } from './targets.ts'

const cellText = (cell: MonthCell | undefined): string =>
  cell === undefined ? '' : cell === 'none' ? '-' : cell.toFixed()
const readCellText = (text: string | undefined): MonthCell | null =>
  text === undefined || text === '' ? null : text === '-' ? 'none' : decimal(text)

function monthFields(months: readonly MonthTarget[]): Fields {
  if (months.length === 0) return {}
  const value = (month: Month): string => cellText(months.find((one) => one.month === month)?.cell)
  return { months: joinMonths(allMonths.map(value)) }
}

const nameOf = ({ label, name }: Pick<TargetParameter, 'label' | 'name'>): string => joinLabel(label, name)
const keyOf = (code: string, parameter: TargetParameter): string => `${code}/${nameKey(nameOf(parameter))}`

interface PlanMonths {
  readonly targets: readonly PlannedTarget[]
  readonly parameters: readonly TargetParameter[]
  readonly months: readonly MonthTarget[]
}

/** Monthly targets by key: an indicator's own, then its parameters in their order. */
function toRecords({ targets, parameters, months }: PlanMonths): ReadonlyMap<string, Fields> {
  const of = (indicatorId: number, parameterId: number): readonly MonthTarget[] =>
    months.filter((one) => one.indicatorId === indicatorId && one.parameterId === parameterId)
  return new Map(
    targets.flatMap(({ indicator, absolute }): (readonly [string, Fields])[] => {
      const own = {
        ...(absolute === null ? {} : { absolute: absolute.toFixed() }),
        ...monthFields(of(indicator.indicatorId, 0)),
      }
      const parts = parameters
        .filter(({ indicatorId }) => indicatorId === indicator.indicatorId)
        .map((parameter): readonly [string, Fields] => [
          keyOf(indicator.code, parameter),
          {
            name: nameOf(parameter),
            ...(parameter.annual === null ? {} : { absolute: parameter.annual.toFixed() }),
            ...monthFields(of(indicator.indicatorId, parameter.id)),
          },
        ])
      return [...(Object.keys(own).length === 0 ? [] : [[`${indicator.code}/`, own] as const]), ...parts]
    }),
  )
}

async function loadPlanMonths(tx: Tx, planId: number): Promise<PlanMonths> {
  return {
    targets: await listTargets(tx, planId),
    parameters: await listParameters(tx, planId),
    months: await listMonths(tx, planId),
  }
}

export const parameterRecords: RecordStore = {
  async load(tx, unit, year) {
    const plan = await findPlan(tx, unit.id, year)
    return plan === undefined ? new Map() : toRecords(await loadPlanMonths(tx, plan.id))
  },
  hold: holdPlan,
  async write(call, year, changes) {
    const planId = await getWorkingPlan(call, year)
    const before = await loadPlanMonths(call.tx, planId)
    const records = toRecords(before)
    for (const [code, own] of groupBy(changes, ({ key }) => key.split('/')[0] ?? '')) {
      const planned = before.targets.find(({ indicator }) => indicator.code === code)
      if (planned !== undefined) await writeIndicator(call, planId, planned, before, records, own)
    }
  },
}

/** Writes the months and parameters of one indicator; new parameters come in the order of the changes. */
async function writeIndicator(
  call: ImportCall,
  planId: number,
  planned: PlannedTarget,
  before: PlanMonths,
  records: ReadonlyMap<string, Fields>,
  changes: readonly RecordChange[],
): Promise<void> {
  const { code, indicatorId } = planned.indicator
  const wanted = new Map(
    [...records]
      .filter(([key]) => key.startsWith(`${code}/`))
      .map(([key, fields]): [string, Fields | null] => [key, fields]),
  )
  for (const { key, after } of changes) wanted.set(key, after)
  const own = wanted.get(`${code}/`) ?? {}
  wanted.delete(`${code}/`)
  const rows = [...wanted].flatMap(([key, fields]) => (fields === null ? [] : [{ key, fields }]))
  const known = before.parameters.filter((parameter) => parameter.indicatorId === indicatorId)
  const parameters = rows.map(({ key, fields }, index) => {
    const id = known.find((parameter) => keyOf(code, parameter) === key)
    return {
      ...toParameter(
        fields,
        rows.slice(index + 1).map((row) => row.fields),
        planned,
        id,
      ),
      ...(id && { id: id.id }),
    }
  })
  const ids = await saveParameters(call.tx, call.unit, planId, indicatorId, parameters)
  const cells = [own, ...rows.map(({ fields }) => fields)].flatMap((fields, index) =>
    allMonths.map((month) => ({
      indicatorId,
      parameterId: index === 0 ? 0 : (ids[index - 1] ?? 0),
      month,
      cell: readCellText(splitMonths(fields['months'] ?? '')[month - 1]),
    })),
  )
  await saveMonths(call.tx, call.unit, planId, cells)
  await writeOwn(call, planId, planned, own)
  await recordHistory(call, {
    entity: 'plan.target',
    key: `${planId}/${indicatorId}`,
    action: 'months',
    after: { indicator: code, rows: 1 + rows.length },
    reason: changes[0]?.reason ?? null,
  })
}

/** The absolute target, and the quarters that follow from months. */
async function writeOwn(
  call: ImportCall,
  planId: number,
  planned: PlannedTarget,
  own: Fields,
): Promise<void> {
  const current = (await listTargets(call.tx, planId)).find(
    ({ indicator }) => indicator.indicatorId === planned.indicator.indicatorId,
  )
  if (current === undefined) return
  const { aggregation, decimals, indicatorId } = current.indicator
  const cells = allMonths.map((month) => readCellText(splitMonths(own['months'] ?? '')[month - 1]))
  const hasMonths = cells.some((cell) => cell !== null)
  await saveTarget(call.tx, planId, indicatorId, current.version, {
    ...current,
    ...(hasMonths
      ? { split: 'months' as const, quarters: quartersFromMonths(cells, aggregation, decimals) }
      : {}),
    ...(!hasMonths && current.split === 'months'
      ? { split: usualSplit(current), quarters: [null, null, null, null] }
      : {}),
    absolute: decimalOrNull(own['absolute']),
  })
}

/** A row with a number in front is a part; any other is a total over the parts below it, up to the next total. */
function toParameter(
  fields: Fields,
  below: readonly Fields[],
  planned: PlannedTarget,
  known: TargetParameter | undefined,
): NewParameter {
  const { label, name } = splitLabel(fields['name'] ?? '')
  const isPart = label !== null
  const next = below.findIndex((row) => splitLabel(row['name'] ?? '').label === null)
  const parts = next === -1 ? below : below.slice(0, next)
  return {
    label,
    name,
    unitOfMeasure: known?.unitOfMeasure ?? null,
    standard: known?.standard ?? null,
    annual: decimalOrNull(fields['absolute']),
    isCumulative: known?.isCumulative ?? true,
    combination: isPart ? null : toCombination(fields, parts, planned),
  }
}

function toCombination(fields: Fields, parts: readonly Fields[], { target }: PlannedTarget): Combination {
  const annual = target?.kind === 'value' ? target.value : null
  const found = findCombination(
    monthsOf(fields) ?? [],
    parts.map((part) => monthsOf(part) ?? []),
    annual,
  )
  return found.kind === 'own'
    ? { kind: 'own', reason: 'Tertulis demikian dalam berkas yang diimpor.' }
    : found
}
