import { useEffect } from 'react'
import { quarterName } from '#core/period.ts'
import type { Standing } from './place.ts'

/** Names the page: `Pengukuran · BKHIT Kalimantan Barat · Triwulan II 2025 · Siklus`. */
export function useTitle(...parts: readonly (string | undefined)[]): void {
  const title = [...parts.filter((part) => part !== undefined), 'Siklus'].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}

/** The period of the screen as the title says it. */
export const periodTitle = ({ screen, year, quarter }: Standing): string =>
  screen?.period === 'quarter' ? `${quarterName(quarter)} ${year}` : String(year)
