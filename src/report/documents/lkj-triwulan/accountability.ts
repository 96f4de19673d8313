import { quarterName, shortQuarter } from '#core/period.ts'
import type { Block, Cell } from '#documents/tree.ts'
import type { QuarterResult } from '#measurement/index.ts'
import { cell, heading, list, paragraph, table } from '../blocks.ts'
import type { QuarterlyData } from '../quarterly-data.ts'
import {
  analysisSentences,
  conclusionSentence,
  figure,
  percentText,
  resultSentences,
  targetText,
} from '../sentences.ts'
import { periodOf } from './chapters.ts'
import { composeSignature, countSentence } from './front.ts'

/** BAB III: one table and one paragraph for every indicator (REP-04, REP-05), then the analysis (REP-06). */
export function composeAccountability(data: QuarterlyData): readonly Block[] {
  return [
    heading(1, 'bab-3', 'AKUNTABILITAS KINERJA'),
    heading(2, 'capaian', 'Capaian Kinerja'),
    paragraph(`Bagian ini membandingkan target dengan realisasi ${periodOf(data)} untuk setiap indikator.`),
    ...data.results.flatMap((result) => indicatorBlocks(data, result)),
    heading(2, 'analisis', 'Analisis Capaian Kinerja'),
    paragraph(
      'Analisis melihat perjalanan menuju target tahun, hal yang menonjol, dan penjelasan penanggung jawab.',
    ),
    list(
      '1.',
      data.results.map(
        (result) =>
          `${result.indicator.code} ${result.indicator.name}. ${analysisSentences(result).join(' ')}`,
      ),
    ),
  ]
}

function indicatorBlocks(data: QuarterlyData, result: QuarterResult): readonly Block[] {
  const { indicator, achievement } = result
  const period = shortQuarter(data.quarter)
  const right = (text: string): Cell => cell(text, { align: 'right' })
  return [
    heading(3, `ik-${indicator.indicatorId}`, `${indicator.code}: ${indicator.name}`),
    table(
      `tabel-ik-${indicator.indicatorId}`,
      `Capaian ${indicator.code} ${data.unit.shortName} terhadap target ${periodOf(data)}`,
      [{ width: 17 }, { width: 'fill' }, { width: 26 }, { width: 26 }, { width: 20 }, { width: 20 }],
      ['Kode IK', 'Indikator', `Target ${period}`, `Realisasi ${period}`, `Capaian ${period}`, 'Dilaporkan'],
      [
        [
          cell(indicator.code),
          cell(indicator.name),
          right(targetText(result.target, result)),
          right(figure(result.actual, result)),
          right(percentText(achievement.raw)),
          right(percentText(achievement.reported)),
        ],
      ],
    ),
    paragraph(...resultSentences(result, data.year)),
  ]
}

/** BAB IV: the conclusion for every indicator (REP-07), what comes next, and the signature. */
export function composeClosing(data: QuarterlyData): readonly Block[] {
  const followUps = data.results.filter((result) => result.explanation.followUp)
  return [
    heading(1, 'bab-4', 'PENUTUP'),
    heading(2, 'kesimpulan', 'Kesimpulan'),
    paragraph(`Dari pengukuran ${periodOf(data)} disimpulkan:`, countSentence(data)),
    list('-', data.results.map(conclusionSentence)),
    heading(2, 'langkah', 'Langkah Perbaikan'),
    ...(followUps.length > 0
      ? [
          list(
            '1.',
            followUps.map((result) => `${result.indicator.code}: ${result.explanation.followUp}`),
          ),
        ]
      : [
          paragraph(
            `Belum ada tindak lanjut yang dicatat untuk ${quarterName(data.quarter)}. Penanggung jawab indikator mencatatnya pada lembar pengukuran.`,
          ),
        ]),
    composeSignature(data),
  ]
}
