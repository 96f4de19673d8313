import type { Finding } from '#core/finding.ts'
import type { Polarity } from '#core/polarity.ts'

/** Words of things that one wants less of. */
const unwanted = [
  'ditolak',
  'penolakan',
  'penyebaran',
  'tersebar',
  'menyebar',
  'pelanggaran',
  'keluhan',
  'pengaduan',
  'kematian',
  'kesakitan',
  'insiden',
  'infeksi',
  'kecelakaan',
  'keterlambatan',
  'terlambat',
  'kebocoran',
  'kerugian',
  'kegagalan',
  'kesalahan',
  'kehilangan',
  'tunggakan',
  'sisa anggaran',
  'waktu tunggu',
  'prevalensi',
] as const

/** What is done about them, which one wants more of: "pelanggaran yang diselesaikan". */
const remedies = [
  'diselesaikan',
  'penyelesaian',
  'ditindaklanjuti',
  'dikendalikan',
  'pengendalian',
  'terkendali',
  'dicegah',
  'pencegahan',
  'ditangani',
  'penanganan',
  'direspon',
  'diatasi',
  'penurunan',
  'diturunkan',
  'pengawasan',
] as const

/** Words of things that one wants more of. */
const wanted = [
  'kepuasan',
  'kepatuhan',
  'memenuhi',
  'sesuai',
  'cakupan',
  'dibebaskan',
  'akuntabilitas',
  'kinerja',
  'kompetensi',
  'publikasi',
  ...remedies,
] as const

const findWord = (name: string, words: readonly string[]): string | undefined => {
  const plain = ` ${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return words.find((word) => plain.includes(` ${word} `))
}

/** What the wording of an indicator lets one expect, with the word that says so; undefined where it says nothing. */
export function adviseDirection(
  name: string,
): { readonly polarity: 'maximize' | 'minimize'; readonly word: string } | undefined {
  const bad = findWord(name, unwanted)
  if (bad !== undefined && findWord(name, remedies) === undefined) return { polarity: 'minimize', word: bad }
  const good = findWord(name, wanted)
  return good === undefined ? undefined : { polarity: 'maximize', word: good }
}

const words = { maximize: 'makin besar makin baik', minimize: 'makin kecil makin baik' } as const

/**
 * Does the polarity fit the wording of the indicator? A finding, never a block: "maximize" with rejected, spread or violations is
 * questioned, and "minimize" with satisfaction, compliance or settled cases. With a reason the polarity stays, and the reason is shown.
 *
 * @source seed 004 lines 62, 150 and 196: rejected exports and the spread of pests are classed "Maximize" [SEED]; the list of words is our recommendation [INF]
 */
export function checkPolarity(card: {
  readonly name: string
  readonly polarity: Polarity
  readonly polarityReason: string | null
}): readonly Finding[] {
  const advice = adviseDirection(card.name)
  if (advice === undefined || card.polarity === 'stabilize' || card.polarity === advice.polarity) return []
  if (card.polarityReason !== null)
    return [
      {
        rule: 'polarity.kept',
        severity: 'note',
        place: 'polarity',
        message: `Polaritas tetap ${card.polarity} walau memuat kata "${advice.word}": ${card.polarityReason}`,
        next: 'Tidak ada yang perlu diubah bila alasannya masih berlaku.',
      },
    ]
  return [
    {
      rule: 'polarity.wording',
      severity: 'warning',
      place: 'polarity',
      message: `Kata "${advice.word}" biasanya berarti ${words[advice.polarity]}, tetapi polaritasnya ${card.polarity}.`,
      next: `Ubah menjadi ${advice.polarity}, atau tulis alasan mengapa tetap ${card.polarity}.`,
    },
  ]
}
