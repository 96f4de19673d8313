import type { z } from 'zod'
import { finding, type Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import { fromDecimalText } from '#core/wire.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { refuseErrors } from '#platform/refuse.ts'
import { listParents, listSeenUnits } from '#organisation/store/units.ts'
import type { cascadeContract } from '../contract.ts'
import { checkMove } from '../rules/cascade-checks.ts'
import { listCards } from '#strategy/store/cards.ts'
import {
  clearTick,
  deleteNode,
  insertNode,
  moveNode,
  replaceNodeParts,
  tickNode,
  updateNode,
} from '../store/cascade-changes.ts'
import {
  countParts,
  findNode,
  listCascade,
  listCascadeAbove,
  listContributors,
  listNodeIndicators,
  type CascadeNode,
} from '../store/cascade.ts'
import { listPositionHolders } from '../store/position-holders.ts'
import { findingsOf } from './cascade.ts'

type Contract = typeof cascadeContract
type Actions = Handlers<Contract>
type NodeBody = Omit<z.output<Contract['addCascadeNode']['body']>, 'parentId'>

const entity = 'cascade.node'

const missing = (): Refusal =>
  new Refusal('notFound', 'Kondisi itu tidak ada lagi pada pohon kinerja ini. Muat ulang halaman ini.')

/** A condition of the unit's own tree of the year. */
async function getOwnNode(call: UnitCall, year: number, id: number): Promise<CascadeNode> {
  const node = await findNode(call.tx, id)
  if (node === undefined || node.year !== year) throw missing()
  if (node.unitId !== call.unit.id)
    throw new Refusal(
      'forbidden',
      'Kondisi ini milik unit lain; di sini hanya dibaca. Minta pemiliknya mengubahnya.',
    )
  return node
}

const stale = (call: UnitCall, node: CascadeNode): Promise<Refusal> =>
  staleRefusal(call, { entity, key: String(node.id), name: `Kondisi "${node.condition}"` })

const notListed = (place: string, what: string): Finding =>
  finding(
    'error',
    'cascade.choice',
    place,
    `${what} itu tidak ada dalam daftar.`,
    'Pilih dari daftar, atau tulis namanya pada keterangan pemilik.',
  )

/** Owners, contributors and indicators must be ones that the person may choose from. */
async function checkChoices(call: UnitCall, year: number, body: NodeBody): Promise<readonly Finding[]> {
  const { tx, unit } = call
  const on = `${year}-12-31`
  const units = [...(await listParents(tx, unit.path, on)), ...(await listSeenUnits(tx, [unit.path], on))]
  const known = new Set<number | null>([null, ...units.map(({ id }) => id)])
  const positions = await listPositionHolders(tx, unit.path, on)
  const cards = new Set((await listCards(tx, unit.path)).map(({ indicator }) => indicator.indicatorId))
  const position = positions.find(({ id }) => id === body.ownerPositionId)
  return [
    ...(known.has(body.ownerUnitId) ? [] : [notListed('ownerUnitId', 'Unit pemilik')]),
    ...(body.ownerPositionId === null || position ? [] : [notListed('ownerPositionId', 'Jabatan')]),
    ...(body.contributors.every(({ unitId }) => known.has(unitId))
      ? []
      : [notListed('contributors', 'Unit')]),
    ...(body.indicators.every(({ indicatorId }) => indicatorId === null || cards.has(indicatorId))
      ? []
      : [notListed('indicators', 'Indikator')]),
  ]
}

const partsOf = ({ indicators, contributors }: NodeBody) => ({
  indicators: indicators.map((indicator) => ({ ...indicator, target: fromDecimalText(indicator.target) })),
  contributors,
})

/** Conditions below which the office may hang its own: its own of the year, and those of the units above. */
async function reachable(call: UnitCall, year: number): Promise<readonly CascadeNode[]> {
  const line = await listCascade(call.tx, call.unit.id, year)
  const above = await listCascadeAbove(call.tx, call.unit, year)
  return [...line, ...above.filter(({ id }) => !line.some((node) => node.id === id))]
}

function refuseParent(nodes: readonly CascadeNode[], parentId: number | null): void {
  if (parentId !== null && !nodes.some(({ id }) => id === parentId))
    throw new Refusal('invalid', 'Kondisi induk itu tidak ada pada pohon tahun ini. Pilih dari daftar.', {
      errors: [{ field: 'body.parentId', message: 'Pilih kondisi induk dari daftar.' }],
    })
}

export const addCascadeNode: Actions['addCascadeNode'] = async (call, { params, body }) => {
  const { parentId, ...fields } = body
  refuseParent(await reachable(call, params.year), parentId)
  refuseErrors('Kondisi ini belum dapat disimpan.', await checkChoices(call, params.year, fields))
  const id = await insertNode(call.tx, call.unit, { year: params.year, parentId }, fields)
  await replaceNodeParts(call.tx, call.unit, id, partsOf(fields))
  await clearTick(call.tx, call.unit.id, parentId)
  await recordHistory(call, { entity, key: String(id), action: 'add', after: body })
  return { id, version: 1, findings: await findingsOf(call, params.year, id) }
}

/** What history keeps of a condition. */
async function storedFacts(call: UnitCall, node: CascadeNode): Promise<object> {
  const indicators = await listNodeIndicators(call.tx, [node.id])
  const contributors = await listContributors(call.tx, [node.id])
  return {
    level: node.level,
    condition: node.condition,
    isSuccessFactor: node.isSuccessFactor,
    isCrosscutting: node.isCrosscutting,
    objectiveId: node.objectiveId,
    ownerUnitId: node.ownerUnitId,
    ownerPositionId: node.ownerPositionId,
    ownerNote: node.ownerNote,
    indicators: indicators.map(({ indicatorId, name, target, unitOfMeasure, polarity, combination }) => ({
      indicatorId,
      name,
      target: target?.toFixed() ?? null,
      unitOfMeasure,
      polarity,
      combination,
    })),
    contributors: contributors.map(({ unitId, note }) => ({ unitId, note })),
  }
}

export const saveCascadeNode: Actions['saveCascadeNode'] = async (call, { params, body }) => {
  const node = await getOwnNode(call, params.year, params.node)
  const { version, ...fields } = body
  refuseErrors('Kondisi ini belum dapat disimpan.', await checkChoices(call, params.year, fields))
  const before = await storedFacts(call, node)
  if (!(await updateNode(call.tx, call.unit.id, node.id, version, fields))) throw await stale(call, node)
  await replaceNodeParts(call.tx, call.unit, node.id, partsOf(fields))
  await recordHistory(call, { entity, key: String(node.id), action: 'save', before, after: fields })
  return { id: node.id, version: version + 1, findings: await findingsOf(call, params.year, node.id) }
}

export const moveCascadeNode: Actions['moveCascadeNode'] = async (call, { params, body }) => {
  const node = await getOwnNode(call, params.year, params.node)
  const nodes = await reachable(call, params.year)
  refuseParent(nodes, body.parentId)
  refuseErrors('Kondisi ini tidak dapat dipindahkan.', checkMove(nodes, node.id, body.parentId))
  if (!(await moveNode(call.tx, { ...node, version: body.version }, body.parentId, body.ordinal)))
    throw await stale(call, node)
  if (body.parentId !== node.parentId)
    for (const changed of [node.parentId, body.parentId]) await clearTick(call.tx, call.unit.id, changed)
  await recordHistory(call, {
    entity,
    key: String(node.id),
    action: 'move',
    before: { parentId: node.parentId, ordinal: node.ordinal },
    after: { parentId: body.parentId, ordinal: body.ordinal },
  })
  return { id: node.id, version: body.version + 1, findings: await findingsOf(call, params.year, node.id) }
}

export const reviewCascadeNode: Actions['reviewCascadeNode'] = async (call, { params, body }) => {
  const node = await getOwnNode(call, params.year, params.node)
  if (body.sufficient && (await countParts(call.tx, node.id)) === 0)
    throw new Refusal('invalid', 'Belum ada kondisi di bawahnya yang dapat diperiksa. Jabarkan dahulu.')
  const tick = body.sufficient ? { by: call.actor.name, at: call.now } : null
  if (!(await tickNode(call.tx, { ...node, version: body.version }, tick))) throw await stale(call, node)
  await recordHistory(call, {
    entity,
    key: String(node.id),
    action: 'review',
    before: { sufficientBy: node.sufficientBy },
    after: { sufficientBy: tick?.by ?? null },
  })
  return { id: node.id, version: body.version + 1, findings: await findingsOf(call, params.year, node.id) }
}

export const removeCascadeNode: Actions['removeCascadeNode'] = async (call, { params, query }) => {
  const node = await getOwnNode(call, params.year, params.node)
  const parts = await countParts(call.tx, node.id)
  if (parts > 0)
    throw new Refusal(
      'conflict',
      `Masih ada ${parts} kondisi di bawahnya. Pindahkan atau hapus kondisi itu dahulu.`,
    )
  const before = await storedFacts(call, node)
  if (!(await deleteNode(call.tx, call.unit.id, node.id, query.version))) throw await stale(call, node)
  await clearTick(call.tx, call.unit.id, node.parentId)
  await recordHistory(call, { entity, key: String(node.id), action: 'remove', before })
  return null
}
