import type { z } from 'zod'
import { fromDecimalText } from '#core/wire.ts'
import type { Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { refuseErrors } from '#platform/refuse.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { factsOf } from '../present/card-facts.ts'
import type { cardBody, cardsInPlansContract, catalogueContract } from '../contract/catalogue.ts'
import { checkCard } from '../rules/cards.ts'
import { isInForce, sayYears } from '../rules/validity.ts'
import {
  closeCard,
  insertCard,
  listCards,
  listCardVersions as readVersions,
  updateCard,
  type CardFields,
  type IndicatorCard,
  type PlanUsingCard,
} from '../store/cards.ts'
import { listObjectives } from '../store/objectives.ts'
import { getCard, sayPlans } from './catalogue.ts'

type Actions = Handlers<typeof catalogueContract>
type InPlans = Handlers<typeof cardsInPlansContract>
type Body = z.infer<typeof cardBody>

const entity = 'strategy.indicator'

const readBody = (body: Body): CardFields => ({ ...body, baseline: fromDecimalText(body.baseline) })

/** The objective must be one that the unit sees, and hold when the card does. */
async function checkPlace(call: UnitCall, fields: CardFields): Promise<readonly Finding[]> {
  const objectives = await listObjectives(call.tx, call.unit.path)
  const objective = objectives.find(({ id }) => id === fields.objectiveId)
  if (objective === undefined)
    return [
      {
        rule: 'card.objective',
        severity: 'error',
        place: 'objectiveId',
        message: 'Sasaran itu bukan sasaran unit ini atau unit di atasnya.',
        next: 'Pilih sasaran dari daftar.',
      },
    ]
  if (isInForce(objective, fields.yearFrom)) return []
  return [
    {
      rule: 'card.objectiveYears',
      severity: 'warning',
      place: 'objectiveId',
      message: `Sasaran ${objective.code} berlaku ${sayYears(objective)}, kartunya mulai ${fields.yearFrom}.`,
      next: 'Pilih sasaran yang berlaku pada tahun itu.',
    },
  ]
}

const taken = (fields: CardFields): Refusal =>
  new Refusal(
    'conflict',
    `Kode ${fields.code} sudah dipakai kartu lain yang mulai berlaku ${fields.yearFrom}.`,
    {
      errors: [{ field: 'body.code', message: 'Kode ini sudah dipakai mulai tahun itu.' }],
    },
  )

export const createCard: Actions['createCard'] = async (call, { body }) => {
  const fields = readBody(body)
  const findings = [...(await checkPlace(call, fields)), ...checkCard(fields)]
  refuseErrors('Kartu ini belum dapat disimpan.', findings)
  const id = await insertCard(call.tx, call.unit, fields)
  if (id === undefined) throw taken(fields)
  await recordHistory(call, { entity, key: String(id), action: 'create', after: factsOf(fields) })
  return { id, version: 1, findings }
}

async function getOwnCard(call: UnitCall, indicatorId: number): Promise<IndicatorCard> {
  const card = await getCard(call, indicatorId)
  if (card.ownerId === call.unit.id) return card
  const owner = await getUnitTitle(call.tx, card.ownerId, call.today)
  throw new Refusal(
    'forbidden',
    `Kartu ${card.code} milik ${owner.name}; di sini hanya dibaca. Minta pemiliknya mengubahnya, atau tambahkan indikator kantor sendiri.`,
  )
}

const stale = (call: UnitCall, card: IndicatorCard): Promise<Refusal> =>
  staleRefusal(call, { entity, key: String(card.indicator.indicatorId), name: `Kartu ${card.code}` })

const namePlans = async (call: UnitCall, plans: readonly PlanUsingCard[]): Promise<string> =>
  (await sayPlans(call, plans)).map(({ unit, year }) => `RKT ${year} ${unit}`).join(', ')

/** Corrects a card in place; `plans` are those that use it. */
export async function changeCard(
  call: UnitCall,
  { params, body }: Parameters<InPlans['correctCard']>[1],
  plans: readonly PlanUsingCard[],
): ReturnType<InPlans['correctCard']> {
  const card = await getOwnCard(call, params.indicator)
  const { version, ...rest } = body
  const fields = readBody(rest)
  const approved = plans.filter(({ isApproved }) => isApproved)
  if (approved.length > 0)
    throw new Refusal(
      'locked',
      `Kartu ${card.code} dipakai ${await namePlans(call, approved)} yang sudah disahkan, sehingga tidak dapat dibetulkan. Buat versi baru yang berlaku mulai tahun berikutnya.`,
    )
  const findings = [...(await checkPlace(call, fields)), ...checkCard(fields)]
  refuseErrors('Kartu ini belum dapat disimpan.', findings)
  await refuseTaken(call, card, fields)
  if (!(await updateCard(call.tx, call.unit.id, params.indicator, version, fields)))
    throw await stale(call, card)
  await recordHistory(call, {
    entity,
    key: String(params.indicator),
    action: 'correct',
    before: factsOf(card),
    after: { ...factsOf(fields), objectiveId: await objectiveCode(call, fields.objectiveId) },
  })
  return { id: params.indicator, version: version + 1, findings }
}

const objectiveCode = async (call: UnitCall, id: number): Promise<string> =>
  (await listObjectives(call.tx, call.unit.path)).find((objective) => objective.id === id)?.code ?? String(id)

/** Another card of the unit must not bear the same code from the same year. */
async function refuseTaken(call: UnitCall, card: IndicatorCard, fields: CardFields): Promise<void> {
  const other = (await listCards(call.tx, call.unit.path)).find(
    ({ ownerId, code, yearFrom, indicator }) =>
      ownerId === call.unit.id &&
      code === fields.code &&
      yearFrom === fields.yearFrom &&
      indicator.indicatorId !== card.indicator.indicatorId,
  )
  if (other !== undefined) throw taken(fields)
}

/** Refuses a replacement that does not follow the card, or that an approved plan contradicts. */
async function checkVersion(
  call: UnitCall,
  card: IndicatorCard,
  fields: CardFields,
  plans: readonly PlanUsingCard[],
): Promise<readonly Finding[]> {
  const next = (await readVersions(call.tx, card.indicator.indicatorId)).find(
    ({ previousId }) => previousId === card.indicator.indicatorId,
  )
  if (next !== undefined)
    throw new Refusal(
      'conflict',
      `Kartu ${card.code} sudah diganti mulai ${next.yearFrom}. Ubah kartu penggantinya.`,
    )
  const order: readonly Finding[] =
    fields.yearFrom > card.yearFrom
      ? []
      : [
          {
            rule: 'card.version',
            severity: 'error',
            place: 'yearFrom',
            message: `Kartu baru harus mulai sesudah ${card.yearFrom}, tahun mulai kartu yang diganti.`,
            next: 'Isi tahun yang lebih lambat, atau betulkan kartu ini tanpa versi baru.',
          },
        ]
  if (order.length > 0) return order
  const later = plans.filter(({ year }) => year >= fields.yearFrom)
  const approved = later.filter(({ isApproved }) => isApproved)
  if (approved.length > 0)
    throw new Refusal(
      'locked',
      `${await namePlans(call, approved)} sudah disahkan dengan kartu ini. Pilih tahun mulai sesudahnya.`,
    )
  const drafts: readonly Finding[] =
    later.length === 0
      ? []
      : [
          {
            rule: 'card.drafts',
            severity: 'warning',
            place: 'yearFrom',
            message: `${await namePlans(call, later)} masih memakai kartu lama.`,
            next: 'Ganti indikatornya pada rencana itu.',
          },
        ]
  return drafts
}

/** Replaces a card from a year on; `plans` are those that use it. */
export async function replaceCard(
  call: UnitCall,
  { params, body }: Parameters<InPlans['addCardVersion']>[1],
  plans: readonly PlanUsingCard[],
): ReturnType<InPlans['addCardVersion']> {
  const card = await getOwnCard(call, params.indicator)
  const { version, reason, ...rest } = body
  const fields = readBody(rest)
  const findings = [
    ...(await checkVersion(call, card, fields, plans)),
    ...(await checkPlace(call, fields)),
    ...checkCard(fields),
  ]
  refuseErrors('Versi baru ini belum dapat disimpan.', findings)
  if (!(await closeCard(call.tx, call.unit.id, params.indicator, version, fields.yearFrom)))
    throw await stale(call, card)
  const id = await insertCard(call.tx, call.unit, fields, params.indicator)
  if (id === undefined) throw taken(fields)
  const after = { ...factsOf(fields), objectiveId: await objectiveCode(call, fields.objectiveId) }
  await recordHistory(call, {
    entity,
    key: String(params.indicator),
    action: 'replace',
    before: { yearUntil: card.yearUntil },
    after: { yearUntil: fields.yearFrom },
    reason,
  })
  await recordHistory(call, {
    entity,
    key: String(id),
    action: 'version',
    before: factsOf(card),
    after,
    reason,
  })
  return { id, version: 1, findings }
}
