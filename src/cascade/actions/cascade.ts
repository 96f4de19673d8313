import type { Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import { recordHistory } from '#platform/history.ts'
import type { Handlers, Reading, UnitCall } from '#platform/http/call.ts'
import { findUnit, listParents, listSeenUnits } from '#organisation/store/units.ts'
import type { cascadeContract, CascadeShape } from '../contract.ts'
import { factsOfCascade, personOf, presentNode, type ReadCascade } from '../present/cascade.ts'
import { checkCascade } from '../rules/cascade-checks.ts'
import { draftCascade, type DraftedNode, type PlannedObjective } from '../rules/cascade-draft.ts'
import { nameForUnit, isInForce } from '#strategy/index.ts'
import { listTargets } from '#plan/read/targets.ts'
import { listCards } from '#strategy/store/cards.ts'
import { insertNode, replaceNodeParts } from '../store/cascade-changes.ts'
import {
  listCascade,
  listCascadeAbove,
  listCascadeBelow,
  countCascadesBelow,
  listContributors,
  listNodeIndicators,
  type CascadeNode,
} from '../store/cascade.ts'
import { listObjectives } from '#strategy/store/objectives.ts'
import { findPlan } from '#plan/read/annual-plans.ts'
import { listPositionHolders } from '#organisation/read/position-holders.ts'

type Actions = Handlers<typeof cascadeContract>
/** What a view needs of a call; documents of the command line have no more. */
type Place = Pick<UnitCall, 'tx' | 'unit'>

/** The cascade of a unit with the names of a day: the last of its year. */
async function readCascade(call: Place, year: number, below?: string): Promise<ReadCascade> {
  const { tx, unit } = call
  const on = `${year}-12-31`
  const line = await listCascade(tx, unit.id, year)
  const nodes = below === undefined ? line : [...line, ...(await listBelow(call, year, below))]
  const ids = nodes.map(({ id }) => id)
  const units = [...(await listParents(tx, unit.path, on)), ...(await listSeenUnits(tx, [unit.path], on))]
  return {
    unit,
    nodes,
    indicators: await listNodeIndicators(tx, ids),
    contributors: await listContributors(tx, ids),
    holders: await listPositionHolders(tx, unit.path, on),
    names: new Map(units.map((one) => [one.id, one])),
  }
}

/** What a person asks for to see every unit below. */
const everyUnit = 'semua'

/** The conditions of the units below that were asked for; refuses a unit that is not below. */
async function listBelow({ tx, unit }: Place, year: number, below: string): Promise<readonly CascadeNode[]> {
  if (below === everyUnit) return listCascadeBelow(tx, unit, year, unit.path)
  const found = await findUnit(tx, below)
  if (found === undefined || found.id === unit.id || !found.path.startsWith(unit.path))
    throw new Refusal('notFound', 'Unit itu bukan bagian dari unit ini. Pilih unit dari daftar.')
  return listCascadeBelow(tx, unit, year, found.path)
}

/** Offices, and whoever else below has drawn a cascade. */
async function presentBelow(
  call: Reading,
  year: number,
  { names }: ReadCascade,
): Promise<CascadeShape['below']> {
  const { unit } = call
  const counts = await countCascadesBelow(call.tx, unit, year)
  return [...names.values()]
    .filter(({ id, path }) => id !== unit.id && path.startsWith(unit.path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ id, kind, slug, shortName: name }) => {
      const count = counts.get(id) ?? { conditions: 0, crosscutting: 0, hanging: 0 }
      return kind === 'office' || count.conditions > 0 ? [{ slug, name, ...count }] : []
    })
}

/** Each condition before its parts, brothers in their order; what a circle hides comes last. */
function inTreeOrder(nodes: readonly CascadeNode[]): readonly CascadeNode[] {
  const known = new Set(nodes.map(({ id }) => id))
  const seen = new Set<number>()
  const walk = (node: CascadeNode): readonly CascadeNode[] => {
    if (seen.has(node.id)) return []
    seen.add(node.id)
    return [node, ...nodes.filter(({ parentId }) => parentId === node.id).flatMap(walk)]
  }
  const roots = nodes.filter(({ parentId }) => parentId === null || !known.has(parentId))
  return [...roots.flatMap(walk), ...nodes.flatMap(walk)]
}

/** What breaks the rules of a cascade; null while the unit has drawn none for the year. */
export async function listCascadeFindings(call: Reading, year: number): Promise<readonly Finding[] | null> {
  const facts = factsOfCascade(await readCascade(call, year))
  return facts.some(({ own }) => own) ? checkCascade(facts) : null
}

type Viewed = Pick<CascadeShape, 'nodes' | 'findings'> & { readonly hasOwn: boolean }

/** The conditions of a cascade with what its rules say of them; `may` is what the reader may do to them. */
function viewConditions(
  read: ReadCascade,
  may: { readonly edit: boolean; readonly review: boolean },
): Viewed {
  const { unit } = read
  const facts = factsOfCascade(read)
  const isBelow = new Set(
    read.nodes.filter(({ unitPath }) => !unit.path.startsWith(unitPath)).map(({ id }) => id),
  )
  const findings = [...checkCascade(facts.filter(({ id }) => !isBelow.has(id)))]
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  return {
    nodes: inTreeOrder(read.nodes).flatMap((node) => {
      const fact = byId.get(node.id)
      return fact === undefined ? [] : [presentNode(node, fact, read, findings, may)]
    }),
    findings,
    hasOwn: facts.some((fact) => fact.own),
  }
}

