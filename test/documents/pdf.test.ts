import { afterAll, describe, expect, it } from 'vitest'
import { checkDocument } from '#documents/check.ts'
import { createPdfWriter } from '#documents/pdf/writer.ts'
import { preparePrintData } from '#documents/pdf/print-data.ts'
import type { Block, DocumentTree } from '#documents/tree.ts'
import { createHostileTree } from './hostile.ts'
import { extractPdfText, readPdfFacts } from './read.ts'
import { cell, createSampleTree } from './sample.ts'

const writer = createPdfWriter(4)
afterAll(() => writer.close())

const withBlocks = (blocks: readonly Block[]): DocumentTree => {
  const { attachment: _, ...tree } = createSampleTree()
  return { ...tree, sections: [{ orientation: 'portrait', pageNumbers: 'arabic', blocks }] }
}

describe('PDF', () => {
  it('PRN-17: is tagged PDF/A on A4 in Indonesian, with its source data attached', async () => {
    const pdf = await writer.write(createSampleTree())
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(readPdfFacts(pdf)).toEqual({
      pages: 10,
      part: '3',
      conformance: 'A',
      tagged: true,
      language: 'id-ID',
      attachment: 'Source',
    })
  })

  it('is PDF/A-2a when nothing is attached', async () => {
    const pdf = await writer.write(withBlocks([{ kind: 'paragraph', content: ['Isi.'] }]))
    expect(readPdfFacts(pdf)).toMatchObject({ pages: 1, part: '2', conformance: 'A', attachment: undefined })
  })

  it('gives the same bytes for the same tree, in any worker', async () => {
    const first = await writer.write(createSampleTree())
    for (let index = 0; index < 4; index += 1) await writer.findPages(createSampleTree(1))
    expect(Buffer.compare(first, await writer.write(createSampleTree()))).toBe(0)
  })

  it('knows the page of every heading and table, front pages in roman', async () => {
    const pages = await writer.findPages(createSampleTree())
    expect(pages).toMatchObject({
      'judul-1': 'i',
      'judul-2': 'ii',
      'judul-5': '1',
      'judul-7': '2',
      'akhir-3': '6',
    })
  })

  it('PRN-14: moves a signature block to the next page in one piece, with the paragraph above it', async () => {
    const tree = (height: number) =>
      withBlocks([
        { kind: 'space', height: 150 },
        { kind: 'space', height },
        { kind: 'heading', level: 2, id: 'penutup', text: 'Penutup', numbered: false },
        { kind: 'paragraph', content: ['Demikian laporan ini disusun.'] },
        {
          kind: 'signature',
          place: 'Pontianak',
          date: '7 Juli 2025',
          position: ['Kepala'],
          name: 'Amdali Adhitama',
        },
      ])
    expect(readPdfFacts(await writer.write(tree(20))).pages).toBe(1)
    expect(await writer.findPages(tree(20))).toMatchObject({ 'judul-1': '1' })
    expect(await writer.findPages(tree(60))).toMatchObject({ 'judul-1': '2' })
  })

  it('prints hostile text as text and stays alive', async () => {
    const pdf = await writer.write(createHostileTree())
    expect(readPdfFacts(pdf).tagged).toBe(true)
    const text = extractPdfText(pdf)
    if (text !== undefined)
      for (const words of ['#eval("1")', '$x^2$', '<script>alert(1)</script>']) expect(text).toContain(words)
  })

  it('shows a box for letters that the font lacks and says so', () => {
    const tree = withBlocks([
      { kind: 'paragraph', content: ['Nama 中文 dan 😀 serta ', { kind: 'reference', to: 'tiada' }] },
    ])
    expect(JSON.stringify(preparePrintData(tree))).toContain('Nama □□ dan □ serta ')
    expect(checkDocument(tree).map(({ code }) => code)).toEqual(['missingCharacter', 'missingReference'])
    expect(checkDocument(tree)[0]?.message).toContain('中 文 😀')
    expect(checkDocument(createSampleTree())).toEqual([])
  })

  it('cuts a long address so that it stays in its cell, and adds no sign to it', () => {
    const address = `https://contoh.go.id/${'dokumen-kinerja/'.repeat(6)}`
    const columns = [{ width: 30 }, { width: 'fill' }] as const
    const data = JSON.stringify(
      preparePrintData(
        withBlocks([{ kind: 'table', id: 't', columns, head: [], body: [[cell(address), cell('x')]] }]),
      ),
    )
    expect(data).toContain('{"mark":"break"}')
    expect(data.replaceAll('",{"mark":"break"},"', '')).toContain(address)
  })

  it('rejects a document that cannot be written and goes on with the next', async () => {
    const broken: Block = {
      kind: 'figure',
      id: 'g',
      caption: 'c',
      alternative: 'a',
      svg: '<bukan',
      width: 9,
      height: 9,
    }
    await expect(writer.write(withBlocks([broken]))).rejects.toThrow(/could not be typeset/)
    expect(
      readPdfFacts(await writer.write(withBlocks([{ kind: 'paragraph', content: ['Isi.'] }]))).pages,
    ).toBe(1)
  })

  it('repeats the head of a long table and never splits a row', async () => {
    const tree = createSampleTree(1, 60)
    const text = extractPdfText(await writer.write(tree))
    expect(JSON.stringify(preparePrintData(tree))).not.toContain('"breakable":true')
    if (text !== undefined) expect(text.match(/Indikator kinerja\n/g)?.length).toBeGreaterThan(4)
  })
})
