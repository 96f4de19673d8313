import { parseIndonesian } from '#lib/numerals.ts'
import { formatLongDate } from '#lib/dates.ts'
import type { Tone } from '#ui/status-word.tsx'
import type { VersionShape } from '../contract/budget.ts'
import { currentVersion } from '../rules/versions.ts'

/** What a version is worth: in force, adopted before, or a draft. */
export function versionState(
  version: VersionShape,
  versions: readonly VersionShape[],
): { readonly word: string; readonly tone: Tone } {
  if (version.adoptedAt === null) return { word: 'Draf', tone: 'warn' }
  return currentVersion(versions)?.id === version.id
    ? { word: 'Berlaku', tone: 'good' }
    : { word: 'Sudah diganti', tone: 'neutral' }
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
