import { beforeAll, expect, it } from 'vitest'
import type { CascadeShape } from '#cascade/contract.ts'
import { describeEachEngine } from '../support/engines.ts'
import { present } from '../support/present.ts'
import { openSamples, type DemoClient, type SampleOffice } from '../support/sample-office.ts'

const url = '/api/units/bkhit-kalbar/years/2025/cascade'
type CascadeAddress = `/api/units/${string}/years/${number}/cascade${'' | `?below=${string}`}`

describeEachEngine('performance cascade', (open) => {
  let office: SampleOffice
  let planner: DemoClient
  let head: DemoClient
  const read = (client = planner, at: CascadeAddress = url) => client.send('GET', at)
  const find = (tree: CascadeShape, start: string) =>
    present(tree.nodes.find(({ condition }) => condition.startsWith(start)))
  beforeAll(async () => {
    office = await openSamples(open)
    planner = await office.as('perencana.kalbar')
    head = await office.as('kepala.kalbar')
  })

  it('AGR-07: the tree leads from the agency through the office to teams and persons', async () => {
    const tree = await read()
    const top = find(tree, 'Kelestarian')
    expect(top).toMatchObject({
      level: 'ultimate',
      inherited: true,
      unit: { slug: 'barantin' },
      can: { edit: false },
    })
    const own = find(tree, 'Terlaksananya layanan perkarantinaan yang profesional di')
    expect(own).toMatchObject({ inherited: false, owner: { position: 'Kepala', person: 'Amdali Adhitama' } })
    expect(own.indicators.map(({ code, target }) => [code, target])).toEqual([
      ['IKSP 1', '3'],
      ['IKSP 2', '3'],
      ['IKSP 3', '25945'],
      ['IKSP 4', '9865'],
    ])
    const team = find(tree, 'Temuan OPTK')
    expect(team).toMatchObject({
      parentId: own.id,
      owner: { position: 'Ketua Tim Kerja Karantina Tumbuhan' },
    })
    const depth = tree.nodes.findIndex(({ id }) => id === own.id)
    expect(tree.nodes.findIndex(({ id }) => id === own.parentId)).toBeLessThan(depth)
  })
  it('AGR-07: from the tree of the agency one gets to every office beneath, in figures, tree and table', async () => {
    const centre = await office.as('pusat.barantin')
    const agency = '/api/units/barantin/years/2025/cascade'
    const alone = await read(centre, agency)
    expect(alone.nodes.every(({ below, unit }) => !below && unit.slug === 'barantin')).toBe(true)
    const kalbar = alone.below.find(({ slug }) => slug === 'bkhit-kalbar')
    const tree = await read()
    const own = tree.nodes.filter(({ inherited }) => !inherited)
    expect(kalbar).toMatchObject({
      conditions: own.length,
      crosscutting: own.filter(({ isCrosscutting }) => isCrosscutting).length,
    })
    expect(kalbar?.hanging).toBeGreaterThan(0)
    expect(alone.below.find(({ slug }) => slug === 'bkhit-maluku')).toMatchObject({ conditions: 0 })
    const whole = await read(centre, `${agency}?below=bkhit-kalbar`)
    expect(whole.nodes).toHaveLength(alone.nodes.length + own.length)
    const team = find(whole, 'Temuan OPTK')
    expect(team).toMatchObject({ below: true, inherited: false, can: { edit: false, review: false } })
    expect(whole.nodes.map(({ id }) => id).indexOf(team.id)).toBeGreaterThan(
      whole.nodes.map(({ id }) => id).indexOf(team.parentId ?? 0),
    )
    expect(whole.findings).toEqual(alone.findings)
    expect((await read(centre, `${agency}?below=semua`)).nodes.length).toBeGreaterThanOrEqual(
      whole.nodes.length,
    )
    await centre.send('GET', `${agency}?below=bkk-jambi`, undefined, 404)
    await planner.send('GET', `${url}?below=barantin`, undefined, 404)
  })

  it('AGR-07: crosscutting conditions, success factors and contributors are marked', async () => {
    const tree = await read()
    expect(find(tree, 'Berkas perkara')).toMatchObject({
      isCrosscutting: true,
      owner: { note: 'Kejaksaan', unit: null },
      contributors: [{ note: 'POLRI' }],
    })
    expect(find(tree, 'Informasi perkarantinaan').contributors.map(({ unit }) => unit)).toContain(
      'Satpel PLBN Entikong',
    )
    expect(tree.nodes.filter(({ isSuccessFactor }) => isSuccessFactor)).toHaveLength(4)
    expect(tree.findings.filter(({ rule }) => rule === 'cascade.crosscutting')).toEqual([])
  })

  it('AGR-07: findings stand at the condition and in the list', async () => {
    const tree = await read()
    const team = find(tree, 'Temuan HPHK')
    expect(team.findings).toMatchObject([{ rule: 'cascade.indicator' }])
    expect(team.findings[0]?.message).toContain('target')
    expect(tree.findings.map(({ rule }) => rule)).toContain('cascade.sufficient')
  })

  const node = {
    level: 'output' as const,
    condition: 'Terpantaunya daerah sebar',
    indicators: [
      { name: 'Jumlah laporan', target: '4', unitOfMeasure: 'laporan', polarity: 'maximize' as const },
    ],
  }

  it('AGR-07: a condition is added, changed, moved, refused when stale or below itself, and removed', async () => {
    const tree = await read()
    const parent = find(tree, 'Terlaksananya layanan perkarantinaan yang profesional di')
    const { id, findings } = await planner.send('POST', `${url}/nodes`, { ...node, parentId: parent.id })
    expect(findings.map(({ rule }) => rule)).toEqual(['cascade.owner', 'cascade.person'])
    const at = `${url}/nodes/${id}` as const
    const activity = {
      ...node,
      condition: 'Melaksanakan pemantauan',
      ownerUnitId: parent.owner.unitId,
      version: 1,
    }
    const saved = await planner.send('PUT', at, activity)
    expect(saved.findings[0]).toMatchObject({ rule: 'cascade.condition', place: `node/${id}` })
    expect((await planner.send('PUT', at, activity, 409)).detail).toContain(
      'sudah diubah oleh Perencana Kalbar',
    )
    const other = find(tree, 'Terealisasinya keterlibatan masyarakat dan')
    await planner.send('PUT', `${at}/place`, { parentId: other.id, ordinal: 1, version: 2 })
    const moved = await read()
    expect(moved.nodes.find(({ parentId }) => parentId === other.id)?.id).toBe(id)
    const circle = await planner.send(
      'PUT',
      `${url}/nodes/${other.id}/place`,
      { parentId: id, ordinal: 1, version: other.version },
      422,
    )
    expect(circle.detail).toContain('ke bawah dirinya sendiri')
    await planner.send('DELETE', `${url}/nodes/${other.id}?version=${other.version}`, undefined, 409)
    const lastYear = `/api/units/bkhit-kalbar/years/2024/cascade/nodes/${id}?version=3` as const
    await planner.send('DELETE', lastYear, undefined, 404)
    await planner.send('DELETE', `${at}?version=3`)
    const query = new URLSearchParams({ entity: 'cascade.node', key: String(id) })
    const { entries } = await planner.send('GET', `/api/units/bkhit-kalbar/history?${query}`)
    expect(entries.map(({ action }) => action)).toEqual(['remove', 'move', 'save', 'add'])
  })

  it('AGR-07: somebody other than the planner ticks that the parts suffice; a new part takes the tick away', async () => {
    const parent = find(await read(), 'Terealisasinya keterlibatan masyarakat dan')
    const review = { sufficient: true, version: parent.version }
    await planner.send('PUT', `${url}/nodes/${parent.id}/review`, review, 403)
    await head.send('PUT', `${url}/nodes/${parent.id}/review`, review)
    expect(find(await read(), 'Terealisasinya keterlibatan masyarakat dan').sufficient).toMatchObject({
      by: 'Kepala Kalbar',
    })
    const { id } = await planner.send('POST', `${url}/nodes`, { ...node, parentId: parent.id })
    expect(find(await read(), 'Terealisasinya keterlibatan masyarakat dan').sufficient).toBeNull()
    await planner.send('DELETE', `${url}/nodes/${id}?version=1`)
    const leaf = find(await read(), 'Temuan HPHK')
    await head.send('PUT', `${url}/nodes/${leaf.id}/review`, { sufficient: true, version: leaf.version }, 422)
  })

  it('AGR-07: conditions, owners and indicators of others are not taken', async () => {
    const tree = await read()
    const top = find(tree, 'Kelestarian')
    await planner.send('PUT', `${url}/nodes/${top.id}`, { ...node, version: 1 }, 403)
    const jambi = await office.as('perencana.jambi')
    await jambi.send('GET', url, undefined, 404)
    const foreign = '/api/units/bkk-jambi/years/2025/cascade/nodes'
    await jambi.send('POST', foreign, { ...node, parentId: top.id }, 422)
    const wrong = await planner.send('POST', `${url}/nodes`, { ...node, ownerUnitId: 999_999 }, 422)
    expect(wrong.errors).toMatchObject([{ field: 'body.ownerUnitId' }])
    await planner.send('POST', `${url}/nodes`, { ...node, indicators: [{ target: '-1', name: 'x' }] }, 422)
    await planner.send('POST', `${url}/nodes`, { ...node, indicators: [{}] }, 422)
  })

  it('AGR-07: nobody begins empty: the plan of the year makes the first tree', async () => {
    const jambi = await office.as('perencana.jambi')
    const at = '/api/units/bkk-jambi/years/2026/cascade'
    const refused = await jambi.send('POST', `${at}/start`, undefined, 422)
    expect(refused.detail).toContain('RKT 2026')
    await jambi.send('POST', '/api/units/bkk-jambi/years/2026/plan')
    const tree = await jambi.send('POST', `${at}/start`)
    expect(tree.nodes.map(({ level, indicators }) => [level, indicators.length])).toEqual([
      ['intermediate', 0],
      ['immediate', 3],
      ['intermediate', 0],
      ['immediate', 5],
    ])
    expect(tree.can.start).toBe(false)
    await jambi.send('POST', `${at}/start`, undefined, 409)
    const maluku = await office.as('perencana.maluku')
    await maluku.send('POST', '/api/units/bkhit-maluku/years/2025/plan')
    const below = await maluku.send('POST', '/api/units/bkhit-maluku/years/2025/cascade/start')
    expect(below.nodes.filter(({ inherited }) => !inherited).map(({ level }) => level)).toEqual(
      Array.from({ length: 5 }, () => 'immediate'),
    )
    expect(below.nodes.filter(({ inherited }) => inherited)).toHaveLength(6)
  })
})
