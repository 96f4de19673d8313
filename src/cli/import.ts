import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { Refusal } from '#core/refusal.ts'
import { kindIds, type KindId } from '#exchange/index.ts'
import { UsageFault, type Streams } from './streams.ts'

interface Place {
  readonly unit: string
  readonly year: number
}

const readYear = (given: string): number => {
  const year = Number(given)
  if (Number.isInteger(year) && year >= 2000 && year <= 2100) return year
  throw new UsageFault(`--year harus bilangan bulat 2000 sampai 2100; yang diberikan: ${given}.`)
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(resolve(file))
  } catch {
    throw new UsageFault(`Berkas ${file} tidak ada atau tidak dapat dibaca.`)
  }
}

/**
 * `import`: what the staged import would say of a file, and, without `--check`, the import itself. Exit code 0: nothing stands in the way, or
 * it was applied; 1: faults or open contradictions, nothing is applied; 2: called wrongly.
 */
export function addImport(program: Command, streams: Streams): void {
  program
    .command('import')
    .description(
      'memeriksa buku kerja (.xlsx, .csv) dan menerapkannya bila tidak ada kesalahan dan pertentangan',
    )
    .argument('<berkas>', 'buku kerja')
    .requiredOption('--unit <slug>', 'unit, misalnya bkk-jambi')
    .requiredOption('--year <tahun>', 'tahun, misalnya 2024', readYear)
    .option('--check', 'hanya memeriksa; tidak ada yang berubah')
    .option('--json', 'hasil sebagai JSON')
    .action(async (file: string, options: Place & { check?: true; json?: true }, command: Command) => {
      const { readSettings, withDatabase } = await import('./open.ts')
      const { importFile, sayImport } = await import('./import-file.ts')
      const { systemClock } = await import('#platform/clock.ts')
      const given = { ...options, fileName: basename(file), apply: options.check !== true }
      const bytes = await readBytes(file)
      const config = readSettings(command, streams)
      const result = await withDatabase(config, (db) =>
        importFile(db, systemClock(config.timeZone), { ...given, bytes }),
      )
      streams.output.write(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : sayImport(result))
      if (!result.isReady) throw new Refusal('invalid', result.summary)
    })
}

/** `export`: a table of an office as a workbook, to a file. */
export function addExport(program: Command, streams: Streams): void {
  program
    .command('export')
    .description('menulis sebuah tabel ke buku kerja (.xlsx) yang dapat diimpor kembali')
    .argument('<tabel>', kindIds.join(', '))
    .requiredOption('--unit <slug>', 'unit, misalnya bkk-jambi')
    .requiredOption('--year <tahun>', 'tahun, misalnya 2024', readYear)
    .requiredOption('--out <berkas>', 'berkas hasil')
    .action(async (kind: string, options: Place & { out: string }, command: Command) => {
      if (!kindIds.some((known) => known === kind))
        throw new UsageFault(`Tabel ${kind} tidak dikenal. Pilih salah satu: ${kindIds.join(', ')}.`)
      const { readSettings, withDatabase } = await import('./open.ts')
      const { exportFile } = await import('./import-file.ts')
      const bytes = await withDatabase(readSettings(command, streams), (db) =>
        exportFile(db, { ...options, kind: kind as KindId }),
      )
      await writeFile(resolve(options.out), bytes)
    })
}
