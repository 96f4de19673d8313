import type { StepWords } from '#core/history-words.ts'

/** How the history of this step reads. */
export const strategyWords: StepWords = {
  records: {
    'strategy.strategicPlan': 'Renstra',
    'strategy.strategicTarget': 'target Renstra',
    'strategy.statement': 'pernyataan Renstra',
    'strategy.workProgram': 'program',
    'strategy.activity': 'kegiatan',
    'strategy.objective': 'sasaran',
    'strategy.indicator': 'kartu indikator',
  },
  actions: {
    link: 'menautkan',
    replace: 'mengakhiri karena diganti:',
    version: 'membuat versi baru',
  },
  sentences: {
    'strategy.objective link': 'menautkan sasaran dengan tujuan dan kebijakan',
    'strategy.indicator version': 'membuat versi baru kartu indikator',
    'strategy.indicator replace': 'mengakhiri kartu indikator yang diganti',
  },
}
