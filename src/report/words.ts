import type { StepWords } from '#core/history-words.ts'

/** How the history of this step reads. */
export const reportWords: StepWords = {
  records: {
    'report.document': 'dokumen',
    'report.section': 'naskah bagian dokumen',
    'report.outline': 'susunan dokumen',
    'report.quarterlyReport': 'tanggal laporan triwulan',
  },
  actions: {
    finish: 'menyelesaikan',
    date: 'mengubah',
  },
  sentences: {
    'report.section reset': 'mengembalikan teks bawaan bagian dokumen',
    'report.quarterlyReport date': 'mengubah tanggal laporan triwulan',
  },
}
