import type { Tx } from '#platform/database/database.ts'
import { insertCard, type CardFields } from '#strategy/store/cards.ts'
import { insertObjective, type ObjectiveFields } from '#strategy/store/objectives.ts'
import data from './cards.json' with { type: 'json' }
import type { SampleUnits } from './organisation.ts'
import { get, recordSample } from './record.ts'
import { linkObjective, type LoadedStrategy } from './strategy.ts'

interface ObjectiveData {
  readonly code: string
  readonly level: ObjectiveFields['level']
  readonly statement: string
  readonly parent?: string
  readonly program?: string
  readonly activity?: string
  readonly source: string
  readonly links?: Readonly<Record<string, readonly string[] | undefined>>
}
interface CardData extends Partial<Omit<CardFields, 'objectiveId' | 'yearFrom' | 'yearUntil'>> {
  readonly code: string
  /** Code of its objective. */
  readonly objective: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly decimals: number
  readonly polarity: CardFields['polarity']
  readonly aggregation: CardFields['aggregation']
  readonly measuringPeriod: CardFields['measuringPeriod']
  readonly source: string
}
interface CatalogueData {
  readonly owner: string
  readonly yearFrom: number
  readonly yearUntil?: number
  readonly objectives: readonly ObjectiveData[]
  readonly indicators: readonly CardData[]
}

const blank = {
  definition: null,
  formula: null,
  evidence: null,
  dataSource: null,
  collectionSteps: [],
  notes: null,
  measuredBy: null,
  activityLevel: null,
  relevance: null,
  aspect: null,
  baseline: null,
  baselineYear: null,
  baselineNote: null,
  polarityReason: null,
  absoluteUnit: null,
  adoption: 'below',
} as const

/** Loads the catalogue that offices of health quarantine adopt, and the cards of the agency before 2024, which stay as history. */
export async function loadCards(tx: Tx, units: SampleUnits, strategy: LoadedStrategy): Promise<void> {
  for (const catalogue of data.catalogues as CatalogueData[]) {
    const objectives = await loadObjectives(tx, units, strategy, catalogue)
    const unit = get(units, catalogue.owner)
    for (const { objective, ...card } of catalogue.indicators) {
      const fields: CardFields = {
        ...blank,
        ...card,
        objectiveId: get(objectives, objective),
        yearFrom: catalogue.yearFrom,
        yearUntil: catalogue.yearUntil ?? null,
      }
      const id = await insertCard(tx, unit, fields)
      if (id === undefined) throw new Error(`The samples hold the card ${card.code} twice.`)
      await recordSample(
        tx,
        unit,
        'strategy.indicator',
        String(id),
        { ...fields, objectiveId: objective },
        card.source,
      )
    }
  }
}

async function loadObjectives(
  tx: Tx,
  units: SampleUnits,
  strategy: LoadedStrategy,
  catalogue: CatalogueData,
): Promise<ReadonlyMap<string, number>> {
  const unit = get(units, catalogue.owner)
  const ids = new Map<string, number>()
  const find = (among: ReadonlyMap<string, number>, key: string | undefined): number | null =>
    key === undefined ? null : get(among, key)
  for (const { code, level, statement, parent, program, activity, source, links } of catalogue.objectives) {
    const fields = {
      code,
      level,
      statement,
      parentId: find(ids, parent),
      workProgramId: find(strategy.programs, program),
      activityId: find(strategy.activities, activity),
      statementIds: [],
      yearFrom: catalogue.yearFrom,
      yearUntil: catalogue.yearUntil ?? null,
    }
    const id = await insertObjective(tx, unit, fields)
    if (id === undefined) throw new Error(`The samples hold the objective ${code} twice.`)
    ids.set(code, id)
    await recordSample(tx, unit, 'strategy.objective', String(id), fields, source)
    if (links !== undefined) await linkObjective(tx, units, strategy.statements, id, links)
  }
  return ids
}
