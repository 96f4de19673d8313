import type { StepWords } from '#core/history-words.ts'

/** How the history of this step reads. */
export const measurementWords: StepWords = {
  records: {
    'measurement.actual': 'realisasi kinerja',
    'measurement.explanation': 'penjelasan capaian',
    'measurement.policy': 'kebijakan penghitungan capaian',
    'measurement.quarter': 'triwulan',
  },
  actions: {
    finalise: 'menetapkan final',
  },
}
