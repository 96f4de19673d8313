import { expect, it } from 'vitest'
import { budgetIndicatorKind, realisationTargetsOf } from './budget-indicators.ts'

it.each([
  ['Nilai kinerja anggaran Balai Karantina', 'performance'],
  ['Nilai Indikator Kinerja Pelaksanaan Anggaran', 'execution'],
  ['Persentase Realisasi Anggaran', 'realisation'],
  ['Nilai Indeks Kepuasan Masyarakat (IKM)', null],
])('%s is known by its wording: %s', (name, kind) => {
  expect(budgetIndicatorKind(name)).toBe(kind)
})

it('the monthly targets of the share spent are those of the indicator that measures it', () => {
  const months = [{ month: 1, value: '5' }]
  expect(realisationTargetsOf([{ name: 'Nilai kinerja anggaran', months }]).size).toBe(0)
  expect(
    realisationTargetsOf([{ name: 'Persentase realisasi anggaran', months }])
      .get(1)
      ?.toFixed(),
  ).toBe('5')
})
