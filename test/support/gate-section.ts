import type { SectionText, TextItem } from '../../src/report/rules/gate/text.ts'

/** A paragraph, as the finish gate reads it. */
export const words = (text: string): TextItem => ({ kind: 'paragraph', text })

/** A list of items of one line each. */
export const list = (...items: readonly string[]): TextItem => ({
  kind: 'list',
  items: items.map((item) => [words(item)]),
})

/** A list whose only item holds these. */
export const inList = (...items: readonly TextItem[]): TextItem => ({ kind: 'list', items: [items] })

/** A section with nothing wrong but what is given. */
export const section = (items: readonly TextItem[], rest: Partial<SectionText> = {}): SectionText => ({
  key: 'misi',
  heading: 'MISI',
  level: 2,
  required: true,
  items,
  missing: [],
  brokenReferences: [],
  emptyFields: [],
  ...rest,
})
