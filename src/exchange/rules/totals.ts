import { findCombination, isTotal, monthsOf } from './check-monthly.ts'
import { nameKey, type Context } from './context.ts'
import type { ImportedRecord } from './records.ts'

/** What a total of absolute figures is called that a table prints in the line of its indicator. */
const totalName = 'Angka absolut'

/**
 * Tables print the absolute total of parts in the line of an indicator that itself is an index or a percentage. Such a line is made a
 * total of its own, so that the months of the indicator stay free for the indicator; not where the database holds these very months as
 * those of the indicator.
 *
 * @source indicators 1 and 3 in the monthly targets of RKT Jambi 2024 [SEED]
 */
export function settleTotals(
  records: readonly ImportedRecord[],
  { current }: Pick<Context, 'current'>,
): readonly ImportedRecord[] {
  return records.map((record) => {
    if (record.entity !== 'parameter') return record
    const [code = '', part] = record.key.split('/')
    if (part !== '' || current.parameter?.get(record.key)?.['months'] === record.fields['months'])
      return record
    const parts = records.filter(
      (other) =>
        other.entity === 'parameter' &&
        other.key.startsWith(`${code}/`) &&
        other !== record &&
        !isTotal(other),
    )
    const months = monthsOf(record.fields)
    if (parts.length === 0 || months === null) return record
    if (
      findCombination(
        months,
        parts.map(({ fields }) => monthsOf(fields) ?? []),
        null,
      ).kind !== 'sum'
    )
      return record
    return {
      ...record,
      key: `${code}/${nameKey(totalName)}`,
      fields: { name: totalName, ...record.fields },
    }
  })
}
