import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { writeHtml } from '#documents/html/write-html.ts'
import type { Block, Cell, DocumentTree, Inline, Section } from '#documents/tree.ts'
import { createDocumentWriter, formats } from '#documents/write.ts'
import { HOSTILE, createHostileTree } from './hostile.ts'
import { extractPdfText, findXmlFault, readPdfFacts, textOf, unpack } from './read.ts'
import { createSampleTree } from './sample.ts'

const writer = createDocumentWriter()
afterAll(() => writer.close())

const CAPTION = /^(?:Tabel|Gambar) \d+\. .+$/gm

async function readDocx(tree: DocumentTree) {
  const files = unpack(await writer.write(tree, 'docx'))
  return { files, body: files.get('word/document.xml') ?? '' }
}

describe('DOCX', () => {
  it('PRN-17: is an editable file with real styles, fields and repeated table heads', async () => {
    const { files, body } = await readDocx(createSampleTree())
    for (const [name, xml] of files)
      if (/\.(xml|rels)$/.test(name)) expect([name, findXmlFault(xml)]).toEqual([name, undefined])
    expect(body.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(7)
    expect(body.match(/w:pStyle w:val="Caption"/g)).toHaveLength(5)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(8)
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(8 + 3 * 6 + 40)
    expect(body).toMatch(/SEQ Tabel/)
    expect(body).toMatch(/REF _Ref_tabel_1/)
    expect(body).toMatch(/TOC \\h \\o &quot;1-3&quot;|TOC .*1-3/)
    expect(body).toMatch(/w:orient="landscape"/)
    expect(body).toMatch(/w:fmt="lowerRoman"/)
    expect(files.get('word/styles.xml')).toMatch(/w:lang w:val="id-ID"/)
    expect(files.get('docProps/core.xml')).toMatch(/<dcterms:created[^>]*>2025-07-07T00:00:00Z</)
  })

  it('fills the lists of contents with the pages of the printed document', async () => {
    const { body } = await readDocx(createSampleTree())
    const text = textOf(body)
    expect(text).toMatch(/KATA PENGANTAR i\n/)
    expect(text).toMatch(/BAB II AKUNTABILITAS KINERJA 2\n/)
    expect(text).toMatch(/LAMPIRAN 5\n/)
    expect(text).toMatch(/Tabel 4\. Rincian seluruh indikator 5\n/)
  })

  it('PRN-13: draws the cycle as shapes with a description, not as a blank picture', async () => {
    const { files, body } = await readDocx(createSampleTree())
    expect(body).toContain('descr="Tujuh langkah yang berurutan melingkar')
    expect(body.match(/<wps:wsp>/g)?.length).toBeGreaterThan(20)
    expect(textOf(body)).toContain('1. Perencanaan')
    expect([...files.keys()].some((name) => name.startsWith('word/media/'))).toBe(false)
  })

  it('carries a drawing with curves as a vector picture', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0C1 1 2 2 3 3"/></svg>'
    const figure: Block = {
      kind: 'figure',
      id: 'g',
      caption: 'Kurva',
      alternative: 'Kurva',
      svg,
      width: 50,
      height: 50,
    }
    const section: Section = { orientation: 'portrait', pageNumbers: 'none', blocks: [figure] }
    const { files } = await readDocx({ ...createSampleTree(), sections: [section] })
    expect([...files.keys()].filter((name) => name.endsWith('.svg'))).toHaveLength(1)
  })

  it('gives the same bytes for the same tree', async () => {
    const first = await writer.write(createSampleTree(), 'docx')
    await writer.write(createSampleTree(5), 'docx')
    expect(Buffer.compare(first, await writer.write(createSampleTree(), 'docx'))).toBe(0)
  })
})

describe('HTML', () => {
  it('is one page without script, style attributes or anything to fetch', () => {
    const html = writeHtml(createSampleTree())
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|<link|\sstyle=|\ssrc=|url\(/)
    expect(html).toContain('<html lang="id">')
    expect(html).toMatch(/<a href="#judul-5">BAB I PENDAHULUAN<\/a>/)
    expect(html).toMatch(/<th scope="colgroup" colspan="2"/)
  })

  it('escapes every text and drops addresses that are not of the web', () => {
    const html = writeHtml(createHostileTree())
    expect(html).not.toMatch(/<script|<b>|<label>|javascript:/)
    expect(textOf(html)).toContain('<script>alert(1)</script>')
  })

  it('refuses a picture that is more than a drawing', () => {
    const svg = '<svg><script>alert(1)</script></svg>'
    const figure: Block = {
      kind: 'figure',
      id: 'g',
      caption: 'c',
      alternative: 'a',
      svg,
      width: 9,
      height: 9,
    }
    const section: Section = { orientation: 'portrait', pageNumbers: 'none', blocks: [figure] }
    expect(() => writeHtml({ ...createSampleTree(), sections: [section] })).toThrow(/more than a drawing/)
  })
})

