import { IndicatorCard } from '#strategy/web/indicator-card.tsx'
import { PlanScreen } from '#plan/web/plan-screen.tsx'
import type { Place } from '#ui/place.ts'

/** The annual plan with the cards of the catalogue beside it: a screen of one step that shows a part of another. */
export const PlanWithCards = ({ place }: { readonly place: Place }) => (
  <PlanScreen place={place} Card={IndicatorCard} />
)
