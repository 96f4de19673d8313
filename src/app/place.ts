import { useParams } from '@tanstack/react-router'
import { quarterOf, quarters, type Month, type Quarter, type Year } from '#core/period.ts'
import { findQuarter, placeAddress, type Place } from '#ui/place.ts'
import type { SeenUnit } from '#organisation/web/use-session.ts'
import { findUnitScreen, unitScreens, type UnitScreen } from './screens.tsx'

const firstYear: Year = 2024
const memoryKey = 'siklus.tempat'

/** Where the frame stands: the unit, the year, the quarter last chosen, and the screen, if the address names one. */
export interface Standing {
  readonly unit: SeenUnit
  readonly year: Year
  readonly quarter: Quarter
  readonly screen: UnitScreen | undefined
  /** Whether the address or an earlier visit named the year; otherwise it is only today's. */
  readonly isYearChosen: boolean
}

interface Remembered {
  readonly unit?: unknown
  readonly year?: unknown
  readonly quarter?: unknown
}

function recall(): Remembered {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(memoryKey) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}

/** Keeps the place for screens without one, and for the next visit. */
export function remember(place: {
  readonly unit: string
  readonly year: Year
  readonly quarter: Quarter
}): void {
  try {
    window.localStorage.setItem(memoryKey, JSON.stringify(place))
  } catch {
    return
  }
}

/** `2025` as a year; undefined for anything else. */
const findYear = (text: unknown): Year | undefined =>
  /^20\d\d$/.test(String(text)) ? Number(text) : undefined

const currentYear = (): Year => new Date().getFullYear()

/** The years that can be chosen, newest first. */
export function selectableYears(chosen: Year): readonly Year[] {
  const last = currentYear() + 1
  const years = Array.from({ length: last - firstYear + 1 }, (_, index) => last - index)
  return years.includes(chosen) ? years : [...years, chosen].toSorted((a, b) => b - a)
}

const currentQuarter = (): Quarter => quarterOf((new Date().getMonth() + 1) as Month)

interface PlaceParams {
  readonly unit?: string
  readonly year?: string
  readonly screen?: string
  readonly period?: string
}

/** The place by the address, else by memory, else the person's own unit. Undefined when the address names an unknown unit or year. */
export function findStanding(params: PlaceParams, units: readonly SeenUnit[]): Standing | undefined {
  const kept = recall()
  const own = units.find((unit) => unit.roles.length > 0) ?? units[0]
  const bySlug = (slug: unknown) => units.find((unit) => unit.slug === slug)
  const unit = params.unit === undefined ? (bySlug(kept.unit) ?? own) : bySlug(params.unit)
  if (unit === undefined) return undefined
  const keptYear = findYear(kept.year)
  const year = params.year === undefined ? (keptYear ?? currentYear()) : findYear(params.year)
  if (year === undefined) return undefined
  const quarter =
    findQuarter(params.period ?? '') ?? quarters.find((one) => one === kept.quarter) ?? currentQuarter()
  const isYearChosen = (params.year ?? keptYear) !== undefined
  return { unit, year, quarter, screen: findUnitScreen(params.screen), isYearChosen }
}

export const usePlaceParams = (): PlaceParams => useParams({ strict: false })

/** The place that a screen gets: with a quarter only if it shows one. */
export const placeFor = (standing: Standing, screen: UnitScreen): Place => ({
  unit: standing.unit.slug,
  year: standing.year,
  quarter: screen.period === 'quarter' ? standing.quarter : null,
})

/** The address of a screen at the standing; the first screen when none is named. */
export function addressAt(standing: Standing, screen: UnitScreen | undefined = unitScreens[0]): string {
  return screen === undefined ? '/profil' : placeAddress(placeFor(standing, screen), screen.path)
}
