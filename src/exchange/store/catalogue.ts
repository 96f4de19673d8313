import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { TargetCard } from '#strategy/index.ts'

export interface CatalogueIndicator {
  readonly code: string
  /** May hold `{unit}`. */
  readonly name: string
  readonly card: TargetCard
}

/** The indicators that a plan of the unit and year would be made of. */
export async function listCatalogue(
  tx: Tx,
  unitPath: string,
  year: number,
): Promise<readonly CatalogueIndicator[]> {
  const { rows } = await sql<TargetCard & { readonly code: string; readonly name: string }>`
    select code, name, unit_of_measure as "unitOfMeasure", decimals, polarity, aggregation, measuring_period as "measuringPeriod"
    from strategy.indicator
    where starts_with(${unitPath}, unit_path) and year_from <= ${year} and (year_until is null or year_until > ${year})
    order by length(code), code`.execute(tx)
  return rows.map((row) => ({ code: row.code, name: row.name, card: row }))
}
