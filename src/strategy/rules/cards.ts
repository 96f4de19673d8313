import { finding, type Finding } from '#core/finding.ts'
import type { Polarity } from '#core/polarity.ts'
import { cardFieldNames, type CardField } from './card-words.ts'
import { checkPolarity } from './polarity-adviser.ts'
import { checkYears } from './statements.ts'
import { isInForce, type Validity } from './validity.ts'

/** What the rules look at on a card; text that is missing is null. */
export interface CardFacts extends Validity {
  readonly name: string
  readonly unitOfMeasure: string
  readonly polarity: Polarity
  readonly polarityReason: string | null
  readonly definition: string | null
  readonly formula: string | null
  readonly evidence: string | null
  readonly dataSource: string | null
  readonly collectionSteps: readonly string[]
  readonly measuredBy: string | null
  readonly activityLevel: string | null
  readonly relevance: string | null
  readonly aspect: string | null
  readonly baseline: unknown
}

/** What a figure cannot be computed or proven without, then what the manual asks for besides, then what the plan would like. */
const needed = ['formula', 'definition', 'evidence', 'dataSource', 'collectionSteps', 'measuredBy'] as const
const wished = ['activityLevel', 'relevance', 'aspect', 'baseline'] as const
const vague = /^(-|–|\.|n\/?a|tidak ada|belum ada|melakukan perhitungan)\.?$/i

function isMissing(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (Array.isArray(value)) return value.every(isMissing)
  return typeof value === 'string' && (value.trim() === '' || vague.test(value.trim()))
}

const missing = (field: CardField, severity: Finding['severity']): Finding => {
  const next =
    severity === 'note'
      ? 'Lengkapi bila sudah diketahui.'
      : 'Lengkapi kartunya, supaya semua kantor menghitung dengan cara yang sama.'
  return finding(severity, `card.${field}`, field, `${cardFieldNames[field]} belum diisi.`, next)
}

/**
 * What does a card lack? Warnings for what a figure needs (definition, formula, evidence, source, steps, who measures), notes for
 * classes and baseline, and the advice on polarity. A field that only says "-" or "Melakukan perhitungan" counts as missing.
 *
 * @source seed 004: the ten fields of the manual, six of eight cards without a formula [SEED]
 */
export const checkCard = (card: CardFacts): readonly Finding[] => [
  ...checkYears(card),
  ...needed.flatMap((field) => (isMissing(card[field]) ? [missing(field, 'warning')] : [])),
  ...wished.flatMap((field) => (isMissing(card[field]) ? [missing(field, 'note')] : [])),
  ...checkPolarity(card),
]

/** Does an indicator have a card at all? One without definition and formula has a name only. */
export const hasCard = (card: Pick<CardFacts, 'definition' | 'formula'>): boolean =>
  !(isMissing(card.definition) && isMissing(card.formula))

/** Indicators of a year that have no card; each is named. @source seed 001 line 331: indicators in force without a manual [SEED] */
export const checkCardsOfYear = (
  cards: readonly (CardFacts & { readonly code: string })[],
  year: number,
): readonly Finding[] =>
  cards
    .filter((card) => isInForce(card, year) && !hasCard(card))
    .map(({ code }) => {
      const message = `${code} berlaku pada ${year} tetapi belum mempunyai kartu: definisi dan rumusnya kosong.`
      const next = 'Tulis definisi operasional dan cara menghitungnya.'
      return finding('warning', 'card.exists', code, message, next)
    })

/** A field that differs between two versions of a card. */
export interface CardDifference {
  readonly field: CardField
  readonly name: string
  readonly before: string
  readonly after: string
}

const say = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join('\n') : String(value)

/** What did the newer version change? Every field of the manual that reads otherwise, in its order; the end of each lies in the other. */
export const diffCards = (
  older: Readonly<Partial<Record<CardField, unknown>>>,
  newer: Readonly<Partial<Record<CardField, unknown>>>,
): readonly CardDifference[] =>
  (Object.keys(cardFieldNames) as CardField[])
    .filter((field) => field !== 'yearUntil')
    .map((field) => ({
      field,
      name: cardFieldNames[field],
      before: say(older[field]),
      after: say(newer[field]),
    }))
    .filter(({ before, after }) => before !== after)
