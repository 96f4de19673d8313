import { beforeAll, expect, it } from 'vitest'
import { listBlocks } from '#documents/text.ts'
import type { DocumentTree } from '#documents/tree.ts'
import { openDocument } from '#report/load/open-document.ts'
import { prepare } from '#report/load/prepare.ts'
import type { DocumentKind } from '#report/rules/documents.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { treeText } from './tree-text.ts'

const base = '/api/units/bkhit-kalbar/years/2025'

describeEachEngine('documents made from data', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
  })
  const treeOf = (kind: DocumentKind, subject = 0): Promise<DocumentTree> =>
    office.db.inScope('/', async (tx) => {
      const unit = await tx
        .selectFrom('organisation.unit')
        .select(['id', 'path', 'slug', 'kind'])
        .where('slug', '=', 'bkhit-kalbar')
        .executeTakeFirstOrThrow()
      const place = { tx, unit }
      const { wanted } = await openDocument(place, { year: 2025, kind, subject }, '2025-07-07')
      return (await prepare(place, wanted)).tree('draft')
    })
  const kindsOf = (tree: DocumentTree) => listBlocks(tree).map(({ kind }) => kind)

  it('PRN-05: one card an indicator, on a page of its own, with ten fields and what was added', async () => {
    const tree = await treeOf('indicatorCard')
    // Cover and list of cards come first.
    expect(tree.sections).toHaveLength(13)
    const [card] = tree.sections.slice(2)
    const labels = listBlocks({ ...tree, sections: card ? [card] : [] }).flatMap((block) =>
      block.kind === 'table' ? block.body.map((row) => row[1]?.content.join('')) : [],
    )
    expect(labels).toEqual([
      'Sasaran program',
      'Kode indikator',
      'Indikator',
      'Definisi operasional',
      'Bukti realisasi/pemenuhan',
      'Formula/cara menghitung',
      'Klasifikasi target',
      'Sumber data',
      'Cara pengambilan data',
      'Catatan khusus',
      'Pihak yang melakukan pengukuran',
      'Satuan',
      'Periode pengukuran',
      'Target 2025',
      'Baseline',
      'Versi kartu',
      'Masa berlaku',
    ])
    expect(treeText(tree)).toContain('25.945 sertifikat')
  })

  it('PRN-12: the cascade stands with letterhead as a tree and as a table', async () => {
    const tree = await treeOf('cascade')
    expect(kindsOf(tree)).toEqual(expect.arrayContaining(['letterhead', 'figure', 'table', 'signature']))
    expect(treeText(tree)).toContain('Terlaksananya layanan perkarantinaan')
    const pdf = await planner.download(`${base}/documents/cascade/0/file?format=pdf`)
    expect(pdf.headers['content-disposition']).toContain('Pohon-Kinerja-2025-BKHIT-Kalimantan-Barat-draf.pdf')
  })

  it('PRN-07, PLN-04: the Renstra carries its five annual plans', async () => {
    const list = await planner.send('GET', `${base}/documents`)
    const renstra = present(list.documents.find(({ kind }) => kind === 'renstra'))
    const tree = await treeOf('renstra', renstra.subject)
    const headings = listBlocks(tree).flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings.filter((text) => text.startsWith('RENCANA KINERJA TAHUNAN 20'))).toHaveLength(5)
    expect(treeText(tree)).toContain('25.945')
    expect(treeText(tree)).toContain('RKT Tahun 2026 belum disusun.')
  })

  it('PRN-06, PRN-14: the agreement prints its snapshot with annex and two signatures', async () => {
    await office.db.inScope('/', async (tx) => {
      const plan = await tx
        .selectFrom('plan.annual_plan')
        .select(['id', 'satker_id', 'unit_path'])
        .where('year', '=', 2025)
        .executeTakeFirstOrThrow()
      const step = {
        annual_plan_id: plan.id,
        satker_id: plan.satker_id,
        unit_path: plan.unit_path,
        actor: 'Kepala',
      }
      await tx
        .insertInto('plan.plan_event')
        .values([
          { ...step, action: 'submit' },
          { ...step, action: 'approve' },
        ])
        .execute()
    })
    const made = await planner.send('POST', `${base}/agreements`, {
      party: 'bkhit-kalbar',
      date: '2025-01-31',
      place: 'Pontianak',
      number: 'PK-1',
    })
    const list = await planner.send('GET', `${base}/documents`)
    const pk = present(list.documents.find(({ kind }) => kind === 'pk'))
    expect(pk.name).toContain('Perjanjian Kinerja 2025')
    expect(made).toBeDefined()
    const tree = await treeOf('pk', pk.subject)
    expect(tree.date).toBe('2025-01-31')
    expect(kindsOf(tree).filter((kind) => kind === 'signatures')).toHaveLength(2)
    const text = treeText(tree)
    expect(text).toContain('PERJANJIAN KINERJA TAHUN 2025')
    expect(text).toContain('25.945 sertifikat')
    expect(text).toContain('Nomor: PK-1')
    const docx = await planner.download(`${base}/documents/pk/${pk.subject}/file?format=docx`)
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK')
  })
})
