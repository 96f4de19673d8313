import type { Quarter } from '#core/period.ts'
import { Refusal } from '#core/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { findUnit } from '#organisation/store/units.ts'
import type { ReportFormat } from '#report/contract/formats.ts'
import { composeQuarterlyReport } from '#report/documents/lkj-triwulan/compose.ts'
import { loadKeptTree } from '#report/load/kept-tree.ts'
import type { Place } from '#report/load/office.ts'
import { listSubjectsOf, openDocument } from '#report/load/open-document.ts'
import { prepare } from '#report/load/prepare.ts'
import { loadQuarterlyReport } from '#report/load/quarterly.ts'
import type { DocumentKind } from '#report/rules/documents.ts'
import { closeReportWriters, writeReport } from '#report/actions/write.ts'
import type { DocumentTree } from '#documents/tree.ts'

export interface Wanted {
  readonly unit: string
  readonly year: number
  readonly format: ReportFormat
}

/** Finds the unit, makes the tree in one transaction, and writes it. Refuses a unit that is unknown. */
async function writeTree(
  db: Database,
  { unit: slug, format }: Wanted,
  make: (place: Place) => Promise<DocumentTree>,
): Promise<Uint8Array | string> {
  const tree = await db.inScope('/', async (tx) => {
    const unit = await findUnit(tx, slug)
    if (unit === undefined) throw new Refusal('notFound', `Unit ${slug} tidak ada. Periksa --unit.`)
    return make({ tx, unit })
  })
  try {
    return await writeReport(tree, format)
  } finally {
    await closeReportWriters()
  }
}

/** The quarterly report of a unit as a file. Refuses a year without an annual plan. */
export const writeQuarterlyReport = (
  db: Database,
  wanted: Wanted & { readonly quarter: number },
): Promise<Uint8Array | string> =>
  writeTree(db, wanted, async (place) => {
    const { data } = await loadQuarterlyReport(place, wanted.year, wanted.quarter as Quarter)
    if (data === undefined)
      throw new Refusal('notFound', `RKT ${wanted.year} belum ada, sehingga laporannya belum dapat disusun.`)
    return composeQuarterlyReport(data)
  })

interface WantedDocument extends Wanted {
  readonly kind: DocumentKind
  readonly outline?: string
}

/**
 * An official document of a unit as a file: the latest of its kind in the year. A finished one is written as it was kept, unless an
 * outline is asked for. `today` gives the usual date of a document that nobody dated yet.
 */
export const writeOfficialDocument = (
  db: Database,
  wanted: WantedDocument,
  today: string,
): Promise<Uint8Array | string> =>
  writeTree(db, wanted, async (place) => {
    const { year, kind, outline } = wanted
    const subject = (await listSubjectsOf(place, year, kind)).at(-1)?.subject
    if (subject === undefined)
      throw new Refusal('notFound', `Dokumen itu belum ada untuk tahun ${year}. Periksa --year.`)
    const open = await openDocument(place, { year, kind, subject }, today, outline)
    if (outline !== undefined && !open.outlines.some(({ key }) => key === outline))
      throw new Refusal('invalid', `Susunan ${outline} tidak ada untuk dokumen ini. Periksa --outline.`)
    const isKept = open.state === 'finished' && outline === undefined && open.record !== undefined
    const kept = isKept ? await loadKeptTree(place.tx, place.unit, open.record.id) : undefined
    return kept ?? (await prepare(place, open.wanted)).tree('draft')
  })
