import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { UsageFault, type Streams } from './streams.ts'

interface Options {
  readonly unit: string
  readonly year: number
  readonly quarter: number
  readonly format: 'pdf' | 'docx' | 'html'
  readonly out?: string
}

/** A whole number of an option, within what makes sense. */
const wholeNumber =
  (name: string, least: number, most: number) =>
  (given: string): number => {
    const value = Number(given)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new UsageFault(`${name} harus bilangan bulat ${least} sampai ${most}; yang diberikan: ${given}.`)
  }

/** `report lkj-triwulan`: the quarterly report of an office, to a file or to standard output. */
export function addReport(program: Command, streams: Streams): void {
  program
    .command('report')
    .description('menyusun dokumen resmi')
    .command('lkj-triwulan')
    .description('Laporan Kinerja Triwulan sebuah unit, ke berkas atau ke keluaran standar')
    .requiredOption('--unit <slug>', 'unit, misalnya bkhit-kalbar')
    .requiredOption('--year <tahun>', 'tahun, misalnya 2025', wholeNumber('--year', 2000, 2100))
    .requiredOption('--quarter <triwulan>', 'triwulan 1 sampai 4', wholeNumber('--quarter', 1, 4))
    .addOption(
      new Option('--format <format>', 'bentuk berkas').choices(['pdf', 'docx', 'html']).default('pdf'),
    )
    .option('--out <berkas>', 'berkas hasil; tanpa ini ditulis ke keluaran standar')
    .action(async (options: Options, command: Command) => {
      const { readSettings, withDatabase } = await import('./open.ts')
      const { writeQuarterlyReport } = await import('./write-report.ts')
      const bytes = await withDatabase(readSettings(command, streams), (db) =>
        writeQuarterlyReport(db, options),
      )
      if (options.out === undefined) streams.output.write(bytes)
      else await writeFile(resolve(options.out), bytes)
    })
}
