import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { CascadeNodeShape } from '../contract.ts'

/** What is open beside the tree: a condition, or the form of one. */
export type OpenedNode =
  | { readonly view: 'node'; readonly id: number }
  | { readonly view: 'edit'; readonly id: number }
  | { readonly view: 'add'; readonly parentId: number | null }

/** Who owns a condition: position and person, another unit than that of the tree, or whoever the note names. */
export function sayOwner({ owner, unit: tree }: Pick<CascadeNodeShape, 'owner' | 'unit'>): string {
  const { position, person, unit, note } = owner
  const held = position === null ? null : person === null ? position : `${position} (${person})`
  const elsewhere = held !== null && unit === tree.shortName ? null : unit
  return [held, elsewhere, note].filter((part) => part !== null).join(', ') || 'belum ada pemilik'
}

/** The target of an indicator with its unit, or that there is none. */
export const sayIndicatorTarget = ({
  target,
  unitOfMeasure,
}: CascadeNodeShape['indicators'][number]): string =>
  target === null ? 'belum bertarget' : `${formatTrimmed(decimal(target), 6)} ${unitOfMeasure ?? ''}`.trim()

export const sayContributors = ({ contributors }: Pick<CascadeNodeShape, 'contributors'>): string =>
  contributors.map(({ unit, note }) => unit ?? note ?? '').join(', ')
