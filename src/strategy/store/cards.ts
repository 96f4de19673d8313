import { sql, type RawBuilder } from 'kysely'
import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertUnique, updateAt } from '#platform/database/versioned.ts'
import type { ActivityLevel, Adoption, Aspect, Relevance } from '../rules/card-words.ts'
import type { Indicator, Objective } from '../rules/shapes.ts'

/** What a card says; an empty field is null. */
export interface CardFields extends Omit<Indicator, 'indicatorId'> {
  readonly objectiveId: number
  readonly definition: string | null
  readonly formula: string | null
  readonly evidence: string | null
  readonly dataSource: string | null
  readonly collectionSteps: readonly string[]
  readonly notes: string | null
  readonly measuredBy: string | null
  readonly activityLevel: ActivityLevel | null
  readonly relevance: Relevance | null
  readonly aspect: Aspect | null
  readonly baseline: Decimal | null
  readonly baselineYear: number | null
  readonly baselineNote: string | null
  readonly polarityReason: string | null
  readonly absoluteUnit: string | null
  readonly adoption: Adoption
  readonly source: string | null
  readonly yearFrom: number
  /** Exclusive; null while it holds on. */
  readonly yearUntil: number | null
}

/** A card of the catalogue with its objective; the name may hold `{unit}`. */
export interface IndicatorCard extends CardFields {
  readonly indicator: Indicator
  /** The rest of it is `objectiveId`. */
  readonly objective: Omit<Objective, 'objectiveId'>
  readonly ownerId: number
  readonly ownerPath: string
  /** The card that this one replaces from its first year on. */
  readonly previousId: number | null
  readonly version: number
}

type CardRow = Omit<IndicatorCard, 'indicator' | 'objective' | 'baseline'> & {
  readonly indicatorId: number
  readonly objectiveCode: string
  readonly level: Objective['level']
  readonly statement: string
  readonly baseline: string | null
}

// The check constraints of the schema keep the words of the rows within the types.
const cards = (which: RawBuilder<unknown>): RawBuilder<CardRow> => sql<CardRow>`
  select i.id as "indicatorId", i.code, i.name, i.unit_of_measure as "unitOfMeasure", i.decimals, i.polarity, i.aggregation,
    i.measuring_period as "measuringPeriod", i.objective_id as "objectiveId", o.code as "objectiveCode", o.level,
    o.statement, i.unit_id as "ownerId", i.unit_path as "ownerPath", i.definition, i.formula, i.evidence,
    i.data_source as "dataSource", i.collection_steps as "collectionSteps", i.notes, i.measured_by as "measuredBy",
    i.activity_level as "activityLevel", i.relevance, i.aspect, i.baseline, i.baseline_year as "baselineYear",
    i.baseline_note as "baselineNote", i.polarity_reason as "polarityReason", i.absolute_unit as "absoluteUnit",
    i.adoption, i.source, i.year_from as "yearFrom", i.year_until as "yearUntil", i.previous_id as "previousId", i.version
  from strategy.indicator i join strategy.objective o on o.id = i.objective_id
  where ${which} order by i.unit_path, o.year_from, length(o.code), o.code, length(i.code), i.code, i.year_from`

function toCard(row: CardRow): IndicatorCard {
  const { indicatorId, objectiveCode, level, statement, baseline, ...card } = row
  const { code, name, unitOfMeasure, decimals, polarity, aggregation, measuringPeriod } = row
  return {
    ...card,
    baseline: decimalOrNull(baseline),
    indicator: {
      indicatorId,
      code,
      name,
      unitOfMeasure,
      decimals,
      polarity,
      aggregation,
      measuringPeriod,
    },
    objective: { code: objectiveCode, level, statement },
  }
}

/** Cards of the unit and of the units above it, of all years, by objective and code. */
export const listCards = async (tx: Tx, unitPath: string): Promise<readonly IndicatorCard[]> =>
  (await cards(sql`starts_with(${unitPath}, i.unit_path)`).execute(tx)).rows.map(toCard)

export async function findCard(tx: Tx, indicatorId: number): Promise<IndicatorCard | undefined> {
  const [row] = (await cards(sql`i.id = ${indicatorId}`).execute(tx)).rows
  return row && toCard(row)
}

/** All versions of the card, oldest first: those that it replaced and those that replaced it. */
export async function listCardVersions(tx: Tx, indicatorId: number): Promise<readonly IndicatorCard[]> {
  const chain = sql`i.id in (
    with recursive back as (
      select id, previous_id from strategy.indicator where id = ${indicatorId}
      union select p.id, p.previous_id from strategy.indicator p join back on back.previous_id = p.id
    ), line as (
      select id from back
      union select n.id from strategy.indicator n join line on n.previous_id = line.id
    ) select id from line)`
  const { rows } = await cards(chain).execute(tx)
  return rows.map(toCard).toSorted((a, b) => a.yearFrom - b.yearFrom)
}

const row = (fields: CardFields) => ({
  objective_id: fields.objectiveId,
  code: fields.code,
  name: fields.name,
  unit_of_measure: fields.unitOfMeasure,
  decimals: fields.decimals,
  polarity: fields.polarity,
  aggregation: fields.aggregation,
  measuring_period: fields.measuringPeriod,
  definition: fields.definition,
  formula: fields.formula,
  evidence: fields.evidence,
  data_source: fields.dataSource,
  collection_steps: [...fields.collectionSteps],
  notes: fields.notes,
  measured_by: fields.measuredBy,
  activity_level: fields.activityLevel,
  relevance: fields.relevance,
  aspect: fields.aspect,
  baseline: fields.baseline?.toFixed() ?? null,
  baseline_year: fields.baselineYear,
  baseline_note: fields.baselineNote,
  polarity_reason: fields.polarityReason,
  absolute_unit: fields.absoluteUnit,
  adoption: fields.adoption,
  source: fields.source,
  year_from: fields.yearFrom,
  year_until: fields.yearUntil,
})

/** Adds a card and answers its id; undefined when the unit has a card of that code from that year. */
export const insertCard = (
  tx: Tx,
  unit: UnitKey,
  fields: CardFields,
  previousId: number | null = null,
): Promise<number | undefined> =>
  insertUnique(tx, 'strategy.indicator', {
    unit_id: unit.id,
    unit_path: unit.path,
    previous_id: previousId,
    ...row(fields),
  })

/** Saves a card of the unit in place if it still is at `version`; false when somebody else was faster. */
export const updateCard = (
  tx: Tx,
  unitId: number,
  id: number,
  version: number,
  fields: CardFields,
): Promise<boolean> => updateAt(tx, 'strategy.indicator', { unit_id: unitId, id }, version, row(fields))

/** Ends a card before the year from which another replaces it; false when somebody else was faster. */
export const closeCard = (
  tx: Tx,
  unitId: number,
  id: number,
  version: number,
  yearUntil: number,
): Promise<boolean> =>
  updateAt(tx, 'strategy.indicator', { unit_id: unitId, id }, version, { year_until: yearUntil })

/** Gives a card the years back that its removed successor had. */
export async function reopenCard(
  tx: Tx,
  unitId: number,
  id: number,
  yearUntil: number | null,
): Promise<void> {
  await tx
    .updateTable('strategy.indicator')
    .set((eb) => ({ year_until: yearUntil, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('unit_id', '=', unitId)
    .execute()
}

/** An annual plan that has a target for a card. */
export interface PlanUsingCard {
  readonly planId: number
  readonly unitId: number
  readonly year: number
  readonly revision: number
  /** Whether its last step was an approval or a lock: what it says stands. */
  readonly isApproved: boolean
}
