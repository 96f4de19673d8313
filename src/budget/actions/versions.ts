import { decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import { Refusal } from '#core/refusal.ts'
import { rupiahOrNull } from '#core/rupiah.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { refuseErrors } from '#platform/refuse.ts'
import type { budgetContract } from '../contract.ts'
import { checkDipaNumber } from '../rules/dipa.ts'
import { checkEntry, checkRepeated } from '../rules/entry-checks.ts'
import { totalOf } from '../rules/ledger.ts'
import { budgetLimitsOn } from '../rules/settings.ts'
import { checkOneMeaning, checkStatedTotal, checkSums } from '../rules/sum-checks.ts'
import { nameVersion, refuseVersion, type VersionKind } from '../rules/versions.ts'
import { findSatkerCode } from '../store/names.ts'
import { getLedger } from '../store/ledger.ts'
import { saveLedger } from '../store/save-ledger.ts'
import { findUnitCostJump, saveUnitCostJump as storeJump } from '../store/settings.ts'
import {
  adoptVersion,
  deleteVersion,
  insertVersion,
  listVersions,
  updateVersion,
  type NewVersion,
  type StoredVersion,
} from '../store/versions.ts'
import { holdOpenVersion, holdVersion } from './open.ts'

type Actions = Handlers<typeof budgetContract>

const entity = 'budget.version'
const nullIfEmpty = (text: string | null): string | null => (text === '' ? null : text)

interface Facts {
  readonly dipaNumber: string | null
  readonly dipaDate: string | null
  readonly statedTotal: number | null
  readonly reason: string | null
}

/** What a version states of itself, checked: DIPA number with its parts, total not below nothing, a reason for a revision. */
async function readFacts(
  call: UnitCall,
  year: number,
  kind: VersionKind,
  body: Facts,
): Promise<Omit<NewVersion, 'kind' | 'name' | 'basedOnId'>> {
  const dipaNumber = nullIfEmpty(body.dipaNumber)
  const reason = nullIfEmpty(body.reason)
  const satkerCode = await findSatkerCode(call.tx, call.unit.id, `${year}-12-31`)
  if (dipaNumber !== null)
    refuseErrors('Keterangan versi belum dapat disimpan.', checkDipaNumber(dipaNumber, { satkerCode, year }))
  if ((body.statedTotal ?? 0) < 0)
    throw new Refusal('invalid', 'Jumlah pagu tidak boleh negatif. Tulis nol atau lebih.')
  if (kind === 'revision' && reason === null)
    throw new Refusal('invalid', 'Revisi memerlukan alasan. Tulis mengapa anggaran diubah.')
  return { dipaNumber, dipaDate: body.dipaDate, statedTotal: rupiahOrNull(body.statedTotal), reason }
}

async function getVersion(call: UnitCall, year: number, versionId: number): Promise<StoredVersion> {
  const version = (await listVersions(call.tx, call.unit.id, year)).find(({ id }) => id === versionId)
  if (version === undefined) throw new Error(`budget version ${versionId} is gone within its transaction`)
  return version
}

const factsOf = ({ name, kind, dipaNumber, dipaDate, statedTotal, reason }: StoredVersion) => ({
  name,
  kind,
  dipaNumber,
  dipaDate,
  statedTotal,
  reason,
})

export const createBudgetVersion: Actions['createBudgetVersion'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const { year } = params
  const versions = await listVersions(tx, unit.id, year)
  const refused = refuseVersion(body.kind, versions)
  if (refused !== null) throw new Refusal('conflict', refused)
  const base = versions.at(-1)
  const facts = await readFacts(call, year, body.kind, body)
  const version: NewVersion = {
    ...facts,
    kind: body.kind,
    name: nameVersion(body.kind, versions),
    basedOnId: base?.id ?? null,
  }
  const id = await insertVersion(tx, unit, year, version, call.actor.name)
  if (id === undefined)
    throw new Refusal(
      'conflict',
      `Versi anggaran ${year} baru saja dibuat orang lain. Muat ulang untuk melihatnya.`,
    )
  if (base !== undefined) await saveLedger(tx, unit, id, await getLedger(tx, base.id))
  const made = await getVersion(call, year, id)
  await recordHistory(call, {
    entity,
    key: String(id),
    action: 'create',
    after: { ...factsOf(made), basedOn: base?.name ?? null },
    reason: facts.reason,
  })
  return made
}

export const saveBudgetVersion: Actions['saveBudgetVersion'] = async (call, { params, body }) => {
  const before = await holdOpenVersion(call, params)
  const facts = await readFacts(call, params.year, before.kind, body)
  if (!(await updateVersion(call.tx, before.id, body.seen, { ...facts, name: before.name })))
    throw await staleRefusal(call, { entity, key: String(before.id), name: before.name })
  const after = await getVersion(call, params.year, before.id)
  await recordHistory(call, {
    entity,
    key: String(before.id),
    action: 'change',
    before: factsOf(before),
    after: factsOf(after),
  })
  return after
}

/** Errors that keep a ledger from coming into force: codes, repeated lines, sums that miss. */
async function checkAdoption(call: UnitCall, version: StoredVersion) {
  const { year } = version
  const outputs = await getLedger(call.tx, version.id)
  const jump = await findUnitCostJump(call.tx, call.unit.id, year)
  const limits = budgetLimitsOn(isoDate(`${year}-01-01`), jump?.percent ?? null)
  const findings = [
    ...checkRepeated(outputs),
    ...checkOneMeaning(outputs),
    ...outputs.flatMap((output) => checkEntry(output, year, limits)),
    ...checkSums(outputs),
    ...checkStatedTotal(outputs, version.statedTotal),
  ]
  return { outputs, errors: findings.filter(({ severity }) => severity === 'error') }
}

export const adoptBudgetVersion: Actions['adoptBudgetVersion'] = async (call, { params, body }) => {
  const version = await holdOpenVersion(call, params)
  const { outputs, errors } = await checkAdoption(call, version)
  if (outputs.length === 0)
    throw new Refusal(
      'invalid',
      `${version.name} belum memuat satu RO pun. Isi rinciannya sebelum ditetapkan.`,
    )
  if (errors.length > 0)
    throw new Refusal('invalid', `${version.name} belum dapat ditetapkan. Perbaiki hal berikut dahulu.`, {
      findings: errors,
    })
  if (!(await adoptVersion(call.tx, version.id, body.seen, call.now, call.actor.name)))
    throw await staleRefusal(call, { entity, key: String(version.id), name: version.name })
  await recordHistory(call, {
    entity,
    key: String(version.id),
    action: 'adopt',
    after: { name: version.name, total: totalOf(outputs), outputs: outputs.length },
    reason: nullIfEmpty(body.note),
  })
  return getVersion(call, params.year, version.id)
}

export const deleteBudgetVersion: Actions['deleteBudgetVersion'] = async (call, { params, query }) => {
  const version = await holdVersion(call, params)
  if (version.adoptedAt !== null)
    throw new Refusal('locked', `${version.name} sudah ditetapkan, sehingga tidak dapat dihapus.`)
  if (version.version !== query.seen)
    throw await staleRefusal(call, { entity, key: String(version.id), name: version.name })
  const outputs = await getLedger(call.tx, version.id)
  await deleteVersion(call.tx, version.id)
  await recordHistory(call, {
    entity,
    key: String(version.id),
    action: 'delete',
    before: { ...factsOf(version), outputs: outputs.length, total: totalOf(outputs) },
    reason: query.reason,
  })
  return { deleted: true }
}

export const saveUnitCostJump: Actions['saveUnitCostJump'] = async (call, { params, body }) => {
  const percent = decimal(body.percent)
  if (percent.lte(0) || percent.gt(10_000))
    throw new Refusal(
      'invalid',
      'Batas lonjakan biaya satuan ditulis dalam persen, lebih dari 0 sampai 10.000.',
    )
  const before = await findUnitCostJump(call.tx, call.unit.id, params.year)
  const record = { entity: 'budget.unitCostJump', key: String(params.year) }
  if (!(await storeJump(call.tx, call.unit, params.year, percent, body.seen)))
    throw await staleRefusal(call, { ...record, name: 'Batas lonjakan biaya satuan' })
  await recordHistory(call, {
    ...record,
    action: 'change',
    before: before === null ? null : { percent: before.percent.toFixed() },
    after: { percent: percent.toFixed() },
  })
  return { percent: percent.toFixed(), version: body.seen + 1 }
}
