import { beforeAll, expect, it } from 'vitest'
import { writeRows } from '#platform/workbook/write.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const base = '/api/units/bkhit-kalbar/years/2025/imports'
const staff = Buffer.from('Nama;NIP;Status;Jabatan;Sejak\nPetugas A;;PPNPN;Pengemudi;2025-01-01\n')
const outputs = Buffer.from('Kode RO;Rincian Output;Volume;Alokasi (Rp)\nEBA.962;Layanan Umum;1;1000000\n')

describeEachEngine('who imports which table', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let finance: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    finance = await office.as('keuangan.kalbar')
  })
  const kindsOf = async (who: DemoClient): Promise<readonly string[]> =>
    (await who.send('GET', base)).kinds.filter(({ can }) => can.import).map(({ id }) => id)

  it('HRM-01: staff and training are imported by whoever keeps the staff list; each role is offered its own tables', async () => {
    const budget = ['anggaran-ikk', 'anggaran-ro', 'pendanaan', 'jadwal', 'komponen']
    const all = ['rencana', 'target-bulanan', ...budget, 'pegawai', 'pelatihan']
    expect(await kindsOf(planner)).toEqual(all)
    expect(await kindsOf(await office.as('admin'))).toEqual(all)
    expect(await kindsOf(finance)).toEqual(budget)
    expect(await kindsOf(await office.as('pusat.barantin'))).toEqual([])
    expect(await kindsOf(await office.as('pembaca.kalbar'))).toEqual([])
  })

  it('HRM-01: a role that may not change staff can neither upload, look at, decide, apply, discard nor undo a staff list', async () => {
    const refused = await finance.upload('POST', `${base}?fileName=pegawai.csv`, staff, 403)
    expect(refused.detail).toContain('"Daftar pegawai"')
    expect((await planner.send('GET', base)).imports).toEqual([])

    const one = await planner.upload('POST', `${base}?fileName=pegawai.csv`, staff)
    const url = `${base}/${one.id}` as const
    const seen = { version: one.version, fingerprint: one.fingerprint }
    const decisions = [{ id: 'x', value: 'y', reason: 'uji peran' }]
    await finance.send('GET', url, undefined, 403)
    await finance.send('PUT', `${url}/decisions`, { ...seen, decisions }, 403)
    await finance.send('POST', `${url}/apply`, seen, 403)
    await finance.send('DELETE', url, undefined, 403)
    expect((await finance.send('GET', base)).imports[0]?.can.open).toBe(false)

    const applied = await planner.send('POST', `${url}/apply`, seen)
    const undo = { version: applied.version, reason: 'uji peran' }
    await finance.send('POST', `${url}/undo`, undo, 403)
    expect((await planner.send('POST', `${url}/undo`, undo)).state).toBe('undone')
  })

  it('a file with one table of another role is refused as a whole; budget tables alone are accepted', async () => {
    const one = await finance.upload('POST', `${base}?fileName=ro.csv`, outputs)
    expect(one.tables[0]?.kind.id).toBe('anggaran-ro')
    expect((await finance.send('GET', base)).imports[0]?.can.open).toBe(true)
    const sheet = (name: string, text: Buffer) => ({
      name,
      rows: String(text)
        .trim()
        .split('\n')
        .map((line) => line.split(';')),
      merges: [],
    })
    const both = Buffer.from(await writeRows([sheet('RO', outputs), sheet('Pegawai', staff)]))
    const refused = await finance.upload('POST', `${base}?fileName=campuran.xlsx`, both, 403)
    expect(refused.detail).toContain('"Daftar pegawai"')
    expect((await planner.upload('POST', `${base}?fileName=campuran.xlsx`, both)).tables).toHaveLength(2)
  })

  it('PLN-74: without a plan, the indicators of a file are those that a plan would be made of', async () => {
    const upload = () =>
      planner.upload(
        'POST',
        '/api/units/bkhit-kalbar/years/2027/imports?fileName=rencana.csv',
        Buffer.from('Kode indikator;Indikator;Target\nIKSP 1;Nama;9\n'),
      )
    expect((await upload()).faults.map(({ rule }) => rule)).not.toContain('import.indicator')
    await office.db.inScope('/', (tx) =>
      tx.updateTable('strategy.indicator').set({ adoption: 'owner' }).where('code', '=', 'IKSP 1').execute(),
    )
    expect((await upload()).faults.map(({ rule }) => rule)).toContain('import.indicator')
  })
})
