import { numberDocument } from '../numbering.ts'
import { cleanText, mapText } from '../text.ts'
import type { DocumentTree, Section } from '../tree.ts'
import { writeBlock } from './blocks.ts'
import type { Context } from './context.ts'
import { classes, createStyleSheet, escapeHtml } from './escape.ts'
import { HTML_STYLE } from './style.ts'

function writeSection(section: Section, base: Omit<Context, 'footnotes'>): string {
  const to: Context = { ...base, footnotes: [] }
  const blocks = section.blocks.map((block) => writeBlock(block, to)).join('\n')
  const footnotes = to.footnotes.length > 0 ? `<ol class="footnotes">${to.footnotes.join('\n')}</ol>` : ''
  return `<section${classes(section.orientation === 'landscape' ? 'landscape' : '')}>${blocks}${footnotes}</section>`
}

/**
 * The document as one HTML page that needs nothing else: no script, no style attributes, one style element,
 * pictures drawn in place. For the preview in the browser and for printing from it.
 */
export function writeHtml(tree: DocumentTree): string {
  const clean = mapText(tree, cleanText)
  const styles = createStyleSheet()
  const base = { numbering: numberDocument(clean), styles, footnoteNumber: { last: 0 } }
  const sections = clean.sections.map((section) => writeSection(section, base)).join('\n')
  const watermark = clean.watermark
    ? `<div class="watermark" aria-hidden="true">${escapeHtml(clean.watermark)}</div>`
    : ''
  return `<!doctype html>
<html lang="${clean.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(clean.author)}">
<meta name="description" content="${escapeHtml(clean.subject)}">
<title>${escapeHtml(clean.title)}</title>
<style>${HTML_STYLE}${styles.toCss()}</style>
</head>
<body>
${watermark}<main${classes(clean.headings === 'romanLetter' ? 'inline-chapters' : '')}>${sections}</main>
</body>
</html>
`
}