/** The cascade of a unit and year for documents, which offer nothing to change. */
export const readConditions = async (place: Place, year: number): Promise<Viewed> =>
  viewConditions(await readCascade(place, year), { edit: false, review: false })

/** The cascade of a unit and year for screens. */
async function viewCascade(call: UnitCall, year: number, below?: string): Promise<CascadeShape> {
  const { unit } = call
  const read = await readCascade(call, year, below)
  const may = { edit: call.may('cascade.edit', unit.path), review: call.may('cascade.review', unit.path) }
  const { nodes, findings, hasOwn } = viewConditions(read, may)
  const own = read.names.get(unit.id)
  return {
    unit: { slug: unit.slug, name: own?.name ?? unit.slug, shortName: own?.shortName ?? unit.slug },
    year,
    nodes,
    findings,
    can: { ...may, start: may.edit && !hasOwn },
    below: await presentBelow(call, year, read),
    choices: await choicesOf(call, year, read),
  }
}

async function choicesOf(call: UnitCall, year: number, read: ReadCascade): Promise<CascadeShape['choices']> {
  const { tx, unit } = call
  const above = await listCascadeAbove(tx, unit, year)
  const cards = (await listCards(tx, unit.path)).filter(
    (card) => isInForce(card, year) && (card.ownerId === unit.id || card.adoption === 'below'),
  )
  const name = read.names.get(unit.id)?.name ?? ''
  return {
    units: [...read.names.values()].map(({ id, shortName }) => ({ id, name: shortName })),
    positions: read.holders.map((holder) => ({
      id: holder.id,
      title: holder.title,
      unit: holder.unitName,
      person: personOf(holder),
    })),
    indicators: cards.map((card) => ({
      id: card.indicator.indicatorId,
      code: card.code,
      name: nameForUnit(card.name, name),
    })),
    above: above.map(({ id, condition, unitId }) => ({
      id,
      condition,
      unit: read.names.get(unitId)?.shortName ?? '',
    })),
  }
}

export const getCascade: Actions['getCascade'] = (call, { params, query }) =>
  viewCascade(call, params.year, query.below)

/** Objectives of the plan of the year and those above them, with the indicators that the plan has for each. */
async function plannedObjectives(call: UnitCall, year: number): Promise<readonly PlannedObjective[]> {
  const plan = await findPlan(call.tx, call.unit, year)
  const planned = plan === undefined ? [] : await listTargets(call.tx, plan)
  const cards = await listCards(call.tx, call.unit.path)
  const objectives = await listObjectives(call.tx, call.unit.path)
  const indicators = new Map<number, number[]>()
  for (const { indicator } of planned) {
    const card = cards.find((one) => one.indicator.indicatorId === indicator.indicatorId)
    if (card === undefined) continue
    indicators.set(card.objectiveId, [...(indicators.get(card.objectiveId) ?? []), indicator.indicatorId])
  }
  const wanted = new Set(indicators.keys())
  for (const id of wanted) {
    const parentId = objectives.find((objective) => objective.id === id)?.parentId ?? null
    if (parentId !== null) wanted.add(parentId)
  }
  return objectives
    .filter(({ id }) => wanted.has(id))
    .map((objective) => ({ ...objective, indicatorIds: indicators.get(objective.id) ?? [] }))
}

export const startCascade: Actions['startCascade'] = async (call, { params }) => {
  const { tx, unit } = call
  const { year } = params
  const known = (await listCascade(tx, unit.id, year)).filter(({ unitId }) => unitId === unit.id)
  if (known.length > 0)
    throw new Refusal('conflict', `Pohon kinerja ${year} sudah ada. Ubah kondisi di dalamnya.`)
  const objectives = await plannedObjectives(call, year)
  if (objectives.length === 0)
    throw new Refusal(
      'invalid',
      `RKT ${year} belum memuat sasaran dan indikator. Susun RKT dahulu, atau tambahkan kondisi pertama sendiri.`,
    )
  const above = (await listCascadeAbove(tx, unit, year)).flatMap(({ id, objectiveId, level }) =>
    objectiveId === null ? [] : [{ nodeId: id, objectiveId, level }],
  )
  await insertDraft(call, year, draftCascade(objectives, above))
  return viewCascade(call, year)
}

async function insertDraft(call: UnitCall, year: number, drafted: readonly DraftedNode[]): Promise<void> {
  const ids = new Map<number, number>()
  const none = { target: null, name: null, unitOfMeasure: null, polarity: null, combination: null }
  for (const node of drafted) {
    const parentId =
      node.below === null
        ? null
        : 'nodeId' in node.below
          ? node.below.nodeId
          : (ids.get(node.below.objectiveId) ?? null)
    const fields = {
      level: node.level,
      condition: node.condition,
      isSuccessFactor: false,
      isCrosscutting: false,
      objectiveId: node.objectiveId,
      ownerUnitId: call.unit.id,
      ownerPositionId: null,
      ownerNote: null,
    }
    const id = await insertNode(call.tx, call.unit, { year, parentId }, fields)
    ids.set(node.objectiveId, id)
    const indicators = node.indicatorIds.map((indicatorId) => ({ ...none, indicatorId }))
    await replaceNodeParts(call.tx, call.unit, id, { indicators, contributors: [] })
  }
  const after = { year, conditions: drafted.length }
  await recordHistory(call, { entity: 'cascade.tree', key: String(year), action: 'start', after })
}

/** What the rules say of the tree after a change, of one condition or of all. */
export async function findingsOf(call: UnitCall, year: number, nodeId: number): Promise<Finding[]> {
  const facts = factsOfCascade(await readCascade(call, year))
  return checkCascade(facts).filter(({ place }) => place === `node/${nodeId}`)
}
