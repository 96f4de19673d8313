import { AlignmentType, BorderStyle, Footer, Header, NumberFormat } from 'docx'
import {
  PageNumber,
  PageOrientation,
  PageReference,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { ISectionOptions, ParagraphChild } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { getPage } from '../layout.ts'
import type { Page } from '../layout.ts'
import { LINE_COLOR, NOTE_SIZE, WATERMARK_COLOR } from '../measures.ts'
import { listRuns, nameRunEnd } from '../page-runs.ts'
import type { Run } from '../page-runs.ts'
import type { DocumentTree, Section } from '../tree.ts'
import { writeBlocks } from './blocks.ts'
import { bookmark, nameBookmark } from './inline.ts'
import type { Context } from './inline.ts'
import { toHalfPoints, toTwips } from './units.ts'

const HEADER_DISTANCE = 14
const FOOTER_DISTANCE = 12
const lastPageOf = (run: Run) => nameBookmark(nameRunEnd(run))

function writeHeader(tree: DocumentTree, run: Run, { textWidth }: Page): Header {
  const watermark: readonly ParagraphChild[] = tree.watermark
    ? [new TextWatermark({ text: tree.watermark, font: 'Arial', color: WATERMARK_COLOR })]
    : []
  if (run.style === 'none') return new Header({ children: [new Paragraph({ children: [...watermark] })] })
  const [left, right] = tree.header
  const words = new TextRun({
    size: toHalfPoints(NOTE_SIZE),
    color: LINE_COLOR,
    children: [left, new Tab(), right],
  })
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE_COLOR, space: 3 }
  const tabStops = [{ type: TabStopType.RIGHT, position: toTwips(textWidth) }]
  const children = [words, ...watermark]
  return new Header({
    children: [new Paragraph({ style: 'Header', tabStops, border: { bottom: line }, children })],
  })
}

/** `Halaman 3 dari 20`, where 20 is the last page of the same count, front pages apart. */
function writeFooter(run: Run): Footer {
  if (run.style === 'none') return new Footer({ children: [new Paragraph({})] })
  const children =
    run.style === 'roman'
      ? [new TextRun({ children: [PageNumber.CURRENT] })]
      : [
          new TextRun({ children: ['Halaman ', PageNumber.CURRENT, ' dari '] }),
          new PageReference(lastPageOf(run)),
        ]
  return new Footer({
    children: [new Paragraph({ style: 'Footer', alignment: AlignmentType.CENTER, children })],
  })
}

function writePage(
  section: Section,
  run: Run,
  starts: boolean,
  page: Page,
): NonNullable<ISectionOptions['properties']> {
  const { top, bottom, left, right } = page.margin
  const landscape = section.orientation === 'landscape'
  // The library turns width and height around for landscape itself.
  const [short, long] = landscape ? [page.height, page.width] : [page.width, page.height]
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: toTwips(short),
        height: toTwips(long),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: toTwips(top),
        bottom: toTwips(bottom),
        left: toTwips(left),
        right: toTwips(right),
        header: toTwips(HEADER_DISTANCE),
        footer: toTwips(FOOTER_DISTANCE),
      },
      pageNumbers: {
        ...(starts ? { start: 1 } : {}),
        formatType: run.style === 'roman' ? NumberFormat.LOWER_ROMAN : NumberFormat.DECIMAL,
      },
    },
  }
}

/** An unseen last line that holds the bookmark of the last page of a count. */
function writeEnd(run: Run, to: Context): Paragraph {
  const children = [bookmark(lastPageOf(run), [], to)]
  return new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, run: { size: 2 }, children })
}

/** The sections with their paper, running header and page numbers. */
export function writeSections(tree: DocumentTree, base: Omit<Context, 'width'>): readonly ISectionOptions[] {
  const runs = listRuns(tree.sections)
  return runs.map(({ section, run, starts, ends }) => {
    const page = getPage(section)
    const to = { ...base, width: page.textWidth }
    return {
      properties: writePage(section, run, starts, page),
      headers: { default: writeHeader(tree, run, page) },
      footers: { default: writeFooter(run) },
      children: [...writeBlocks(section.blocks, to), ...(ends ? [writeEnd(run, to)] : [])],
    }
  })
}
