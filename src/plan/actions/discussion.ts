import { groupBy } from '#lib/group.ts'
import { Refusal } from '#core/refusal.ts'
import { fromDecimalText, toDecimalText, toTargetText } from '#core/wire.ts'
import { saySituation } from '#core/workflow.ts'
import type { Handlers } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import type { discussionContract } from '../contract/discussion.ts'
import { findPlan } from '../read/annual-plans.ts'
import { listDiscussion as listSaid } from '../read/discussion.ts'
import { holdLatestPlan, situationOf } from '../read/open-plan.ts'
import { getSpeaker } from '../read/speaker.ts'
import { getPlanned, loadVersion } from '../read/version.ts'
import { discussionState } from '../rules/discussion.ts'
import { isInForce, planWorkflow } from '../rules/workflow.ts'
import { insertDiscussion } from '../store/discussion.ts'

type Actions = Handlers<typeof discussionContract>

export const listDiscussion: Actions['listDiscussion'] = async (call, { params: { year } }) => {
  const { tx, unit } = call
  const plan = await findPlan(tx, unit, year)
  const whole = plan ? await loadVersion(tx, plan) : []
  const said = groupBy(await listSaid(tx, unit, year), ({ indicatorId }) => indicatorId)
  const units = await listSeenUnits(tx, [unit.path], call.today)
  const names = new Map(units.map(({ id, shortName }) => [id, shortName]))
  return {
    can: { speak: plan !== undefined && !isInForce(plan.state) && call.may('plan.discuss', unit.path) },
    indicators: whole.map(({ indicator, target, background }) => {
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

interface Said {
  readonly from: string
  readonly figure: string | null
  readonly message: string
}

export const addDiscussion: Actions['addDiscussion'] = async (call, { params, body }) => {
  const plan = await holdLatestPlan(call, params.year)
  if (isInForce(plan.state))
    throw new Refusal(
      'locked',
      `${saySituation(planWorkflow, situationOf(call, plan))}, sehingga negosiasinya selesai. Buat revisi bila target perlu dibicarakan lagi.`,
    )
  const { indicator } = await getPlanned(call.tx, plan, params.indicator)
  const speaker = await getSpeaker(call, body.fromUnit ?? undefined)
  const { kind, figure, message } = body
  const { indicatorId } = indicator
  const said = { indicatorId, kind, fromUnitId: speaker.id, message, actor: call.actor.name }
  const id = await insertDiscussion(call.tx, call.unit, plan.year, {
    ...said,
    figure: fromDecimalText(figure),
  })
  const records = recordsOf<Said>({
    entity: 'plan.targetDiscussion',
    label: () => `Target ${indicator.code}`,
    key: () => `${plan.id}/${indicatorId}`,
  })
  return records.added(call, id, { from: speaker.shortName, figure, message }, { action: kind })
}
