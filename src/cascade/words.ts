import type { StepWords } from '#core/history-words.ts'

/** How the history of this step reads. */
export const cascadeWords: StepWords = {
  records: {
    'cascade.tree': 'pohon kinerja',
    'cascade.node': 'kondisi pohon kinerja',
  },
  actions: {
    move: 'memindahkan',
    review: 'memeriksa',
  },
}
