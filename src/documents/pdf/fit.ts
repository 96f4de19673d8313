import type { Inline } from '../tree.ts'
import { getFonts } from './fonts.ts'

/** Inline content as the template reads it: text, or a mark with its own content. */
export type PrintInline =
  | string
  | {
      readonly mark: 'strong' | 'emphasis' | 'superscript' | 'footnote'
      readonly content: readonly PrintInline[]
    }
  | { readonly mark: 'link'; readonly href: string; readonly content: readonly PrintInline[] }
  | { readonly mark: 'goto'; readonly anchor: string; readonly content: readonly PrintInline[] }
  | { readonly mark: 'break' }

const POINTS_PER_MILLIMETRE = 72 / 25.4
const BREAK_AFTER = /[/\-_.,;:?&=@]/

/** No character of the fonts is wider than this many times the text size, so most words need no measuring. */
const WIDEST = 1.1
const AVERAGE = 0.58

/** About how many lines a text takes in a column of `width` millimetres. */
export function estimateLines(characters: number, width: number, size: number): number {
  return Math.ceil((characters * AVERAGE * size) / POINTS_PER_MILLIMETRE / Math.max(width, 1))
}

function isWider(word: string, width: number, size: number): boolean {
  if ((word.length * WIDEST * size) / POINTS_PER_MILLIMETRE <= width) return false
  return measureText(word, size) > width
}

/** Width of a text in millimetres, measured in the bold face (the widest) so that it holds for all four. */
function measureText(text: string, size: number): number {
  const { bold } = getFonts()
  const ems = Array.from(text).reduce(
    (sum, character) => sum + bold.widthOf(character.codePointAt(0) ?? 0),
    0,
  )
  return (ems * size) / POINTS_PER_MILLIMETRE
}

/** Where to break a word that is too wide: behind the last sign in the latter half, else at the edge. */
function findBreak(characters: readonly string[], fitting: number): number {
  for (let index = fitting - 1; index > fitting / 2; index -= 1) {
    if (BREAK_AFTER.test(characters[index] ?? '')) return index + 1
  }
  return fitting
}

function splitWord(word: string, width: number, size: number): readonly string[] {
  const characters = Array.from(word)
  const pieces: string[] = []
  let start = 0
  while (start < characters.length) {
    let [end, used] = [start, 0]
    while (end < characters.length) {
      used += measureText(characters[end] ?? '', size)
      if (used > width && end > start) break
      end += 1
    }
    const length = end < characters.length ? findBreak(characters.slice(start), end - start) : end - start
    pieces.push(characters.slice(start, start + length).join(''))
    start += length
  }
  return pieces
}

/**
 * Cuts words that are wider than `width` millimetres (web addresses, long numbers) into pieces that may stand
 * on lines of their own. No sign is added, so text copied from the document stays what it was.
 */
export function fitText(text: string, width: number, size: number): readonly PrintInline[] {
  if (text === '') return []
  const words = text.split(/(\s+)/)
  if (!words.some((word) => isWider(word, width, size))) return [text]
  return words.reduce<PrintInline[]>((parts, word) => {
    const pieces = isWider(word, width, size) ? splitWord(word, width, size) : [word]
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) parts.push({ mark: 'break' })
      const last = parts.at(-1)
      if (typeof last === 'string') parts[parts.length - 1] = last + piece
      else parts.push(piece)
    }
    return parts
  }, [])
}

/** How many characters inline content shows. */
export function countCharacters(content: readonly Inline[]): number {
  return content.reduce((sum, part) => {
    if (typeof part === 'string') return sum + part.length
    return 'children' in part ? sum + countCharacters(part.children) : sum
  }, 0)
}
