import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { only, present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import { addActivities, sentOutput, type TestActivities } from './activities.ts'

const url = '/api/units/bkhit-kalbar/years/2025/budget'

describeEachEngine('budget ledger', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let finance: DemoClient
  let activities: TestActivities
  let ceiling: { readonly id: number }
  let output: { readonly id: number }
  beforeAll(async () => {
    office = await openSamples(open)
    activities = await addActivities(office.db)
    planner = await office.as('perencana.kalbar')
    finance = await office.as('keuangan.kalbar')
    ceiling = await planner.send('POST', `${url}/versions`, { kind: 'ceiling', statedTotal: 90_000_000 })
  })
  const budget = (query: '' | `?version=${number}` = '') => planner.send('GET', `${url}${query}`)
  const versionOf = async ({ id }: { readonly id: number }) =>
    present((await budget()).versions.find((version) => version.id === id))
  const at = (version: { readonly id: number }) => `${url}/versions/${version.id}` as const
  const refused = async (change: Parameters<typeof sentOutput>[1]): Promise<string[]> => {
    const answer = await planner.send(
      'POST',
      `${at(ceiling)}/outputs`,
      sentOutput(activities.support, change),
      422,
    )
    return answer.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
  }

  it('BUD-03, BUD-05, BUD-06, BUD-08, BUD-09, BUD-04: an output keeps volume, unit, amount, sources, place, months, person and later years', async () => {
    const sent = sentOutput(activities.support)
    const saved = await finance.send('POST', `${at(ceiling)}/outputs`, sent)
    output = saved
    expect(saved.findings).toEqual([])
    expect((await budget()).outputs).toEqual([{ ...sent, id: output.id, version: 1 }])
  })

  it('BUD-07, VAL-04: an output stands in a version once, under its code; codes are written one way', async () => {
    expect(await refused({ name: 'Nama lain' })).toEqual(['output.repeated'])
    expect(await refused({ outputCode: 'U8' })).toEqual(['code.output'])
    expect(await refused({ outputCode: 'U08', classCode: 'EB1' })).toEqual(['code.outputClass'])
    expect(
      await refused({
        outputCode: '953',
        components: [
          { componentCode: '51', subcomponentCode: 'aa', accountCode: '624111', name: 'x', amount: 1 },
        ],
      }),
    ).toEqual(['code.component', 'code.subcomponent', 'code.account'])
  })

  it('refuses what no ledger holds: wrong unit, negative and absurd amounts, unknown activity, years that are not later', async () => {
    const other = { outputCode: '953' }
    expect(await refused({ ...other, unitOfMeasure: 'Orang' })).toEqual(['class.unit'])
    expect(await refused({ ...other, amount: -1 })).toEqual(['amount.negative'])
    expect(await refused({ ...other, amount: 900_000_000_000_000 })).toEqual(['amount.absurd'])
    expect(await refused({ ...other, activityId: 999_999 })).toEqual(['known.activity'])
    expect(await refused({ ...other, indicators: [{ indicatorId: 999_999, share: null }] })).toEqual([
      'known.indicator',
    ])
    expect(await refused({ ...other, chargeUnitId: 999_999 })).toEqual(['known.unit'])
    expect(
      await refused({
        ...other,
        months: [
          { month: 3, amount: 1 },
          { month: 3, amount: 2 },
        ],
      }),
    ).toEqual(['part.repeated'])
    const fraction = await planner.send(
      'POST',
      `${at(ceiling)}/outputs`,
      sentOutput(activities.support, { ...other, amount: 0.5 }),
      422,
    )
    expect(fraction.errors[0]?.message).toContain('rupiah bulat')
  })

  it('VAL-07: forward estimates begin the year after the plan', async () => {
    const forward = [{ year: 2025, volume: '3', amount: 1, reason: null }]
    expect(await refused({ outputCode: '953', forward })).toEqual(['forward.year'])
  })

  it('one of two people who save the same output is told who was first', async () => {
    const change = { ...sentOutput(activities.support, { personInCharge: 'Tim Perencanaan' }), version: 1 }
    const saved = await planner.send('PUT', `${at(ceiling)}/outputs/${output.id}`, change)
    expect(saved.version).toBe(2)
    const stale = await finance.send('PUT', `${at(ceiling)}/outputs/${output.id}`, change, 409)
    expect(stale.detail).toContain('RO EBD.952 sudah diubah oleh Perencana Kalbar')
  })

  it('BUD-08: cells are saved one by one; who saw another figure is refused for that cell only', async () => {
    const changes = [
      { outputId: output.id, cell: 'month:3', before: '45000000', value: '40000000' },
      { outputId: output.id, cell: 'month:4', before: null, value: '5000000' },
      { outputId: output.id, cell: 'source:RM', before: '1', value: '2' },
      { outputId: output.id, cell: 'forwardAmount:2026', before: '94500000', value: '-5' },
      { outputId: output.id, cell: 'forwardAmount:2024', before: null, value: '5' },
    ]
    const answer = await finance.send('PUT', `${at(ceiling)}/cells`, { changes })
    expect(answer.results.map(({ outcome }) => outcome)).toEqual([
      'saved',
      'saved',
      'conflict',
      'refused',
      'refused',
    ])
    expect(answer.results[2]?.message).toMatch(
      /^Sel ini sudah diubah oleh Perencana Kalbar menjadi [\d.]+\. Periksa/,
    )
    expect(answer.results[3]?.message).toContain('negatif')
    expect(answer.outputs[0]?.months).toEqual([
      { month: 3, amount: 40_000_000 },
      { month: 4, amount: 5_000_000 },
      { month: 9, amount: 45_000_000 },
    ])
  })

  it('BUD-10, BUD-11: the head adopts a version whose sums are right; then its lines are closed and a DIPA follows', async () => {
    const head = await office.as('kepala.kalbar')
    await planner.send('POST', `${at(ceiling)}/adopt`, { version: 1 }, 403)
    await planner.send('PUT', at(ceiling), { statedTotal: 95_000_000, version: 1 })
    const wrong = await head.send('POST', `${at(ceiling)}/adopt`, { version: 2 }, 422)
    expect(wrong.findings).toMatchObject([{ rule: 'sum.stated' }])
    await planner.send('PUT', at(ceiling), { statedTotal: 90_000_000, version: 2 })
    await head.send('POST', `${at(ceiling)}/adopt`, { version: 3 })
    expect(await versionOf(ceiling)).toMatchObject({ adoptedBy: 'Kepala Kalbar' })
    const closed = await planner.send(
      'DELETE',
      `${at(ceiling)}/outputs/${output.id}?version=3&reason=x`,
      undefined,
      423,
    )
    expect(closed.detail).toContain('sudah ditetapkan')
    const badNumber = { kind: 'dipa', dipaNumber: 'DIPA-006.01.2.7130/2025' }
    expect((await planner.send('POST', `${url}/versions`, badNumber, 422)).findings).toMatchObject([
      { rule: 'dipa.form' },
    ])
    const dipa = await planner.send('POST', `${url}/versions`, {
      kind: 'dipa',
      dipaNumber: 'DIPA-059.06.2.432696/2025',
      dipaDate: '2024-12-02',
      statedTotal: 90_000_000,
    })
    expect(await versionOf(dipa)).toMatchObject({
      name: 'DIPA awal',
      basedOnId: ceiling.id,
      dipaDate: '2024-12-02',
    })
    expect((await budget(`?version=${dipa.id}`)).outputs).toMatchObject([
      { classCode: 'EBD', amount: 90_000_000 },
    ])
    expect((await budget()).versionId).toBe(ceiling.id)
    await head.send('POST', `${at(dipa)}/adopt`, { version: 1 })
    expect((await budget()).versionId).toBe(dipa.id)
  })

  it('a revision says why, keeps the DIPA as it was, and lists every figure that it touches', async () => {
    const bare = await planner.send('POST', `${url}/versions`, { kind: 'revision' }, 422)
    expect(bare.detail).toContain('alasan')
    const revision = await planner.send('POST', `${url}/versions`, {
      kind: 'revision',
      reason: 'Pergeseran ke pelatihan',
      statedTotal: 100_000_000,
    })
    const { name, basedOnId } = await versionOf(revision)
    expect(name).toBe('Revisi DIPA ke-1')
    const opened = await budget(`?version=${revision.id}`)
    const line = only(opened.outputs)
    const body = {
      ...sentOutput(activities.support, { amount: 100_000_000 }),
      outputId: line.id,
    }
    const preview = await planner.send('POST', `${at(revision)}/ripples`, body)
    const labels = preview.ripples.map(({ label }) => label)
    expect(labels).toEqual([
      'RO EBD.952',
      'KRO EBD pada kegiatan Uji Dukungan Manajemen Karantina',
      'Kegiatan Uji Dukungan Manajemen Karantina',
      'Program WA Uji Dukungan Manajemen',
      'Jumlah pagu',
      'RPD Maret',
      'RPD April',
    ])
    expect((await budget(`?version=${revision.id}`)).total).toBe(90_000_000)
    await planner.send('PUT', `${at(revision)}/outputs/${line.id}`, { ...body, version: line.version })
    const compared = await planner.send('GET', `${at(revision)}/differences?against=${present(basedOnId)}`)
    expect(compared.differences).toMatchObject([{ label: 'EBD.952', change: 'changed' }])
    expect(compared.differences[0]?.fields[0]).toEqual({
      field: 'Alokasi',
      before: 'Rp90.000.000',
      after: 'Rp100.000.000',
    })
    const second = await planner.send('POST', `${url}/versions`, { kind: 'revision', reason: 'x' }, 409)
    expect(second.detail).toContain('Revisi DIPA ke-1 belum ditetapkan')
  })
})
