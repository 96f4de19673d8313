import type { Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseErrors, refuseForeign, refuseMissing } from '#platform/refuse.ts'
import type { strategyRecordsContract } from '../contract/strategy-records.ts'
import { checkObjective } from '../rules/objectives.ts'
import { notListed } from '../rules/references.ts'
import {
  insertObjective,
  listObjectives,
  saveObjectiveLinks,
  updateObjective,
  type CatalogueObjective,
  type ObjectiveFields,
} from '../store/objectives.ts'
import { listActivities, listPrograms } from '../store/programs.ts'
import { listStatements } from '../store/statements.ts'

type Actions = Handlers<typeof strategyRecordsContract>

const entity = 'strategy.objective'
const objectives = recordsOf<ObjectiveFields>({ entity, label: ({ code }) => `Sasaran ${code}` })
/** What the unit says that an objective serves, also one of a unit above. */
const links = recordsOf<ObjectiveFields>({
  entity,
  label: ({ code }) => `Tautan sasaran ${code}`,
  facts: ({ statementIds }) => ({ statementIds }),
})

/** What an objective may be tied to: whatever the unit or a unit above holds. */
async function checkTies(
  call: UnitCall,
  fields: ObjectiveFields,
  all: readonly CatalogueObjective[],
): Promise<Finding[]> {
  const programs = await listPrograms(call.tx, call.unit.path, null)
  const activities = await listActivities(call.tx, call.unit.path, null)
  const find = <T extends { readonly id: number }>(items: readonly T[], id: number | null): T | null =>
    items.find((item) => item.id === id) ?? null
  const parent = find(all, fields.parentId)
  const program = find(programs, fields.workProgramId)
  const activity = find(activities, fields.activityId)
  return [
    ...(fields.parentId !== null && parent === null ? [notListed('parentId', 'Sasaran')] : []),
    ...(fields.workProgramId !== null && program === null ? [notListed('workProgramId', 'Program')] : []),
    ...(fields.activityId !== null && activity === null ? [notListed('activityId', 'Kegiatan')] : []),
    ...(await checkStatementIds(call, fields.statementIds)),
    ...checkObjective(fields, { parent, program, activity }),
  ]
}

async function checkStatementIds(call: UnitCall, ids: readonly number[]): Promise<readonly Finding[]> {
  const known = new Set((await listStatements(call.tx, call.unit.path)).map(({ id }) => id))
  return ids.every((id) => known.has(id)) ? [] : [notListed('statementIds', 'Tujuan atau sasaran kebijakan')]
}

const taken = ({ code, yearFrom }: ObjectiveFields): Refusal =>
  new Refusal('conflict', `Kode ${code} sudah dipakai sasaran lain yang mulai berlaku ${yearFrom}.`, {
    errors: [{ field: 'body.code', message: 'Kode ini sudah dipakai mulai tahun itu.' }],
  })

export const addObjective: Actions['addObjective'] = async (call, { body }) => {
  const findings = await checkTies(call, body, await listObjectives(call.tx, call.unit.path))
  refuseErrors('Sasaran ini belum dapat disimpan.', findings)
  const id = await insertObjective(call.tx, call.unit, body)
  if (id === undefined) throw taken(body)
  return objectives.added(call, id, body, { findings })
}

export const saveObjective: Actions['saveObjective'] = async (call, { params, body }) => {
  const all = await listObjectives(call.tx, call.unit.path)
  const found = all.find(({ id }) => id === params.objective)
  const before = refuseForeign(found, 'Sasaran itu', call.unit)
  const { version, ...after } = body
  const findings = await checkTies(call, after, all)
  refuseErrors('Sasaran ini belum dapat disimpan.', findings)
  const same = all.some(
    ({ id, unitId, code, yearFrom }) =>
      id !== before.id && unitId === call.unit.id && code === after.code && yearFrom === after.yearFrom,
  )
  if (same) throw taken(after)
  const saved = await updateObjective(call.tx, call.unit, before.id, version, after)
  return objectives.changed(call, { before, after, version, saved, findings })
}

const sameIds = (a: readonly number[], b: readonly number[]): boolean =>
  a.toSorted((x, y) => x - y).join() === b.toSorted((x, y) => x - y).join()

export const linkObjective: Actions['linkObjective'] = async (call, { params, body }) => {
  const { statementIds } = body
  const all = await listObjectives(call.tx, call.unit.path)
  const found = all.find(({ id }) => id === params.objective)
  const before = refuseMissing(found, 'Sasaran itu')
  const saved = sameIds(before.statementIds, body.before)
  if (saved) {
    refuseErrors('Tautan ini belum dapat disimpan.', await checkStatementIds(call, statementIds))
    await saveObjectiveLinks(call.tx, call.unit, before.id, statementIds)
  }
  const { version } = before
  await links.changed(call, { before, after: { ...before, statementIds }, version, saved, action: 'link' })
  return { id: before.id, version, findings: [] }
}
