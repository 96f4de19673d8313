import type { StepWords } from '#core/history-words.ts'

/** How the history of this step reads. */
export const budgetWords: StepWords = {
  records: {
    'budget.version': 'versi anggaran',
    'budget.output': 'rincian output (RO)',
    'budget.unitCostJump': 'ambang lonjakan biaya satuan',
    'budget.expenditure': 'realisasi anggaran',
    'budget.outputResult': 'volume tercapai RO',
    'budget.performance': 'nilai kinerja anggaran',
    'budget.monitoring': 'jadwal pemantauan',
  },
  actions: {
    adopt: 'menetapkan',
    reset: 'mengembalikan ke bawaan',
  },
}
