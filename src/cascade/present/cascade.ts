import type { Finding } from '#core/finding.ts'
import type { UnitKey } from '#core/unit.ts'
import { toDecimalText } from '#core/wire.ts'
import { fullName } from '#organisation/index.ts'
import type { CascadeNodeShape } from '../contract.ts'
import type { CascadeIndicatorFacts, CascadeNodeFacts } from '../rules/cascade.ts'
import { nameForUnit } from '#strategy/index.ts'
import type { CascadeContributor, CascadeIndicator, CascadeNode } from '../store/cascade.ts'
import type { NamedUnit } from '#organisation/store/units.ts'
import type { PositionHolder } from '#organisation/read/position-holders.ts'

/** A cascade as it was read, with the names that it needs. */
export interface ReadCascade {
  readonly unit: UnitKey
  readonly nodes: readonly CascadeNode[]
  readonly indicators: readonly CascadeIndicator[]
  readonly contributors: readonly CascadeContributor[]
  readonly holders: readonly PositionHolder[]
  readonly names: ReadonlyMap<number, NamedUnit>
}

/** A unit that the person does not see, such as a bureau of the agency. */
const nobody: Pick<NamedUnit, 'slug' | 'name' | 'shortName'> = {
  slug: '',
  name: 'unit lain di instansi induk',
  shortName: 'unit lain di instansi induk',
}

/** An indicator as the rules see it: the name of the catalogue, and the target of the plan where the node has none of its own. */
export function indicatorFacts(indicator: CascadeIndicator, unitName: string): CascadeIndicatorFacts {
  const { card } = indicator
  return {
    indicatorId: indicator.indicatorId,
    name: card === null ? (indicator.name ?? '') : nameForUnit(card.name, unitName),
    target: indicator.target ?? indicator.planTarget,
    planTarget: indicator.planTarget,
    unitOfMeasure: indicator.unitOfMeasure ?? card?.unitOfMeasure ?? null,
    polarity: indicator.polarity ?? card?.polarity ?? null,
    combination: indicator.combination,
  }
}

/** Whether the owner is no part of the unit whose tree it is: another unit, or somebody that only a note names. */
function isOutside(node: CascadeNode, read: ReadCascade): boolean {
  const holder = read.holders.find(({ id }) => id === node.ownerPositionId)
  const path =
    holder?.unitPath ?? (node.ownerUnitId === null ? undefined : read.names.get(node.ownerUnitId)?.path)
  if (path !== undefined) return !path.startsWith(node.unitPath)
  return node.ownerNote !== null && node.ownerUnitId === null && node.ownerPositionId === null
}

/** The conditions as the rules see them. */
export function factsOfCascade(read: ReadCascade): readonly CascadeNodeFacts[] {
  return read.nodes.map((node) => ({
    ...node,
    own: node.unitId === read.unit.id,
    isSufficient: node.sufficientBy !== null,
    ownedOutside: isOutside(node, read),
    indicators: read.indicators
      .filter(({ nodeId }) => nodeId === node.id)
      .map((indicator) => indicatorFacts(indicator, (read.names.get(node.unitId) ?? nobody).name)),
  }))
}

/** The name of who holds a position, with titles; null when it is vacant. */
export const personOf = (holder: PositionHolder | undefined): string | null =>
  holder === undefined || holder.person === null ? null : fullName(holder.person)

/** A condition as screens and documents see it. */
export function presentNode(
  node: CascadeNode,
  facts: CascadeNodeFacts,
  read: ReadCascade,
  findings: readonly Finding[],
  may: { readonly edit: boolean; readonly review: boolean },
): CascadeNodeShape {
  const { slug, name, shortName } = read.names.get(node.unitId) ?? nobody
  const holder = read.holders.find(({ id }) => id === node.ownerPositionId)
  const stored = read.indicators.filter(({ nodeId }) => nodeId === node.id)
  const unitName = (id: number | null): string | null =>
    id === null ? null : (read.names.get(id) ?? nobody).shortName
  return {
    id: node.id,
    parentId: node.parentId,
    level: node.level,
    condition: node.condition,
    isSuccessFactor: node.isSuccessFactor,
    isCrosscutting: node.isCrosscutting,
    objectiveId: node.objectiveId,
    unit: { slug, name, shortName },
    inherited: !facts.own && read.unit.path.startsWith(node.unitPath),
    below: !facts.own && !read.unit.path.startsWith(node.unitPath),
    owner: {
      unitId: node.ownerUnitId,
      unit: unitName(node.ownerUnitId) ?? holder?.unitName ?? null,
      positionId: node.ownerPositionId,
      position: holder?.title ?? null,
      person: personOf(holder),
      note: node.ownerNote,
    },
    contributors: read.contributors
      .filter(({ nodeId }) => nodeId === node.id)
      .map(({ unitId, note }) => ({ unitId, unit: unitName(unitId), note })),
    indicators: facts.indicators.map((indicator, index) => ({
      indicatorId: indicator.indicatorId,
      code: stored[index]?.card?.code ?? null,
      name: indicator.name,
      target: toDecimalText(indicator.target),
      ownTarget: toDecimalText(stored[index]?.target ?? null),
      planTarget: toDecimalText(indicator.planTarget),
      unitOfMeasure: indicator.unitOfMeasure,
      polarity: indicator.polarity,
      combination: indicator.combination,
    })),
    sufficient:
      node.sufficientBy === null || node.sufficientAt === null
        ? null
        : { by: node.sufficientBy, at: node.sufficientAt.toISOString() },
    version: node.version,
    findings: findings.filter(({ place }) => place === `node/${node.id}`),
    can: { edit: facts.own && may.edit, review: facts.own && may.review },
  }
}
