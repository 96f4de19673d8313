import { AlignmentType, LevelFormat, LevelSuffix } from 'docx'
import type { INumberingOptions, IParagraphStyleOptions, IStylesOptions } from 'docx'
import * as measures from '../measures.ts'
import type { HeadingStyle, List } from '../tree.ts'
import { pointsToTwips, toHalfPoints, toTwips } from './units.ts'

/** Arial is on every office computer and as wide as the Arimo of the PDF, so pages break alike. */
const FONT = 'Arial'
export const HEADING_NUMBERS = 'judul'
export const LIST_LEVELS = 3
const LINE_AND_HALF = 336

/** Name of the numbering of a kind of list. */
export const nameListNumbers = (marker: List['marker']): string => `daftar ${marker}`

const heading = (size: number, before: number, after: number, alignment: 'center' | 'left') => ({
  run: { bold: true, size: toHalfPoints(size), color: '000000', font: FONT },
  paragraph: {
    alignment,
    keepNext: true,
    keepLines: true,
    spacing: { before: pointsToTwips(before), after: pointsToTwips(after) },
  },
})

const plain = (id: string, name: string, size: number, rest: Partial<IParagraphStyleOptions>) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...rest,
  run: { size: toHalfPoints(size), ...rest.run },
})

const contentsStyle = (id: string, name: string, left: number, bold: boolean): IParagraphStyleOptions =>
  plain(id, name, measures.BODY_SIZE, {
    run: { bold },
    paragraph: {
      spacing: { after: pointsToTwips(4) },
      indent: { left: toTwips(left) },
    },
  })

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  plain('BodyText', 'Body Text', measures.BODY_SIZE, {
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      spacing: { line: LINE_AND_HALF, after: pointsToTwips(6) },
    },
  }),
  plain('Caption', 'caption', measures.CAPTION_SIZE, {
    next: 'BodyText',
    run: { bold: true },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: pointsToTwips(8), after: pointsToTwips(4) },
    },
  }),
  plain('TableText', 'Isi Tabel', measures.TABLE_SIZE, {
    paragraph: { spacing: { before: pointsToTwips(1.5), after: pointsToTwips(1.5) } },
  }),
  plain('TableNote', 'Catatan Tabel', measures.NOTE_SIZE, {
    next: 'BodyText',
    run: { italics: true },
    paragraph: { spacing: { before: pointsToTwips(3), after: pointsToTwips(10) } },
  }),
  plain('Signature', 'Signature', measures.BODY_SIZE, { paragraph: { keepLines: true } }),
  contentsStyle('TOC1', 'toc 1', 0, true),
  contentsStyle('TOC2', 'toc 2', 6, false),
  contentsStyle('TOC3', 'toc 3', 13, false),
  contentsStyle('TableofFigures', 'table of figures', 0, false),
]

/** The styles that a person who edits the document finds in Word's gallery. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: toHalfPoints(measures.BODY_SIZE), language: { value: 'id-ID' } },
      paragraph: { spacing: { after: 0 } },
    },
    heading1: heading(measures.CHAPTER_SIZE, 0, 16, 'center'),
    heading2: heading(measures.BODY_SIZE, 14, 8, 'left'),
    heading3: heading(measures.BODY_SIZE, 12, 7, 'left'),
    footnoteText: { run: { size: toHalfPoints(measures.NOTE_SIZE) } },
    listParagraph: {
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        spacing: { line: LINE_AND_HALF, after: pointsToTwips(3) },
      },
    },
  },
  paragraphStyles: [...PARAGRAPH_STYLES],
}

const hanging = (left: number, width: number) => ({
  paragraph: { indent: { left: toTwips(left), hanging: toTwips(width) } },
})

const MARKERS: readonly (readonly [List['marker'], keyof typeof LevelFormat, (level: number) => string])[] = [
  ['1.', 'DECIMAL', (level) => `%${level + 1}.`],
  ['a.', 'LOWER_LETTER', (level) => `%${level + 1}.`],
  ['1)', 'DECIMAL', (level) => `%${level + 1})`],
  ['-', 'BULLET', () => '–'],
]

const HEADING_FORMATS: Readonly<
  Record<HeadingStyle, readonly [string, keyof typeof LevelFormat, keyof typeof LevelFormat]>
> = {
  chapterLetter: ['BAB %1', 'UPPER_LETTER', 'DECIMAL'],
  romanLetter: ['%1.', 'UPPER_LETTER', 'DECIMAL'],
  chapterNumber: ['BAB %1', 'DECIMAL', 'LOWER_LETTER'],
}

function headingLevels(style: HeadingStyle) {
  const [chapter, part, point] = HEADING_FORMATS[style]
  return [
    { level: 0, format: LevelFormat.UPPER_ROMAN, text: chapter, suffix: LevelSuffix.SPACE },
    { level: 1, format: LevelFormat[part], text: '%2.', style: hanging(8, 8) },
    { level: 2, format: LevelFormat[point], text: '%3.', style: hanging(8, 8) },
  ]
}

/** Numbering of headings in the style of the document and of the four kinds of lists. */
export const createNumbering = (style: HeadingStyle): INumberingOptions => ({
  config: [
    { reference: HEADING_NUMBERS, levels: headingLevels(style) },
    ...MARKERS.map(([marker, format, text]) => ({
      reference: nameListNumbers(marker),
      levels: Array.from({ length: LIST_LEVELS }, (_, level) => ({
        level,
        format: LevelFormat[format],
        text: text(level),
        style: hanging(measures.LIST_INDENT * (level + 1), measures.LIST_INDENT),
      })),
    })),
  ],
})
