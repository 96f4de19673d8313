import { parseIndonesian } from '#lib/numerals.ts'
import { formatLongDate } from '#lib/dates.ts'
import type { Status } from '#ui/status-word.tsx'
import type { VersionShape } from '../contract/budget.ts'
import { versionState, versionStateNames } from '../rules/versions.ts'

const versionTones = { draft: 'warn', inForce: 'good', replaced: 'neutral' } as const

/** What a version is worth, with its colour. */
export function versionStatus(version: VersionShape, versions: readonly VersionShape[]): Status {
  const state = versionState(version, versions)
  return { word: versionStateNames[state], tone: versionTones[state] }
}

/** `DIPA awal: DIPA-…/2025, 2 Desember 2024`; what is not known is left out. */
export const dipaText = ({ dipaNumber, dipaDate }: VersionShape): string =>
  [dipaNumber, dipaDate === null ? null : formatLongDate(dipaDate)].filter((part) => part !== null).join(', ')

/** A whole amount typed by a person; a sentence where it is none. */
export function readAmount(text: string): { readonly amount: number | null } | { readonly error: string } {
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'empty' || parsed.kind === 'dash') return { amount: null }
  if (parsed.kind !== 'number')
    return { error: parsed.kind === 'invalid' ? parsed.message : 'Tulis ulang angka ini.' }
  const amount = Number(parsed.value.toFixed())
  return Number.isSafeInteger(amount)
    ? { amount }
    : { error: 'Jumlah uang ditulis dalam rupiah bulat, tanpa desimal.' }
}
