import { Refusal } from '#core/refusal.ts'
import type { Finding } from '#core/finding.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { plainFacts } from '#platform/records.ts'
import { refuseErrors, refuseForeign } from '#platform/refuse.ts'
import type { strategyRecordsContract } from '../contract/strategy-records.ts'
import { checkActivity } from '../rules/programs.ts'
import { checkStatement, checkYears, statementKindNames } from '../rules/statements.ts'
import {
  insertActivity,
  insertProgram,
  listActivities,
  listPrograms,
  updateActivity,
  updateProgram,
  type ActivityFields,
  type ProgramFields,
} from '../store/programs.ts'
import {
  countUsesOfStatement,
  deleteStatement,
  findStatement,
  insertStatement,
  listStatements,
  updateStatement,
  type Statement,
  type StatementFields,
} from '../store/statements.ts'

type Actions = Handlers<typeof strategyRecordsContract>

const notListed = (place: string, what: string): Finding => ({
  rule: 'record.place',
  severity: 'error',
  place,
  message: `${what} itu tidak ada pada unit ini atau unit di atasnya.`,
  next: 'Pilih dari daftar.',
})

async function judgeStatement(call: UnitCall, fields: StatementFields): Promise<Finding[]> {
  const all = await listStatements(call.tx, call.unit.path)
  const parent = all.find(({ id }) => id === fields.parentId)
  if (fields.parentId !== null && parent === undefined) return [notListed('parentId', 'Pernyataan induk')]
  return [...checkStatement(fields, parent ?? null)]
}

export const addStatement: Actions['addStatement'] = async (call, { body }) => {
  const findings = await judgeStatement(call, body)
  refuseErrors('Pernyataan ini belum dapat disimpan.', findings)
  const id = await insertStatement(call.tx, call.unit, body)
  await recordHistory(call, { entity: 'strategy.statement', key: String(id), action: 'add', after: body })
  return { id, version: 1, findings }
}

/** A statement of the unit itself. */
async function getOwnStatement(call: UnitCall, id: number): Promise<Statement> {
  return refuseForeign(await findStatement(call.tx, id), 'Pernyataan itu', call.unit)
}

/** Would the statement stand below itself? */
function checkCircle(
  statements: readonly Statement[],
  id: number,
  parentId: number | null,
): readonly Finding[] {
  const seen = new Set<number>()
  let at = parentId
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    at = statements.find((statement) => statement.id === at)?.parentId ?? null
  }
  if (!seen.has(id)) return []
  return [
    {
      rule: 'statement.circle',
      severity: 'error',
      place: 'parentId',
      message: 'Pernyataan tidak dapat berada di bawah dirinya sendiri.',
      next: 'Pilih induk lain.',
    },
  ]
}

export const saveStatement: Actions['saveStatement'] = async (call, { params, body }) => {
  const before = await getOwnStatement(call, params.statement)
  const { version, ...fields } = body
  const all = await listStatements(call.tx, call.unit.path)
  const findings = [...(await judgeStatement(call, fields)), ...checkCircle(all, before.id, fields.parentId)]
  refuseErrors('Pernyataan ini belum dapat disimpan.', findings)
  const record = { entity: 'strategy.statement', key: String(before.id) }
  if (!(await updateStatement(call.tx, call.unit.id, before.id, version, fields)))
    throw await staleRefusal(call, { ...record, name: statementKindNames[before.kind] })
  await recordHistory(call, { ...record, action: 'save', before: plainFacts(before), after: fields })
  return { id: before.id, version: version + 1, findings }
}

export const removeStatement: Actions['removeStatement'] = async (call, { params, query }) => {
  const before = await getOwnStatement(call, params.statement)
  const uses = await countUsesOfStatement(call.tx, before.id)
  if (uses > 0)
    throw new Refusal(
      'conflict',
      `${statementKindNames[before.kind]} ini dirujuk ${uses} catatan lain. Lepaskan tautannya dahulu, atau akhiri masa berlakunya.`,
    )
  const record = { entity: 'strategy.statement', key: String(before.id) }
  if (!(await deleteStatement(call.tx, call.unit.id, before.id, query.version)))
    throw await staleRefusal(call, { ...record, name: statementKindNames[before.kind] })
  await recordHistory(call, { ...record, action: 'remove', before: plainFacts(before) })
  return null
}

