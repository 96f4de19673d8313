import { decimal, sum, type Decimal } from '#lib/decimal.ts'

/** Twelve months as one value: `0|5440000|...`; an empty part is no figure. */
export const joinMonths = (months: readonly string[]): string => months.join('|')
export const splitMonths = (value: string): readonly string[] => value.split('|')

/** Sources of money as one value: `RM=26170000;PNBP=1020000`, in a fixed order and without zeros. */
export const joinFunding = (sources: readonly (readonly [string, string])[]): string =>
  sources
    .filter(([, amount]) => amount !== '0' && amount !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, amount]) => `${source}=${amount}`)
    .join(';')
export const splitFunding = (value: string): readonly (readonly [string, string])[] =>
  value === ''
    ? []
    : value.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? ''] as const)

/** Codes as one value, sorted and each once. */
export const joinCodes = (codes: readonly string[]): string => [...new Set(codes)].toSorted().join(';')
export const splitCodes = (value: string): readonly string[] => (value === '' ? [] : value.split(';'))

export const sumOf = (amounts: readonly string[]): Decimal =>
  sum(amounts.filter((amount) => amount !== '' && amount !== '-').map(decimal))
