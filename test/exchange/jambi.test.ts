import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { only, present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import type { Answer } from '../support/typed-send.ts'
import { writeRows } from '#platform/workbook/write.ts'
import { jambiChoices, printJambi } from '../../samples/jambi-as-printed.ts'

const jambiFile = async (): Promise<Buffer> => Buffer.from(await writeRows(printJambi()))
const base = '/api/units/bkk-jambi/years/2024/imports'

type Imported = Answer<'GET', `${typeof base}/${number}`>

/** Chooses as the sample does: its own choices where it has them, else what is suggested. */
async function decideAll(planner: DemoClient, start: Imported): Promise<Imported> {
  let current = start
  for (let round = 0; round < 4 && current.openCount > 0; round++) {
    const waiting = current.conflicts.filter(({ decision }) => decision === null)
    const decisions = waiting.map(({ id, suggestion }) => {
      const own = jambiChoices.choices.find((choice) => choice.id === id)
      return {
        id,
        value: own?.value ?? present(suggestion).value,
        reason: own?.reason ?? jambiChoices.default,
      }
    })
    current = await planner.send('PUT', `${base}/${current.id}/decisions`, {
      version: current.version,
      decisions,
    })
  }
  return current
}

describeEachEngine('importing the tables of Jambi as they are printed', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let uploaded: Imported
  let ready: Imported
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.jambi')
    // the sample stands in the program already, through this very import
    const sample = only((await planner.send('GET', base)).imports)
    await planner.send('POST', `${base}/${sample.id}/undo`, {
      version: sample.version,
      reason: 'mulai dari awal',
    })
    uploaded = await planner.upload('POST', `${base}?fileName=rkt-jambi-2024.xlsx`, await jambiFile())
    ready = await decideAll(planner, uploaded)
  })
  const conflict = (id: string) => uploaded.conflicts.find((one) => one.id === id)
  const labels = (id: string) => conflict(id)?.options.map(({ label }) => label)
  const outputs = () =>
    office.db.inScope('/', (tx) =>
      tx
        .selectFrom('budget.output')
        .innerJoin('organisation.unit as u', 'u.id', 'satker_id')
        .select(['class_code', 'output_code', 'name', 'volume', 'amount', 'person_in_charge'])
        .where('u.slug', '=', 'bkk-jambi')
        .execute(),
    )

  it('BUD-20, VAL-04: every RO whose name, volume, amount or person in charge differs between tables is listed with all places', () => {
    expect(labels('output/QAH.U08/name')).toEqual([
      'Layanan survei faktor risiko penyakit pes',
      'Layanan pengendalian faktor risiko lingkungan',
    ])
    expect(conflict('output/QAH.U08/name')?.options[1]?.places).toEqual([
      { sheet: 'Sumber pendanaan', row: 20, cell: 'C20' },
      { sheet: 'Jadwal pelaksanaan', row: 20, cell: 'C20' },
    ])
    expect(labels('output/EBD.953/volume')).toEqual(['3', '6'])
    expect(labels('output/QAA.011/charge')).toHaveLength(3)
    expect(conflict('output/EBD.953/volume')?.suggestion).toEqual({
      value: '3',
      reason: 'Tertulis di 5 dari 6 tempat.',
    })
  })

  it('VAL-02, VAL-03: sources and months that miss the amount are asked, and mended into one figure', () => {
    expect(labels('output/EBA.994/amount')).toEqual(['11.199.117.000', '11.411.117.000', '11.199.116.000'])
    expect(labels('months/EBA.994')?.[0]).toBe('Selisih 1.000 ditaruh pada Juni, menjadi 1.609.339.000')
    expect(labels('funding/AEA.501')?.[0]).toBe('Selisih 4.088.000 ditaruh pada RM, menjadi 16.240.000')
    expect(labels('months/RAB.001')?.[0]).toContain('Selisih -1.000')
  })

  it('VAL-06: a table that says juta over the figures of tables in thousands is asked about its scale', () => {
    expect(
      uploaded.conflicts
        .filter(({ id }) => id.startsWith('scale/'))
        .map(({ id, suggestion }) => [id, suggestion?.value]),
    ).toEqual([['scale/1', 'thousand']])
  })

  it('rows with thirteen month cells are asked which one is too much', () => {
    const surplus = uploaded.conflicts.filter(({ id }) => id.startsWith('surplus/'))
    expect(surplus.map(({ id }) => id)).toContain('surplus/3/5')
    expect(surplus).toHaveLength(10)
  })

  it('VAL-01: with the right figures chosen, every allocation of an indicator is the sum of its ROs', () => {
    expect(ready.openCount).toBe(0)
    expect(ready.faults.filter(({ rule }) => rule === 'import.allocation')).toEqual([])
    expect(ready.faults.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('VAL-08, VAL-09: with the surplus month gone, monthly targets rise to December and totals follow from their parts', () => {
    expect(ready.faults.filter(({ rule }) => rule === 'import.monthly')).toEqual([])
  })

  it('BUD-22, SYS-06: nothing is applied before every choice is made; then all is, in one transaction', async () => {
    const applying = ({ id, version, fingerprint }: Imported) =>
      ['POST', `${base}/${id}/apply`, { version, fingerprint }] as const
    const fresh = await planner.upload('POST', `${base}?fileName=lagi.xlsx`, await jambiFile())
    expect((await planner.send(...applying(fresh), 422)).detail).toContain('pertentangan belum dipilih')
    expect(await outputs()).toEqual([])
    const applied = await planner.send(...applying(ready))
    expect(applied.state).toBe('applied')
    expect(applied.counts.map((count) => [count.entity, count.new + count.changed])).toEqual([
      ['target', 8],
      ['output', 35],
      ['parameter', 28],
    ])
    expect((await planner.send(...applying(ready), 409)).detail).toContain('sudah diterapkan')
    expect(await outputs()).toContainEqual({
      class_code: 'EBA',
      output_code: '994',
      name: 'Layanan Perkantoran',
      volume: '12',
      amount: 11_199_117_000,
      person_in_charge: 'Subbag Adum',
    })
  })

  it('VAL-05: an RO of many indicators stands once in the ledger, and the total counts it once', async () => {
    const all = await outputs()
    expect(all).toHaveLength(35)
    const total = all.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
    const budget = await planner.send('GET', '/api/units/bkk-jambi/years/2024/budget')
    expect(total).toBe(14_530_796_000)
    expect(JSON.stringify(budget)).toContain('14530796000')
  })

  it('each choice stands in history with its reason and its cells; each RO with its rows', async () => {
    const history = await office.db.inScope('/', (tx) =>
      tx
        .selectFrom('platform.history')
        .select(['action', 'after', 'reason'])
        .where('entity', 'in', ['exchange.import', 'budget.output'])
        .execute(),
    )
    const choice = history.find(({ after }) => JSON.stringify(after).includes('RO QAH.U13: Volume'))
    expect(choice?.reason).toContain('Baris IKK 8 memuat volume 48')
    expect(JSON.stringify(choice?.after)).toContain('Perhitungan pendanaan, sel C')
    expect(
      history.some(
        ({ action, reason }) => action === 'add' && reason?.startsWith('Impor rkt-jambi-2024.xlsx: '),
      ),
    ).toBe(true)
  })

  it('the same file again changes nothing, and cannot be applied', async () => {
    const again = await decideAll(
      planner,
      await planner.upload('POST', `${base}?fileName=sama.xlsx`, await jambiFile()),
    )
    expect(again.counts.map((count) => count.same)).toEqual([8, 35, 28])
    expect(again.can.apply).toBe(false)
  })

  it('an import is undone while nothing that it wrote changed, and says what did', async () => {
    const list = await planner.send('GET', base)
    const { id, version } = present(list.imports.find((one) => one.state === 'applied'))
    const undoing = ['POST', `${base}/${id}/undo`, { version, reason: 'salah berkas' }] as const
    const rename = (name: string) =>
      office.db.inScope('/', (tx) =>
        tx.updateTable('budget.output').set({ name }).where('output_code', '=', '963').execute(),
      )
    await rename('Nama yang diubah orang')
    const refused = await planner.send(...undoing, 409)
    expect(refused.findings.map(({ place, message }) => [place, message])).toEqual([
      [
        'RO EBA.963',
        'Nama ditulis impor sebagai Layanan Data dan Informasi, sekarang Nama yang diubah orang.',
      ],
    ])
    await rename('Layanan Data dan Informasi')
    const undone = await planner.send(...undoing)
    expect(undone.state).toBe('undone')
    const again = { version: undone.version, fingerprint: undone.fingerprint }
    const { detail } = await planner.send('POST', `${base}/${id}/apply`, again, 409)
    expect(detail).toMatch(/sudah dibatalkan pada .* oleh .*, sehingga tidak dapat diterapkan/)
    expect(await outputs()).toEqual([])
    const plan = await planner.send('GET', '/api/units/bkk-jambi/years/2024/plan')
    expect(JSON.stringify(plan)).not.toContain('"split":"months"')
  })
})
