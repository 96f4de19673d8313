import type { StepWords } from '#core/history-words.ts'

/** How the history of this step reads. */
export const agreementWords: StepWords = {
  records: {
    'agreement.agreement': 'perjanjian kinerja',
    'agreement.actionStep': 'langkah rencana aksi',
    'agreement.actionTarget': 'target rencana aksi',
  },
  actions: {
    sign: 'mencatat penandatanganan',
  },
  sentences: {
    'agreement.agreement add': 'menyusun draf perjanjian kinerja',
    'agreement.agreement save': 'menyimpan draf perjanjian kinerja',
    'agreement.agreement remove': 'menghapus draf perjanjian kinerja',
  },
}
