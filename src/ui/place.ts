import { quarters, type Quarter, type Year } from '#core/period.ts'

/** Where the reader is: every screen of a unit gets it from the address. */
export interface Place {
  /** Slug of the unit. */
  readonly unit: string
  readonly year: Year
  /** Null on screens of the whole year. */
  readonly quarter: Quarter | null
}

/** Address of a screen: `/bkhit-kalbar/2025/pengukuran/tw-2`. */
export function placeAddress(place: Place, screen: string): string {
  const base = `/${place.unit}/${place.year}/${screen}`
  return place.quarter === null ? base : `${base}/tw-${place.quarter}`
}

const filterName = 'saring'

/** The same with its tables filtered, so that a link leads to one row: `/bkhit-kalbar/2025/rkt?saring="IKSP 3"`. */
export const filteredAddress = (place: Place, screen: string, filter: string | null): string =>
  filter === null
    ? placeAddress(place, screen)
    : `${placeAddress(place, screen)}?${filterName}=${encodeURIComponent(`"${filter}"`)}`

/** The filter that an address asks for; empty when it asks for none. */
export const filterIn = (search: string): string => new URLSearchParams(search).get(filterName) ?? ''

/** Reads `tw-2`; undefined for anything else. */
export const findQuarter = (text: string): Quarter | undefined =>
  quarters.find((quarter) => text === `tw-${quarter}`)
