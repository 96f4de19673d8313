import { decimal } from '#lib/decimal.ts'
import { formatTrimmed, parseIndonesian } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import type { MeasuringPeriod } from '#core/period.ts'
import type { Aggregation, Polarity } from '#core/polarity.ts'
import { idOrNull } from '#ui/choices.ts'
import type { z } from 'zod'
import type { cardBody, CardShape } from '../contract/catalogue.ts'
import type { ActivityLevel, Adoption, Aspect, Relevance } from '../rules/card-words.ts'
import { checkPolarity } from '../rules/polarity-adviser.ts'

/** A card as it stands in the form: every field is text. */
export const emptyDraft = {
  objectiveId: '',
  code: '',
  name: '',
  definition: '',
  evidence: '',
  formula: '',
  unitOfMeasure: '',
  decimals: '0',
  polarity: 'maximize',
  polarityReason: '',
  aggregation: 'sum',
  measuringPeriod: 'quarter',
  dataSource: '',
  collectionSteps: '',
  notes: '',
  measuredBy: '',
  activityLevel: '',
  relevance: '',
  aspect: '',
  baseline: '',
  baselineYear: '',
  baselineNote: '',
  absoluteUnit: '',
  adoption: 'below',
  source: '',
  yearFrom: '',
  lastYear: '',
  reason: '',
}
export type CardDraft = Record<keyof typeof emptyDraft, string>

/** The stored card as texts to begin with. */
export const draftOfCard = (card: CardShape): CardDraft => ({
  ...emptyDraft,
  objectiveId: String(card.objective.id),
  code: card.code,
  name: card.catalogueName,
  definition: card.definition ?? '',
  evidence: card.evidence ?? '',
  formula: card.formula ?? '',
  unitOfMeasure: card.unitOfMeasure,
  decimals: String(card.decimals),
  polarity: card.polarity,
  polarityReason: card.polarityReason ?? '',
  aggregation: card.aggregation,
  measuringPeriod: card.measuringPeriod,
  dataSource: card.dataSource ?? '',
  collectionSteps: card.collectionSteps.join('\n'),
  notes: card.notes ?? '',
  measuredBy: card.measuredBy ?? '',
  activityLevel: card.activityLevel ?? '',
  relevance: card.relevance ?? '',
  aspect: card.aspect ?? '',
  baseline: card.baseline === null ? '' : formatTrimmed(decimal(card.baseline), 10),
  baselineYear: card.baselineYear === null ? '' : String(card.baselineYear),
  baselineNote: card.baselineNote ?? '',
  absoluteUnit: card.absoluteUnit ?? '',
  adoption: card.adoption,
  source: card.source ?? '',
  yearFrom: String(card.yearFrom),
  lastYear: card.yearUntil === null ? '' : String(card.yearUntil - 1),
})

export interface ReadCard {
  /** What is sent; null while a figure cannot be read. */
  readonly body: z.input<typeof cardBody> | null
  readonly errors: Readonly<Record<string, string>>
}

/** Reads the texts of the form. The words of selects are those of their options. */
export function readCardDraft(draft: CardDraft): ReadCard {
  const baseline = parseIndonesian(draft.baseline)
  if (baseline.kind === 'invalid') return { body: null, errors: { baseline: baseline.message } }
  const { lastYear, reason: _reason, ...texts } = draft
  const body = {
    ...texts,
    objectiveId: Number(draft.objectiveId),
    decimals: Number(draft.decimals),
    polarity: draft.polarity as Polarity,
    aggregation: draft.aggregation as Aggregation,
    measuringPeriod: draft.measuringPeriod as MeasuringPeriod,
    collectionSteps: draft.collectionSteps.split('\n').map((line) => line.trim()),
    activityLevel: draft.activityLevel === '' ? null : (draft.activityLevel as ActivityLevel),
    relevance: draft.relevance === '' ? null : (draft.relevance as Relevance),
    aspect: draft.aspect === '' ? null : (draft.aspect as Aspect),
    adoption: draft.adoption as Adoption,
    baseline: baseline.kind === 'number' ? baseline.value.toFixed() : null,
    baselineYear: idOrNull(draft.baselineYear.trim()),
    yearFrom: Number(draft.yearFrom),
    yearUntil: lastYear.trim() === '' ? null : Number(lastYear) + 1,
  }
  return { body, errors: {} }
}

/** What the adviser asks while the name and the polarity are typed. */
export const adviceOf = (draft: CardDraft): readonly Finding[] =>
  checkPolarity({
    name: draft.name,
    polarity: draft.polarity as Polarity,
    polarityReason: draft.polarityReason.trim() === '' ? null : draft.polarityReason.trim(),
  })
