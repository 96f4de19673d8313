import type { z } from 'zod'
import { finding, type Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import { fromDecimalText, toDecimalText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseErrors, refuseForeign } from '#platform/refuse.ts'
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
import { listPositionHolders } from '#organisation/read/position-holders.ts'
import { findingsOf } from './cascade.ts'

type Contract = typeof cascadeContract
type Actions = Handlers<Contract>
type NodeBody = Omit<z.output<Contract['addCascadeNode']['body']>, 'parentId'>

/** What history keeps of a condition: its fields, or only where it stands or who ticked it. */
interface NodeRecord {
  readonly condition: string
  readonly [fact: string]: unknown
}
const nodes = recordsOf<NodeRecord>({
  entity: 'cascade.node',
  label: ({ condition }) => `Kondisi "${condition}"`,
})

/** A condition of the unit's own tree of the year. */
async function getOwnNode(call: UnitCall, year: number, id: number): Promise<CascadeNode> {
  const found = await findNode(call.tx, id)
  return refuseForeign(found?.year === year ? found : undefined, 'Kondisi itu', call.unit)
}

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

function refuseParent(tree: readonly CascadeNode[], parentId: number | null): void {
  if (parentId !== null && !tree.some(({ id }) => id === parentId))
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
  return nodes.added(call, id, body, { findings: await findingsOf(call, params.year, id) })
}

async function storedRecord(call: UnitCall, node: CascadeNode): Promise<NodeRecord & { id: number }> {
  const indicators = await listNodeIndicators(call.tx, [node.id])
  const contributors = await listContributors(call.tx, [node.id])
  return {
    id: node.id,
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
      target: toDecimalText(target),
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
  const before = await storedRecord(call, node)
  const saved = await updateNode(call.tx, call.unit.id, node.id, version, fields)
  if (saved) await replaceNodeParts(call.tx, call.unit, node.id, partsOf(fields))
  const findings = await findingsOf(call, params.year, node.id)
  return nodes.changed(call, { before, after: fields, version, saved, findings })
}

export const moveCascadeNode: Actions['moveCascadeNode'] = async (call, { params, body }) => {
  const node = await getOwnNode(call, params.year, params.node)
  const tree = await reachable(call, params.year)
  const { parentId, ordinal, version } = body
  refuseParent(tree, parentId)
  refuseErrors('Kondisi ini tidak dapat dipindahkan.', checkMove(tree, node.id, parentId))
  const { id, condition } = node
  const saved = await moveNode(call.tx, { ...node, version }, parentId, ordinal)
  if (parentId !== node.parentId)
    for (const changed of [node.parentId, parentId]) await clearTick(call.tx, call.unit.id, changed)
  return nodes.changed(call, {
    before: { id, condition, parentId: node.parentId, ordinal: node.ordinal },
    after: { condition, parentId, ordinal },
    version,
    saved,
    action: 'move',
    findings: await findingsOf(call, params.year, id),
  })
}

export const reviewCascadeNode: Actions['reviewCascadeNode'] = async (call, { params, body }) => {
  const node = await getOwnNode(call, params.year, params.node)
  const { id, condition, sufficientBy } = node
  const { sufficient, version } = body
  if (sufficient && (await countParts(call.tx, id)) === 0)
    throw new Refusal('invalid', 'Belum ada kondisi di bawahnya yang dapat diperiksa. Jabarkan dahulu.')
  const tick = sufficient ? { by: call.actor.name, at: call.now } : null
  const saved = await tickNode(call.tx, { ...node, version }, tick)
  return nodes.changed(call, {
    before: { id, condition, sufficientBy },
    after: { condition, sufficientBy: tick?.by ?? null },
    version,
    saved,
    action: 'review',
    findings: await findingsOf(call, params.year, id),
  })
}

export const removeCascadeNode: Actions['removeCascadeNode'] = async (call, { params, query }) => {
  const node = await getOwnNode(call, params.year, params.node)
  const parts = await countParts(call.tx, node.id)
  if (parts > 0)
    throw new Refusal(
      'conflict',
      `Masih ada ${parts} kondisi di bawahnya. Pindahkan atau hapus kondisi itu dahulu.`,
    )
  const before = await storedRecord(call, node)
  const removed = await deleteNode(call.tx, call.unit.id, node.id, query.version)
  await clearTick(call.tx, call.unit.id, node.parentId)
  return nodes.removed(call, { before, version: query.version, removed })
}
