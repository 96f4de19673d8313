import type { StepWords } from '#core/history-words.ts'

/** How the history of this step reads. */
export const planWords: StepWords = {
  records: {
    'plan.annualPlan': 'RKT',
    'plan.target': 'target RKT',
    'plan.targetMonth': 'target bulanan',
    'plan.targetParameter': 'sub-parameter',
    'plan.targetDiscussion': 'pembicaraan target',
    'plan.calendar': 'kalender penyusunan',
    'plan.calendarEntry': 'jadwal kalender penyusunan',
    'plan.citation': 'dasar hukum RKT',
  },
  actions: {
    choose: 'memilih isi',
    spread: 'menyebarkan',
    lock: 'mengunci',
    proposal: 'mengusulkan angka dalam',
    objection: 'menyatakan keberatan dalam',
    agreement: 'mencatat kesepakatan dalam',
    note: 'menulis catatan dalam',
  },
  sentences: {
    'plan.annualPlan choose': 'memilih indikator RKT',
    'plan.annualPlan copy': 'menyalin RKT tahun lain',
    'plan.annualPlan discard': 'membuang revisi RKT',
  },
}
