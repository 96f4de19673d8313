import { spawnSync } from 'node:child_process'
import { inflateRawSync } from 'node:zlib'

/** The files inside a DOCX, by path, as text. */
export function unpack(zip: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, string>()
  let entry = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < bytes.readUInt16LE(end + 10); index += 1) {
    const [nameLength, extraLength] = [bytes.readUInt16LE(entry + 28), bytes.readUInt16LE(entry + 30)]
    const name = bytes.toString('utf8', entry + 46, entry + 46 + nameLength)
    const local = bytes.readUInt32LE(entry + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20))
    files.set(name, (bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    entry += 46 + nameLength + extraLength + bytes.readUInt16LE(entry + 32)
  }
  return files
}

/** The first reason why a text is not well-formed XML, or undefined. */
export function findXmlFault(xml: string): string | undefined {
  const open: string[] = []
  const body = xml.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, '')
  for (const [tag, closing, name = '', inside = ''] of body.matchAll(
    /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g,
  )) {
    if (closing && open.pop() !== name) return `unexpected ${tag}`
    if (!closing && !inside.endsWith('/')) open.push(name)
  }
  const text = body.replace(/<\/?[\w:.-]+(?:"[^"]*"|'[^']*'|[^<>"'])*>/g, '')
  if (/[<>]/.test(text)) return 'a stray angle bracket'
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(body)) return 'a stray ampersand'
  // oxlint-disable-next-line no-control-regex -- XML 1.0 forbids exactly these
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(body)) return 'a forbidden character'
  return open.length > 0 ? `unclosed ${open.join(' ')}` : undefined
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text of XML or HTML without its tags. */
export function textOf(markup: string): string {
  return markup
    .replace(/<style>[\s\S]*?<\/style>|<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<w:tab\/>|<w:br\/>/g, ' ')
    .replace(/<\/(?:p|w:p|h\d|td|th|li|figcaption)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
      code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? whole),
    )
}

export interface PdfFacts {
  readonly pages: number
  readonly part: string | undefined
  readonly conformance: string | undefined
  readonly tagged: boolean
  readonly language: string | undefined
  readonly attachment: string | undefined
}

/** What a PDF says of itself in the parts that PDF/A leaves uncompressed. */
export function readPdfFacts(pdf: Uint8Array): PdfFacts {
  const text = Buffer.from(pdf).toString('latin1')
  return {
    pages: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    part: /<pdfaid:part>(\d)</.exec(text)?.[1],
    conformance: /<pdfaid:conformance>(\w)</.exec(text)?.[1],
    tagged: /\/MarkInfo\s*<<\s*\/Marked true/.test(text) && text.includes('/StructTreeRoot'),
    language: /\/Lang\s*\(([^)]*)\)/.exec(text)?.[1],
    attachment: /\/AFRelationship\s*\/(\w+)/.exec(text)?.[1],
  }
}

/** The text of a PDF by pdftotext, an extra pair of eyes; undefined where it is not installed. */
export function extractPdfText(pdf: Uint8Array): string | undefined {
  const result = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
  return result.error ? undefined : result.stdout
}
