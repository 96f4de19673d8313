import Big from 'big.js'

/**
 * Exact decimals for every figure of the program. Division keeps 40 decimals, so that a figure is rounded once,
 * half up, when it is shown.
 */
const Exact = Big()
Exact.DP = 40
Exact.RM = Exact.roundHalfUp
Exact.NE = -100
Exact.PE = 100

export type Decimal = Big
export const decimal = (value: string | number | Decimal): Decimal => new Exact(value)
export const zero: Decimal = decimal(0)
export const hundred: Decimal = decimal(100)

/** Rounds half up (2,345 gives 2,35; -2,345 gives -2,35) to `places` decimals. */
export const round = (value: Decimal, places: number): Decimal => value.round(places, Exact.roundHalfUp)

/** The digits of a figure rounded half up, with exactly `places` decimals: `237.93`. */
export const toRounded = (value: Decimal, places: number): string => value.toFixed(places, Exact.roundHalfUp)

/** The sum; zero for nothing. */
export const sum = (values: readonly Decimal[]): Decimal => values.reduce((a, b) => a.plus(b), zero)

/** Reads what the database sends: `numeric` as text, or null. */
export const decimalOrNull = (value: string | null | undefined): Decimal | null =>
  value === null || value === undefined ? null : decimal(value)
