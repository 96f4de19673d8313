import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { Figure } from '#ui/figure.tsx'
import type { PlannedIndicatorShape } from '../contract/annual-plan.ts'

const mostPlaces = 10

/** The target of the year: a figure, a range, the dash "tanpa target", or not set yet. */
export function AnnualTarget({ planned }: { readonly planned: PlannedIndicatorShape }) {
  const { target } = planned
  if (target?.kind === 'none')
    return (
      <span title="Tanpa target">
        - <span className="visually-hidden">tanpa target</span>
      </span>
    )
  const text = target === null ? null : formatTarget(fromTargetText(target), mostPlaces)
  return <Figure value={text} missing="belum ditetapkan" />
}
