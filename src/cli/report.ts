import { documentNames } from '#core/glossary/documents.ts'
import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { systemClock } from '#platform/clock.ts'
import { reportFormats, type ReportFormat } from '#report/contract/formats.ts'
import { UsageFault, type Streams } from './streams.ts'

interface Options {
  readonly unit: string
  readonly year: number
  readonly format?: ReportFormat
  readonly out?: string
}
interface QuarterOptions extends Options {
  readonly quarter: number
}
interface DocumentOptions extends Options {
  readonly outline?: string
}

/** A whole number of an option, within what makes sense. */
const wholeNumber =
  (name: string, least: number, most: number) =>
  (given: string): number => {
    const value = Number(given)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new UsageFault(`${name} harus bilangan bulat ${least} sampai ${most}; yang diberikan: ${given}.`)
  }

/** The format that is asked for, else the one that the name of the file says; a name that says another is refused. */
function formatOf({ format, out }: Options): ReportFormat {
  const named = out === undefined ? '' : extname(out).slice(1).toLowerCase()
  const known = reportFormats.find((one) => one === named)
  if (format === undefined && (named === '' || known !== undefined)) return known ?? 'pdf'
  if (format !== undefined && (known === undefined || known === format)) return format
  throw new UsageFault(
    `--out berakhir .${named}, sedangkan bentuknya ${format ?? 'pdf, docx, atau html'}. Samakan akhiran --out dengan --format.`,
  )
}

async function hand(streams: Streams, out: string | undefined, bytes: Uint8Array | string): Promise<void> {
  if (out === undefined) streams.output.write(bytes)
  else await writeFile(resolve(out), bytes)
}

/** The options that every document has. */
function addDocument(report: Command, name: string, description: string): Command {
  return report
    .command(name)
    .description(`${description}, ke berkas atau ke keluaran standar`)
    .requiredOption('--unit <slug>', 'unit, misalnya bkhit-kalbar')
    .requiredOption('--year <tahun>', 'tahun, misalnya 2025', wholeNumber('--year', 2000, 2100))
    .addOption(
      new Option('--format <format>', 'bentuk berkas; tanpa ini menurut akhiran --out, atau pdf').choices(
        reportFormats,
      ),
    )
    .option('--out <berkas>', 'berkas hasil; tanpa ini ditulis ke keluaran standar')
}

function addQuarterly(report: Command, streams: Streams): void {
  addDocument(report, 'lkj-triwulan', `${documentNames.performanceReport} Triwulan sebuah unit`)
    .requiredOption('--quarter <triwulan>', 'triwulan 1 sampai 4', wholeNumber('--quarter', 1, 4))
    .action(async (options: QuarterOptions, command: Command) => {
      const format = formatOf(options)
      const { readSettings, withDatabase } = await import('./open.ts')
      const { writeQuarterlyReport } = await import('./write-report.ts')
      const bytes = await withDatabase(readSettings(command, streams), (db) =>
        writeQuarterlyReport(db, { ...options, format }),
      )
      await hand(streams, options.out, bytes)
    })
}

/** What each document is called on the command line. */
const documents = [
  ['rkt', 'rkt', `${documentNames.annualPlan} sebuah unit`],
  ['pk', 'pk', `${documentNames.agreement} dengan lampirannya`],
  ['kartu-indikator', 'indicatorCard', 'Kartu (manual) indikator kinerja, satu indikator satu halaman'],
  ['pohon-kinerja', 'cascade', 'Pohon kinerja sebagai gambar dan tabel'],
  ['renstra', 'renstra', 'Rencana strategis dengan RKT tiap tahun'],
] as const

const written: ReadonlySet<string> = new Set(['rkt', 'renstra'])

/** `report ...`: the official documents of an office, to a file or to standard output. */
export function addReport(program: Command, streams: Streams): void {
  const report = program.command('report').description('menyusun dokumen resmi')
  addQuarterly(report, streams)
  for (const [name, kind, description] of documents) {
    const command = addDocument(report, name, description)
    if (written.has(name))
      command.option('--outline <susunan>', 'susunan dokumen, misalnya p1, p2, p3, atau susunan-4')
    command.action(async (options: DocumentOptions, own: Command) => {
      const format = formatOf(options)
      const { readSettings, withDatabase } = await import('./open.ts')
      const { writeOfficialDocument } = await import('./write-report.ts')
      const settings = readSettings(own, streams)
      const today = systemClock(settings.timeZone).today()
      const bytes = await withDatabase(settings, (db) =>
        writeOfficialDocument(db, { ...options, format, kind }, today),
      )
      await hand(streams, options.out, bytes)
    })
  }
}
