import { beforeAll, expect, it } from 'vitest'
import type { ProseInline } from '#report/rules/prose.ts'
import { extractPdfText, unpack } from '../documents/read.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const base = '/api/units/bkhit-kalbar/years/2025/documents'
const rkt = `${base}/rkt/0` as const
const paragraph = (...content: ProseInline[]) => ({ blocks: [{ kind: 'paragraph' as const, content }] })
const say = (text: string) => paragraph({ kind: 'text', text })

describeEachEngine('official documents', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let head: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    head = await office.as('kepala.kalbar')
  })

  it('PRN-01, PRN-02, PRN-03: an RKT is begun with a date and one of three outlines', async () => {
    const next = '/api/units/bkhit-kalbar/years/2026/documents/rkt/0'
    const before = await planner.send('GET', next)
    expect(before).toMatchObject({ state: 'none', version: 0, can: { edit: true, finish: false } })
    expect(before.outlines.map(({ key }) => key)).toEqual(['p1', 'p2', 'p3'])
    const begun = await planner.send('PUT', next, { date: '2026-02-06', outline: 'p3', version: 0 })
    expect(begun).toMatchObject({ state: 'draft', outline: 'p3', signatory: { name: 'Amdali Adhitama' } })
    await planner.send('PUT', next, { date: '2026-02-08', outline: 'p2', version: 0 }, 409)
    expect((await planner.send('GET', rkt)).outline).toBe('p2')
    const list = await planner.send('GET', base)
    expect(list.documents.find(({ kind }) => kind === 'rkt')).toMatchObject({
      name: 'RKT 2025 awal',
      state: 'draft',
      date: '2025-02-07',
    })
    await planner.send('PUT', rkt, { date: '2025-02-08', outline: 'p9', version: 1 }, 422)
  })

  it('a section begins with a text of the program and keeps what people write, by version', async () => {
    const at = `${rkt}/sections/latar-belakang` as const
    const first = await planner.send('GET', at)
    expect(first).toMatchObject({ isDefault: true, version: 0, can: { edit: true } })
    const saved = await planner.send('PUT', at, { prose: say('Latar belakang kami.'), version: 0 })
    expect(saved).toMatchObject({ isDefault: false, version: 1 })
    const late = await planner.send('PUT', at, { prose: say('Tulisan lain.'), version: 0 }, 409)
    expect(late.detail).toContain('sudah diubah oleh')
    const html = await planner.download(`${rkt}/file?format=html&inline=true`)
    expect(html.bytes.toString()).toContain('Latar belakang kami.')
    const history = await planner.send(
      'GET',
      '/api/units/bkhit-kalbar/history?entity=report.section&key=2025/rkt/0/latar-belakang',
    )
    expect(history.entries[0]).toMatchObject({ action: 'save', after: { text: 'Latar belakang kami.' } })
    const back = await planner.send('PUT', at, { prose: null, version: 1 })
    expect(back).toMatchObject({ isDefault: true, version: 0 })
    const unknown = { kind: 'html', html: '<script>' }
    await planner.send('PUT', at, { prose: { blocks: [unknown] }, version: 0 }, 422)
  })

  it('VAL-32: figures in the text are live, and one without a source keeps the document open', async () => {
    const at = `${rkt}/sections/latar-belakang` as const
    const field = (name: string): ProseInline => ({ kind: 'field', name })
    const prose = paragraph(field('target:IKSP 3'), field('target:IKSP 99'))
    await planner.send('PUT', at, { prose, version: 0 })
    const shown = await planner.send('GET', rkt)
    expect(shown.fields).toContainEqual({
      name: 'target:IKSP 3',
      label: 'Target IKSP 3',
      group: 'Target',
      value: '25.945 sertifikat',
    })
    expect(shown.findings).toContainEqual(
      expect.objectContaining({ rule: 'document.unknownField', section: 'latar-belakang' }),
    )
    const html = (await planner.download(`${rkt}/file?format=html`)).bytes.toString()
    expect(html).toContain('25.945 sertifikat')
    expect(html).toContain('DRAF')
    await planner.send('PUT', at, { prose: null, version: 1 })
  })

  it('VAL-30, VAL-33: the gate refuses to finish with errors and says where', async () => {
    const shown = await planner.send('GET', rkt)
    const refused = await head.send('POST', `${rkt}/finish`, { version: shown.version }, 422)
    expect(refused.findings.length).toBeGreaterThan(0)
    expect(refused.findings.every(({ severity }) => severity === 'error')).toBe(true)
    await planner.send('POST', `${rkt}/finish`, { version: shown.version }, 403)
  })

  it('PRN-01: an office adapts an outline, and its document follows it', async () => {
    const { outlines } = await planner.send('GET', '/api/units/bkhit-kalbar/outlines')
    const p1 = present(outlines.find(({ key }) => key === 'p1'))
    const wanted = new Set([
      'sampul',
      'kata-pengantar',
      'daftar-isi',
      'pendahuluan',
      'latar-belakang',
      'tujuan-penyusunan',
    ])
    const kept = p1.sections.filter(({ key }) => wanted.has(key))
    const table = {
      ...present(kept.at(-1)),
      key: 'target-kami',
      heading: 'TARGET KAMI',
      content: ['targetTable' as const],
    }
    const body = { base: 'p1', name: 'Ringkas', numbering: 'romanLetter' } as const
    const twice = { ...body, sections: [...kept, table, table] }
    const url = '/api/units/bkhit-kalbar/outlines'
    expect((await planner.send('POST', url, twice, 422)).findings).toHaveLength(1)
    const added = await planner.send('POST', url, { ...body, sections: [...kept, table] })
    const key = `susunan-${added.id}`
    await planner.send('POST', url, { ...body, sections: [...kept, table] }, 409)
    const { version } = await planner.send('GET', rkt)
    const changed = await planner.send('PUT', rkt, { date: '2025-02-07', outline: key, version })
    expect(changed.sections.map(({ heading }) => heading)).toContain('TARGET KAMI')
    expect(changed.findings.map(({ rule }) => rule)).toEqual(['signature.number'])
    const reader = await office.as('pembaca.kalbar')
    await reader.send('POST', url, { ...body, sections: kept }, 403)
  })

  it('an outline is renamed unless another bears the name; one that no document stands in is removed with a reason', async () => {
    const outlines = '/api/units/bkhit-kalbar/outlines'
    const find = async (wanted: string) =>
      (await planner.send('GET', outlines)).outlines.find(({ name }) => name === wanted)
    const used = present(await find('Ringkas'))
    const refused = await planner.send(
      'DELETE',
      `${outlines}/${used.id}?version=${used.version}&reason=Tidak+perlu`,
      undefined,
      409,
    )
    expect(refused.detail).toContain('dipakai oleh Rencana Kinerja Tahunan (RKT) 2025 BKHIT Kalimantan Barat')
    const { base, numbering, sections } = used
    const copy = { numbering, sections, name: 'Salinan' }
    const { id } = await planner.send('POST', outlines, { ...copy, base })
    const taken = { ...copy, name: 'Ringkas', version: 1 }
    expect((await planner.send('PUT', `${outlines}/${id}`, taken, 409)).detail).toContain(
      '"Ringkas" sudah ada',
    )
    expect(
      await planner.send('PUT', `${outlines}/${id}`, { ...copy, name: 'Salinan', version: 1 }),
    ).toMatchObject({ id, version: 2 })
    await planner.send('PUT', `${outlines}/${id}`, { ...copy, version: 1 }, 409)
    const version = 2
    const address = (at: number) => `${outlines}/${id}?version=${at}&reason=Tidak+perlu` as const
    await planner.send('DELETE', address(version + 1), undefined, 409)
    await planner.send('DELETE', `${outlines}/${id}?version=${version}`, undefined, 422)
    await planner.send('DELETE', address(version))
    expect(await find('Salinan')).toBeUndefined()
    await planner.send('DELETE', address(version), undefined, 404)
    const { entries } = await planner.send(
      'GET',
      `/api/units/bkhit-kalbar/history?entity=report.outline&key=${id}`,
    )
    expect(entries[0]).toMatchObject({ action: 'remove', reason: 'Tidak perlu', before: { name: 'Salinan' } })
  })

  it('PRN-17: a footnote that people write reaches the preview, the PDF and the DOCX', async () => {
    const at = `${rkt}/sections/latar-belakang` as const
    const note = 'Catatan di kaki halaman.'
    const { version } = await planner.send('GET', at)
    const saved = await planner.send('PUT', at, {
      prose: paragraph({ kind: 'text', text: 'Kalimat dengan catatan' }, { kind: 'footnote', text: note }),
      version,
    })
    const file = async (format: string) => (await planner.download(`${rkt}/file?format=${format}`)).bytes
    expect((await file('html')).toString()).toMatch(new RegExp(`<ol class="footnotes">.*${note}`, 's'))
    const pdf = extractPdfText(await file('pdf'))
    if (pdf !== undefined) expect(pdf).toContain(note)
    expect(unpack(await file('docx')).get('word/footnotes.xml')).toContain(note)
    await planner.send('PUT', at, { prose: null, version: saved.version })
  })

  it('PRN-17: a finished document keeps its tree and hash, is locked, and prints without the mark of a draft', async () => {
    const { version } = await planner.send('GET', rkt)
    await head.send('POST', `${rkt}/finish`, { version: version - 1 }, 409)
    const finished = await head.send('POST', `${rkt}/finish`, { version })
    expect(finished).toMatchObject({ state: 'finished', can: { edit: false, reopen: true }, findings: [] })
    expect(finished.events[0]).toMatchObject({
      action: 'finish',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(finished.fileNames.pdf).toBe('RKT-2025-BKHIT-Kalimantan-Barat.pdf')
    const at = `${rkt}/sections/latar-belakang` as const
    const late = await planner.send('PUT', at, { prose: say('Terlambat.'), version: 0 }, 423)
    expect(late.detail).toMatch(
      /^RKT 2025 awal sudah selesai pada .* sehingga tidak dapat ditulis\. Buka kembali/,
    )
    await planner.send('PUT', rkt, { date: '2025-02-09', outline: 'p1', version: version + 1 }, 423)
    const pdf = await planner.download(`${rkt}/file?format=pdf`)
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await planner.download(`${rkt}/file?format=html`)).bytes.toString()).not.toContain('DRAF')
    expect((await planner.download(`${rkt}/file?format=docx`)).bytes.subarray(0, 2).toString()).toBe('PK')
  })

  it('tells that the plan changed since, and still prints what was finished', async () => {
    await office.db.inScope('/', async (tx) => {
      await tx.updateTable('plan.target').set({ annual: '26000' }).where('annual', '=', '25945').execute()
    })
    const shown = await planner.send('GET', rkt)
    expect(shown.findings).toEqual([
      expect.objectContaining({
        rule: 'document.changedSince',
        message: expect.stringContaining('sasaran, indikator, atau target'),
      }),
    ])
    expect((await planner.download(`${rkt}/file?format=html`)).bytes.toString()).toContain('25.945')
  })

  it('a finished document is opened again only with a reason', async () => {
    const { version } = await head.send('GET', rkt)
    await head.send('POST', `${rkt}/reopen`, { reason: ' ', version }, 422)
    const open = await head.send('POST', `${rkt}/reopen`, { reason: 'Target berubah.', version })
    expect(open).toMatchObject({ state: 'draft', can: { edit: true, finish: true } })
    expect(open.events[0]).toMatchObject({ action: 'reopen', reason: 'Target berubah.' })
    expect((await planner.download(`${rkt}/file?format=html`)).bytes.toString()).toContain('26.000')
    await head.send('POST', `${rkt}/reopen`, { reason: 'Lagi.', version: open.version }, 423)
  })
})
