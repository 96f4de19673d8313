import type { Input, Output } from '#lib/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { regulationContract } from '../contract/regulations.ts'
import { checkCitation, type CitationCheck } from '../rules/citations.ts'
import { findCitations } from '../rules/citation-text.ts'
import { checkNames, checkOwnUnit } from '../rules/nomenclature.ts'
import { regulationKind } from '../rules/regulation-kinds.ts'
import {
  checkRegulation,
  isUnconfirmed,
  regulationLabel,
  regulationState,
  regulationText,
  type Regulation,
} from '../rules/regulations.ts'
import { checkStaffSentence } from '../rules/staff-sentence.ts'
import { countStaff } from '../rules/staff-tables.ts'
import { staffOn } from '../rules/staff.ts'
import { listStaff } from '../store/staff.ts'
import { listUnitsThroughTime } from '../store/names.ts'
import {
  findRegulation,
  insertRegulation,
  listRegulations as listRows,
  nearestEntries,
  updateRegulation,
  type RegulationFields,
  type RegulationRow,
} from '../store/regulations.ts'
import { listParents } from '../store/units.ts'
import { refuseErrors } from '#platform/refuse.ts'

type Contract = typeof regulationContract
type Regulations = Output<Contract['listRegulations']>
type Saved = Output<Contract['addRegulation']>

const entity = 'organisation.regulation'

export const linkTo = (entry: Regulation | null): { id: number; text: string } | null =>
  entry === null ? null : { id: entry.id, text: regulationText(entry) }

/** The register as it holds for the unit, own entries, those above, and those of the installation. */
export async function listRegulations(
  call: UnitCall,
  { query }: Input<Contract['listRegulations']>,
): Promise<Regulations> {
  const on = query.on ?? call.today
  const rows = await listRows(call.tx, call.unit.path)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const above = await listParents(call.tx, `${call.unit.path}0/`, on)
  return {
    on,
    regulations: rows.map(({ unitPath, replacedById, ...row }) => {
      const keeper = above.find(({ path }) => path === unitPath)
      return {
        ...row,
        label: regulationLabel(row),
        replacedBy: linkTo(byId.get(replacedById ?? 0) ?? null),
        mustBeConfirmed: isUnconfirmed(row),
        state: regulationState({ ...row, replacedById }, on),
        keeper: keeper === undefined ? null : { slug: keeper.slug, name: keeper.shortName },
        can: { edit: call.may('regulation.edit', unitPath) },
      }
    }),
    can: { add: call.may('regulation.edit', call.unit.path), addForAll: call.may('regulation.edit', '/') },
  }
}

const inFull = <T extends RegulationFields>(entry: T): T => ({
  ...entry,
  kind: regulationKind(entry.kind) ?? entry.kind,
})

/** Adds an entry to the register of the unit, or of the installation where the person may. */
export async function addRegulation(
  call: UnitCall,
  { body }: Input<Contract['addRegulation']>,
): Promise<Saved> {
  const { forAll, ...fields } = body
  if (forAll && !call.may('regulation.edit', '/'))
    throw new Refusal(
      'forbidden',
      'Peraturan untuk seluruh instalasi hanya dicatat administrator instalasi. Simpan untuk unit ini saja.',
    )
  const entry = inFull(fields)
  refuseErrors('Peraturan ini tidak dapat disimpan.', checkRegulation(entry))
  const unit = forAll ? null : call.unit
  const id = await insertRegulation(call.tx, unit, entry)
  if (id === undefined)
    throw new Refusal('conflict', `${regulationLabel(entry)} sudah ada dalam daftar. Ubah data yang ada.`)
  const place = { ...call, unit: unit ?? { path: '/' } }
  await recordHistory(place, { entity, key: String(id), action: 'add', after: entry })
  return { id, version: 1, findings: [] }
}

/** The entry if the person may change it: those inherited from above are read only. */
async function getEntry(call: UnitCall, id: number): Promise<RegulationRow> {
  const entry = await findRegulation(call.tx, id)
  if (entry === undefined || !call.unit.path.startsWith(entry.unitPath))
    throw new Refusal('notFound', 'Peraturan ini tidak ada dalam daftar unit ini. Muat ulang daftarnya.')
  if (!call.may('regulation.edit', entry.unitPath))
    throw new Refusal(
      'forbidden',
      'Peraturan ini dicatat unit di atasnya. Mintalah unit itu mengubahnya, atau tambahkan catatan unit Anda sendiri.',
    )
  return entry
}

/** Saves an entry; its history stands under whoever keeps it. */
export async function saveRegulation(
  call: UnitCall,
  { params, body }: Input<Contract['saveRegulation']>,
): Promise<Saved> {
  const { version, ...fields } = body
  const { id, unitPath, version: _seen, ...before } = await getEntry(call, params.regulation)
  const entry = inFull(fields)
  refuseErrors('Peraturan ini tidak dapat disimpan.', checkRegulation(entry))
  if (entry.replacedById === id)
    throw new Refusal('invalid', 'Peraturan tidak dapat menggantikan dirinya sendiri. Pilih penggantinya.')
  const place = { ...call, unit: { path: unitPath } }
  const key = String(id)
  const next = await updateRegulation(call.tx, id, version, entry)
  if (next === undefined) throw await staleRefusal(place, { entity, key, name: 'Peraturan ini' })
  await recordHistory(place, { entity, key, action: 'save', before, after: entry })
  return { id, version: next, findings: [] }
}

const present = (asWritten: string, label: string, { right, findings }: CitationCheck) => ({
  asWritten,
  label,
  right: linkTo(right),
  findings: [...findings],
})

/** Checks a text against the register, the names of units and the staff list on the day of its document. */
export async function checkText(
  call: UnitCall,
  { body }: Input<Contract['checkText']>,
): Promise<Output<Contract['checkText']>> {
  const { text, on } = body
  const register = nearestEntries(await listRows(call.tx, call.unit.path))
  const units = await listUnitsThroughTime(call.tx)
  const members = staffOn(await listStaff(call.tx, call.unit.id, on), on)
  const own = units.find(({ slug }) => slug === call.unit.slug)
  return {
    citations: findCitations(text).map((written) =>
      present(written.asWritten, regulationLabel(written), checkCitation(written, register, on)),
    ),
    names: [...checkNames(text, units, on), ...(own === undefined ? [] : checkOwnUnit(text, own, units, on))],
    staff: [...checkStaffSentence(text, countStaff(members))],
  }
}