describe('all formats', () => {
  it('REP-18: agree on the number and words of every caption', async () => {
    const tree = createSampleTree(4)
    const captions = (text: string) => [
      ...new Set((text.match(CAPTION) ?? []).map((line) => line.replace(/ \d+$/, ''))),
    ]
    const html = captions(textOf(writeHtml(tree)))
    expect(html).toHaveLength(6)
    const { body } = await readDocx(tree)
    const docx = captions(textOf(body.replace(/<mc:AlternateContent>[\s\S]*?<\/mc:AlternateContent>/g, '')))
    expect(docx.filter((line) => html.includes(line)).toSorted()).toEqual(html.toSorted())
    const pdf = extractPdfText(await writer.write(tree, 'pdf'))
    if (pdf !== undefined) for (const caption of html) expect(pdf).toContain(caption)
  })

  it('carry hostile text as text', async () => {
    const { files, body } = await readDocx(createHostileTree())
    for (const [name, xml] of files)
      if (/\.(xml|rels)$/.test(name)) expect([name, findXmlFault(xml)]).toEqual([name, undefined])
    const text = textOf(body)
    for (const words of HOSTILE.filter((words) => !/\p{Cc}/u.test(words))) expect(text).toContain(words)
    expect(text).toContain('abcdef\uFFFDgh')
  })

  it('write any tree', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...HOSTILE.filter(({ length }) => length < 100)),
    )
    const inline: fc.Arbitrary<Inline> = fc.oneof(
      words,
      fc.record({
        kind: fc.constantFrom('strong', 'emphasis', 'superscript', 'footnote'),
        children: fc.array(words),
      }),
      fc.record({ kind: fc.constant('reference'), to: words }),
      fc.record({ kind: fc.constant('link'), href: fc.oneof(words, fc.webUrl()), children: fc.array(words) }),
    )
    const content = fc.array(inline, { maxLength: 4 })
    const cells: fc.Arbitrary<readonly (readonly Cell[])[]> = fc.array(
      fc.array(
        fc.record({
          content,
          columnSpan: fc.integer({ min: 1, max: 5 }),
          rowSpan: fc.integer({ min: 1, max: 5 }),
        }),
        {
          maxLength: 4,
        },
      ),
      { maxLength: 4 },
    )
    const width = fc.oneof(fc.constant('fill' as const), fc.integer({ min: 1, max: 400 }))
    const leaf: fc.Arbitrary<Block> = fc.oneof(
      fc.record({
        kind: fc.constant('heading'),
        level: fc.constantFrom(1, 2, 3),
        id: words,
        text: words,
        numbered: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('paragraph'), content, size: fc.integer({ min: -5, max: 500 }) }),
      fc.record({
        kind: fc.constant('table'),
        id: words,
        caption: words,
        columns: fc.array(fc.record({ width }), { maxLength: 5 }),
        head: cells,
        body: cells,
      }),
      fc.record({ kind: fc.constant('contents'), of: fc.constantFrom('headings', 'tables', 'figures') }),
      fc.record({ kind: fc.constant('space'), height: fc.integer({ min: -50, max: 2000 }) }),
      fc.record({ kind: fc.constant('pageBreak') }),
    )
    const list: fc.Arbitrary<Block> = fc.record({
      kind: fc.constant('list'),
      marker: fc.constantFrom('1.', 'a.', '1)', '-'),
      items: fc.array(fc.array(leaf, { maxLength: 3 }), { maxLength: 3 }),
    })
    const section: fc.Arbitrary<Section> = fc.record({
      orientation: fc.constantFrom('portrait', 'landscape'),
      pageNumbers: fc.constantFrom('none', 'roman', 'arabic', 'continue'),
      blocks: fc.array(fc.oneof(leaf, list), { maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(section, { maxLength: 3 }), words, async (sections, title) => {
        const tree = { ...createSampleTree(), title, sections }
        const [pdf, docx] = await Promise.all([writer.write(tree, 'pdf'), writer.write(tree, 'docx')])
        expect(readPdfFacts(pdf).tagged).toBe(true)
        expect(findXmlFault(unpack(docx).get('word/document.xml') ?? '')).toBeUndefined()
        expect(writeHtml(tree)).toContain('</html>')
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('are the ones that the writer names', () => expect(formats).toEqual(['pdf', 'docx', 'html']))
})
