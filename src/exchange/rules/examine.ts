import { settleActivities } from './activities.ts'
import { checkMonthly } from './check-monthly.ts'
import { checkRecords } from './check-records.ts'
import { claimPeople } from './claim-people.ts'
import {
  claimAllocation,
  claimComponent,
  claimMonthly,
  claimOutput,
  claimTarget,
  type RowReading,
} from './claim-rows.ts'
import type { Claim } from './claims.ts'
import type { Conflict, Decisions } from './conflict.ts'
import type { Context } from './context.ts'
import { findIdentities } from './identity.ts'
import type { KindId } from './kind.ts'
import { countPreview, previewRecords, type EntityCount, type PreviewedRecord } from './preview.ts'
import { readTables } from './read-tables.ts'
import { openConflicts, settleClaims, type ImportedRecord } from './records.ts'
import type { Fault, Staged } from './staged.ts'
import { settleTotals } from './totals.ts'
import { checkAllocations, checkMonths, mendSums } from './sums.ts'

/** Everything there is to say about an import before it is applied. */
export interface Examination {
  readonly faults: readonly Fault[]
  readonly conflicts: readonly Conflict[]
  /** Conflicts without a choice. */
  readonly open: readonly Conflict[]
  readonly records: readonly ImportedRecord[]
  readonly preview: readonly PreviewedRecord[]
  readonly counts: readonly EntityCount[]
  /** Nothing stands in the way of applying. */
  readonly isReady: boolean
}

const claimers: Readonly<Record<KindId, (reading: RowReading) => void>> = {
  rencana: claimTarget,
  'target-bulanan': claimMonthly,
  'anggaran-ikk': claimAllocation,
  'anggaran-ro': claimOutput,
  pendanaan: claimOutput,
  jadwal: claimOutput,
  komponen: claimComponent,
  pegawai: claimPeople,
  pelatihan: claimPeople,
}

/** Faults as somebody reads the file: sheet by sheet, from above. */
function inOrder(faults: readonly Fault[], { tables }: Staged): readonly Fault[] {
  const sheets = new Map(tables.map(({ sheet }, index) => [sheet, index]))
  return faults.toSorted(
    (a, b) => (sheets.get(a.sheet) ?? 0) - (sheets.get(b.sheet) ?? 0) || (a.row ?? 0) - (b.row ?? 0),
  )
}

/** Checks staged tables against each other and against the database, with the choices made so far. Changes nothing. */
export function examine(staged: Staged, decisions: Decisions, context: Context): Examination {
  const read = readTables(staged.tables, decisions, context)
  const identities = findIdentities(read.tables, decisions, context)
  const claims: Claim[] = []
  const faults: Fault[] = [...staged.faults, ...read.faults]
  for (const table of read.tables)
    for (const row of table.rows) claimers[table.kind]({ table, row, context, identities, claims, faults })
  const settled = settleClaims(claims, decisions, context)
  const placed = settleActivities(settled.records, decisions, context)
  const mended = mendSums(placed.records, decisions)
  const records = settleTotals(mended.records, context)
  faults.push(
    ...placed.faults,
    ...checkAllocations(records, context),
    ...checkMonths(records),
    ...checkMonthly(records),
    ...checkRecords(records, context),
  )
  const conflicts = [
    ...read.conflicts,
    ...identities.conflicts,
    ...placed.conflicts,
    ...settled.conflicts,
    ...mended.conflicts,
  ]
  const open = openConflicts(conflicts, decisions)
  const preview = previewRecords(records, context)
  const changes = preview.some(({ state }) => state !== 'same')
  return {
    faults: inOrder(faults, staged),
    conflicts,
    open,
    records,
    preview,
    counts: countPreview(preview, context),
    isReady: open.length === 0 && changes && faults.every(({ severity }) => severity !== 'error'),
  }
}
