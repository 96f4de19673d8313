/** The program cannot start, and says in one Indonesian sentence or two what is wrong, why, and what to do next. */
export class StartupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartupError'
  }
}

/** Whether an error says that no space is left on the disk, on either engine. */
export function isDiskFull(error: unknown): boolean {
  return errorCode(error) === 'ENOSPC' || errorCode(error) === '53100' || /no space left/i.test(String(error))
}

/** The code of a system or PostgreSQL error, or the empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Turns a failure on the way to a running database into a sentence for the person who starts the program. */
export function explainStartup(error: unknown, place: string): Error {
  if (error instanceof StartupError) return error
  const sentence = isDiskFull(error)
    ? `Ruang penyimpanan untuk ${place} penuh. Kosongkan sebagian ruang, lalu jalankan kembali.`
    : serverSentences[errorCode(error)]?.(place)
  if (sentence !== undefined) return new StartupError(sentence, { cause: error })
  return error instanceof Error ? error : new Error(String(error))
}

const unreachable = (place: string): string =>
  `Server basis data ${place} tidak dapat dihubungi. Pastikan server berjalan dan alamat pada DATABASE_URL benar.`
const signInRefused = (place: string): string =>
  `Server basis data ${place} menolak nama pengguna atau kata sandi. Periksa DATABASE_URL.`
const notAllowed = (place: string): string =>
  `Pengguna basis data pada ${place} tidak berhak menyiapkan skema. Gunakan pengguna pemilik basis data dengan hak CREATEROLE, misalnya lewat DATABASE_MIGRATION_URL.`
const serverSentences: Readonly<Record<string, (place: string) => string>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENOENT: unreachable,
  '57P03': unreachable,
  '28P01': signInRefused,
  '28000': signInRefused,
  '42501': notAllowed,
  '3D000': (place) =>
    `Basis data pada ${place} tidak ditemukan. Buat basis datanya lebih dahulu atau perbaiki DATABASE_URL.`,
}
