import type { Decimal } from '#lib/decimal.ts'
import { formatPercent, formatTrimmed } from '#lib/numerals.ts'
import { finding, type Finding } from '#core/finding.ts'
import type { Policy } from './policy.ts'

const show = (value: Decimal): string => formatTrimmed(value, 6)

/** VAL-20: every ratio above the threshold is remarked, not only some of them. */
export function checkAnomaly(raw: Decimal, policy: Policy): readonly Finding[] {
  if (raw.lte(policy.anomalyThreshold)) return []
  return [
    {
      rule: 'achievement.anomaly',
      severity: 'warning',
      place: 'achievement',
      message: `Capaian ${formatPercent(raw)} melebihi ambang anomali ${show(policy.anomalyThreshold)}%.`,
      next: 'Tulis penjelasannya, dan periksa apakah target atau realisasinya sudah benar.',
    },
  ]
}

/** Says that the reported figure is the cap and not the ratio. */
export function checkCap(raw: Decimal, cap: Decimal | null): readonly Finding[] {
  if (cap === null || raw.lte(cap)) return []
  return [
    {
      rule: 'achievement.capped',
      severity: 'note',
      place: 'achievement',
      message: `Capaian ${formatPercent(raw)} dilaporkan ${show(cap)}% karena batas capaian.`,
      next: 'Cantumkan kedua angka dalam laporan.',
    },
  ]
}

/** A negative figure is possible (a loss) and rarely meant. */
export const checkActual = (actual: Decimal): readonly Finding[] =>
  actual.gte(0)
    ? []
    : [
        {
          rule: 'actual.negative',
          severity: 'warning',
          place: 'actual',
          message: `Realisasi ${show(actual)} negatif.`,
          next: 'Periksa tandanya.',
        },
      ]

/** A zero target where more is better: a person decides how to report it (VAL-18). */
export const zeroTargetFinding = (message: string): Finding =>
  finding(
    'warning',
    'achievement.zeroTarget',
    'achievement',
    message,
    'Putuskan cara melaporkannya pada kebijakan capaian, dan jelaskan realisasinya dengan kalimat.',
  )
