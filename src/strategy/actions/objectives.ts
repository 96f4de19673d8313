import { Refusal } from '#core/refusal.ts'
import type { Finding } from '#core/finding.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { plainFacts } from '#platform/records.ts'
import { refuseErrors, refuseForeign } from '#platform/refuse.ts'
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

/** What an objective may be tied to: whatever the unit or a unit above holds. */
async function checkTies(
  call: UnitCall,
  fields: ObjectiveFields,
  objectives: readonly CatalogueObjective[],
): Promise<Finding[]> {
  const programs = await listPrograms(call.tx, call.unit.path, null)
  const activities = await listActivities(call.tx, call.unit.path, null)
  const find = <T extends { readonly id: number }>(items: readonly T[], id: number | null): T | null =>
    items.find((item) => item.id === id) ?? null
  const parent = find(objectives, fields.parentId)
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
  await recordHistory(call, { entity, key: String(id), action: 'add', after: body })
  return { id, version: 1, findings }
}

export const saveObjective: Actions['saveObjective'] = async (call, { params, body }) => {
  const all = await listObjectives(call.tx, call.unit.path)
  const before = all.find(({ id }) => id === params.objective)
  refuseForeign(before, 'Sasaran itu', call.unit)
  const { version, ...fields } = body
  const findings = await checkTies(call, fields, all)
  refuseErrors('Sasaran ini belum dapat disimpan.', findings)
  const same = all.some(
    ({ id, unitId, code, yearFrom }) =>
      id !== params.objective &&
      unitId === call.unit.id &&
      code === fields.code &&
      yearFrom === fields.yearFrom,
  )
  if (same) throw taken(fields)
  const record = { entity, key: String(params.objective) }
  if (!(await updateObjective(call.tx, call.unit, params.objective, version, fields)))
    throw await staleRefusal(call, { ...record, name: `Sasaran ${fields.code}` })
  await recordHistory(call, { ...record, action: 'save', before: plainFacts(before ?? {}), after: fields })
  return { id: params.objective, version: version + 1, findings }
}

const sameIds = (a: readonly number[], b: readonly number[]): boolean =>
  a.toSorted((x, y) => x - y).join() === b.toSorted((x, y) => x - y).join()

export const linkObjective: Actions['linkObjective'] = async (call, { params, body }) => {
  const all = await listObjectives(call.tx, call.unit.path)
  const objective = all.find(({ id }) => id === params.objective)
  if (objective === undefined)
    throw new Refusal('notFound', 'Sasaran itu tidak ditemukan. Muat ulang halaman ini.')
  const record = { entity, key: String(objective.id) }
  if (!sameIds(objective.statementIds, body.seen))
    throw await staleRefusal(call, { ...record, name: `Tautan sasaran ${objective.code}` })
  refuseErrors('Tautan ini belum dapat disimpan.', await checkStatementIds(call, body.statementIds))
  await saveObjectiveLinks(call.tx, call.unit, objective.id, body.statementIds)
  await recordHistory(call, {
    ...record,
    action: 'link',
    before: { statementIds: objective.statementIds },
    after: { statementIds: body.statementIds },
  })
  const after = await listObjectives(call.tx, call.unit.path)
  return { statementIds: [...(after.find(({ id }) => id === objective.id)?.statementIds ?? [])] }
}
