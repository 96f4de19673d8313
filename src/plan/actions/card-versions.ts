import { toTargetText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { factsOf } from '#strategy/present/card-facts.ts'
import type { cardsInPlansContract, CardVersionsShape } from '#strategy/contract/catalogue.ts'
import { diffCards } from '#strategy/index.ts'
import { listCardVersions as readVersions, type IndicatorCard } from '#strategy/store/cards.ts'
import { listTargetsOfIndicator } from '#strategy/store/strategic-plans.ts'
import { listAnnualTargets, listPlansUsing } from '../store/strategy-in-plans.ts'
import { changeCard, replaceCard } from '#strategy/actions/card-changes.ts'
import { getCard, presentCard, sayPlans } from '#strategy/actions/catalogue.ts'
import { listOwners } from '#strategy/read/owners.ts'

type Actions = Handlers<typeof cardsInPlansContract>

export const listCardVersions: Actions['listCardVersions'] = async (call, { params }) => {
  await getCard(call, params.indicator)
  const chain = await readVersions(call.tx, params.indicator)
  const owners = await listOwners(
    call,
    call.today,
    chain.map(({ ownerId }) => ownerId),
  )
  const name = owners.get(call.unit.id).name
  const versions: CardVersionsShape['versions'] = []
  for (const [index, card] of chain.entries()) {
    const before = chain[index - 1]
    versions.push({
      number: index + 1,
      card: presentCard(call, card, owners, name),
      differences:
        before === undefined ? [] : diffCards(factsOf(before), factsOf(card)).map((one) => ({ ...one })),
      plans: await sayPlans(call, await listPlansUsing(call.tx, card.indicator.indicatorId)),
      targets: await targetsOf(call, card),
    })
  }
  return { versions }
}

/** The figures that the plans have for a card, by year. */
async function targetsOf(
  call: UnitCall,
  card: IndicatorCard,
): Promise<CardVersionsShape['versions'][number]['targets']> {
  const { indicatorId } = card.indicator
  const strategic = await listTargetsOfIndicator(call.tx, call.unit.path, indicatorId)
  const annual = (await listAnnualTargets(call.tx, call.unit, 2000, 2101)).filter(
    (target) => target.indicatorId === indicatorId,
  )
  const years = [...new Set([...strategic, ...annual].map(({ year }) => year))].toSorted((a, b) => a - b)
  const at = (targets: typeof annual, year: number) =>
    toTargetText(targets.findLast((target) => target.year === year)?.target ?? null)
  return years.map((year) => ({ year, strategic: at([...strategic], year), annual: at(annual, year) }))
}

export const saveCard: Actions['saveCard'] = async (call, input) =>
  changeCard(call, input, await listPlansUsing(call.tx, input.params.indicator))

export const addCardVersion: Actions['addCardVersion'] = async (call, input) =>
  replaceCard(call, input, await listPlansUsing(call.tx, input.params.indicator))
