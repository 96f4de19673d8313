import type { FieldError } from '#core/refusal.ts'
import type { Finding } from '#core/finding.ts'

/** Problem details (RFC 9457) as the server sends them. */
export interface Problem {
  readonly status: number
  /** What went wrong, why, and what to do next: one Indonesian sentence or two. */
  readonly detail: string
  readonly code: string | null
  readonly requestId: string | null
  readonly errors: readonly FieldError[]
  readonly findings: readonly Finding[]
}

/** A call that did not succeed. Status 0 means that the server was not reached. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

const sentences: Readonly<Record<number, string>> = {
  0: 'Server tidak dapat dihubungi. Periksa sambungan internet, lalu coba lagi.',
  401: 'Anda belum masuk atau sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
  403: 'Peran Anda tidak mengizinkan tindakan ini. Hubungi administrator unit Anda.',
  404: 'Yang Anda cari tidak ada, atau bukan bagian dari unit Anda.',
  429: 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.',
}
const unknownSentence =
  'Terjadi kesalahan di server. Coba lagi; bila berulang, sampaikan nomor permintaan kepada administrator.'

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])

/** Reads an error answer, also one that a proxy wrote and that is no problem document. */
export function readProblem(status: number, body: unknown, requestId: string | null = null): Problem {
  const record = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  return {
    status,
    detail: textOrNull(record['detail']) ?? sentences[status] ?? unknownSentence,
    code: textOrNull(record['code']),
    requestId: textOrNull(record['instance']) ?? requestId,
    errors: listOf<FieldError>(record['errors']),
    findings: listOf<Finding>(record['findings']),
  }
}

/** Any thrown value as a problem that can be shown. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : readProblem(500, null)
}
