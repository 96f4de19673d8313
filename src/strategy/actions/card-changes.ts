import type { z } from 'zod'
import { fromDecimalText } from '#core/wire.ts'
import { finding, type Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import { recordHistory } from '#platform/history.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { plainFacts, recordsOf } from '#platform/records.ts'
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
import { listObjectives, type CatalogueObjective } from '../store/objectives.ts'
import { getCard, sayPlans } from './catalogue.ts'

type Actions = Handlers<typeof catalogueContract>
type InPlans = Handlers<typeof cardsInPlansContract>
type Body = z.infer<typeof cardBody>

type Card = Parameters<typeof factsOf>[0]

const entity = 'strategy.indicator'
const label = ({ code }: Card): string => `Kartu ${code}`
const cards = recordsOf<Card>({ entity, label, facts: (card) => plainFacts(factsOf(card)) })
/** The end of a card that another replaces. */
const ends = recordsOf<Card>({ entity, label, facts: ({ yearUntil }) => ({ yearUntil }) })

const readBody = (body: Body): CardFields => ({ ...body, baseline: fromDecimalText(body.baseline) })

/** The objective must be one that the unit sees, and hold when the card does. */
function checkPlace(fields: CardFields, objective: CatalogueObjective | undefined): readonly Finding[] {
  if (objective === undefined) {
    const message = 'Sasaran itu bukan sasaran unit ini atau unit di atasnya.'
    return [finding('error', 'card.objective', 'objectiveId', message, 'Pilih sasaran dari daftar.')]
  }
  if (isInForce(objective, fields.yearFrom)) return []
  const message = `Sasaran ${objective.code} berlaku ${sayYears(objective)}, kartunya mulai ${fields.yearFrom}.`
  const next = 'Pilih sasaran yang berlaku pada tahun itu.'
  return [finding('warning', 'card.objectiveYears', 'objectiveId', message, next)]
}

/** The card with its objective, and what the rules remark on it besides `more`; refused when it cannot stand. */
async function judge(
  call: UnitCall,
  what: string,
  fields: CardFields,
  more: readonly Finding[] = [],
): Promise<{ after: Card; findings: Finding[] }> {
  const objectives = await listObjectives(call.tx, call.unit.path)
  const objective = objectives.find(({ id }) => id === fields.objectiveId)
  const findings = [...more, ...checkPlace(fields, objective), ...checkCard(fields)]
  refuseErrors(`${what} belum dapat disimpan.`, findings)
  return { after: { ...fields, ...(objective && { objective }) }, findings }
}

const taken = (fields: CardFields): Refusal =>
  new Refusal(
    'conflict',
    `Kode ${fields.code} sudah dipakai kartu lain yang mulai berlaku ${fields.yearFrom}.`,
    {
      errors: [{ field: 'body.code', message: 'Kode ini sudah dipakai mulai tahun itu.' }],
    },
  )

export const addCard: Actions['addCard'] = async (call, { body }) => {
  const fields = readBody(body)
  const { after, findings } = await judge(call, 'Kartu ini', fields)
  const id = await insertCard(call.tx, call.unit, fields)
  if (id === undefined) throw taken(fields)
  return cards.added(call, id, after, { findings })
}

async function getOwnCard(call: UnitCall, id: number): Promise<IndicatorCard & { readonly id: number }> {
  const card = await getCard(call, id)
  if (card.ownerId === call.unit.id) return { ...card, id }
  const owner = await getUnitTitle(call.tx, card.ownerId, call.today)
  throw new Refusal(
    'forbidden',
    `Kartu ${card.code} milik ${owner.name}; di sini hanya dibaca. Minta pemiliknya mengubahnya, atau tambahkan indikator kantor sendiri.`,
  )
}

const namePlans = async (call: UnitCall, plans: readonly PlanUsingCard[]): Promise<string> =>
  (await sayPlans(call, plans)).map(({ unit, year }) => `RKT ${year} ${unit}`).join(', ')

/** Corrects a card in place; `plans` are those that use it. */
export async function changeCard(
  call: UnitCall,
  { params, body }: Parameters<InPlans['saveCard']>[1],
  plans: readonly PlanUsingCard[],
): ReturnType<InPlans['saveCard']> {
  const card = await getOwnCard(call, params.indicator)
  const { version, ...rest } = body
  const fields = readBody(rest)
  const approved = plans.filter(({ isApproved }) => isApproved)
  if (approved.length > 0)
    throw new Refusal(
      'locked',
      `Kartu ${card.code} dipakai ${await namePlans(call, approved)} yang sudah disahkan, sehingga tidak dapat dibetulkan. Buat versi baru yang berlaku mulai tahun berikutnya.`,
    )
  const { after, findings } = await judge(call, 'Kartu ini', fields)
  await refuseTaken(call, card, fields)
  const saved = await updateCard(call.tx, call.unit.id, card.id, version, fields)
  return cards.changed(call, { before: card, after, version, saved, findings, action: 'correct' })
}

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
  if (fields.yearFrom <= card.yearFrom) {
    const message = `Kartu baru harus mulai sesudah ${card.yearFrom}, tahun mulai kartu yang diganti.`
    const hint = 'Isi tahun yang lebih lambat, atau betulkan kartu ini tanpa versi baru.'
    return [finding('error', 'card.version', 'yearFrom', message, hint)]
  }
  const later = plans.filter(({ year }) => year >= fields.yearFrom)
  const approved = later.filter(({ isApproved }) => isApproved)
  if (approved.length > 0)
    throw new Refusal(
      'locked',
      `${await namePlans(call, approved)} sudah disahkan dengan kartu ini. Pilih tahun mulai sesudahnya.`,
    )
  if (later.length === 0) return []
  const message = `${await namePlans(call, later)} masih memakai kartu lama.`
  return [finding('warning', 'card.drafts', 'yearFrom', message, 'Ganti indikatornya pada rencana itu.')]
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
  const order = await checkVersion(call, card, fields, plans)
  const { after, findings } = await judge(call, 'Versi baru ini', fields, order)
  const yearUntil = fields.yearFrom
  const saved = await closeCard(call.tx, call.unit.id, card.id, version, yearUntil)
  const ended = { ...card, yearUntil }
  await ends.changed(call, { before: card, after: ended, version, saved, action: 'replace', reason })
  const id = await insertCard(call.tx, call.unit, fields, card.id)
  if (id === undefined) throw taken(fields)
  const facts = { before: plainFacts(factsOf(card)), after: factsOf(after) }
  await recordHistory(call, { entity, key: String(id), action: 'version', ...facts, reason })
  return { id, version: 1, findings }
}