const taken = (what: string, { name, yearFrom }: ProgramFields): Refusal =>
  new Refusal('conflict', `${what} "${name}" yang mulai ${yearFrom} sudah ada.`, {
    errors: [{ field: 'body.name', message: 'Nama ini sudah ada mulai tahun itu.' }],
  })

export const addProgram: Actions['addProgram'] = async (call, { body }) => {
  const findings = [...checkYears(body)]
  refuseErrors('Program ini belum dapat disimpan.', findings)
  const id = await insertProgram(call.tx, call.unit, body)
  if (id === undefined) throw taken('Program', body)
  await recordHistory(call, { entity: 'strategy.workProgram', key: String(id), action: 'add', after: body })
  return { id, version: 1, findings }
}

export const saveProgram: Actions['saveProgram'] = async (call, { params, body }) => {
  const all = await listPrograms(call.tx, call.unit.path, null)
  const before = all.find(({ id }) => id === params.program)
  refuseForeign(before, 'Catatan itu', call.unit)
  const { version, ...fields } = body
  const findings = [...checkYears(fields)]
  refuseErrors('Program ini belum dapat disimpan.', findings)
  const same = all.some(
    ({ id, unitId, name, yearFrom }) =>
      id !== params.program &&
      unitId === call.unit.id &&
      name === fields.name &&
      yearFrom === fields.yearFrom,
  )
  if (same) throw taken('Program', fields)
  const record = { entity: 'strategy.workProgram', key: String(params.program) }
  if (!(await updateProgram(call.tx, call.unit.id, params.program, version, fields)))
    throw await staleRefusal(call, { ...record, name: `Program ${fields.name}` })
  await recordHistory(call, { ...record, action: 'save', before: plainFacts(before ?? {}), after: fields })
  return { id: params.program, version: version + 1, findings }
}

async function judgeActivity(call: UnitCall, fields: ActivityFields): Promise<Finding[]> {
  const program = (await listPrograms(call.tx, call.unit.path, null)).find(
    ({ id }) => id === fields.workProgramId,
  )
  return program === undefined ? [notListed('workProgramId', 'Program')] : [...checkActivity(fields, program)]
}

export const addActivity: Actions['addActivity'] = async (call, { body }) => {
  const findings = await judgeActivity(call, body)
  refuseErrors('Kegiatan ini belum dapat disimpan.', findings)
  const id = await insertActivity(call.tx, call.unit, body)
  if (id === undefined) throw taken('Kegiatan', body)
  await recordHistory(call, { entity: 'strategy.activity', key: String(id), action: 'add', after: body })
  return { id, version: 1, findings }
}

export const saveActivity: Actions['saveActivity'] = async (call, { params, body }) => {
  const all = await listActivities(call.tx, call.unit.path, null)
  const before = all.find(({ id }) => id === params.activity)
  refuseForeign(before, 'Catatan itu', call.unit)
  const { version, ...fields } = body
  const findings = await judgeActivity(call, fields)
  refuseErrors('Kegiatan ini belum dapat disimpan.', findings)
  const same = all.some(
    ({ id, workProgramId, name, yearFrom }) =>
      id !== params.activity &&
      workProgramId === fields.workProgramId &&
      name === fields.name &&
      yearFrom === fields.yearFrom,
  )
  if (same) throw taken('Kegiatan', fields)
  const record = { entity: 'strategy.activity', key: String(params.activity) }
  if (!(await updateActivity(call.tx, call.unit.id, params.activity, version, fields)))
    throw await staleRefusal(call, { ...record, name: `Kegiatan ${fields.name}` })
  await recordHistory(call, { ...record, action: 'save', before: plainFacts(before ?? {}), after: fields })
  return { id: params.activity, version: version + 1, findings }
}
