import { toDecimalText } from '#core/wire.ts'
import type { CardFields, IndicatorCard } from '../store/cards.ts'

/** What history and differences keep of a card. */
export function factsOf(card: CardFields & Partial<IndicatorCard>) {
  const { indicator: _indicator, objective: _objective, ownerId: _owner, ownerPath: _path, ...rest } = card
  const { previousId: _previous, version: _version, ...facts } = rest
  return {
    ...facts,
    baseline: toDecimalText(card.baseline),
    objectiveId: card.objective === undefined ? card.objectiveId : card.objective.code,
    collectionSteps: [...card.collectionSteps],
  }
}
