import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { MISSING_CHARACTER } from '../text.ts'
import { readFontMetrics } from './font-metrics.ts'
import type { FontMetrics } from './font-metrics.ts'

const FACES = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'] as const

function readFaces(): readonly Buffer[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'))
  return FACES.map((face) => readFileSync(join(folder, face, `Arimo_${face}.ttf`)))
}

/** The four faces of Arimo: as wide as Arial, free, and with every letter that Indonesian reports need. */
export interface Fonts {
  readonly files: readonly Buffer[]
  readonly bold: FontMetrics
  /** Whether all four faces can show the character. */
  readonly has: (codePoint: number) => boolean
}

let loaded: Fonts | undefined

/** Reads the fonts once per thread. */
export function getFonts(): Fonts {
  if (loaded) return loaded
  const files = readFaces()
  const faces = files.map(readFontMetrics)
  const [, bold] = faces
  if (!bold) throw new Error('the bold face of Arimo is missing')
  loaded = { files, bold, has: (codePoint) => faces.every((face) => face.has(codePoint)) }
  return loaded
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u

/**
 * Replaces what the font cannot show by a visible box (one a character; joiners and variation marks vanish),
 * so that a name in another script or an emoji never stops a report.
 */
export function showMissing(text: string): string {
  const { has } = getFonts()
  return Array.from(text, (character) => {
    if (has(character.codePointAt(0) ?? 0)) return character
    return INVISIBLE.test(character) ? '' : MISSING_CHARACTER
  }).join('')
}

/** The characters of a text that the printed document cannot show, each once. */
export function listMissing(text: string): readonly string[] {
  const { has } = getFonts()
  const missing = Array.from(text).filter(
    (character) => !has(character.codePointAt(0) ?? 0) && !INVISIBLE.test(character),
  )
  return [...new Set(missing)]
}
