import { describe, expect, it } from 'vitest'
import { translateDrawing } from '#documents/docx/drawing.ts'
import { numberDocument } from '#documents/numbering.ts'
import { listBlocks, plainText } from '#documents/text.ts'
import type { DocumentTree, Table } from '#documents/tree.ts'
import { composePlanTable, formatScaled, totalOf } from '#budget/index.ts'
import { officeData } from '../../../../test/report/office-data.ts'
import { defaultProse } from '../../rules/defaults.ts'
import type { OutlineBase } from '../../rules/outline.ts'
import { builtInOutlines } from '../../rules/outlines.ts'
import { composePlanDocument, composeSections } from './compose.ts'
import type { PlanData } from './data.ts'
import { listFields, targetWords } from './fields.ts'

const title = {
  main: 'RENCANA KINERJA TAHUNAN',
  sub: 'RKT Awal Tahun 2024',
  foot: '2024',
  header: 'RKT 2024',
}
const documentOf = (base: OutlineBase, data: PlanData = officeData) => ({
  data,
  title,
  outline: builtInOutlines[base],
  proseOf: (section: string) => defaultProse(base, section),
})
const compose = (base: OutlineBase, data?: PlanData): DocumentTree =>
  composePlanDocument(documentOf(base, data), 'finished')
const headings = (tree: DocumentTree, level: number) =>
  listBlocks(tree).flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []))
function tableOf(tree: DocumentTree, id: string): Table {
  const found = listBlocks(tree).find((block): block is Table => block.kind === 'table' && block.id === id)
  if (found === undefined) throw new Error(`no table ${id}`)
  return found
}
const rowTexts = ({ body }: Table) => body.map((row) => row.map(({ content }) => plainText(content)))

