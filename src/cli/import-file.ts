import { createHash } from 'node:crypto'
import { Refusal } from '#core/refusal.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Tx } from '#platform/database/database.ts'
import { usualLimits } from '#platform/workbook/shapes.ts'
import { writeWorkbook } from '#platform/workbook/write.ts'
import { applyExamined } from '#exchange/actions/apply.ts'
import { examineImport, type ExaminedImport } from '#exchange/actions/examine-import.ts'
import { loadSheet } from '#exchange/actions/exports.ts'
import type { ImportCall } from '#exchange/actions/records/record-store.ts'
import type { KindId } from '#exchange/index.ts'
import { presentImport } from '#exchange/present.ts'
import { stageFile } from '#exchange/thread/stage-file.ts'
import type { ImportShape } from '#exchange/contract/imports.ts'
import { insertImport, lockImport } from '#exchange/store/imports.ts'
import { findUnit } from '#organisation/store/units.ts'

/** What an import says on the command line. */
export interface ImportResult extends Pick<
  ImportShape,
  'fileName' | 'tables' | 'ignored' | 'faults' | 'conflicts' | 'counts' | 'changedCount' | 'blocked'
> {
  readonly isReady: boolean
  readonly isApplied: boolean
  /** One sentence on how it stands. */
  readonly summary: string
}

interface Given {
  readonly unit: string
  readonly year: number
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly apply: boolean
}

async function getUnit(tx: Tx, slug: string): Promise<ImportCall['unit']> {
  const unit = await findUnit(tx, slug)
  if (unit === undefined) throw new Refusal('notFound', `Unit ${slug} tidak ada. Periksa --unit.`)
  return unit
}

/** Thrown at the end of a check, so that its transaction leaves nothing. */
class OnlyChecked extends Error {
  readonly result: ImportResult
  constructor(result: ImportResult) {
    super('only checked')
    this.result = result
  }
}

/** Checks a file against the data of the office, and applies it when nothing stands in the way; a check leaves nothing behind. */
export async function importFile(db: Database, clock: Clock, given: Given): Promise<ImportResult> {
  const staged = await stageFile(given.bytes, given.fileName, usualLimits)
  try {
    return await db.inScope('/', async (tx) => {
      const call = await makeCall(tx, clock, given.unit)
      const id = await insertImport(tx, call.unit, {
        year: given.year,
        fileName: given.fileName,
        fileHash: createHash('sha256').update(given.bytes).digest('hex'),
        staged: JSON.stringify(staged),
        at: call.now,
        actor: call.actor.name,
      })
      const stored = await lockImport(tx, call.unit.id, given.year, id)
      if (stored === undefined) throw new Error(`import ${id} is gone within its transaction`)
      const examined = await examineImport(call, stored)
      const result = toResult(examined, false)
      if (!given.apply || !result.isReady || result.changedCount === 0) throw new OnlyChecked(result)
      await applyExamined(call, stored, examined.fingerprint)
      return toResult(examined, true)
    })
  } catch (error) {
    if (error instanceof OnlyChecked) return error.result
    throw error
  }
}

const makeCall = async (tx: Tx, clock: Clock, slug: string): Promise<ImportCall> => ({
  tx,
  unit: await getUnit(tx, slug),
  actor: { accountId: null, name: 'Baris perintah' },
  requestId: 'cli',
  now: clock.now(),
  may: () => true,
  dayOf: (moment) => clock.dayOf(moment),
})

function toResult(examined: ExaminedImport, isApplied: boolean): ImportResult {
  const {
    fileName,
    tables,
    ignored,
    faults,
    conflicts,
    counts,
    changedCount,
    blocked,
    faultCount,
    openCount,
  } = presentImport(examined, true)
  const why = [
    ...blocked,
    ...(faultCount.error > 0 ? [`${faultCount.error} kesalahan harus diperbaiki dalam berkas.`] : []),
    ...(openCount > 0
      ? [`${openCount} pertentangan harus dipilih; unggah berkas ini di layar Impor dan ekspor.`]
      : []),
  ]
  const done = isApplied
    ? `${changedCount} perubahan diterapkan.`
    : `${changedCount} perubahan siap diterapkan.`
  const ready = changedCount === 0 ? 'Isi berkas sama dengan yang tersimpan.' : done
  return {
    fileName,
    tables,
    ignored,
    faults,
    conflicts,
    counts,
    changedCount,
    blocked,
    isReady: why.length === 0,
    isApplied,
    summary: why.length === 0 ? ready : `Belum dapat diterapkan: ${why.join(' ')}`,
  }
}

/** The result as lines for a person. */
export function sayImport({ tables, ignored, faults, conflicts, counts, summary }: ImportResult): string {
  return [
    ...tables.map(({ sheet, kind, rows }) => `${sheet}: ${kind.title}, ${rows} baris`),
    ...ignored.map((sheet) => `${sheet}: tidak dibaca`),
    ...faults.map(
      ({ severity, place, message, next }) =>
        `${severity === 'error' ? 'SALAH' : 'PERIKSA'} ${place}: ${message} ${next}`,
    ),
    ...conflicts.map(
      ({ subject, label, options, suggestion }) =>
        `PERTENTANGAN ${subject}, ${label}: ${options.map((option) => option.label).join(' / ')}${suggestion === null ? '' : ` (saran: ${options.find(({ value }) => value === suggestion.value)?.label ?? ''})`}`,
    ),
    ...counts.map(
      ({ name, ...count }) => `${name}: ${count.new} baru, ${count.changed} berubah, ${count.same} sama`,
    ),
    summary,
    '',
  ].join('\n')
}

/** A table of an office as a workbook. */
export const exportFile = (
  db: Database,
  { unit, year, kind }: { readonly unit: string; readonly year: number; readonly kind: KindId },
): Promise<Uint8Array> =>
  db
    .inScope('/', async (tx) =>
      loadSheet(tx, await getUnit(tx, unit), year, kind, { filled: true, mayAll: true }),
    )
    .then((sheet) => writeWorkbook([sheet]))
