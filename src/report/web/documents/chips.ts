import { Node, mergeAttributes } from '@tiptap/core'
import { Table } from '@tiptap/extension-table'

/** How a chip reads: its words, and whether what it stands for is there. */
export interface ChipWords {
  readonly text: string
  readonly title: string
  readonly isMissing: boolean
}
type Describe = (key: string) => ChipWords

/** A part of a text that is shown as one sign and holds one attribute. */
const chipOf = (name: string, attribute: string, describe: Describe) =>
  Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ [attribute]: { default: '' } }),
    parseHTML: () => [
      { tag: `span[data-${name}]`, getAttrs: (node) => ({ [attribute]: node.getAttribute(`data-${name}`) }) },
    ],
    renderHTML({ node, HTMLAttributes }) {
      const { [attribute]: _, ...rest } = HTMLAttributes
      const key = String(node.attrs[attribute])
      const { text, title, isMissing } = describe(key)
      const look = { class: isMissing ? 'chip chip-missing' : 'chip', title, [`data-${name}`]: key }
      return ['span', mergeAttributes(rest, look), text]
    },
    renderText: ({ node }) => describe(String(node.attrs[attribute])).text,
  })

/** Live figures, references and footnotes as chips; what each says comes from the document. */
export const createChips = (fieldWords: Describe, targetWords: Describe) => [
  chipOf('field', 'name', fieldWords),
  chipOf('reference', 'to', targetWords),
  chipOf('footnote', 'text', (text) => ({
    text: '※',
    title: `Catatan kaki: ${text}`,
    isMissing: text === '',
  })),
]

/** A table that knows its caption. */
export const CaptionedTable = Table.extend({
  addAttributes() {
    return { ...this.parent?.(), caption: { default: '' } }
  },
})
