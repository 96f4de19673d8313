import { decimal, decimalOrNull } from '#lib/decimal.ts'
import { groupBy } from '#lib/group.ts'
import { months as allMonths } from '#core/period.ts'
import { saveMonths } from '#plan/commands/months.ts'
import { saveParameters, type ParameterChange } from '#plan/commands/parameters.ts'
import { saveTarget } from '#plan/commands/targets.ts'
import type { Combination, MonthCell, MonthCells, TargetParameter, WholeTarget } from '#plan/index.ts'
import { findPlan, type AnnualPlan } from '#plan/read/annual-plans.ts'
import { loadVersion } from '#plan/read/version.ts'
import { findCombination, monthsOf } from '../../rules/check-monthly.ts'
import { nameKey, type Fields } from '../../rules/context.ts'
import { joinMonths, splitMonths } from '../../rules/lists.ts'
import { joinLabel, splitLabel } from '../../rules/target-fields.ts'
import type { ImportCall, RecordChange, RecordStore } from './record-store.ts'
import { getWorkingPlan, holdPlan } from './targets.ts'

const cellText = (cell: MonthCell | null): string =>
  cell === null ? '' : cell === 'none' ? '-' : cell.toFixed()
const readCellText = (text: string | undefined): MonthCell | null =>
  text === undefined || text === '' ? null : text === '-' ? 'none' : decimal(text)

const monthFields = (cells: MonthCells): Fields =>
  cells.every((cell) => cell === null) ? {} : { months: joinMonths(cells.map(cellText)) }
function readMonths(fields: Fields): MonthCells {
  const texts = splitMonths(fields['months'] ?? '')
  return allMonths.map((month) => readCellText(texts[month - 1]))
}

const nameOf = ({ label, name }: Pick<TargetParameter, 'label' | 'name'>): string => joinLabel(label, name)
const keyOf = (code: string, parameter: TargetParameter): string => `${code}/${nameKey(nameOf(parameter))}`

/** Monthly targets by key: an indicator's own, then its parameters in their order. */
function toRecords(targets: readonly WholeTarget[]): ReadonlyMap<string, Fields> {
  return new Map(
    targets.flatMap(
      ({ indicator: { code }, absolute, months, parameters }): (readonly [string, Fields])[] => {
        const own = {
          ...(absolute === null ? {} : { absolute: absolute.toFixed() }),
          ...monthFields(months),
        }
        const parts = parameters.map((parameter): readonly [string, Fields] => [
          keyOf(code, parameter),
          {
            name: nameOf(parameter),
            ...(parameter.annual === null ? {} : { absolute: parameter.annual.toFixed() }),
            ...monthFields(parameter.months),
          },
        ])
        return [...(Object.keys(own).length === 0 ? [] : [[`${code}/`, own] as const]), ...parts]
      },
    ),
  )
}

export const parameterRecords: RecordStore = {
  async load(tx, unit, year) {
    const plan = await findPlan(tx, unit, year)
    return plan === undefined ? new Map() : toRecords(await loadVersion(tx, plan))
  },
  hold: holdPlan,
  async write(call, year, changes) {
    const plan = await getWorkingPlan(call, year)
    const targets = await loadVersion(call.tx, plan)
    const records = toRecords(targets)
    for (const [code, own] of groupBy(changes, ({ key }) => key.split('/')[0] ?? '')) {
      const before = targets.find(({ indicator }) => indicator.code === code)
      if (before !== undefined) await writeIndicator(call, plan, before, records, own)
    }
  },
}

/** Writes the months and parameters of one indicator; new parameters come in the order of the changes. */
async function writeIndicator(
  call: ImportCall,
  plan: AnnualPlan,
  before: WholeTarget,
  records: ReadonlyMap<string, Fields>,
  changes: readonly RecordChange[],
): Promise<void> {
  const { code } = before.indicator
  const wanted = new Map(
    [...records]
      .filter(([key]) => key.startsWith(`${code}/`))
      .map(([key, fields]): [string, Fields | null] => [key, fields]),
  )
  for (const { key, after } of changes) wanted.set(key, after)
  const own = wanted.get(`${code}/`) ?? {}
  wanted.delete(`${code}/`)
  const rows = [...wanted].flatMap(([key, fields]) => (fields === null ? [] : [{ key, fields }]))
  const parameters = rows.map(({ key, fields }, index) => {
    const known = before.parameters.find((parameter) => keyOf(code, parameter) === key)
    const below = rows.slice(index + 1).map((row) => row.fields)
    return toParameter(fields, below, before, known)
  })
  const note = { reason: changes[0]?.reason ?? null }
  const withRows = await saveParameters(call, plan, before, parameters, note)
  const filled = { ...withRows, months: readMonths(own) }
  const withMonths = await saveMonths(call, plan, withRows, filled, note)
  const absolute = decimalOrNull(own['absolute'])
  if (absolute?.toFixed() !== withMonths.absolute?.toFixed())
    await saveTarget(call, plan, withMonths, { absolute }, note)
}

/** A row with a number in front is a part; any other is a total over the parts below it, up to the next total. */
function toParameter(
  fields: Fields,
  below: readonly Fields[],
  planned: WholeTarget,
  known: TargetParameter | undefined,
): ParameterChange {
  const { label, name } = splitLabel(fields['name'] ?? '')
  const isPart = label !== null
  const next = below.findIndex((row) => splitLabel(row['name'] ?? '').label === null)
  const parts = next === -1 ? below : below.slice(0, next)
  return {
    id: known?.id,
    label,
    name,
    unitOfMeasure: known?.unitOfMeasure ?? null,
    standard: known?.standard ?? null,
    annual: decimalOrNull(fields['absolute']),
    isCumulative: known?.isCumulative ?? true,
    combination: isPart ? null : toCombination(fields, parts, planned),
    months: readMonths(fields),
  }
}

function toCombination(fields: Fields, parts: readonly Fields[], { target }: WholeTarget): Combination {
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
