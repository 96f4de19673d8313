import { describe, expect, it } from 'vitest'
import { defaultProse } from '../../rules/defaults.ts'
import { outlineBases } from '../../rules/outline.ts'
import { builtInOutlines } from '../../rules/outlines.ts'
import type { Prose } from '../../rules/prose.ts'
import { fromEditor, toEditor } from './prose-doc.ts'

const words = (text: string) => ({ kind: 'text' as const, text })

describe('prose in the editor', () => {
  it('every text that documents begin with comes back from the editor as it was', () => {
    for (const base of outlineBases) {
      for (const { key } of builtInOutlines[base].sections) {
        const prose = defaultProse(base, key)
        expect(fromEditor(toEditor(prose)), `${base} ${key}`).toEqual(prose)
      }
    }
  })

  it('marks, chips, footnotes, tables and lists in lists come back too', () => {
    const prose: Prose = {
      blocks: [
        { kind: 'heading', text: 'Subjudul' },
        {
          kind: 'paragraph',
          content: [
            { ...words('tebal'), bold: true },
            { ...words('tautan'), italic: true, link: 'https://contoh.go.id' },
            { kind: 'field', name: 'target:IKSP 3' },
            { kind: 'reference', to: 'tabel-target' },
            { kind: 'footnote', text: 'catatan' },
          ],
        },
        {
          kind: 'list',
          marker: '1.',
          items: [
            {
              content: [words('a')],
              list: { kind: 'list', marker: 'a.', items: [{ content: [words('b')] }] },
            },
          ],
        },
        { kind: 'table', caption: 'Judul', head: [[words('x')], []], rows: [[[words('1')], [words('2')]]] },
      ],
    }
    expect(fromEditor(toEditor(prose))).toEqual(prose)
  })

  it('empty paragraphs at the end are dropped, line breaks become spaces', () => {
    const typed = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
        },
        { type: 'paragraph' },
      ],
    }
    expect(fromEditor(typed)).toEqual({
      blocks: [{ kind: 'paragraph', content: [words('a'), words(' '), words('b')] }],
    })
  })
})
