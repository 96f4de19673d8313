import { listBlocks } from '#documents/text.ts'
import type { DocumentTree } from '#documents/tree.ts'
import { findUnit } from '#organisation/store/units.ts'
import type { Database } from '#platform/database/database.ts'
import { openDocument } from '#report/load/open-document.ts'
import { prepare } from '#report/load/prepare.ts'

const WANTED = { year: 2024, kind: 'rkt', subject: 0 } as const

/**
 * The RKT of the sample Jambi 2024 in outline P3, loaded and composed as the program does: staff, funding, and three annexes in landscape.
 * Throws when the sample no longer fills all of them, because a shorter document would measure something else.
 */
export async function samplePlanDocument(db: Database): Promise<DocumentTree> {
  const tree = await db.inScope('/', async (tx) => {
    const unit = await findUnit(tx, 'bkk-jambi')
    if (unit === undefined) throw new Error('the samples hold no Jambi')
    const place = { tx, unit }
    const open = await openDocument(place, WANTED, '2024-01-31', 'p3')
    return (await prepare(place, open.wanted)).tree('finished')
  })
  const annexes = tree.sections.filter(({ orientation }) => orientation === 'landscape')
  const ids = new Set(listBlocks(tree).map((block) => ('id' in block ? block.id : '')))
  const wanted = ['tabel-indikator-output', 'tabel-pendanaan', 'tabel-sumber-dana', 'tabel-jadwal']
  if (annexes.length !== 3 || !wanted.every((id) => ids.has(id)))
    throw new Error('the RKT of Jambi lacks annexes or tables of the budget')
  return tree
}
