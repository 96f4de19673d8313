import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient } from '../support/sample-office.ts'

const unit = '/api/units/bkhit-kalbar'
const imports = `${unit}/years/2027/imports` as const

describeEachEngine('targets that are imported', (open) => {
  let planner: DemoClient
  beforeAll(async () => {
    planner = await (await openSamples(open)).as('perencana.kalbar')
  })
  const bring = async (text: string) => {
    const { id, version, fingerprint, faults } = await planner.upload(
      'POST',
      `${imports}?fileName=uji.csv`,
      Buffer.from(text),
    )
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
    return planner.send('POST', `${imports}/${id}/apply`, { version, fingerprint })
  }
  const latest = async (entity: string) =>
    present((await planner.send('GET', `${unit}/history?entity=plan.${entity}`)).entries[0])

  it('history keeps the figures of a target and of its months before and after an import', async () => {
    await bring('Kode indikator;Indikator;Target\nIKSP 1;Nama;80\n')
    await bring('Kode indikator;Indikator;Target\nIKSP 1;Nama;90\n')
    expect(await latest('target')).toMatchObject({
      before: { target: { kind: 'value', value: '80' } },
      after: { target: { kind: 'value', value: '90' } },
      reason: expect.stringContaining('Impor uji.csv: '),
    })
    await bring('Indikator;Parameter;Jan;Feb\nIKSP 1;;10;20\n')
    await bring('Indikator;Parameter;Jan;Feb\nIKSP 1;;10;30\n')
    expect(await latest('targetMonth')).toMatchObject({ before: { 2: '20' }, after: { 2: '30' } })
  })
})
