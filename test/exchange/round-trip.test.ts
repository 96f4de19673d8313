import { beforeAll, expect, it } from 'vitest'
import { writeRows } from '#platform/workbook/write.ts'
import type { CellValue } from '#platform/workbook/shapes.ts'
import { kindIds } from '../../src/exchange/index.ts'
import { describeEachEngine } from '../support/engines.ts'
import { only } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import type { Answer } from '../support/typed-send.ts'

const year = '/api/units/bkk-jambi/years/2024'
const base = `${year}/imports` as const

type Imported = Answer<'GET', `${typeof base}/${number}`>

describeEachEngine('tables out and in', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.jambi')
  })

  type Rows = readonly (readonly CellValue[])[]
  const fileOf = async (rows: Rows) => Buffer.from(await writeRows([{ name: 'Lembar', rows, merges: [] }]))
  const send = async (rows: Rows) => planner.upload('POST', `${base}?fileName=uji.xlsx`, await fileOf(rows))
  const applying = ({ id, version, fingerprint }: Imported) =>
    ['POST', `${base}/${id}/apply`, { version, fingerprint }] as const
  const errors = (one: Imported) =>
    one.faults
      .filter(({ severity }) => severity === 'error')
      .map(({ place, message }) => `${place}: ${message}`)

  it('BUD-22: components, staff and training are imported from rows as people write them', async () => {
    const staff = await send([
      ['Nama', 'NIP', 'Status', 'Golongan', 'Ruang', 'Jabatan', 'Sejak'],
      ['Perencana Ahli Muda', null, 'PNS', 'III', 'C', 'Perencana', '1 Januari 2024'],
      [null, null, 'PPNPN', null, null, 'Pengemudi', '2024-01-01'],
      [null, null, 'PPNPN', null, null, 'Pengemudi', '2024-01-01'],
    ])
    expect(errors(staff)).toEqual([])
    expect((await planner.send(...applying(staff))).counts[0]).toMatchObject({ entity: 'staff', new: 3 })
    const training = await send([
      ['Pelatihan', 'Jenis', 'Mulai', 'Selesai', 'JP', 'Peserta'],
      ['Perencanaan kinerja', 'Teknis', '4 Maret 2024', '8 Maret 2024', 40, 'Perencana Ahli Muda'],
    ])
    expect(errors(training)).toEqual([])
    await planner.send(...applying(training))
    const components = await send([
      ['Kode RO', 'Komponen', 'Akun', 'Uraian', 'Jumlah (Rp)'],
      ['EBA.963', '051', '521211', 'Belanja bahan', 2_000_000],
      [null, '051', '524111', 'Perjalanan dinas', '3.000.000'],
    ])
    expect(errors(components)).toEqual([])
    expect((await planner.send(...applying(components))).counts).toContainEqual(
      expect.objectContaining({ entity: 'component', new: 2 }),
    )
  })

  it.each(kindIds)('SYS-23: %s: what is exported is imported again unchanged', async (kind) => {
    const { bytes } = await planner.download(`${year}/exports/${kind}`)
    const back = await planner.upload('POST', `${base}?fileName=${kind}.xlsx`, bytes)
    expect(only(back.tables).kind.id).toBe(kind)
    expect([back.changed, errors(back), back.openCount]).toEqual([[], [], 0])
    expect(back.counts.reduce((all, { same }) => all + same, 0)).toBeGreaterThan(0)
    expect(back.can.apply).toBe(false)
  })

  it('all eleven indicators of Kalbar come back, also those whose names begin with Jumlah', async () => {
    const kalbar = await office.as('perencana.kalbar')
    const place = '/api/units/bkhit-kalbar/years/2025'
    const { bytes } = await kalbar.download(`${place}/exports/rencana`)
    const back = await kalbar.upload('POST', `${place}/imports?fileName=rencana.xlsx`, bytes)
    expect([only(back.tables).rows, back.changed, errors(back)]).toEqual([11, [], []])
    expect(back.counts).toContainEqual(expect.objectContaining({ entity: 'target', same: 11 }))
  })

  it.each(kindIds)('%s: the template is known by its head and holds no rows', async (kind) => {
    const { bytes } = await planner.download(`${year}/templates/${kind}`)
    const back = await planner.upload('POST', `${base}?fileName=templat.xlsx`, bytes)
    expect(back.tables.map((table) => [table.kind.id, table.rows])).toEqual([[kind, 0]])
    expect(back.ignored).toEqual(['Petunjuk'])
  })

  it('wrong codes, negative and absurd amounts, formulas as text and empty cells are each told with their cell', async () => {
    const one = await send([
      ['Laporan'],
      ['Kode RO', 'Rincian Output', 'Volume', 'Alokasi (Rp)'],
      ['QAH16', 'Kode salah', 1, 1_000_000],
      ['EBA.962', 'Layanan Umum', -3, 1_000_000],
      ['EBA.963', 'Layanan Data', 1, '=SUM(D1:D4)'],
      ['EBA.958', 'Layanan Humas', 1, 9e15],
      ['EBA.960', null, 1, 5_000_000],
      ['EBA.956', 'Layanan BMN', '12,5,6', '1.5 juta'],
    ])
    expect(errors(one).map((line) => line.replace(/^Lembar, /, ''))).toEqual([
      'sel A3: Kode RO "QAH16" tidak dikenal bentuknya.',
      'sel C4: "Volume" bernilai negatif.',
      'sel D5: Sel ini berisi rumus atau galat "=SUM(D1:D4)", bukan nilainya.',
      'sel D6: "Alokasi" lebih besar daripada yang masuk akal.',
      'sel B7: "Rincian Output" kosong.',
      expect.stringMatching(/^sel C8: "Volume": Pemisah/),
      expect.stringMatching(/^sel D8: "Alokasi": /),
    ])
    expect((await planner.send(...applying(one), 422)).detail).toContain('kesalahan belum diperbaiki')
  })

  it('VAL-06: a table without a scale, and a figure such as 25.945, are asked', async () => {
    const one = await send([
      ['Kode RO', 'Rincian Output', 'Volume', 'Alokasi'],
      ['EBA.962', 'Layanan Umum', '25.945', '30.015'],
    ])
    expect(one.conflicts.map(({ id }) => id)).toEqual(['scale/0', 'numeral/0/volume'])
    expect(one.conflicts[0]?.suggestion?.value).toBe('thousand')
  })

  it('a file without a table, an empty one and another sheet are told', async () => {
    const notes = await fileOf([['catatan'], ['rapat']])
    expect((await planner.upload('POST', `${base}?fileName=x.xlsx`, notes, 422)).detail).toContain(
      'Tidak ada tabel yang dikenal',
    )
    expect(
      (await planner.upload('POST', `${base}?fileName=kosong.csv`, Buffer.from('\n'), 422)).detail,
    ).toContain('Tidak ada tabel')
  })

  it('the preview that somebody overtook is refused; of two imports at once one waits for the other', async () => {
    const rows = (volume: number) => [
      ['Kode RO', 'Rincian Output', 'Volume', 'Alokasi (Rp)'],
      ['EBA.962', 'Layanan Umum', volume, 30_015_000],
    ]
    const [first, second] = [await send(rows(7)), await send(rows(8))]
    const answers = await Promise.all(
      [first, second].map(async (one) => {
        return planner.send(...applying(one)).then(
          () => 'diterapkan',
          (error: Error) => error.message.replace(/^.*"detail":"([^"]*)".*$/s, '$1'),
        )
      }),
    )
    expect(answers.toSorted()[1]).toBe('diterapkan')
    expect(answers.toSorted()[0]).toContain('Data berubah sejak pratinjau')
  })

  it('a role that may not import is refused; a finance manager may not change the plan through a file', async () => {
    const reader = await office.as('pembaca.kalbar')
    const file = Buffer.from('Kode RO;Rincian Output\nEBA.962;x\n')
    const kalbar = '/api/units/bkhit-kalbar/years/2025/imports?fileName=x.csv'
    await reader.upload('POST', kalbar, file, 403)
    const finance = await office.as('keuangan.kalbar')
    const plan = Buffer.from('Kode indikator;Indikator;Target\nIKSP 1;Nama;9\n')
    const refused = await finance.upload('POST', kalbar, plan, 403)
    expect(refused.detail).toContain('memuat tabel "Rencana kinerja')
    expect(refused.detail).toContain('peran Anda tidak boleh mengubah data itu')
  })
})
