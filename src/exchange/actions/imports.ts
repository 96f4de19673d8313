import { createHash } from 'node:crypto'
import { Refusal } from '#core/refusal.ts'
import { decide } from '#core/workflow.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import type { importContract, ImportShape } from '../contract/imports.ts'
import type { KindId } from '../rules/kind.ts'
import { kinds } from '../rules/kinds.ts'
import { forbiddenKinds } from '../rules/permissions.ts'
import { importWorkflow } from '../rules/workflow.ts'
import { presentHead, presentImport, situationOf } from '../present.ts'
import {
  insertImport,
  listImports as listWithKinds,
  lockImport,
  updateImport,
  type StoredImport,
} from '../store/imports.ts'
import { askStaged } from '../thread/ask.ts'
import { applyExamined, undoStored } from './apply.ts'
import { choose } from './choose.ts'
import { examineImport } from './examine-import.ts'
import { mayOf, refuseForbiddenTables } from './permit.ts'

type Actions = Handlers<typeof importContract>
const entity = 'exchange.import'

export const listImports: Actions['listImports'] = async (call, { params }) => ({
  imports: (await listWithKinds(call.tx, call.unit.id, params.year)).map(({ kinds: own, ...head }) => ({
    ...presentHead(head),
    can: { open: mayImport(call, own) },
  })),
  kinds: kinds.map(({ id, title }) => ({ id, title, can: { import: mayImport(call, [id]) } })),
  can: { import: kinds.some(({ id }) => mayImport(call, [id])) },
})

const mayImport = (call: UnitCall, ids: readonly KindId[]): boolean =>
  call.may('exchange.import', call.unit.path) && forbiddenKinds(ids, mayOf(call)).length === 0

const present = async (call: UnitCall, stored: StoredImport): Promise<ImportShape> =>
  presentImport(await examineImport(call, stored), call.may('exchange.import', call.unit.path))

/** An import of the office whose data the person may change, held until the transaction ends. */
async function getImportOf(call: UnitCall, params: { year: number; import: number }): Promise<StoredImport> {
  const stored = await lockImport(call.tx, call.unit.id, params.year, params.import)
  if (stored === undefined)
    throw new Refusal('notFound', `Impor itu tidak ada pada kantor dan tahun ini. Kembali ke daftar impor.`)
  refuseForbiddenTables(
    call,
    stored.staged.tables.map(({ kind }) => kind),
  )
  return stored
}

/** The same, when its workflow lets this be done to it and nobody changed it since the person looked. */
async function openImport(
  call: UnitCall,
  params: { year: number; import: number },
  action: keyof typeof importWorkflow.transitions,
  version?: number,
): Promise<StoredImport> {
  const stored = await getImportOf(call, params)
  refuseUnlessAllowed(decide(importWorkflow, action, situationOf(stored, call.dayOf)), 'conflict')
  if (version !== undefined && stored.version !== version)
    throw new Refusal('conflict', 'Pilihan dalam impor ini sudah diubah orang lain. Muat ulang, lalu ulangi.')
  return stored
}

export const uploadImport: Actions['uploadImport'] = async (call, { params, query, file }) => {
  const fileHash = createHash('sha256').update(file).digest('hex')
  const staged = await askStaged(file, query.fileName)
  return call.transact(async (inside) => {
    const { tx, unit, now, actor } = inside
    const id = await insertImport(tx, unit, {
      year: params.year,
      fileName: query.fileName,
      fileHash,
      staged,
      at: now,
      actor: actor.name,
    })
    await recordHistory(inside, {
      entity,
      key: String(id),
      action: 'upload',
      after: { fileName: query.fileName, fileHash },
    })
    return present(inside, await getImportOf(inside, { year: params.year, import: id }))
  })
}

export const getImport: Actions['getImport'] = async (call, { params }) =>
  present(call, await getImportOf(call, params))

export const decideConflicts: Actions['decideConflicts'] = async (call, { params, body }) => {
  const stored = await openImport(call, params, 'choose', body.version)
  const told = Object.fromEntries(body.decisions.map(({ id, ...decision }) => [id, decision]))
  const examined = await choose(call, stored, told)
  return presentImport(examined, call.may('exchange.import', call.unit.path))
}

export const applyImport: Actions['applyImport'] = async (call, { params, body }) => {
  const stored = await openImport(call, params, 'apply', body.version)
  await applyExamined(call, stored, body.fingerprint)
  return present(call, await getImportOf(call, params))
}

export const undoImport: Actions['undoImport'] = async (call, { params, body }) => {
  const stored = await openImport(call, params, 'undo', body.version)
  await undoStored(call, stored, body.reason)
  return present(call, await getImportOf(call, params))
}

export const discardImport: Actions['discardImport'] = async (call, { params }) => {
  const stored = await openImport(call, params, 'discard')
  await updateImport(call.tx, call.unit, stored, { discarded: call.now })
  await recordHistory(call, {
    entity,
    key: String(stored.id),
    action: 'discard',
    before: { fileName: stored.fileName },
  })
  return { discarded: true }
}
