import type { StepWords } from '#core/history-words.ts'

/** How the history of this step reads. */
export const draftingWords: StepWords = {
  records: {
    'drafting.proposal': 'usulan unit pelaksana',
    'drafting.step': 'langkah penyusunan RKT',
    'drafting.material': 'bahan penyusunan RKT',
  },
  actions: {
    attach: 'melampirkan berkas pada',
    tick: 'menandai selesai',
    untick: 'mencabut tanda selesai',
    accepted: 'menerima',
    rejected: 'menolak',
  },
}
