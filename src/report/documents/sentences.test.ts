import { expect, it } from 'vitest'
import { isoDate } from '#lib/dates.ts'
import { decimal } from '#lib/decimal.ts'
import type { Target } from '#core/target.ts'
import { computeResult, defaultPolicyOn, statusWords, type QuarterResult } from '#measurement/index.ts'
import { countSentence } from './lkj-triwulan/front.ts'
import { analysisSentences, conclusionSentence, resultSentences } from './sentences.ts'

const day = isoDate('2025-06-30')

function resultOf(
  annualTarget: Target,
  actual: string | null,
  more: { readonly cap?: string; readonly measuringPeriod?: 'quarter' | 'year' } = {},
): QuarterResult {
  const indicator = {
    indicatorId: 1,
    code: 'IK 1',
    name: 'Jumlah sertifikat',
    unitOfMeasure: 'sertifikat',
    decimals: 0,
    polarity: 'maximize',
    aggregation: 'last',
    measuringPeriod: more.measuringPeriod ?? 'quarter',
  } as const
  const value = annualTarget.kind === 'value' ? annualTarget.value : null
  const cells = actual === null ? {} : { Q2: decimal(actual) }
  const quarterTargets = [value, value, value, value]
  const measured = { indicator, objectiveId: 1, objectiveCode: 'SP 1', annualTarget, quarterTargets, cells }
  const cap = more.cap === undefined ? null : decimal(more.cap)
  return computeResult(measured, 2, { ...defaultPolicyOn(day), cap }, day)
}

it('VAL-20: a figure above the cap is called an anomaly only above the threshold', () => {
  const hundred: Target = { kind: 'value', value: decimal(100) }
  const capped = resultSentences(resultOf(hundred, '105', { cap: '100' }), 2025).join(' ')
  expect(capped).toContain('melampaui batas 100,00%; yang dilaporkan 100,00%')
  expect(capped).not.toContain('anomali')
  expect(resultSentences(resultOf(hundred, '111', { cap: '100' }), 2025).join(' ')).toContain(
    'melampaui batas 100,00% dan ditandai anomali; yang dilaporkan 100,00%',
  )
})

it.each(['quarter', 'year'] as const)(
  'VAL-22: an indicator without target, measured every %s, is neither missing nor waiting',
  (measuringPeriod) => {
    const result = resultOf({ kind: 'none' }, null, { measuringPeriod })
    expect(statusWords[result.word]).toBe('Tidak dinilai')
    expect(conclusionSentence(result)).toBe('IK 1 tidak bertarget, sehingga tidak dinilai.')
    expect(resultSentences(result, 2025).join(' ')).not.toMatch(/belum mempunyai realisasi|jatuh tempo/)
  },
)

const hundred: Target = { kind: 'value', value: decimal(100) }

it('REP-03: the summary counts each verdict, and leaves out those that nobody has', () => {
  const results = ['120', '130', '100', '50', '60', '70', null].map((actual) => resultOf(hundred, actual))
  expect(countSentence({ results })).toBe(
    'Hasilnya, 2 indikator melebihi target, 1 indikator sesuai target, 3 indikator belum mencapai target dan 1 indikator belum dapat dinilai.',
  )
  expect(countSentence({ results: results.slice(0, 2) })).toBe('Hasilnya, 2 indikator melebihi target.')
  expect(countSentence({ results: [] })).toBe('Belum ada indikator.')
})

it('REP-06: the analysis tells the cause and the follow-up that people wrote, as sentences', () => {
  const analysed = (cause: string | null, followUp: string | null) => {
    const result = resultOf(hundred, '50')
    return analysisSentences({ ...result, explanation: { ...result.explanation, cause, followUp } })
  }
  expect(analysed('Kapal berkurang ', 'Jemput bola!')).toEqual(
    expect.arrayContaining(['Penjelasan: Kapal berkurang.', 'Tindak lanjut: Jemput bola!']),
  )
  const untold = analysed(null, null).join(' ')
  expect(untold).not.toContain('Penjelasan:')
  expect(untold).not.toContain('Tindak lanjut:')
})
