import { describe, expect, it } from 'vitest'
import { parseMarkup } from './prose-markup.ts'
import { fieldNamesIn, isEmptyProse, plainProse, proseShape } from './prose.ts'

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
