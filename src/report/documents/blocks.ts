import type { Block, Cell, Column, Heading, Inline, List, Paragraph, Table } from '#documents/tree.ts'

/** Short makers of document blocks, so that chapters read like the text they make. */
export const paragraph = (...sentences: readonly string[]): Paragraph => ({
  kind: 'paragraph',
  content: [sentences.join(' ')],
  align: 'justify',
  indent: true,
})

export const centred = (text: string, size: number, bold = true): Paragraph => ({
  kind: 'paragraph',
  content: [text],
  align: 'center',
  size,
  bold,
})

export const heading = (level: Heading['level'], id: string, text: string, numbered = true): Heading => ({
  kind: 'heading',
  level,
  id,
  text,
  numbered,
})

export const cell = (content: string | readonly Inline[], rest: Omit<Cell, 'content'> = {}): Cell => ({
  content: typeof content === 'string' ? [content] : content,
  ...rest,
})

export const list = (marker: List['marker'], items: readonly string[]): List => ({
  kind: 'list',
  marker,
  items: items.map((item): readonly Block[] => [{ kind: 'paragraph', content: [item], align: 'justify' }]),
})

export const table = (
  id: string,
  caption: string,
  columns: readonly Column[],
  head: readonly string[],
  body: readonly (readonly Cell[])[],
  note?: string,
): Table => ({
  kind: 'table',
  id,
  caption,
  columns,
  head: [head.map((text) => cell(text, { align: 'center' }))],
  body,
  ...(note === undefined ? {} : { note }),
})

export const pageBreak: Block = { kind: 'pageBreak' }
