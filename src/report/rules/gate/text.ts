import type { Finding } from '#core/finding.ts'

/** A section as the gate reads it: words and what stands between them, nothing of its layout. */
export type TextItem =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly TextItem[])[] }
  | { readonly kind: 'table'; readonly rows: number }
  | { readonly kind: 'other' }

export interface SectionText {
  readonly key: string
  readonly heading: string
  readonly level: number
  readonly required: boolean
  /** Only words that people wrote or may write; what the program makes from data repeats itself by right. */
  readonly items: readonly TextItem[]
  /** Parts that the program could not make because data are missing, with the screen where they are entered. */
  readonly missing: readonly { readonly name: string; readonly screen: string | null }[]
  /** References whose aim is not in the document. */
  readonly brokenReferences: readonly string[]
  /** Live figures without a value; `known` ones wait for data. */
  readonly emptyFields: readonly { readonly name: string; readonly label: string | null }[]
}

/** Where a finding of the gate leads: a section of the document, or a screen of the program. */
export interface GateFinding extends Finding {
  readonly section: string | null
  readonly screen: string | null
}

interface Told {
  readonly rule: string
  readonly severity?: Finding['severity']
  readonly message: string
  readonly next: string
  readonly screen?: string | null
}

/** A finding about a section. */
export function tell(section: Pick<SectionText, 'key' | 'heading'> | null, told: Told): GateFinding {
  const { rule, severity = 'error', message, next, screen = null } = told
  const place = section === null ? 'Dokumen' : section.heading === '' ? section.key : section.heading
  return { rule: `document.${rule}`, severity, place, message, next, section: section?.key ?? null, screen }
}

/** A finding about the document as a whole. */
export const nowhere = (told: Told): GateFinding => tell(null, told)

/** A finding of another step, about the document as a whole. */
export const everywhere = (finding: Finding): GateFinding => ({ ...finding, section: null, screen: null })

/** The first words of a text, to show which one is meant. */
export const excerpt = (text: string, most = 70): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`

/** Every text of the items with those inside lists. */
export const textsOf = (items: readonly TextItem[]): readonly string[] =>
  items.flatMap((item) => {
    if (item.kind === 'paragraph') return [item.text]
    return item.kind === 'list' ? item.items.flatMap(textsOf) : []
  })

/** How words are compared: no case, no signs, single spaces. */
export const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
