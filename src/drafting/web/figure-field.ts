import { parseIndonesian } from '#lib/numerals.ts'

/** A figure as typed, for the server: empty is none; what is no figure goes as it is, so that the server says what is wrong at the field. */
export function readFigure(text: string): string | null {
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'empty' || parsed.kind === 'dash') return null
  return parsed.kind === 'number' ? parsed.value.toFixed() : text
}
