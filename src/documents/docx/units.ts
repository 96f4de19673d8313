import { AlignmentType } from 'docx'
import type { Align } from '../tree.ts'

/** Millimetres as twentieths of a point, the unit of Word. */
export const toTwips = (millimetres: number): number => Math.round(millimetres * 56.6929)

/** Points as twentieths of a point. */
export const pointsToTwips = (points: number): number => Math.round(points * 20)

/** Points as half points, the unit of text sizes. */
export const toHalfPoints = (points: number): number => Math.round(points * 2)

/** Millimetres as pixels of 1/96 inch, the unit of pictures. */
export const toPixels = (millimetres: number): number => Math.max(1, Math.round(millimetres * 3.7795))

export const ALIGNMENT: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
}
