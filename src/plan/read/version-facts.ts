import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { monthName, months, quarters, shortQuarter } from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import type { VersionRow } from '../rules/difference.ts'
import type { MonthCell, MonthCells } from '../rules/months.ts'
import type { Combination } from '../rules/parameters.ts'
import type { TargetParameter, WholeTarget } from '../rules/planned-target.ts'

const show = (value: Decimal | null): string | null => (value === null ? null : formatTrimmed(value, 10))
const showCell = (cell: MonthCell | null): string | null => (cell === 'none' ? '-' : show(cell))
const orNull = (text: string): string | null => (text === '' ? null : text)

const monthFacts = (prefix: string, cells: MonthCells): Record<string, string | null> =>
  Object.fromEntries(
    months.map((month) => [`${prefix}${monthName(month)}`, showCell(cells[month - 1] ?? null)]),
  )

function sayCombination(combination: Combination | null): string | null {
  if (combination === null) return null
  if (combination.kind === 'sum') return 'jumlah'
  if (combination.kind === 'factor') return `faktor ${show(combination.factor)}`
  return combination.kind === 'formula' ? `rumus ${combination.formula}` : `sendiri: ${combination.reason}`
}

function parameterFacts(row: TargetParameter): Record<string, string | null> {
  const name = row.label === null ? row.name : `${row.label} ${row.name}`
  return {
    [`${name}: setahun`]: show(row.annual),
    [`${name}: satuan`]: row.unitOfMeasure,
    [`${name}: cara`]: sayCombination(row.combination),
    ...monthFacts(`${name}: `, row.months),
  }
}

/** What a version says about an indicator, in the words in which a difference is read. */
export function versionRow(whole: WholeTarget): VersionRow {
  const { indicator, target, executors, months: cells, parameters } = whole
  return {
    indicatorId: indicator.indicatorId,
    code: indicator.code,
    name: indicator.name,
    facts: {
      'Target tahun': orNull(formatTarget(target, 10)),
      'Target absolut': show(whole.absolute),
      ...Object.fromEntries(
        quarters.map((quarter) => [shortQuarter(quarter), show(whole.quarters[quarter - 1] ?? null)]),
      ),
      'Unit pelaksana': orNull(executors.map(({ name }) => name).join(', ')),
      Keterangan: whole.remark,
      'Latar belakang angka': whole.background,
      ...monthFacts('', cells),
      ...Object.assign({}, ...parameters.map(parameterFacts)),
    },
  }
}
