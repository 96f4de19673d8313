import { expect, it } from 'vitest'
import type { BudgetShape } from '#budget/contract/budget.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples } from '../support/sample-office.ts'

describeEachEngine('the sample budget', (open) => {
  it('PLN-69, PLN-75: Maluku 2024 stands with its activities, classes and volumes, and without invented amounts', async () => {
    const office = await openSamples(open)
    const planner = await office.as('perencana.maluku')
    const budget = await planner.send('GET', '/api/units/bkhit-maluku/years/2024/budget')
    expect(
      budget.outputs.map(({ classCode, outputCode, volume, unitOfMeasure, amount }) => [
        classCode,
        outputCode,
        volume,
        unitOfMeasure,
        amount,
      ]),
    ).toEqual([
      ['CAG', null, '2', 'Unit', null],
      ['ADC', null, '12600', 'Sertifikat', null],
      ['BIA', null, '1', 'Laporan', null],
      ['EBA', null, '5', 'Layanan', null],
      ['EBB', null, '22', 'Unit', null],
      ['EBC', null, '65', 'Orang', null],
      ['EBD', null, '3', 'Dokumen', null],
    ])
    expect(budget.total).toBe(0)
    expect(budget.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(budget.header).toMatchObject({
      institution: 'Badan Karantina Indonesia',
      unit: 'Balai Karantina Hewan, Ikan dan Tumbuhan Maluku',
      activities: [
        { name: 'Penyelenggaraan Layanan Karantina' },
        { name: 'Dukungan Manajemen dan Dukungan Teknis Lainnya pada Badan Karantina Indonesia' },
      ],
    })
    expect(budget.header.activities.every(({ objectives }) => objectives.length > 0)).toBe(true)
  })

  it('PLN-08, PLN-65: what no output carries is said, and an output that is linked says which indicator it serves', async () => {
    const office = await openSamples(open)
    const planner = await office.as('perencana.maluku')
    const url = '/api/units/bkhit-maluku/years/2024/budget'
    const read = () => planner.send('GET', url)
    const before = await read()
    const count = ({ findings }: BudgetShape, rule: string) =>
      findings.filter((finding) => finding.rule === rule).length
    expect(count(before, 'link.indicatorWithoutOutput')).toBe(11)
    expect(count(before, 'link.outputWithoutIndicator')).toBe(7)
    const { id, version, ...certification } = present(before.outputs[1])
    const released = present(before.indicators.find(({ code }) => code === 'IKSP 3'))
    await planner.send('PUT', `${url}/versions/${before.versionId}/outputs/${id}`, {
      ...certification,
      indicators: [{ indicatorId: released.id, share: null }],
      version,
    })
    const after = await read()
    expect(count(after, 'link.indicatorWithoutOutput')).toBe(10)
    expect(count(after, 'link.outputWithoutIndicator')).toBe(6)
    expect(after.outputs[1]?.indicators).toEqual([{ indicatorId: released.id, share: null }])
    expect(released).toMatchObject({ target: { kind: 'value', value: '12485' } })
  })
})
