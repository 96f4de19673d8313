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
}
