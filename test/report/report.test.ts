import { beforeAll, expect, it } from 'vitest'
import { listBlocks } from '#documents/text.ts'
import type { DocumentTree, Table } from '#documents/tree.ts'
import { composeQuarterlyReport } from '#report/documents/lkj-triwulan/compose.ts'
import { insertName } from '#organisation/store/names.ts'
import { findUnit } from '#organisation/store/units.ts'
import { loadQuarterlyReport } from '#report/load/quarterly.ts'
import { rowsOf } from '../plan/office.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { cellTexts, textOf, treeText } from './tree-text.ts'

const address = '/api/units/bkhit-kalbar/years/2025/quarters/2/report'

describeEachEngine('quarterly report', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let tree: DocumentTree
  const compose = async (): Promise<DocumentTree> =>
    office.db.inScope('/', async (tx) => {
      const unit = await tx
        .selectFrom('organisation.unit')
        .select(['id', 'path', 'slug', 'kind'])
        .where('slug', '=', 'bkhit-kalbar')
        .executeTakeFirstOrThrow()
      const { data } = await loadQuarterlyReport({ tx, unit }, 2025, 2)
      if (data === undefined) throw new Error('the sample has no plan')
      return composeQuarterlyReport(data)
    })
  const tables = (): Table[] => listBlocks(tree).filter((block): block is Table => block.kind === 'table')
  const indicatorTables = (): Table[] => tables().filter(({ id }) => id.startsWith('tabel-ik-'))

  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    tree = await compose()
  })

  it('REP-01, PRN-04: the report has cover, preface, contents, summary, four chapters and an annex', () => {
    const headings = listBlocks(tree).flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    )
    expect(headings).toEqual([
      'KATA PENGANTAR',
      'DAFTAR ISI',
      'DAFTAR TABEL',
      'DAFTAR GAMBAR',
      'IKHTISAR EKSEKUTIF',
      'PENDAHULUAN',
      'PERENCANAAN KINERJA',
      'AKUNTABILITAS KINERJA',
      'PENUTUP',
      'LAMPIRAN: CARA PENGHITUNGAN',
    ])
    expect(treeText(tree)).toContain('LAPORAN KINERJA')
  })

  it('REP-02: while the quarter is a draft the report says that it is interim', () => {
    expect(tree.watermark).toBe('SEMENTARA')
    expect(tree.header[1]).toContain('sementara')
  })

  it('REP-03: the summary lists every indicator with objective, targets, figure and achievement', () => {
    const summary = tables().find(({ id }) => id === 'tabel-ikhtisar')
    expect(summary?.body).toHaveLength(11)
    const third = cellTexts(summary?.body[2] ?? [])
    expect(third).toEqual([
      expect.stringContaining('IKSP 3'),
      '25.945 sertifikat',
      '6.486 sertifikat',
      '15.432 sertifikat',
      '237,93%',
    ])
  })

  it('REP-04, VAL-16, VAL-17: one table for every indicator, with its own code, name and unit of measure', () => {
    const rows = indicatorTables().map((table) => cellTexts(table.body[0] ?? []))
    expect(rows.map((row) => [row[0], row[2], row[3], row[4], row[5]])).toEqual([
      ['IKSP 1', '1 jenis', '0 jenis', '0,00%', '0,00%'],
      ['IKSP 2', '1 jenis', '5 jenis', '500,00%', '110,00%'],
      ['IKSP 3', '6.486 sertifikat', '15.432 sertifikat', '237,93%', '110,00%'],
      ['IKSP 4', '2.466 sertifikat', '3.232 sertifikat', '131,06%', '110,00%'],
      ['IKSP 5', '8 dokumen', '36 dokumen', '450,00%', '110,00%'],
      ['IKSP 6', '8 dokumen', '83 dokumen', '1.037,50%', '110,00%'],
      ['IKSP 7', '0 dokumen', '1 dokumen', '–', '100,00%'],
      ['IKSP 8', '9 publikasi', '43 publikasi', '477,78%', '110,00%'],
      ['IKSP 9', '–', '–', '–', '100,00%'],
      ['IKSP 10', '–', '–', '–', '100,00%'],
      ['IKSP 11', '–', '–', '–', '100,00%'],
    ])
    expect(rows[10]?.[1]).toBe('Nilai akuntabilitas kinerja instansi pemerintah')
  })

  it('REP-05, VAL-15: every sentence names quarter II, never another', () => {
    const narrative = textOf(listBlocks(tree).filter(({ kind }) => kind === 'paragraph' || kind === 'list'))
    const named = new Set([...narrative.matchAll(/Triwulan (I{1,3}V?|IV)\b/g)].map(([, quarter]) => quarter))
    // Indicators of the year say when they are due; what is missing of earlier quarters is said as well.
    expect([...named].toSorted()).toEqual(['I', 'II', 'IV'])
    const results = [...narrative.matchAll(/Pada (Triwulan \w+) Tahun 2025,/g)].map(([, quarter]) => quarter)
    expect(results).toHaveLength(8)
    expect(new Set(results)).toEqual(new Set(['Triwulan II']))
  })

  it('REP-05, VAL-19: figures and verdict of the paragraph are those of its table', () => {
    const text = treeText(tree)
    expect(text).toContain('tercatat 36 dokumen dari target 8 dokumen. Capaiannya 450,00%, melebihi target.')
    expect(text).toContain('tercatat 0 jenis dari target 1 jenis. Capaiannya 0,00%, belum mencapai target.')
  })

  it('VAL-20: every indicator above the cap says so, IKSP 8 too', () => {
    const paragraphs = listBlocks(tree).filter(({ kind }) => kind === 'paragraph')
    const capped = paragraphs.filter((block) => textOf([block]).includes('melampaui batas 110,00%'))
    expect(capped).toHaveLength(6)
  })

  it('REP-06, REP-07: analysis and conclusion hold every indicator once', () => {
    const lists = listBlocks(tree).filter((block) => block.kind === 'list' && block.items.length === 11)
    expect(lists).toHaveLength(2)
    for (const [index, code] of ['IKSP 1', 'IKSP 6', 'IKSP 11'].entries())
      expect(textOf(lists), String(index)).toContain(code)
  })

  it('REP-11, PRN-14, VAL-14: dated after the quarter and signed by the head of that day', () => {
    const signatures = listBlocks(tree).filter((block) => block.kind === 'signature')
    expect(signatures).toHaveLength(2)
    expect(signatures[0]).toMatchObject({
      place: 'Pontianak',
      date: '7 Juli 2025',
      position: ['Kepala Balai Karantina Hewan, Ikan dan Tumbuhan Kalimantan Barat'],
      name: 'Amdali Adhitama',
    })
  })

  it('PRN-13: the figure of the accountability cycle', () => {
    const figure = listBlocks(tree).find((block) => block.kind === 'figure')
    expect(figure).toMatchObject({ caption: 'Siklus implementasi akuntabilitas kinerja' })
  })

  it('PRN-17: PDF, DOCX and preview, named by unit, document and period', async () => {
    const pdf = await planner.download(`${address}/file?format=pdf`)
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.headers['content-disposition']).toContain(
      'LKj-TW-II-2025-BKHIT-Kalimantan-Barat-sementara.pdf',
    )
    const docx = await planner.download(`${address}/file?format=docx`)
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK')
    const html = await planner.download(`${address}/file?format=html&inline=true`)
    expect(html.bytes.toString()).toContain('237,93%')
    expect(html.headers['content-disposition']).toMatch(/^inline/)
  })

  it('a changed figure changes table, sentence and conclusion alike', async () => {
    const grid = await planner.send('GET', '/api/units/bkhit-kalbar/years/2025/actuals')
    const { indicatorId, cells } = present(grid.rows[0])
    const before = present(cells.find(({ period }) => period === 'Q2')).value
    const change = { indicatorId, period: 'Q2', before, value: '2' }
    await planner.send('PUT', '/api/units/bkhit-kalbar/years/2025/actuals', { changes: [change] })
    const text = treeText(await compose())
    expect(text).toContain('tercatat 2 jenis dari target 1 jenis. Capaiannya 200,00%, melebihi target.')
    expect(text).toContain('IKSP 1 melebihi target: realisasi 2 jenis terhadap target 1 jenis (200,00%).')
    expect(text).not.toContain('0 jenis dari target')
  })

  it('VAL-22: a range stands in its quarters in the table of targets; the threshold is printed as it was set', async () => {
    const plan = await planner.send('GET', '/api/units/bkhit-kalbar/years/2025/plan')
    const { indicatorId, version } = present(rowsOf(plan).at(-1))
    await planner.send('PUT', `/api/units/bkhit-kalbar/years/2025/plan/targets/${indicatorId}`, {
      version,
      target: { kind: 'range', lower: '80', upper: '90' },
      split: 'even',
    })
    await planner.send('PUT', '/api/units/bkhit-kalbar/policy', {
      validFrom: '2025-01-01',
      cap: null,
      anomalyThreshold: '112.5',
      notDue: 'state',
      zeroTarget: 'none',
      note: null,
    })
    tree = await compose()
    const row = tables().find(({ id }) => id === 'tabel-target')?.body[10]
    expect(cellTexts(row ?? []).slice(3)).toEqual(['80–90', '–', '–', '–', '80–90'])
    expect(treeText(tree)).toContain('Capaian di atas 112,5% ditandai anomali')
  })

  it('REP-11: the date of the report is chosen after the quarter, and the signature follows it', async () => {
    const early = await planner.send('PUT', address, { reportDate: '2025-06-30', version: 1 }, 422)
    expect(early.errors).toMatchObject([{ field: 'body.reportDate' }])
    const moved = await planner.send('PUT', address, { reportDate: '2025-07-10', version: 1 })
    expect(moved).toMatchObject({ reportDate: '2025-07-10', signatory: { name: 'Amdali Adhitama' } })
    await planner.send('PUT', address, { reportDate: '2025-07-11', version: 1 }, 409)
    const third = address.replace('quarters/2', 'quarters/3')
    await planner.send('PUT', third, { reportDate: '2025-10-07', version: 5 }, 409)
  })

  it('ORG-20: an office renamed before the day of the report bears one name in all of it', async () => {
    await office.db.inScope('/', async (tx) => {
      const unit = await findUnit(tx, 'bkhit-kalbar')
      if (unit === undefined) throw new Error('the sample office is missing')
      const name = { validFrom: '2025-07-05', name: 'Balai Besar Karantina Kalbar', shortName: 'BBK Kalbar' }
      await insertName(tx, unit, { ...name, class: null, satkerCode: null, legalBasis: null })
    })
    const text = treeText(await compose())
    expect(text).toContain('Nilai kinerja anggaran Balai Besar Karantina Kalbar')
    expect(text).not.toContain('Tumbuhan Kalimantan Barat')
  })

  it('an office without a plan gets no report, and is told why', async () => {
    const jambi = await office.as('perencana.jambi')
    expect(await jambi.send('GET', '/api/units/bkk-jambi/years/2025/quarters/2/report')).toMatchObject({
      hasPlan: false,
    })
    const refused = await jambi.send(
      'GET',
      '/api/units/bkk-jambi/years/2025/quarters/2/report/file?format=pdf',
      undefined,
      404,
    )
    expect(refused.detail).toContain('RKT 2025 belum ada')
  })
})
