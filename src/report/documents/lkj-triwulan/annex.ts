import { formatPercent, formatTrimmed } from '#lib/numerals.ts'
import { polarityNames } from '#core/polarity.ts'
import type { QuarterResult } from '#measurement/index.ts'
import type { Block } from '#documents/tree.ts'
import { cell, heading, list, paragraph, table } from '../blocks.ts'
import type { QuarterlyData } from '../quarterly-data.ts'

/** The annex: how every figure was computed, and under which policy of the office (REP-09). */
export function composeAnnex(data: QuarterlyData): readonly Block[] {
  return [
    heading(1, 'lampiran', 'LAMPIRAN: CARA PENGHITUNGAN', false),
    paragraph(
      'Capaian dihitung dari realisasi dan target triwulan menurut arah indikator, dengan angka desimal tepat; pembulatan setengah ke atas dilakukan satu kali saat dicetak.',
    ),
    list('1.', policyLines(data)),
    table(
      'tabel-hitung',
      'Perhitungan capaian setiap indikator',
      [{ width: 17 }, { width: 24 }, { width: 'fill' }, { width: 26 }],
      ['Kode IK', 'Arah', 'Perhitungan', 'Sumber isian'],
      data.results.map((result) => [
        cell(result.indicator.code),
        cell(polarityNames[result.indicator.polarity]),
        cell(calculation(result)),
        cell(inputSource(result)),
      ]),
    ),
  ]
}

/** Target, figure, cap and legal basis stand elsewhere in the report. */
const told = new Set(['Target', 'Realisasi', 'Batas capaian', 'Ambang anomali', 'Dasar'])

const calculation = ({ achievement }: QuarterResult): string =>
  achievement.steps
    .filter(({ label }) => !told.has(label))
    .map(({ label, expression }) => `${label}: ${expression}`)
    .join('; ') || achievement.reason

const inputSource = (result: QuarterResult): string => {
  if (result.source === 'months') return 'Isian bulanan'
  return result.source === 'quarter' ? 'Isian triwulan' : '–'
}

function policyLines(data: QuarterlyData): string[] {
  const { policy } = data
  return [
    policy.cap === null
      ? 'Capaian dilaporkan tanpa batas atas.'
      : `Capaian yang dilaporkan dibatasi ${formatPercent(policy.cap)}; angka mentah tetap dicantumkan.`,
    `Capaian di atas ${formatTrimmed(policy.anomalyThreshold, 6)}% ditandai anomali dan harus dijelaskan.`,
    policy.notDue === 'hundred'
      ? 'Indikator yang belum jatuh tempo dicetak 100% dengan catatan, tanpa dihitung sebagai hasil pengukuran.'
      : 'Indikator yang belum jatuh tempo tidak diberi persentase.',
    policy.zeroTarget === 'hundred'
      ? 'Target nol pada indikator yang makin besar makin baik dicetak 100% dengan catatan, karena persentasenya tidak dapat dihitung.'
      : 'Target nol pada indikator yang makin besar makin baik tidak diberi persentase.',
    `Kebijakan ini berlaku menurut ${data.policyOrigin}.`,
  ]
}
