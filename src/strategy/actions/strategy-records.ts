import { finding, type Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseErrors, refuseForeign } from '#platform/refuse.ts'
import type { strategyRecordsContract } from '../contract/strategy-records.ts'
import { checkActivity } from '../rules/programs.ts'
import { notListed } from '../rules/references.ts'
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

const statements = recordsOf<StatementFields>({
  entity: 'strategy.statement',
  label: ({ kind }) => statementKindNames[kind],
})
const programs = recordsOf<ProgramFields>({
  entity: 'strategy.workProgram',
  label: ({ name }) => `Program ${name}`,
})
const activities = recordsOf<ActivityFields>({
  entity: 'strategy.activity',
  label: ({ name }) => `Kegiatan ${name}`,
})

/** Would the statement stand below itself? */
function checkCircle(all: readonly Statement[], id: number | null, parentId: number | null): Finding[] {
  const seen = new Set<number | null>()
  let at = parentId
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    at = all.find((statement) => statement.id === at)?.parentId ?? null
  }
  if (!seen.has(id)) return []
  const message = 'Pernyataan tidak dapat berada di bawah dirinya sendiri.'
  return [finding('error', 'statement.circle', 'parentId', message, 'Pilih induk lain.')]
}

/** What the rules remark on a statement, a new one without `id`; refused when it cannot stand. */
async function judgeStatement(
  call: UnitCall,
  fields: StatementFields,
  id: number | null = null,
): Promise<Finding[]> {
  const all = await listStatements(call.tx, call.unit.path)
  const parent = all.find((one) => one.id === fields.parentId)
  const own =
    fields.parentId !== null && parent === undefined
      ? [notListed('parentId', 'Pernyataan induk')]
      : checkStatement(fields, parent ?? null)
  const findings = [...own, ...checkCircle(all, id, fields.parentId)]
  refuseErrors('Pernyataan ini belum dapat disimpan.', findings)
  return findings
}

export const addStatement: Actions['addStatement'] = async (call, { body }) => {
  const findings = await judgeStatement(call, body)
  return statements.added(call, await insertStatement(call.tx, call.unit, body), body, { findings })
}

/** A statement of the unit itself. */
const getOwnStatement = async (call: UnitCall, id: number): Promise<Statement> =>
  refuseForeign(await findStatement(call.tx, id), 'Pernyataan itu', call.unit)

export const saveStatement: Actions['saveStatement'] = async (call, { params, body }) => {
  const before = await getOwnStatement(call, params.statement)
  const { version, ...after } = body
  const findings = await judgeStatement(call, after, before.id)
  const saved = await updateStatement(call.tx, call.unit.id, before.id, version, after)
  return statements.changed(call, { before, after, version, saved, findings })
}

export const removeStatement: Actions['removeStatement'] = async (call, { params, query }) => {
  const { version } = query
  const before = await getOwnStatement(call, params.statement)
  const uses = await countUsesOfStatement(call.tx, before.id)
  if (uses > 0)
    throw new Refusal(
      'conflict',
      `${statementKindNames[before.kind]} ini dirujuk ${uses} catatan lain. Lepaskan tautannya dahulu, atau akhiri masa berlakunya.`,
    )
  const removed = await deleteStatement(call.tx, call.unit.id, before.id, version)
  return statements.removed(call, { before, version, removed })
}

const taken = (what: string, { name, yearFrom }: ProgramFields): Refusal =>
  new Refusal('conflict', `${what} "${name}" yang mulai ${yearFrom} sudah ada.`, {
    errors: [{ field: 'body.name', message: 'Nama ini sudah ada mulai tahun itu.' }],
  })

function judgeProgram(fields: ProgramFields): readonly Finding[] {
  const findings = checkYears(fields)
  refuseErrors('Program ini belum dapat disimpan.', findings)
  return findings
}

export const addProgram: Actions['addProgram'] = async (call, { body }) => {
  const findings = judgeProgram(body)
  const id = await insertProgram(call.tx, call.unit, body)
  if (id === undefined) throw taken('Program', body)
  return programs.added(call, id, body, { findings })
}

export const saveProgram: Actions['saveProgram'] = async (call, { params, body }) => {
  const all = await listPrograms(call.tx, call.unit.path, null)
  const found = all.find(({ id }) => id === params.program)
  const before = refuseForeign(found, 'Catatan itu', call.unit)
  const { version, ...after } = body
  const findings = judgeProgram(after)
  const same = all.some(
    ({ id, unitId, name, yearFrom }) =>
      id !== before.id && unitId === call.unit.id && name === after.name && yearFrom === after.yearFrom,
  )
  if (same) throw taken('Program', after)
  const saved = await updateProgram(call.tx, call.unit.id, before.id, version, after)
  return programs.changed(call, { before, after, version, saved, findings })
}

async function judgeActivity(call: UnitCall, fields: ActivityFields): Promise<readonly Finding[]> {
  const program = (await listPrograms(call.tx, call.unit.path, null)).find(
    ({ id }) => id === fields.workProgramId,
  )
  const findings =
    program === undefined ? [notListed('workProgramId', 'Program')] : checkActivity(fields, program)
  refuseErrors('Kegiatan ini belum dapat disimpan.', findings)
  return findings
}

export const addActivity: Actions['addActivity'] = async (call, { body }) => {
  const findings = await judgeActivity(call, body)
  const id = await insertActivity(call.tx, call.unit, body)
  if (id === undefined) throw taken('Kegiatan', body)
  return activities.added(call, id, body, { findings })
}

export const saveActivity: Actions['saveActivity'] = async (call, { params, body }) => {
  const all = await listActivities(call.tx, call.unit.path, null)
  const found = all.find(({ id }) => id === params.activity)
  const before = refuseForeign(found, 'Catatan itu', call.unit)
  const { version, ...after } = body
  const findings = await judgeActivity(call, after)
  const same = all.some(
    ({ id, workProgramId, name, yearFrom }) =>
      id !== before.id &&
      workProgramId === after.workProgramId &&
      name === after.name &&
      yearFrom === after.yearFrom,
  )
  if (same) throw taken('Kegiatan', after)
  const saved = await updateActivity(call.tx, call.unit.id, before.id, version, after)
  return activities.changed(call, { before, after, version, saved, findings })
}
