import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { CascadeNodeShape } from '../contract/cascade.ts'

/** Who owns a condition: position and person, unit, or whoever the note names. */
export function sayOwner({ owner }: Pick<CascadeNodeShape, 'owner'>): string {
  const { position, person, unit, note } = owner
  const held = position === null ? null : person === null ? position : `${position} (${person})`
  return [held, unit, note].filter((part) => part !== null).join(', ') || 'belum ada pemilik'
}

/** The target of an indicator with its unit, or that there is none. */
export const sayIndicatorTarget = ({
  target,
  unitOfMeasure,
}: CascadeNodeShape['indicators'][number]): string =>
  target === null ? 'belum bertarget' : `${formatTrimmed(decimal(target), 6)} ${unitOfMeasure ?? ''}`.trim()

export const sayContributors = ({ contributors }: Pick<CascadeNodeShape, 'contributors'>): string =>
  contributors.map(({ unit, note }) => unit ?? note ?? '').join(', ')
