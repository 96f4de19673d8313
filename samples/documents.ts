import type { Tx } from '#platform/database/database.ts'
import type { SampleUnits } from './organisation.ts'

/** The day and the outline of the plans that the sample offices published. */
const published = [
  { unit: 'bkhit-maluku', year: 2024, outline: 'p1', date: '2024-02-12' },
  { unit: 'bkhit-kalbar', year: 2025, outline: 'p2', date: '2025-02-07' },
  // The plan of Jambi says January 2024 and no day.
  { unit: 'bkk-jambi', year: 2024, outline: 'p3', date: '2024-01-31' },
] as const

/** Begins the RKT of the sample offices as documents, dated and ordered as they were published. */
export async function loadDocuments(tx: Tx, units: SampleUnits): Promise<void> {
  for (const { unit: slug, year, outline, date } of published) {
    const unit = units.get(slug)
    if (unit === undefined) continue
    await tx
      .insertInto('report.document')
      .values({ satker_id: unit.id, unit_path: unit.path, year, kind: 'rkt', outline, document_date: date })
      .execute()
  }
}
