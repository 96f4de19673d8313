/**
 * The neutral document tree: every official document is composed as one of these and written by the writers
 * beside it (PDF, DOCX, HTML). It knows no word of the domain. Lengths are millimetres, text sizes points.
 */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis' | 'superscript'; readonly children: readonly Inline[] }
  | { readonly kind: 'reference'; readonly to: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'footnote'; readonly children: readonly Inline[] }

export type Align = 'left' | 'center' | 'right' | 'justify'

export interface Cell {
  readonly content: readonly Inline[]
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly align?: Align
  readonly bold?: boolean
  /** Six hexadecimal digits without `#`. */
  readonly fill?: string
}

export interface Column {
  readonly width: number | 'fill'
  readonly align?: Align
}

export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
  readonly id: string
  /** Numbered headings read as the document's style says; the others stand in the table of contents without a number. */
  readonly numbered: boolean
}
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly content: readonly Inline[]
  readonly align?: Align
  readonly indent?: boolean
  readonly size?: number
  readonly bold?: boolean
}
export interface List {
  readonly kind: 'list'
  readonly marker: '1.' | 'a.' | '1)' | '-'
  readonly items: readonly (readonly Block[])[]
}
export interface Table {
  readonly kind: 'table'
  readonly id: string
  readonly caption?: string
  readonly columns: readonly Column[]
  readonly head: readonly (readonly Cell[])[]
  readonly body: readonly (readonly Cell[])[]
  readonly size?: number
  readonly note?: string
}
/** What a figure is called; each kind is counted on its own: `Bagan 1`, `Grafik 1`. */
export type FigureKind = 'Gambar' | 'Bagan' | 'Grafik'
export interface Figure {
  readonly kind: 'figure'
  readonly id: string
  /** `Gambar` when absent. */
  readonly called?: FigureKind
  readonly caption: string
  /** What the picture says, for readers who do not see it. */
  readonly alternative: string
  readonly svg: string
  readonly width: number
  readonly height: number
}
export interface Contents {
  readonly kind: 'contents'
  readonly of: 'headings' | 'tables' | 'figures'
  /** Deepest level of heading shown; 2 when absent. */
  readonly depth?: 1 | 2 | 3
}
export interface SignatureBlock {
  readonly kind: 'signature'
  readonly place: string
  /** Already worded, e.g. `7 Juli 2025`. */
  readonly date: string
  /** Lines above the space for the signature, e.g. `Plt. Kepala Balai`. */
  readonly position: readonly string[]
  readonly name: string
  /** Already grouped and labelled, e.g. `NIP 19760915 200212 1 003`; absent when the registry holds none. */
  readonly number?: string
}
/** Two people sign the same page: the superior at the left, whoever promises at the right. */
export interface SignaturePair {
  readonly kind: 'signatures'
  readonly left: Omit<SignatureBlock, 'kind' | 'place' | 'date'>
  readonly right: Omit<SignatureBlock, 'kind'>
}
/** The head of an official page: the agency above, the office in bold, where to reach it, and a double line. */
export interface Letterhead {
  readonly kind: 'letterhead'
  readonly above: string
  readonly name: string
  readonly lines: readonly string[]
}
export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Figure
  | Contents
  | SignatureBlock
  | SignaturePair
  | Letterhead
  | { readonly kind: 'pageBreak' }
  | { readonly kind: 'space'; readonly height: number }

export interface Section {
  readonly orientation: 'portrait' | 'landscape'
  /** `none` has neither header nor page number (cover); `roman` and `arabic` start at 1; `continue` goes on. */
  readonly pageNumbers: 'none' | 'roman' | 'arabic' | 'continue'
  readonly blocks: readonly Block[]
}

/** How headings are numbered: `BAB I, A., 1.` (the usual one), `I., A., 1.`, or `BAB I, 1., a.`. */
export const headingStyles = ['chapterLetter', 'romanLetter', 'chapterNumber'] as const
export type HeadingStyle = (typeof headingStyles)[number]

export interface DocumentTree {
  readonly language: 'id'
  readonly headings?: HeadingStyle
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: readonly string[]
  /** Left and right half of the running header. */
  readonly header: readonly [string, string]
  /** The date that the document bears (ISO); writers use it instead of a clock, so output is reproducible. */
  readonly date: string
  /** Shown large and grey across every page of a document that is not final. */
  readonly watermark?: string
  readonly sections: readonly Section[]
  /** Data the document was made from, attached to the PDF. */
  readonly attachment?: { readonly fileName: string; readonly mediaType: string; readonly content: string }
}
