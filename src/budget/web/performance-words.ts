import type { Tone } from '#ui/status-word.tsx'
import type { PerformanceBand, PerformancePart } from '../rules/performance-books.ts'

export const partNames: Readonly<Record<PerformancePart, string>> = {
  absorption: 'Penyerapan anggaran (P)',
  consistency: 'Konsistensi RPD dan realisasi (K)',
  attainment: 'Capaian keluaran (PK)',
  efficiency: 'Efisiensi (E)',
  outcome: 'Capaian hasil (CH)',
  planning: 'Nilai perencanaan (SMART)',
  execution: 'Nilai pelaksanaan (IKPA)',
}

/** How a part is computed, in words. */
export const partFormulas: Readonly<Record<Exclude<PerformancePart, 'efficiency'>, string>> = {
  absorption: 'realisasi sampai bulan terakhir dibagi pagu',
  consistency:
    'rata-rata per bulan: RPD kumulatif dikurangi selisihnya dengan realisasi, dibagi RPD kumulatif',
  attainment: 'rata-rata geometrik volume tercapai dibagi volume target setiap RO',
  outcome: 'dicatat kantor dari capaian indikator hasil',
  planning: 'dicatat kantor dari aplikasi SMART',
  execution: 'dicatat kantor dari IKPA',
}
export const efficiencyFormulas = {
  average:
    'rata-rata penghematan biaya satuan RO; nilai dihitung 50 + E/20 × 50, dengan E dibatasi -20% sampai 20%',
  sum: 'pagu kali capaian RO dikurangi realisasi, dibagi pagu kali capaian RO; nilai dihitung 50 + E/20 × 50, dengan E dibatasi -20% sampai 20%',
} as const

export const bandTones: Readonly<Record<PerformanceBand, Tone>> = {
  veryGood: 'good',
  good: 'good',
  fair: 'warn',
  poor: 'bad',
  veryPoor: 'bad',
}
