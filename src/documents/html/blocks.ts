import { BODY_SIZE, limitSize } from '../measures.ts'
import type { Block, Contents, Figure, Heading, Letterhead, List, Paragraph } from '../tree.ts'
import type { SignatureBlock, SignaturePair } from '../tree.ts'
import type { Context } from './context.ts'
import { classes, escapeHtml } from './escape.ts'
import { writeInline } from './inline.ts'
import { writeTable } from './table.ts'

function writeHeading(heading: Heading, { numbering }: Context): string {
  const { anchor, label, title, level } = numbering.entryOf(heading)
  const number = label && `<span class="number">${label}</span> `
  return `<h${level} id="${anchor}">${number}${escapeHtml(title)}</h${level}>`
}

function writeParagraph({ content, align, indent, size, bold }: Paragraph, to: Context): string {
  const style = [
    align ? `text-align:${align}` : '',
    size === undefined ? '' : `font-size:${limitSize(size, BODY_SIZE)}pt`,
    bold ? 'font-weight:bold' : '',
  ]
  const name = to.styles.nameOf(style.filter(Boolean).join(';'))
  return `<p${classes(indent ? 'indent' : '', name)}>${writeInline(content, to)}</p>`
}

function writeList({ marker, items }: List, to: Context): string {
  const inner = items
    .map((item) => `<li>${item.map((block) => writeBlock(block, to)).join('\n')}</li>`)
    .join('\n')
  if (marker === '-') return `<ul>${inner}</ul>`
  const kind = { '1.': '', 'a.': ' type="a"', '1)': ' class="paren"' }[marker]
  return `<ol${kind}>${inner}</ol>`
}

/** A picture is drawn by our own code; anything that could act instead of being looked at is a fault. */
function writeFigure(figure: Figure, { numbering, styles }: Context): string {
  if (/<script|<foreignObject|\son\w+\s*=|javascript:/i.test(figure.svg)) {
    throw new Error(`figure ${figure.id} holds more than a drawing`)
  }
  const { anchor, label, title } = numbering.entryOf(figure)
  const size = classes(styles.nameOf(`width:${figure.width}mm;max-width:100%;margin:auto`))
  const picture = `<div role="img" aria-label="${escapeHtml(figure.alternative)}"${size}>${figure.svg}</div>`
  return `<figure id="${anchor}" class="picture">${picture}<figcaption>${label}. ${escapeHtml(title)}</figcaption></figure>`
}

const CONTENTS_NAME = { headings: 'Daftar isi', tables: 'Daftar tabel', figures: 'Daftar gambar' } as const

function writeContents(contents: Contents, { numbering }: Context): string {
  const entries = numbering.listEntries(contents).map(({ anchor, label, title, level, of }) => {
    const number = label && (of === 'headings' ? `${label} ` : `${label}. `)
    return `<li class="level-${level}"><a href="#${anchor}">${number}${escapeHtml(title)}</a></li>`
  })
  const kind = contents.of === 'headings' ? '' : ' class="captions"'
  return `<nav aria-label="${CONTENTS_NAME[contents.of]}"${kind}><ol>${entries.join('\n')}</ol></nav>`
}

type Signer = Pick<SignatureBlock, 'position' | 'name' | 'number'>

function writeSigner(first: string, { position, name, number }: Signer): string {
  const lines = [first, ...position].map(escapeHtml).join('<br>')
  const signed = `<strong><u>${escapeHtml(name)}</u></strong>${number ? `<br>${escapeHtml(number)}` : ''}`
  return `<div class="signature"><p>${lines},</p><div class="space"></div><p>${signed}</p></div>`
}

const writePair = ({ left, right }: SignaturePair): string =>
  `<div class="signatures">${writeSigner('', left)}${writeSigner(`${right.place}, ${right.date}`, right)}</div>`

function writeLetterhead({ above, name, lines }: Letterhead): string {
  const contact = lines.map((line) => `<br><small>${escapeHtml(line)}</small>`).join('')
  return `<p class="letterhead">${above && `${escapeHtml(above)}<br>`}<strong>${escapeHtml(name)}</strong>${contact}</p>`
}

/** One block, and what it holds, as HTML. */
export function writeBlock(block: Block, to: Context): string {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block, to)
    case 'paragraph':
      return writeParagraph(block, to)
    case 'list':
      return writeList(block, to)
    case 'table':
      return writeTable(block, to)
    case 'figure':
      return writeFigure(block, to)
    case 'contents':
      return writeContents(block, to)
    case 'signature':
      return writeSigner(`${block.place}, ${block.date}`, block)
    case 'signatures':
      return writePair(block)
    case 'letterhead':
      return writeLetterhead(block)
    case 'pageBreak':
      return '<div class="page-break"></div>'
    case 'space':
      return `<div${classes(to.styles.nameOf(`height:${block.height}mm`))}></div>`
  }
}
