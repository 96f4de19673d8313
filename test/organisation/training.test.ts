import { beforeAll, expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { only } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'
import type { Answer, Body } from '../support/typed-send.ts'

const unit = '/api/units/bkhit-maluku'
type Training = Body<'POST', `${typeof unit}/trainings`>[0]

describeEachEngine('training', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let staff: Answer<'GET', `${typeof unit}/staff`>['staff']
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.maluku')
    staff = (await planner.send('GET', `${unit}/staff?on=2024-06-30`)).staff
  })
  const list = (year = 2024) => planner.send('GET', `${unit}/years/${year}/trainings`)
  const withTitle = (words: string, count: number) =>
    staff
      .filter(({ jobTitle }) => jobTitle.includes(words))
      .slice(0, count)
      .map(({ id }) => ({ staffId: id }))
  const training = (
    kind: Training['kind'],
    lessonHours: string,
    participants: Training['participants'],
    endsOn = '2024-05-08',
  ) => ({ title: `Kegiatan ${kind}`, kind, startsOn: '2024-05-06', endsOn, lessonHours, participants })
  const add = (...facts: Parameters<typeof training>) =>
    planner.send('POST', `${unit}/trainings`, training(...facts))

  it('HRM-10: a training with its lesson hours and participants; the share of ASN with 20 hours follows', async () => {
    await add('technical', '16', withTitle('Karantina Tumbuhan', 10))
    expect((await list()).share).toMatchObject({ reached: 0, civilServants: 79, enoughHours: 20 })
    await add('inHouse', '4', withTitle('Karantina Tumbuhan', 8))
    const { share, hours } = await list()
    expect(share).toMatchObject({ on: '2024-12-31', reached: 8 })
    expect(Number(share.percent)).toBeCloseTo((8 / 79) * 100, 8)
    expect(hours.filter(({ enough }) => enough)).toHaveLength(8)
  })

  it('HRM-10: hours of PPNPN are recorded and do not count for the share', async () => {
    const contracted = staff.filter(({ employment }) => employment === 'PPNPN').slice(0, 2)
    const before = (await list()).share.reached
    await add(
      'technical',
      '40',
      contracted.map(({ id }) => ({ staffId: id })),
    )
    expect((await list()).share.reached).toBe(before)
  })

  it.each([
    ['HRM-11: health training with participants', 'health'],
    ['HRM-12: the service of education and training', 'service'],
    ['HRM-15: mental, character and spiritual coaching', 'coaching'],
    ['HRM-16: study for S2 or S3', 'study'],
    ['HRM-16: internship', 'internship'],
    ['HRM-17: competence test of a functional post', 'competenceTest'],
    ['HRM-18: training of PPNS, Polsus and intelligence', 'enforcement'],
    ['HRM-19: technical training of quarantine', 'technical'],
    ['HRM-19: in house training', 'inHouse'],
    ['HRM-20: strengthening of SDM Langaskara', 'langaskara'],
    ['HRM-21: discipline and professionalism of staff', 'discipline'],
    ['HRM-22: the service of HR management', 'personnel'],
  ] as const)('%s: recorded in its year, with its volume in people', async (_title, kind) => {
    const year = 2025
    const hours = ['discipline', 'personnel'].includes(kind) ? '0' : '6'
    const before = (await list(year)).volumes.find((volume) => volume.kind === kind)?.trainings ?? 0
    await add(kind, hours, withTitle('Penyakit Ikan', 5), '2025-01-10')
    expect((await list(year)).volumes.find((volume) => volume.kind === kind)).toMatchObject({
      trainings: before + 1,
      people: 5,
    })
  })

  it('HRM-13, HRM-14: who was trained, by field of quarantine officers and by family of the others', async () => {
    await add('functional', '20', [...withTitle('Karantina Hewan', 3), ...withTitle('Penelaah', 2)])
    const group = async (name: string) => (await list()).coverage.find((one) => one.group === name)
    expect(await group('Karantina hewan')).toMatchObject({ people: 19, trained: 3, enough: 3 })
    expect(await group('Fungsional umum (JFU)')).toMatchObject({ people: 6, trained: 2, enough: 2 })
    expect(await group('Karantina ikan')).toMatchObject({ people: 30, trained: 0 })
    // two PPNPN were trained above: they are in no group
    const { coverage, share } = await list()
    expect(coverage.reduce((people, one) => people + one.people, 0)).toBe(share.civilServants)
  })

  it('HRM-10: hours of single participants are changed, a stale save is refused, a mistake is removed', async () => {
    const person = only(withTitle('Kepala Bagian', 1))
    const made = await add('leadership', '10', [person])
    const body = {
      title: 'Pelatihan kepemimpinan',
      kind: 'leadership' as const,
      startsOn: '2024-05-06',
      endsOn: '2024-05-08',
      lessonHours: '10',
      participants: [{ ...person, lessonHours: '25.5' }],
      version: 1,
    }
    expect(await planner.send('PUT', `${unit}/trainings/${made.id}`, body)).toEqual({
      id: made.id,
      version: 2,
      findings: [],
    })
    const stale = await planner.send('PUT', `${unit}/trainings/${made.id}`, body, 409)
    expect(stale.detail).toContain('Perencana Maluku')
    const own = (await list()).hours.find(({ staffId }) => staffId === person.staffId)
    expect(own).toMatchObject({ hours: '25.5', enough: true })

    const kept = await planner.send(
      'DELETE',
      `${unit}/staff/${person.staffId}?version=1&reason=keliru`,
      undefined,
      409,
    )
    expect(kept.detail).toContain('peserta pelatihan')
    const removal = `${unit}/trainings/${made.id}` as const
    await planner.send('DELETE', `${removal}?version=1&reason=keliru`, undefined, 409)
    expect(await planner.send('DELETE', `${removal}?version=2&reason=keliru`)).toMatchObject({ id: made.id })
    expect((await list()).trainings.map(({ id }) => id)).not.toContain(made.id)
    await planner.send('DELETE', `${removal}?version=2&reason=keliru`, undefined, 404)
  })

  it('refuses dates in the wrong order, negative hours, and participants of nowhere', async () => {
    const refuse = (status: 404 | 422, ...facts: Parameters<typeof training>) =>
      planner.send('POST', `${unit}/trainings`, training(...facts), status)
    const wrong = await refuse(422, 'technical', '5', [], '2024-05-05')
    expect(wrong.findings).toMatchObject([{ rule: 'training.order' }])
    await refuse(422, 'technical', '-1', [])
    await refuse(404, 'technical', '5', [{ staffId: 999_999 }])
  })
})
