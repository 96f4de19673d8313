import { commonTexts } from './defaults/common.ts'
import { p1Texts, p2Texts, p3Texts, renstraTexts } from './defaults/rkt.ts'
import type { OutlineBase } from './outline.ts'
import { parseMarkup } from './prose-markup.ts'
import type { Prose } from './prose.ts'

const texts: Readonly<Record<OutlineBase, Readonly<Record<string, string>>>> = {
  p1: { ...commonTexts, ...p1Texts },
  p2: { ...commonTexts, ...p2Texts },
  p3: { ...commonTexts, ...p3Texts },
  renstra: { ...commonTexts, ...renstraTexts },
}

/** The text that a section begins with in an outline; empty for sections that an office added itself. */
export const defaultProse = (base: OutlineBase, section: string): Prose =>
  parseMarkup(texts[base][section] ?? '')
