import { groupBy } from '#lib/group.ts'
import { Refusal } from '#core/refusal.ts'
import { fromDecimalText, toDecimalText, toTargetText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import type { DiscussionShape, discussionContract } from '../contract/discussion.ts'
import { loadVersion } from '../read/version.ts'
import { discussionState } from '../rules/discussion.ts'
import { isInForce, planName, planStateNames } from '../rules/way.ts'
import { insertDiscussion, listDiscussion as listSaid } from '../store/discussion.ts'
import { findPlan } from '../store/plan-way.ts'
import { holdLatestPlan } from './open-plan.ts'
import { getPlanned } from './targets.ts'

type Actions = Handlers<typeof discussionContract>

/** The unit that speaks: the one of the address, or one below it. */
export async function getSpeaker(call: UnitCall, id: number | undefined) {
  const own = await listSeenUnits(call.tx, [call.unit.path], call.today)
  const speaker = own.find((one) => one.id === (id ?? call.unit.id))
  if (!speaker)
    throw new Refusal(
      'invalid',
      'Unit itu bukan bagian dari kantor ini. Pilih kantor ini atau unit di bawahnya.',
    )
  return speaker
}

export const listDiscussion: Actions['listDiscussion'] = async (call, { params }) =>
  readDiscussion(call, params.year)

async function readDiscussion(call: UnitCall, year: number): Promise<DiscussionShape> {
  const plan = await findPlan(call.tx, call.unit.id, year)
  const whole = plan ? await loadVersion(call, plan) : []
  const said = groupBy(await listSaid(call.tx, call.unit.id, year), ({ indicatorId }) => indicatorId)
  const names = new Map(
    (await listSeenUnits(call.tx, [call.unit.path], call.today)).map(({ id, shortName }) => [id, shortName]),
  )
  return {
    can: {
      speak: plan !== undefined && !isInForce(plan.state) && call.may('plan.discuss', call.unit.path),
    },
    indicators: whole.map(({ planned: { indicator, target, background } }) => {
      const entries = said.get(indicator.indicatorId) ?? []
      const { state, agreed } = discussionState(entries)
      return {
        indicatorId: indicator.indicatorId,
        code: indicator.code,
        name: indicator.name,
        unitOfMeasure: indicator.unitOfMeasure,
        polarity: indicator.polarity,
        target: toTargetText(target),
        background,
        state,
        agreed: toDecimalText(agreed),
        said: entries.map(({ id, kind, fromUnitId, figure, message, at, actor }) => ({
          id,
          kind,
          unit: { id: fromUnitId, name: names.get(fromUnitId) ?? 'Unit di luar kantor ini' },
          figure: toDecimalText(figure),
          message,
          at: at.toISOString(),
          actor,
        })),
      }
    }),
  }
}

export const addDiscussion: Actions['addDiscussion'] = async (call, { params, body }) => {
  const plan = await holdLatestPlan(call, params.year)
  if (isInForce(plan.state))
    throw new Refusal(
      'locked',
      `${planName(plan.year, plan.revision)} sudah ${planStateNames[plan.state].toLowerCase()}, sehingga negosiasinya selesai. Buat revisi bila target perlu dibicarakan lagi.`,
    )
  await getPlanned(call, plan, params.indicator)
  const speaker = await getSpeaker(call, body.fromUnit ?? undefined)
  const entry = {
    indicatorId: params.indicator,
    kind: body.kind,
    fromUnitId: speaker.id,
    figure: fromDecimalText(body.figure),
    message: body.message,
    actor: call.actor.name,
  }
  await insertDiscussion(call.tx, call.unit, plan.year, entry)
  await recordHistory(call, {
    entity: 'plan.targetDiscussion',
    key: `${plan.id}/${params.indicator}`,
    action: body.kind,
    after: { from: speaker.shortName, figure: body.figure, message: body.message },
  })
  return readDiscussion(call, params.year)
}
