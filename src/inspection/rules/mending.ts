import type { Finding } from '#core/finding.ts'
import { areas, type Area } from './areas.ts'

/** Where a finding is put right: a screen of the office, and what to look for on it. */
export interface Mending {
  readonly screen: string
  /** As the screen is called. */
  readonly name: string
  readonly find: string | null
}

interface Elsewhere {
  readonly area: Area
  readonly rules: RegExp
  readonly screen: string
  readonly name: string
}

/** Findings that one area tells and another screen mends. */
const elsewhere: readonly Elsewhere[] = [
  { area: 'agreement', rules: /\.(?:first|second)/, screen: 'organisasi', name: 'Organisasi' },
  { area: 'agreement', rules: /\.(?:target|executor|plan)$/, screen: 'rkt', name: 'RKT' },
  { area: 'agreement', rules: /\.budget\./, screen: 'anggaran', name: 'Anggaran' },
  { area: 'plan', rules: /^(?:months|parameters|split)\./, screen: 'target-bulanan', name: 'Target bulanan' },
  { area: 'plan', rules: /^calendar/, screen: 'penyusunan', name: 'Penyusunan RKT' },
]

const code = /\b(?:[A-Z]{2,6} \d{1,3}(?:\.\d+)*|[A-Z]{3}\.\w{3})\b/
const quoted = /"([^"]{3,80})"/

/** What to look for: the code that a finding speaks of, else the words it quotes, else, in law, its place. */
function findOf(area: Area, { place, message }: Finding): string | null {
  const own = code.exec(place)?.[0] ?? code.exec(message)?.[0]
  if (area === 'law') return place
  return area === 'cascade' ? (quoted.exec(message)?.[1] ?? null) : (own ?? null)
}

/** Where is this finding of an area put right? Pure; the screens and their names are those of the menu. */
export function mendingOf(area: Area, finding: Finding): Mending {
  const other = elsewhere.find((one) => one.area === area && one.rules.test(finding.rule))
  const { screen, name } = other ?? areas[area]
  return { screen, name, find: screen === 'organisasi' ? null : findOf(area, finding) }
}
