import { decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import { errorsOf } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import { rupiahOrNull } from '#core/rupiah.ts'
import { decide } from '#core/workflow.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { findSatkerCode } from '#organisation/store/names.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { refuseErrors, refuseUnlessAllowed } from '#platform/refuse.ts'
import { holdOpenVersion, holdVersion, situationOf } from '../commands/open.ts'
import { addVersion, factsOf, versionRecords, type StatedFacts } from '../commands/versions.ts'
import type { budgetContract } from '../contract.ts'
import { checkDipaNumber } from '../rules/dipa.ts'
import { checkEntry, checkRepeated } from '../rules/entry-checks.ts'
import { totalOf, type LedgerOutput } from '../rules/ledger.ts'
import { budgetLimitsOn } from '../rules/settings.ts'
import { checkOneMeaning, checkStatedTotal, checkSums } from '../rules/sum-checks.ts'
import type { VersionKind } from '../rules/versions.ts'
import { versionWorkflow } from '../rules/workflow.ts'
import { getLedger } from '../store/ledger.ts'
import { findUnitCostJump, saveUnitCostJump as storeJump } from '../store/settings.ts'
import { adoptVersion, deleteVersion, updateVersion, type StoredVersion } from '../store/versions.ts'

type Actions = Handlers<typeof budgetContract>

const nullIfEmpty = (text: string | null): string | null => (text === '' ? null : text)

interface Facts {
  readonly dipaNumber: string | null
  readonly dipaDate: string | null
  readonly statedTotal: number | null
  readonly reason: string | null
}

/** What a version states of itself, checked: DIPA number with its parts, total not below nothing, a reason for a revision. */
async function readFacts(call: UnitCall, year: number, kind: VersionKind, body: Facts): Promise<StatedFacts> {
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

export const addBudgetVersion: Actions['addBudgetVersion'] = async (call, { params, body }) =>
  addVersion(call, params.year, body.kind, await readFacts(call, params.year, body.kind, body))

export const saveBudgetVersion: Actions['saveBudgetVersion'] = async (call, { params, body }) => {
  const before = await holdOpenVersion(call, params)
  const { id, name, kind } = before
  const facts = await readFacts(call, params.year, kind, body)
  const saved = await updateVersion(call.tx, call.unit, { id, version: body.version }, facts)
  return versionRecords.changed(call, {
    before: { id, ...factsOf(before) },
    after: factsOf({ ...facts, name, kind }),
    version: body.version,
    saved,
  })
}

/** What keeps a ledger from coming into force: codes, repeated lines, sums that miss. */
async function checkAdoption(call: UnitCall, version: StoredVersion, outputs: readonly LedgerOutput[]) {
  const { year } = version
  const jump = await findUnitCostJump(call.tx, call.unit.id, year)
  const limits = budgetLimitsOn(isoDate(`${year}-01-01`), jump?.percent ?? null)
  return errorsOf([
    ...checkRepeated(outputs),
    ...checkOneMeaning(outputs),
    ...outputs.flatMap((output) => checkEntry(output, year, limits)),
    ...checkSums(outputs),
    ...checkStatedTotal(outputs, version.statedTotal),
  ])
}

export const adoptBudgetVersion: Actions['adoptBudgetVersion'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const held = await holdVersion(call, params)
  const situation = situationOf(held, call.dayOf)
  refuseUnlessAllowed(decide(versionWorkflow, 'adopt', situation))
  const { id, name } = held
  const ledger = await getLedger(tx, unit, id)
  if (ledger.length === 0)
    throw new Refusal('invalid', `${name} belum memuat satu RO pun. Isi rinciannya sebelum ditetapkan.`)
  const findings = await checkAdoption(call, held, ledger)
  refuseUnlessAllowed(decide(versionWorkflow, 'adopt', situation, { findings }), 'invalid', findings)
  const { version } = body
  return versionRecords.changed(call, {
    before: { id, name },
    after: { name, total: totalOf(ledger), outputs: ledger.length },
    version,
    saved: await adoptVersion(tx, unit, { id, version }, call.now, call.actor.name),
    action: 'adopt',
    reason: nullIfEmpty(body.note),
  })
}

export const removeBudgetVersion: Actions['removeBudgetVersion'] = async (call, { params, query }) => {
  const { version, reason } = query
  const held = await holdVersion(call, params)
  refuseUnlessAllowed(decide(versionWorkflow, 'remove', situationOf(held, call.dayOf)))
  const ledger = await getLedger(call.tx, call.unit, held.id)
  return versionRecords.removed(call, {
    before: { id: held.id, ...factsOf(held), outputs: ledger.length, total: totalOf(ledger) },
    version,
    removed: await deleteVersion(call.tx, call.unit, held.id, version),
    reason,
  })
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
  if (!(await storeJump(call.tx, call.unit, params.year, percent, body.version)))
    throw await staleRefusal(call, { ...record, name: 'Batas lonjakan biaya satuan' })
  await recordHistory(call, {
    ...record,
    action: 'save',
    before: before === null ? null : { percent: before.percent.toFixed() },
    after: { percent: percent.toFixed() },
  })
  return { percent: percent.toFixed(), version: body.version + 1 }
}
