import { toDecimalText } from '#core/wire.ts'
import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { findNamedUnit } from '#organisation/store/units.ts'
import type { CardShape, CardVersionsShape, catalogueContract } from '../contract/catalogue.ts'
import { checkCard, checkCardsOfYear } from '../rules/cards.ts'
import { nameForUnit } from '../rules/shapes.ts'
import { isInForce } from '../rules/validity.ts'
import { findCard, listCards, type IndicatorCard, type PlanUsingCard } from '../store/cards.ts'
import { listObjectives } from '../store/objectives.ts'
import { listOwners, type Owners } from '../read/owners.ts'

type Actions = Handlers<typeof catalogueContract>

/** A card as the office reads it: its own name in the text, what is missing, whether it may be changed here. */
export function presentCard(
  call: UnitCall,
  card: IndicatorCard,
  owners: Owners,
  unitName: string,
): CardShape {
  const { indicator, objective, objectiveId, ownerId, ownerPath, baseline, ...fields } = card
  return {
    ...fields,
    ...indicator,
    name: nameForUnit(indicator.name, unitName),
    catalogueName: indicator.name,
    objective: { id: objectiveId, ...objective },
    owner: owners.get(ownerId),
    inherited: ownerId !== call.unit.id,
    baseline: toDecimalText(baseline),
    collectionSteps: [...card.collectionSteps],
    findings: [...checkCard(card)],
    can: { edit: ownerId === call.unit.id && call.may('strategy.edit', ownerPath) },
  }
}

export const getCatalogue: Actions['getCatalogue'] = async (call, { params }) => {
  const { tx, unit } = call
  const cards = await listCards(tx, unit.path)
  const owners = await listOwners(call, `${params.year}-12-31`)
  const own = owners.get(unit.id)
  const adopted = cards.filter((card) => card.ownerId === unit.id || card.adoption === 'below')
  const objectives = await listObjectives(tx, unit.path)
  return {
    unit: own,
    year: params.year,
    can: { edit: call.may('strategy.edit', unit.path) },
    cards: cards.map((card) => ({
      ...presentCard(call, card, owners, own.name),
      inForce: isInForce(card, params.year),
    })),
    objectives: objectives
      .filter((objective) => isInForce(objective, params.year))
      .map(({ id, code, level, statement }) => ({ id, code, level, statement })),
    findings: [...checkCardsOfYear(adopted, params.year)],
  }
}

const missingCard = () => new Refusal('notFound', 'Kartu indikator itu tidak ditemukan.')

/** The card, when the unit or a unit above holds it, or when a unit below does and the person sees it. */
export async function getCard(call: UnitCall, indicatorId: number): Promise<IndicatorCard> {
  const card = await findCard(call.tx, indicatorId)
  if (card === undefined) throw missingCard()
  return card
}

export const getIndicatorCard: Actions['getIndicatorCard'] = async (call, { params }) => {
  const card = await getCard(call, params.indicator)
  const owners = await listOwners(call, call.today, [card.ownerId])
  return presentCard(call, card, owners, owners.get(call.unit.id).name)
}

/** The plans that use a card, with the names of their units. */
export async function sayPlans(
  call: UnitCall,
  plans: readonly PlanUsingCard[],
): Promise<CardVersionsShape['versions'][number]['plans']> {
  const said = []
  for (const { unitId, year, revision, isApproved } of plans) {
    const unit = await findNamedUnit(call.tx, unitId, `${year}-12-31`)
    said.push({ unit: unit?.shortName ?? '', year, revision, isApproved })
  }
  return said
}
