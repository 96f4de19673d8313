import { documentNames } from './documents.ts'
import type { Term } from './term.ts'

export const resultTerms: readonly Term[] = [
  { name: 'register', official: 'buku register', meaning: 'a book of dated operational records of one kind' },
  {
    name: 'registerEntry',
    official: 'catatan register',
    meaning: 'one certificate, finding, case, publication or inspection',
  },
  {
    name: 'pestFinding',
    official: 'temuan HPHK, HPIK, OPTK',
    meaning: 'a quarantine pest or disease of animals, of fish, or of plants that was found',
  },
  {
    name: 'dataElement',
    official: 'data dasar, variabel',
    meaning: 'a base figure of a unit and a month that formulas use',
  },
  {
    name: 'entryPeriod',
    official: 'periode isian',
    meaning: 'the month or the quarter that a figure was entered for',
  },
  { name: 'actual', official: 'realisasi', meaning: 'what was reached in a period' },
  {
    name: 'achievement',
    official: 'capaian',
    meaning: 'actual against target in percent, by polarity; raw and reported stand side by side',
  },
  { name: 'cap', official: 'batas capaian', meaning: 'the most that an achievement is reported as' },
  {
    name: 'notDue',
    official: 'belum jatuh tempo',
    meaning: 'an indicator that is measured later in the year: neither 100 nor 0',
  },
  {
    name: 'policy',
    official: 'kebijakan capaian',
    meaning: 'what an office chose where regulations leave a choice',
  },
  { name: 'evidence', official: 'bukti dukung', meaning: 'a file that supports an actual' },
  { name: 'obstacle', official: 'kendala', meaning: 'why a target was missed' },
  { name: 'followUp', official: 'tindak lanjut', meaning: 'what will be done about it' },
  {
    name: 'finding',
    official: 'temuan pemeriksaan',
    meaning: 'a contradiction, gap or remark that a rule found; never a pest finding',
  },
  {
    name: 'refusal',
    official: 'penolakan',
    meaning: 'a request understood and not carried out: what, why, what next',
  },
  {
    name: 'performanceReport',
    official: `${documentNames.performanceReport} (LKj, LAKIN)`,
    meaning: 'the report of a quarter or a year',
  },
  {
    name: 'akipScore',
    official: 'nilai AKIP',
    meaning: 'the evaluation of the accountability system of an office',
  },
  { name: 'criteriaSheet', official: 'LKE', meaning: 'the worksheet of that evaluation' },
  {
    name: 'budgetPerformance',
    official: 'NKA (Nilai Kinerja Anggaran)',
    meaning: 'how well the budget reached its outputs',
  },
  { name: 'budgetExecutionScore', official: 'IKPA', meaning: 'how well the budget was carried out' },
  { name: 'satisfactionSurvey', official: 'SKM', meaning: 'what users of the service say of it' },
  { name: 'satisfactionIndex', official: 'IKM', meaning: 'the score of the survey, 25 to 100' },
  {
    name: 'integrityZone',
    official: 'Zona Integritas (WBK, WBBM)',
    meaning: 'the status of an office free of corruption',
  },
  {
    name: 'recommendation',
    official: 'rekomendasi (TLHE)',
    meaning: 'what an evaluation asks for, and its follow-up',
  },
  {
    name: 'ruleBook',
    official: 'peraturan yang berlaku',
    meaning: 'formulas, weights and bands of one regulation with its years of validity',
  },
  {
    name: 'history',
    official: 'riwayat perubahan',
    meaning: 'who changed what, when, from what to what, and why',
  },
  {
    name: 'staging',
    official: 'pratinjau impor',
    meaning: 'rows of an uploaded workbook, checked but not applied',
  },
  {
    name: 'conflict',
    official: 'pertentangan data',
    meaning: 'places that give different values for one thing',
  },
  {
    name: 'outline',
    official: 'kerangka dokumen',
    meaning: 'the order, headings and tables of a kind of document',
  },
  {
    name: 'finishGate',
    official: 'pemeriksaan akhir',
    meaning: 'what must be in order before a document is finished',
  },
]
