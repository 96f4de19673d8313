import { isoDate, type IsoDate } from '#lib/dates.ts'
import { ruleBookOn, type RuleBooks } from '#core/rule-book.ts'
import type { Source } from '#core/source.ts'

/** Why an agreement is made anew. */
export const revisionCauses = ['official', 'target', 'budget', 'program', 'assumption'] as const
export type RevisionCause = (typeof revisionCauses)[number]

export const revisionCauseNames: Readonly<Record<RevisionCause, string>> = {
  official: 'Pergantian atau mutasi pejabat',
  target: 'Perubahan target atau indikator',
  budget: 'Perubahan alokasi anggaran',
  program: 'Perubahan strategi, program, atau kegiatan',
  assumption: 'Perubahan prioritas atau asumsi',
}

/** What the regulation leaves to numbers. */
interface AgreementTerms {
  /** Months after the day of the DIPA within which the agreement is signed. */
  readonly monthsAfterDipa: number
}

/**
 * How long after the budget document an agreement may be signed.
 *
 * @source PermenPANRB 53/2014, annex I: within one month after the budget document is authorised [MEM]
 * @since 2014-12-01
 */
export const agreementBooks: RuleBooks<AgreementTerms> = [
  {
    id: 'pk-2014',
    title: 'Peraturan Menteri PANRB Nomor 53 Tahun 2014',
    validFrom: isoDate('2014-12-01'),
    validUntil: null,
    source: { id: 'PermenPANRB 53/2014', place: 'Lampiran I', certainty: 'MEM' },
    values: { monthsAfterDipa: 1 },
    examples: [
      { given: 'DIPA 2 Desember 2024', gives: 'paling lambat 2 Januari 2025', origin: 'contoh hitungan' },
      { given: 'DIPA 31 Januari 2025', gives: 'paling lambat 28 Februari 2025', origin: 'contoh hitungan' },
    ],
  },
]

/** The terms on a date; dates before the first book take the first. */
export const agreementTermsOn = (date: IsoDate): AgreementTerms =>
  (ruleBookOn(agreementBooks, date) ?? agreementBooks[0]).values

/** One sentence of the regulation, how sure we are of it, and what the program does about it. */
interface AgreementProvision {
  readonly says: string
  readonly does: string
  readonly source: Source
}

const annex = (certainty: Source['certainty'], place = 'Lampiran I'): Source => ({
  id: 'PermenPANRB 53/2014',
  place,
  certainty,
})

/**
 * What PermenPANRB 53/2014 asks of agreements, reports and their review, as far as the program follows it.
 *
 * @source PermenPANRB 53/2014: named by the RKT of Kalimantan Barat 2025 [SEED]; its contents from memory [MEM]
 */
export const agreementProvisions: readonly AgreementProvision[] = [
  {
    says: 'Perjanjian kinerja memuat pernyataan dan lampiran: sasaran, indikator, target, serta program atau kegiatan dan anggarannya.',
    does: 'Lampiran disusun dari RKT yang berlaku dan anggaran yang ditetapkan, tidak diketik ulang.',
    source: annex('MEM'),
  },
  {
    says: 'Pihak Pertama berjanji kepada Pihak Kedua, atasan langsungnya.',
    does: 'Kedua pihak dicari dari data jabatan pada tanggal perjanjian.',
    source: annex('MEM'),
  },
  {
    says: 'Perjanjian ditandatangani paling lambat satu bulan setelah dokumen anggaran disahkan.',
    does: 'Tanggal yang lebih lambat diberi catatan.',
    source: annex('MEM'),
  },
  {
    says: 'Perjanjian direvisi bila pejabat berganti, atau bila strategi, program, anggaran, prioritas, atau asumsi berubah secara berarti.',
    does: 'Perubahan ditemukan program; Perencana menyatakan sebab dan alasannya.',
    source: annex('MEM'),
  },
  {
    says: 'Laporan kinerja memuat ringkasan perjanjian kinerja, dan perjanjian menjadi lampirannya.',
    does: 'Perjanjian yang ditandatangani tersimpan tetap, sehingga laporan dapat mengutipnya.',
    source: annex('MEM', 'Lampiran II'),
  },
  {
    says: 'Reviu atas laporan kinerja memeriksa apakah sasaran dan indikatornya sama dengan yang diperjanjikan.',
    does: 'Beda antara perjanjian dan RKT yang berlaku ditampilkan per isian.',
    source: annex('MEM', 'Lampiran III'),
  },
]
