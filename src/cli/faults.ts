import { CommanderError } from 'commander'
import { Refusal } from '#core/refusal.ts'
import { StartupError } from '#platform/database/startup-error.ts'
import { exitCodes, UsageFault } from './streams.ts'

const usage: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'Pilihan tidak dikenal',
  'commander.unknownCommand': 'Perintah tidak dikenal',
  'commander.missingArgument': 'Isian wajib belum diberikan',
  'commander.optionMissingArgument': 'Pilihan ini memerlukan nilai',
  'commander.missingMandatoryOptionValue': 'Pilihan wajib belum diberikan',
  'commander.invalidArgument': 'Nilai tidak dapat dipakai',
  'commander.excessArguments': 'Isian terlalu banyak',
}

const system: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Port sudah dipakai program lain. Pilih port lain dengan PORT, misalnya PORT=3001 npm start.',
  EACCES: 'Tidak ada hak untuk membaca atau menulis berkas itu',
  ENOENT: 'Berkas atau folder tidak ditemukan',
  ENOSPC: 'Cakram penuh. Kosongkan ruang, lalu jalankan kembali.',
  ECONNREFUSED: 'Server PostgreSQL tidak menjawab. Periksa DATABASE_URL dan apakah server itu berjalan.',
}

const quoted = (message: string): string => {
  const name = /'([^']+)'/.exec(message)?.[1]
  return name === undefined ? '' : `: ${name}`
}

function describeRefusal(refusal: Refusal): string {
  const fields = refusal.errors.map(({ field, message }) => `  ${field}: ${message}`)
  const findings = refusal.findings.map(({ place, message, next }) => `  ${place}: ${message} ${next}`)
  return [refusal.message, ...fields, ...findings].join('\n')
}

function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `Terjadi kesalahan: ${String(error)}`
  const code = 'code' in error ? String(error.code) : ''
  const path = 'path' in error ? `: ${String(error.path)}` : ''
  const known = system[code]
  if (known === undefined) return `Terjadi kesalahan: ${error.message}`
  return known.endsWith('.') ? known : `${known}${path}.`
}

/** What is said of an error, in Indonesian, and the exit code that it means. */
export function describeError(error: unknown): { readonly message: string; readonly exitCode: number } {
  if (error instanceof CommanderError) {
    const words = usage[error.code] ?? error.message
    return {
      message: `${words}${quoted(error.message)}. Lihat --help untuk cara memakainya.`,
      exitCode: exitCodes.usage,
    }
  }
  if (error instanceof UsageFault) return { message: error.message, exitCode: exitCodes.usage }
  if (error instanceof StartupError) return { message: error.message, exitCode: exitCodes.failed }
  if (error instanceof Refusal) return { message: describeRefusal(error), exitCode: exitCodes.failed }
  return { message: describeFault(error), exitCode: exitCodes.failed }
}
