import { getPage } from '../layout.ts'
import * as measures from '../measures.ts'
import { numberDocument } from '../numbering.ts'
import { listRuns, nameRunEnd } from '../page-runs.ts'
import { cleanText, mapText } from '../text.ts'
import type { DocumentTree } from '../tree.ts'
import { fitText } from './fit.ts'
import { showMissing } from './fonts.ts'
import { printBlocks } from './print-blocks.ts'

/**
 * The document as the data that the template prints: every text cleaned and limited to what the font shows,
 * numbers and references worked out, words cut to their places. Nothing in it is ever read as markup.
 */
export function preparePrintData(tree: DocumentTree): object {
  const clean = mapText(tree, (text) => showMissing(cleanText(text)))
  const numbering = numberDocument(clean)
  const runs = listRuns(clean.sections)
  const sections = runs.map(({ section, run, starts, ends }) => {
    const page = getPage(section)
    const header = clean.header.map((half) => fitText(half, page.textWidth / 2 - 5, measures.NOTE_SIZE))
    const blocks = printBlocks(section.blocks, { numbering, width: page.textWidth })
    return { page, run, inLastRun: run === runs.at(-1)?.run, starts, ends, header, blocks }
  })
  const [year, month, day] = clean.date.split('-').map(Number)
  const { title, author, subject, keywords, language, watermark = null, attachment = null } = clean
  const about = { title, author, subject, keywords, language, date: { year, month, day } }
  const anchors = [...numbering.anchors, ...runs.map(({ run }) => nameRunEnd(run))]
  const inlineChapters = clean.headings === 'romanLetter'
  return { about, inlineChapters, measures, watermark, attachment, sections, anchors: [...new Set(anchors)] }
}
