import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Finding } from '#core/finding.ts'
import { Refusal, refusalStatus, type FieldError, type RefusalCode } from '#core/refusal.ts'

/** RFC 9457 problem details: the one shape of every answer that is not a success. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  /** What, why and what to do next, in Indonesian. */
  readonly detail: string
  /** The id of the request, as in the log. */
  readonly instance: string
  readonly code: string
  readonly errors: readonly FieldError[]
  readonly findings: readonly Finding[]
}

const titles: Readonly<Record<RefusalCode, string>> = {
  invalid: 'Isian belum benar',
  notSignedIn: 'Belum masuk',
  forbidden: 'Tidak diizinkan',
  notFound: 'Tidak ditemukan',
  conflict: 'Data sudah berubah',
  locked: 'Terkunci',
  tooMany: 'Terlalu banyak percobaan',
  tooLarge: 'Terlalu besar',
}

interface Said {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
}
const said = (code: string, status: number, title: string, detail: string): Said => ({
  code,
  status,
  title,
  detail,
})

const full = said(
  'storageFull',
  507,
  'Penyimpanan penuh',
  'Data belum tersimpan karena ruang penyimpanan server penuh. Minta administrator mengosongkan ruang, lalu simpan kembali.',
)
const away = said(
  'databaseAway',
  503,
  'Basis data tidak terhubung',
  'Basis data sedang tidak dapat dihubungi; perubahan terakhir mungkin belum tersimpan. Coba lagi sebentar lagi, dan periksa isinya sebelum menyimpan ulang.',
)
const busy = said(
  'busy',
  503,
  'Sedang sibuk',
  'Data yang sama sedang diubah orang lain dan belum tersimpan. Coba lagi sebentar lagi.',
)
const unreadable = said(
  'unreadable',
  400,
  'Tidak terbaca',
  'Isi permintaan bukan JSON yang benar. Muat ulang halaman lalu coba lagi.',
)
const text = said(
  'invalid',
  422,
  'Isian belum benar',
  'Teks memuat karakter yang tidak dapat disimpan. Hapus karakter itu lalu simpan kembali.',
)
const outOfRange = said(
  'invalid',
  422,
  'Isian belum benar',
  'Angka atau tanggal di luar jangkauan yang dapat disimpan. Periksa isian itu lalu simpan kembali.',
)
const tooLarge = said(
  'tooLarge',
  413,
  titles.tooLarge,
  'Isi permintaan terlalu besar. Kirim dalam bagian yang lebih kecil.',
)
const tooMany = said(
  'tooMany',
  429,
  titles.tooMany,
  'Terlalu banyak permintaan dalam waktu singkat. Tunggu satu menit lalu coba lagi.',
)
const notJson = said(
  'notJson',
  415,
  'Bentuk tidak didukung',
  'Isi permintaan harus JSON (application/json), atau berkas di alamat yang menerima berkas.',
)

/** Faults of the database, the disk and the web server that people can do something about, by their code. */
const known: Readonly<Record<string, Said>> = {
  '53100': full,
  ENOSPC: full,
  EDQUOT: full,
  '40001': busy,
  '40P01': busy,
  '55P03': busy,
  '57P01': away,
  '57P03': away,
  '08006': away,
  '53300': away,
  ECONNREFUSED: away,
  ECONNRESET: away,
  EPIPE: away,
  '22021': text,
  '22P05': text,
  '22003': outOfRange,
  '22008': outOfRange,
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: notJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: unreadable,
  FST_ERR_CTP_INVALID_JSON_BODY: unreadable,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: unreadable,
  FST_ERR_BAD_URL: said('notFound', 404, titles.notFound, 'Alamat ini tidak dikenal.'),
}

export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500

const fault = said(
  'fault',
  500,
  'Kesalahan sistem',
  'Terjadi kesalahan pada sistem dan permintaan ini tidak dijalankan. Coba lagi; bila berulang, sampaikan nomor permintaan kepada administrator.',
)

function sayOther(error: unknown): Said {
  const mapped = known[codeOf(error) ?? '']
  if (mapped !== undefined) return mapped
  const status = statusOf(error)
  if (status === 429) return tooMany
  // what the JSON reader and other parts of the web server refuse
  return status >= 400 && status < 500 ? { ...unreadable, status } : fault
}

/** Says what an error means to the person who asked. */
export function toProblem(error: unknown, requestId: string): Problem {
  const refusal = error instanceof Refusal ? error : null
  const what: Said =
    refusal === null
      ? sayOther(error)
      : said(refusal.code, refusalStatus[refusal.code], titles[refusal.code], refusal.message)
  return {
    type: `urn:siklus:problem:${what.code}`,
    title: what.title,
    status: what.status,
    detail: what.detail,
    instance: requestId,
    code: what.code,
    errors: refusal?.errors ?? [],
    findings: refusal?.findings ?? [],
  }
}

/** Answers with the problem. What is no refusal and not the browser's fault is logged, once, with the id that the answer names. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error, request.id)
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem))
}
