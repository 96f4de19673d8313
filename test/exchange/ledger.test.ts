import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const unit = '/api/units/bkk-jambi'
const imports = `${unit}/years/2024/imports` as const
const budgetUrl = `${unit}/years/2024/budget` as const

describeEachEngine('outputs that are imported', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.jambi')
  })
  const find = async (code: string) => {
    const { outputs } = await planner.send('GET', budgetUrl)
    return present(outputs.find(({ classCode, outputCode }) => `${classCode}.${outputCode}` === code))
  }
  const historyOf = async (id: number) =>
    (await planner.send('GET', `${unit}/history?entity=budget.output&key=${id}`)).entries
  const bring = async (text: string) => {
    const { id, version, fingerprint, faults } = await planner.upload(
      'POST',
      `${imports}?fileName=uji.csv`,
      Buffer.from(text),
    )
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
    return planner.send('POST', `${imports}/${id}/apply`, { version, fingerprint })
  }
  const shape = (facts: unknown) => Object.keys(facts as object).toSorted()

  it('BUD-22: history keeps an output before and after an import, as for a change by hand; others are left alone', async () => {
    const { id, version, ...fields } = await find('EBA.962')
    const other = await find('EBA.963')
    const { versionId } = await planner.send('GET', budgetUrl)
    const byHand = { ...fields, volume: '5', version }
    await planner.send('PUT', `${budgetUrl}/versions/${versionId}/outputs/${id}`, byHand)
    const last = await bring(`Kode RO;Rincian Output;Volume\nEBA.962;${fields.name};7\n`)
    const [second, first] = await historyOf(id)
    expect(first).toMatchObject({ before: { volume: fields.volume }, after: { volume: '5' } })
    expect(second).toMatchObject({
      action: 'save',
      before: { volume: '5', amount: fields.amount },
      after: { volume: '7', amount: fields.amount, months: fields.months },
      reason: expect.stringContaining('Impor uji.csv: '),
    })
    expect(shape(second?.before)).toEqual(shape(first?.before))
    expect(shape(second?.after)).toEqual(shape(first?.after))
    expect(await find('EBA.963')).toEqual(other)

    await planner.send('POST', `${imports}/${last.id}/undo`, { version: last.version, reason: 'keliru' })
    expect((await historyOf(id))[0]).toMatchObject({ before: { volume: '7' }, after: { volume: '5' } })
  })

  it('BUD-22: details by account are a change of their output', async () => {
    const { id } = await find('EBA.963')
    await bring('Kode RO;Komponen;Akun;Uraian;Jumlah (Rp)\nEBA.963;051;521211;Belanja bahan;2000000\n')
    expect((await historyOf(id))[0]).toMatchObject({
      action: 'save',
      before: { components: [] },
      after: { components: [{ accountCode: '521211', amount: 2_000_000 }] },
    })
  })

  it('a version that was adopted is not written over by taking an import back', async () => {
    const { name } = await find('EBA.962')
    const last = await bring(`Kode RO;Rincian Output;Volume\nEBA.962;${name};8\n`)
    await office.db.inScope('/', (tx) =>
      tx.updateTable('budget.budget_version').set({ adopted_at: new Date(), adopted_by: 'Uji' }).execute(),
    )
    const undo = { version: last.version, reason: 'keliru' }
    await planner.send('POST', `${imports}/${last.id}/undo`, undo, 423)
    expect((await find('EBA.962')).volume).toBe('8')
  })
})
