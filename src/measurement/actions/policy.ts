import { isoDate } from '#lib/dates.ts'
import { decimal } from '#lib/decimal.ts'
import { Refusal } from '#core/refusal.ts'
import { fromDecimalText } from '#core/wire.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Handlers } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import type { measurementContract } from '../contract.ts'
import { presentPolicy, type PolicyText } from '../present.ts'
import { decidePolicy } from '../rules/workflow.ts'
import { listFinalQuarters, listPolicies, savePolicy as storePolicy } from '../store.ts'
import { lastDayOf, policyInForce, type PolicyInForce } from '../read/year.ts'

type Actions = Handlers<typeof measurementContract>

/** A policy in force with the name of the unit that decided it. */
export async function policyText(tx: Tx, inForce: PolicyInForce): Promise<PolicyText> {
  const { setting } = inForce
  const title = setting ? await getUnitTitle(tx, setting.unitId, setting.validFrom) : undefined
  return presentPolicy(inForce, title?.shortName ?? null)
}

export const getPolicy: Actions['getPolicy'] = async (call, { params }) => {
  const policies = await listPolicies(call.tx, call.unit.path)
  return policyText(call.tx, policyInForce(policies, call.unit.path, lastDayOf(params.year, 4)))
}

export const savePolicy: Actions['savePolicy'] = async (call, { body }) => {
  const { tx, unit } = call
  const validFrom = isoDate(body.validFrom)
  const cap = fromDecimalText(body.cap)
  const anomalyThreshold = decimal(body.anomalyThreshold)
  if (anomalyThreshold.lte(0) || cap?.lte(0))
    throw new Refusal('invalid', 'Batas dan ambang harus lebih dari nol.', {
      errors: [
        ...(cap?.lte(0)
          ? [{ field: 'body.cap', message: 'Isi lebih dari nol, atau kosongkan bila tanpa batas.' }]
          : []),
        ...(anomalyThreshold.lte(0)
          ? [{ field: 'body.anomalyThreshold', message: 'Isi lebih dari nol.' }]
          : []),
      ],
    })
  const finals = await listFinalQuarters(tx, unit.path)
  const decision = decidePolicy(finals.filter(({ year, quarter }) => validFrom <= lastDayOf(year, quarter)))
  refuseUnlessAllowed(decision)
  const before = policyInForce(await listPolicies(tx, unit.path), unit.path, validFrom)
  const policy = { cap, anomalyThreshold, notDue: body.notDue, zeroTarget: body.zeroTarget }
  await storePolicy(tx, unit, validFrom, policy, body.note)
  await recordHistory(call, {
    entity: 'measurement.policy',
    key: validFrom,
    action: 'save',
    before: before.policy,
    after: { ...policy, note: body.note },
  })
  return policyText(tx, policyInForce(await listPolicies(tx, unit.path), unit.path, validFrom))
}
