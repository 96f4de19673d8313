/** The five levels of indicators of an activity, from what goes in to what it changes. @source seed 001 lines 662-690 [SEED] */
export const activityLevels = ['input', 'output', 'outcome', 'benefit', 'impact'] as const
export type ActivityLevel = (typeof activityLevels)[number]
export const activityLevelNames: Readonly<Record<ActivityLevel, string>> = {
  input: 'Masukan (input)',
  output: 'Keluaran (output)',
  outcome: 'Hasil (outcome)',
  benefit: 'Manfaat (benefit)',
  impact: 'Dampak (impact)',
}

/** @source seed 001 lines 710-716 [SEED] */
export const relevances = ['strategic', 'routine'] as const
export type Relevance = (typeof relevances)[number]
export const relevanceNames: Readonly<Record<Relevance, string>> = {
  strategic: 'Strategis',
  routine: 'Nonstrategis (rutin)',
}

/** @source seed 001 lines 723-731 [SEED] */
export const aspects = ['result', 'process'] as const
export type Aspect = (typeof aspects)[number]
export const aspectNames: Readonly<Record<Aspect, string>> = {
  result: 'Hasil (lagging)',
  process: 'Proses (kinerja)',
}

/** Whether the units below take an indicator into their plans. */
export const adoptions = ['below', 'owner'] as const
export type Adoption = (typeof adoptions)[number]
export const adoptionNames: Readonly<Record<Adoption, string>> = {
  below: 'Dipakai pemilik dan unit di bawahnya',
  owner: 'Hanya dipakai pemiliknya',
}

/** The fields of a card with the names that forms, differences and documents use, in the order of the manual. */
export const cardFieldNames = {
  objectiveId: 'Sasaran',
  code: 'Kode',
  name: 'Indikator',
  definition: 'Definisi operasional',
  evidence: 'Bukti realisasi',
  formula: 'Rumus atau cara menghitung',
  unitOfMeasure: 'Satuan',
  decimals: 'Jumlah desimal',
  polarity: 'Klasifikasi target (polaritas)',
  polarityReason: 'Alasan polaritas',
  aggregation: 'Cara menjumlah antarperiode',
  measuringPeriod: 'Periode pengukuran',
  dataSource: 'Sumber data',
  collectionSteps: 'Cara pengambilan data',
  notes: 'Catatan khusus',
  measuredBy: 'Pihak yang mengukur',
  activityLevel: 'Tingkat indikator kegiatan',
  relevance: 'Keterkaitan dengan strategi',
  aspect: 'Aspek yang diukur',
  baseline: 'Baseline',
  baselineYear: 'Tahun baseline',
  baselineNote: 'Keterangan baseline',
  absoluteUnit: 'Satuan target absolut',
  adoption: 'Pemakaian',
  source: 'Dokumen sumber',
  yearFrom: 'Berlaku mulai tahun',
  yearUntil: 'Tidak berlaku mulai tahun',
} as const
export type CardField = keyof typeof cardFieldNames