describe('RKT in three outlines', () => {
  it('PRN-01: P1 has five parts I to V, matrix and bar schedule as annexes', () => {
    const tree = compose('p1')
    expect(tree.headings).toBe('romanLetter')
    expect(headings(tree, 1)).toEqual([
      'KATA PENGANTAR',
      'DAFTAR ISI',
      'DAFTAR TABEL',
      'PENDAHULUAN',
      'TUGAS POKOK DAN FUNGSI',
      'VISI, MISI, TUJUAN, SASARAN DAN STRATEGI',
      'PENYUSUNAN PERENCANAAN KINERJA',
      'PENUTUP',
      'LAMPIRAN 1. MATRIKS RENCANA KERJA TAHUN 2024',
      'LAMPIRAN 2. JADWAL PALANG KEGIATAN TAHUN 2024',
    ])
    expect(composeSections(documentOf('p1')).flatMap(({ missing }) => missing)).toEqual([])
  })

  it('PRN-02: P2 has BAB I to V, thirteen steps and the form', () => {
    const tree = compose('p2')
    expect(tree.headings).toBe('chapterLetter')
    const steps = listBlocks(tree).find((block) => block.kind === 'list' && block.items.length === 13)
    expect(steps).toBeDefined()
    expect(headings(tree, 1).at(-1)).toBe('LAMPIRAN. SASARAN, PROGRAM DAN INDIKATOR KINERJA')
  })

  it('PRN-03, PRN-08, PRN-09: P3 has BAB I to III, target sheets by objective and the schedule, in landscape', () => {
    const tree = compose('p3')
    expect(tree.headings).toBe('chapterNumber')
    const annexes = tree.sections.filter(({ orientation }) => orientation === 'landscape')
    expect(annexes).toHaveLength(3)
    const sheet = tableOf(tree, 'tabel-bulanan-1')
    expect(sheet.head).toHaveLength(2)
    // Three indicators with 4, 5 and 11 parameters.
    expect(sheet.body).toHaveLength(3 + 4 + 5 + 11)
    expect(rowTexts(sheet)[0]?.slice(-12)).toHaveLength(12)
    const schedule = tableOf(tree, 'tabel-jadwal')
    expect(rowTexts(schedule)[2]?.at(-1)).toBe('Subbag Adum, Substansi PRL dan KLW')
    const signatures = annexes.map(({ blocks }) => blocks.filter(({ kind }) => kind === 'signature').length)
    expect(signatures).toEqual([0, 1, 1])
  })

  it('BUD-01, BUD-02: allocations stand with each indicator, the total counts every output once', () => {
    const rows = rowTexts(tableOf(compose('p3'), 'tabel-indikator-output'))
    const total = totalOf(officeData.budget?.outputs ?? [])
    expect(rows.at(-1)).toEqual(['Jumlah anggaran', formatScaled(total, 'thousand')])
    expect(rows.filter(([title]) => title?.startsWith('IKK '))).toHaveLength(8)
  })

  it('BUD-20, BUD-21: the tables of the budget print what the screens show, in the scale that their captions name', () => {
    const tree = compose('p3')
    const entries = officeData.budget?.outputs ?? []
    const indicators = officeData.objectives.flatMap((objective) =>
      objective.indicators.map((one) => ({ ...one, target: targetWords(one) })),
    )
    const ids = {
      allocation: 'tabel-indikator-output',
      need: 'tabel-pendanaan',
      sources: 'tabel-sumber-dana',
      schedule: 'tabel-jadwal',
    } as const
    for (const key of ['allocation', 'need', 'sources', 'schedule'] as const) {
      const table = composePlanTable(key, { year: 2024, entries, indicators }, 'thousand')
      const printed = tableOf(tree, ids[key])
      expect(printed.caption).toBe(table.caption)
      expect(table.caption).toContain('(ribu Rp)')
      const rows = table.sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows))
      expect(rowTexts(printed)).toEqual(expect.arrayContaining(rows.map(({ cells }) => cells)))
      for (const { cells } of table.totals)
        expect(rowTexts(printed).flat()).toEqual(expect.arrayContaining(Object.values(cells)))
    }
  })

  it('PLN-61, PLN-62: the form has programme, objective, indicator, target, executing unit and remarks', () => {
    const form = tableOf(compose('p2'), 'tabel-formulir')
    expect(form.head[0]?.map(({ content }) => plainText(content))).toEqual([
      'No. IK',
      'Uraian indikator kinerja',
      'Target 2024',
      'Satuan',
      'Unit organisasi pelaksana',
      'Keterangan',
    ])
    const rows = rowTexts(form)
    expect(rows[0]).toEqual(['Program: Program Contoh'])
    expect(rows[1]?.[0]).toContain('Sasaran 1')
    expect(rows[2]?.[4]).toBe('Tim Kerja 1')
  })

  it('PRN-10, PLN-70, PLN-71: matrix and bar schedule; steps of the action plan fill their months', () => {
    const step = { name: 'Rapat', output: null, personInCharge: 'Tim', isMilestone: false }
    const steps = [{ ...step, indicatorCode: 'IKK 1', startMonth: 2, endMonth: 4 }]
    const tree = compose('p1', { ...officeData, steps })
    expect(rowTexts(tableOf(tree, 'tabel-matriks'))[1]?.[2]).toBe('Rapat')
    const bar = tableOf(tree, 'tabel-palang').body[1] ?? []
    expect(bar.slice(1, 13).map(({ fill }) => fill !== undefined)).toEqual(
      [2, 3, 4].reduce<boolean[]>(
        (row, month) => row.with(month - 1, true),
        Array.from({ length: 12 }, () => false),
      ),
    )
  })

  it('PRN-11, PRN-12, PRN-13: staff tables and charts agree; every figure can be drawn in Word', () => {
    const tree = compose('p3')
    expect(rowTexts(tableOf(tree, 'tabel-pegawai-golongan')).at(-1)?.at(-1)).toBe('68')
    const figures = listBlocks(tree).flatMap((block) => (block.kind === 'figure' ? [block] : []))
    expect(figures.map(({ id }) => id)).toEqual([
      'gambar-organisasi',
      'gambar-pegawai-kelompok',
      'gambar-pegawai-golongan',
      'gambar-pegawai-pendidikan',
      'gambar-pegawai-bagian',
    ])
    const numbering = numberDocument(tree)
    expect(figures.map((figure) => numbering.entryOf(figure).label)).toEqual([
      'Bagan 1',
      'Grafik 1',
      'Grafik 2',
      'Grafik 3',
      'Grafik 4',
    ])
    const cycle = listBlocks(compose('renstra')).flatMap((block) => (block.kind === 'figure' ? [block] : []))
    for (const { svg, id } of [...figures, ...cycle]) {
      expect(translateDrawing(svg, 600), id).toBeDefined()
      expect(svg).not.toMatch(/<path|<g[ >]|transform/)
    }
  })

  it('PRN-14: the signature block has place, date, position and name; nobody leaves empty lines', () => {
    const sign = listBlocks(compose('p3')).find((block) => block.kind === 'signature')
    expect(sign).toMatchObject({ place: 'Jambi', date: '15 Januari 2024', name: 'Kepala Balai' })
    const none = listBlocks(compose('p3', { ...officeData, signatory: null })).find(
      (block) => block.kind === 'signature',
    )
    expect(none).toMatchObject({ position: ['Kepala'], name: expect.stringMatching(/^\.+$/) })
  })

  it('PRN-11: the sentence of the staff does not name a status that nobody has', () => {
    const words = (staff: PlanData['staff']) =>
      listFields({ ...officeData, staff }).find(({ name }) => name === 'susunan-pegawai')?.value
    const [one] = officeData.staff
    if (one === undefined) throw new Error('the office has staff')
    const servant = { ...one, employment: 'PNS' } as const
    const contracted = { ...one, employment: 'PPNPN' } as const
    expect(words([servant])).toBe('1 (satu) orang pegawai, terdiri dari 1 (satu) orang PNS')
    expect(words([servant, contracted])).toMatch(/ orang PNS, serta 1 \(satu\) orang PPNPN$/)
    expect(words([])).toBeNull()
  })

  it('a part without data is named and shown as missing; a section that need not stand is left out', () => {
    const document = documentOf('p1', { ...officeData, staff: [], steps: [] })
    const staff = composeSections(document).find(({ section }) => section.key === 'sumber-daya')
    expect(staff?.missing).toEqual(['staffByPosition'])
    const p2 = documentOf('p2', { ...officeData, statements: [] })
    const kept = composeSections(p2).map(({ section }) => section.key)
    expect(kept).toContain('misi')
  })
})

describe('PRN-12: the organisation chart', () => {
  const chart = (data: PlanData) =>
    listBlocks(compose('p3', data)).find(
      (block) => block.kind === 'figure' && block.id === 'gambar-organisasi',
    )

  it('names the head, every part and every work area', () => {
    const drawn = chart(officeData)
    if (drawn?.kind !== 'figure') throw new Error('no chart')
    expect(drawn.alternative).toContain('Kepala Balai Contoh Kelas II Jambi membawahkan ')
    for (const name of [...officeData.parts.map((part) => part.name), ...officeData.workAreas])
      expect(drawn.alternative).toContain(name)
    const words = drawn.svg.replaceAll(/<[^>]+>/g, ' ')
    for (const name of ['Subbagian', 'Instalasi', 'Kelompok', 'Bandara A', 'Pelabuhan F'])
      expect(words).toContain(name)
  })

  it('is left out where nothing stands below the office', () => {
    expect(chart({ ...officeData, parts: [], workAreas: [] })).toBeUndefined()
  })
})
