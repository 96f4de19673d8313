/** What we need to know of a TrueType font: which characters it has and how wide they are. */
export interface FontMetrics {
  readonly has: (codePoint: number) => boolean
  /** Width of a character as a part of the text size; 0 for characters that the font lacks. */
  readonly widthOf: (codePoint: number) => number
}

/** Start of a table of the font file, or -1. */
function findTable(font: DataView, tag: string): number {
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const record = 12 + 16 * index
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => font.getUint8(record + offset)))
    if (name === tag) return font.getUint32(record + 8)
  }
  return -1
}

/** Character map of format 4 (Basic Multilingual Plane), the one that every TrueType text font has. */
function readCharacterMap(font: DataView): ReadonlyMap<number, number> {
  const cmap = findTable(font, 'cmap')
  const offsets = Array.from(
    { length: font.getUint16(cmap + 2) },
    (_, index) => cmap + font.getUint32(cmap + 8 + 8 * index),
  )
  const table = offsets.find((offset) => font.getUint16(offset) === 4)
  if (table === undefined) throw new Error('the font has no character map of format 4')
  const doubled = font.getUint16(table + 6)
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = font.getUint16(table + 14 + segment)
    const start = font.getUint16(table + 16 + doubled + segment)
    const delta = font.getInt16(table + 16 + 2 * doubled + segment)
    const rangeAt = table + 16 + 3 * doubled + segment
    const range = font.getUint16(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : font.getUint16(rangeAt + range + 2 * (code - start))
      if (raw !== 0) glyphs.set(code, (raw + delta) & 0xffff)
    }
  }
  return glyphs
}

/** Reads the character map and the advance widths of a TrueType font file. */
export function readFontMetrics(file: Uint8Array): FontMetrics {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const unitsPerEm = font.getUint16(findTable(font, 'head') + 18)
  const lastMetric = font.getUint16(findTable(font, 'hhea') + 34) - 1
  const widths = findTable(font, 'hmtx')
  const glyphs = readCharacterMap(font)
  return {
    has: (codePoint) => (glyphs.get(codePoint) ?? 0) !== 0,
    widthOf: (codePoint) => {
      const glyph = glyphs.get(codePoint)
      return glyph ? font.getUint16(widths + 4 * Math.min(glyph, lastMetric)) / unitsPerEm : 0
    },
  }
}
