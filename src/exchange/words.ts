import type { StepWords } from '#core/history-words.ts'

/** How the history of this step reads. */
export const exchangeWords: StepWords = {
  records: {
    'exchange.import': 'impor dari Excel',
  },
  actions: {
    upload: 'mengunggah',
    apply: 'menerapkan',
    undo: 'membatalkan',
  },
  sentences: {
    'exchange.import upload': 'mengunggah berkas untuk impor dari Excel',
    'exchange.import choose': 'memilih angka yang benar dalam impor dari Excel',
  },
}
