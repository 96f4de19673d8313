import { describe, expect, it } from 'vitest'
import { parseInline, parseMarkup } from './prose-markup.ts'
import { fieldNamesIn, isEmptyProse, plainProse, proseShape } from './prose.ts'
import type { Prose, ProseInline } from './prose.ts'

const source = `
Pada tahun {tahun} ada {jumlah-misi} misi,
lihat {lihat:tabel-target}:

1. pertama
  a. rincian {unit}
  b. rincian lain
2. kedua`

describe('prose', () => {
  it('reads the short way of writing into blocks, lists and live parts', () => {
    const prose = parseMarkup(source)
    expect(proseShape.parse(prose)).toEqual(prose)
    expect(prose.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list'])
    expect(fieldNamesIn(prose)).toEqual(['tahun', 'jumlah-misi', 'unit'])
    expect(prose.blocks[1]).toMatchObject({
      marker: '1.',
      items: [{ list: { marker: 'a.', items: [{}, {}] } }, { content: [{ text: 'kedua' }] }],
    })
    expect(plainProse(prose)).toContain('lihat {lihat:tabel-target}:')
  })

  it('refuses what is no prose: markup, unknown parts, lists that are too deep', () => {
    expect(proseShape.safeParse({ blocks: [{ kind: 'html', html: '<b>x</b>' }] }).success).toBe(false)
    const deep = (levels: number): object => ({
      kind: 'list',
      marker: '-',
      items: [{ content: [], ...(levels > 1 ? { list: deep(levels - 1) } : {}) }],
    })
    expect(proseShape.safeParse({ blocks: [deep(3)] }).success).toBe(true)
    expect(proseShape.safeParse({ blocks: [deep(4)] }).success).toBe(false)
    expect(isEmptyProse(parseMarkup(''))).toBe(true)
  })
})

const text = (words: string): ProseInline => ({ kind: 'text', text: words })
const field = (name: string): ProseInline => ({ kind: 'field', name })

describe('the short way of writing', () => {
  it.each<[string, ProseInline[]]>([
    ['', []],
    ['kata', [text('kata')]],
    ['{unit}', [field('unit')]],
    ['{unit}{tahun}', [field('unit'), field('tahun')]],
    ['Tahun {tahun}, ', [text('Tahun '), field('tahun'), text(', ')]],
    ['{lihat:tabel-target}.', [{ kind: 'reference', to: 'tabel-target' }, text('.')]],
    ['{} {', [text('{} {')]],
  ])('"%s" is read as parts', (source, parts) => {
    expect(parseInline(source)).toEqual(parts)
  })

  it.each<[string, string, Prose['blocks']]>([
    ['nothing', ' \n\n ', []],
    [
      'lines of a paragraph become one',
      ' satu\n  dua ',
      [{ kind: 'paragraph', content: [text('satu dua')] }],
    ],
    [
      'blank lines part paragraphs',
      'satu\n \ndua',
      [
        { kind: 'paragraph', content: [text('satu')] },
        { kind: 'paragraph', content: [text('dua')] },
      ],
    ],
    [
      'a paragraph that holds a line like an item stays one',
      'satu\n1. dua',
      [{ kind: 'paragraph', content: [text('satu 1. dua')] }],
    ],
    [
      'a list after an empty line',
      '\n1. satu\n',
      [{ kind: 'list', marker: '1.', items: [{ content: [text('satu')] }] }],
    ],
    [
      'numbers of two digits',
      '10. satu',
      [{ kind: 'list', marker: '1.', items: [{ content: [text('satu')] }] }],
    ],
    ['a year is no number of an item', '2025 kata', [{ kind: 'paragraph', content: [text('2025 kata')] }]],
    [
      'dashes, with letters below and dashes below those',
      '- satu\n  a. dua\n    - tiga\n- empat',
      [
        {
          kind: 'list',
          marker: '-',
          items: [
            {
              content: [text('satu')],
              list: {
                kind: 'list',
                marker: 'a.',
                items: [
                  {
                    content: [text('dua')],
                    list: { kind: 'list', marker: '-', items: [{ content: [text('tiga')] }] },
                  },
                ],
              },
            },
            { content: [text('empat')] },
          ],
        },
      ],
    ],
  ])('%s', (_, source, blocks) => {
    expect(parseMarkup(source)).toEqual({ blocks })
  })
})

describe('the words of a prose', () => {
  const prose: Prose = {
    blocks: [
      { kind: 'heading', text: 'Subjudul' },
      {
        kind: 'paragraph',
        content: [text('Tahun '), field('tahun'), { kind: 'footnote', text: ' (catatan)' }],
      },
      {
        kind: 'list',
        marker: '-',
        items: [
          {
            content: [text('induk')],
            list: { kind: 'list', marker: 'a.', items: [{ content: [field('unit')] }] },
          },
          { content: [{ kind: 'reference', to: 'tabel-target' }] },
        ],
      },
      {
        kind: 'table',
        caption: 'Jadwal',
        head: [[text('Bulan')], [text('Isi')]],
        rows: [[[text('Mei')], [field('tahun'), field('pagu')]]],
      },
    ],
  }

  it('are told a line a block, with live figures by their names', () => {
    expect(plainProse(prose).split('\n')).toEqual([
      'Subjudul',
      'Tahun {tahun} (catatan)',
      '- induk',
      '- {unit}',
      '- {lihat:tabel-target}',
      'Jadwal',
      'Bulan | Isi',
      'Mei | {tahun}{pagu}',
    ])
    expect(proseShape.parse(prose)).toEqual(prose)
  })

  it('show every live figure once, wherever it stands', () => {
    expect(fieldNamesIn(prose)).toEqual(['tahun', 'unit', 'pagu'])
  })

  it.each<[Prose['blocks'], boolean]>([
    [[], true],
    [[{ kind: 'paragraph', content: [text(' ')] }], true],
    [[{ kind: 'paragraph', content: [field('unit')] }], false],
    [[{ kind: 'heading', text: 'Subjudul' }], false],
  ])('%j is without words: %s', (blocks, empty) => {
    expect(isEmptyProse({ blocks })).toBe(empty)
  })

  it.each<[string, unknown]>([
    ['a text without letters', { kind: 'paragraph', content: [{ kind: 'text', text: '' }] }],
    ['a field without a name', { kind: 'paragraph', content: [{ kind: 'field', name: '' }] }],
    ['a reference to nothing', { kind: 'paragraph', content: [{ kind: 'reference', to: '' }] }],
    ['a footnote without words', { kind: 'paragraph', content: [{ kind: 'footnote', text: '' }] }],
    ['a sign that no list has', { kind: 'list', marker: '*', items: [{ content: [] }] }],
    ['a list without items', { kind: 'list', marker: '-', items: [] }],
    ['a table without columns', { kind: 'table', caption: '', head: [], rows: [] }],
    ['a row without cells', { kind: 'table', caption: '', head: [[]], rows: [[]] }],
    [
      'a table of 21 columns',
      { kind: 'table', caption: '', head: Array.from({ length: 21 }, () => []), rows: [] },
    ],
    ['a heading of 20.001 letters', { kind: 'heading', text: 'a'.repeat(20_001) }],
  ])('are refused: %s', (_, block) => {
    expect(proseShape.safeParse({ blocks: [block] }).success).toBe(false)
  })
})
