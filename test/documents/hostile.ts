import type { Block, DocumentTree } from '#documents/tree.ts'
import { cell, createSampleTree } from './sample.ts'

/** Texts that try to be something else than text. */
export const HOSTILE = [
  '#eval("1")',
  '$x^2$',
  '<script>alert(1)</script>',
  '*tebal* _miring_ `kode` \\ \\# @rujukan <label>',
  '"kutip" \'tunggal\' &amp; &#0; ]]> -->',
  'w'.repeat(10_000),
  'שלום עולם',
  'مرحبا',
  '😀 中文',
  'a\u0000b\u0001c\u001fd\u007fe\uFFFEf\uD800g\u202Eh',
  '{{ template }} ${kode} %s',
  '=1+1',
  '',
]

function createHostileBlocks(text: string, index: number): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: text || 'kosong', text, numbered: index % 2 === 0 },
    {
      kind: 'paragraph',
      content: [text, { kind: 'footnote', children: [text] }, { kind: 'reference', to: text }],
    },
    { kind: 'paragraph', content: [{ kind: 'link', href: `javascript:${text}`, children: [text] }] },
    { kind: 'list', marker: '-', items: [[{ kind: 'paragraph', content: [text] }], []] },
    {
      kind: 'table',
      id: `t-${text}`,
      caption: text,
      columns: [{ width: 15 }, { width: 'fill' }, { width: 200 }],
      head: [[cell(text, { columnSpan: 9 })]],
      body: [[cell(text), cell(text, { rowSpan: 5 }), cell(text), cell(text)], [], [cell(text)]],
      note: text,
    },
    { kind: 'signature', place: text, date: text, position: [text], name: text, number: text },
  ]
}

/** A document in which every text is hostile. */
export function createHostileTree(): DocumentTree {
  const tree = createSampleTree()
  const all = HOSTILE.join(' ')
  return {
    ...tree,
    title: all,
    author: all,
    subject: all,
    keywords: HOSTILE,
    header: [all, all],
    watermark: '#KONSEP <b>',
    sections: [
      { orientation: 'landscape', pageNumbers: 'continue', blocks: [{ kind: 'contents', of: 'headings' }] },
      { orientation: 'portrait', pageNumbers: 'arabic', blocks: HOSTILE.flatMap(createHostileBlocks) },
    ],
  }
}
