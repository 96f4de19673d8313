import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { systemClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { readWorkbook } from '#platform/workbook/read.ts'
import { usualLimits } from '#platform/workbook/shapes.ts'
import { writeWorkbook } from '#platform/workbook/write.ts'
import { entitiesOf, loadContext } from '#exchange/actions/load-context.ts'
import type { Context } from '#exchange/rules/context.ts'
import { examine, type Examination } from '#exchange/rules/examine.ts'
import { stageWorkbook } from '#exchange/rules/stage.ts'
import { importFile } from '../src/cli/import-file.ts'
import { loadSamples } from '../samples/load.ts'
import { median } from './support/median.ts'
import { reportRatio } from './support/ratio.ts'

const ROWS = 20_000
const ROUNDS = 9
const office = { unit: 'bkk-jambi', year: 2024, fileName: 'komponen.xlsx' }
const heads = ['Kode RO', 'Komponen', 'Subkomponen', 'Akun', 'Uraian', 'Jumlah']

/** Details by account of the outputs that the sample office has, 20,000 lines. */
const makeWorkbook = (outputs: readonly string[]): Promise<Uint8Array> =>
  writeWorkbook([
    {
      name: 'Komponen',
      notes: ['Satuan uang: rupiah'],
      columns: heads.map((header) => ({ header, width: 12, format: header === 'Jumlah' ? 'whole' : 'text' })),
      rows: Array.from({ length: ROWS }, (_, index) => [
        outputs[index % outputs.length] ?? '',
        '051',
        'A',
        '521211',
        `Belanja bahan untuk kegiatan nomor ${index}`,
        1000 * (index % 5000),
      ]),
    },
  ])

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function checkFile(bytes: Uint8Array, context: Context): Promise<Examination> {
  const sheets = await readWorkbook(bytes, office.fileName, usualLimits)
  return examine(stageWorkbook(sheets), {}, context)
}

const loadOffice = (db: Database): Promise<{ context: Context; outputs: readonly string[] }> =>
  db.inScope('/', async (tx) => {
    const unit = await tx
      .selectFrom('organisation.unit')
      .select(['id', 'path'])
      .where('slug', '=', office.unit)
      .executeTakeFirstOrThrow()
    const tables = stageWorkbook([{ name: 'Komponen', rows: [heads], merges: [] }])
    const context = await loadContext(tx, unit, office.year, entitiesOf(tables))
    return { context, outputs: [...(context.current.output?.keys() ?? [])] }
  })

const megabytes = (): number => process.resourceUsage().maxRSS / 1024

const folder = mkdtempSync(join(tmpdir(), 'siklus-bench-import-'))
const db = await openDatabase({ dataDir: folder })
try {
  await loadSamples(db, '2025-07-07')
  const { context, outputs } = await loadOffice(db)
  const bytes = await makeWorkbook(outputs)
  const library: number[] = []
  const ours: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    library.push(await timed(() => readXlsx(bytes)))
    ours.push(await timed(() => checkFile(bytes, context)))
  }
  const examined = await checkFile(bytes, context)
  if (examined.counts[0]?.new !== ROWS || !examined.isReady)
    throw new Error('the workbook was not read whole')
  reportRatio({
    name: `checking a workbook of ${ROWS} budget rows (read, stage, compare, preview)`,
    ours: median(ours),
    peer: { name: 'reading it with the XLSX library alone', value: median(library) },
    unit: 'ms',
    atMost: 2,
  })
  const clock = systemClock('Asia/Jakarta')
  const applied = await timed(() => importFile(db, clock, { ...office, bytes, apply: true }))
  reportRatio({ name: `importing it whole, applied to the embedded database`, ours: applied, unit: 'ms' })
  reportRatio({
    name: 'peak memory of the process that did both, with the embedded database',
    ours: megabytes(),
    unit: 'MB',
    atMost: 1200,
    remark: `a thread that reads an upload is bounded to ${usualLimits.memory} MB of heap`,
  })
} finally {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
}
