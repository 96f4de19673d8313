/** The years in which a record of the strategic plan holds: from inclusive, until exclusive; null while it holds on. */
export interface Validity {
  readonly yearFrom: number
  readonly yearUntil: number | null
}

/** Does the record hold in that year? */
export const isInForce = ({ yearFrom, yearUntil }: Validity, year: number): boolean =>
  yearFrom <= year && (yearUntil === null || year < yearUntil)

/** Do the two hold in at least one common year? */
export const overlap = (a: Validity, b: Validity): boolean =>
  a.yearFrom < (b.yearUntil ?? Infinity) && b.yearFrom < (a.yearUntil ?? Infinity)

/** Does every year of the inner lie within the outer? */
export const covers = (outer: Validity, inner: Validity): boolean =>
  outer.yearFrom <= inner.yearFrom && (inner.yearUntil ?? Infinity) <= (outer.yearUntil ?? Infinity)

/** The years as people write them: `2020–2024`, `2024`, `sejak 2025`. */
export function sayYears({ yearFrom, yearUntil }: Validity): string {
  if (yearUntil === null) return `sejak ${yearFrom}`
  return yearUntil === yearFrom + 1 ? String(yearFrom) : `${yearFrom}–${yearUntil - 1}`
}

/** The years themselves, oldest first; an open end stops before `end`. */
export const yearsOf = ({ yearFrom, yearUntil }: Validity, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, (yearUntil ?? end) - yearFrom) }, (_, index) => yearFrom + index)
