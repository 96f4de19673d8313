import { describe, expect, it } from 'vitest'
import { isoDate } from '#lib/dates.ts'
import { finding } from '#core/finding.ts'
import type { QuarterResult, StatusWord } from '#measurement/index.ts'
import { countWords, listTasks, type OfficeSituation, type QuarterSituation } from './tasks.ts'

const obstacle = (rule: string) => finding('error', rule, 'IKSP 1', 'Ada yang kurang.', 'Lengkapi.')
const quarter = (more: Partial<QuarterSituation> = {}): QuarterSituation => ({
  quarter: 2,
  state: 'draft',
  lastDay: isoDate('2025-06-30'),
  results: [],
  obstacles: [],
  ...more,
})
const may = {
  plan: true,
  submitPlan: true,
  approvePlan: true,
  makeAgreement: true,
  signAgreement: true,
  enter: true,
  finalise: true,
  editOfficials: true,
}
const office = (more: Partial<OfficeSituation> = {}): OfficeSituation => ({
  year: 2025,
  plan: { revision: 0, state: 'locked', returnReason: null, unsetTargets: 0, agreement: 'signed' },
  quarters: [quarter()],
  signatureFindings: [],
  may,
  ...more,
})
const tasks = (more: Partial<OfficeSituation>, today = '2025-07-07') =>
  listTasks(office(more), isoDate(today))

describe('what waits about the quarters', () => {
  const noData = obstacle('quarter.noData')
  const open = quarter({
    obstacles: [
      noData,
      noData,
      obstacle('quarter.notExplained'),
      obstacle('x'),
      obstacle('y'),
      obstacle('z'),
    ],
  })

  it('figures, explanations and contradictions are counted apart, each with the screen', () => {
    expect(tasks({ quarters: [open] })).toEqual([
      {
        kind: 'fill',
        count: 2,
        quarter: 2,
        screen: 'pengukuran',
        message: 'Triwulan II: 2 indikator belum mempunyai realisasi.',
      },
      {
        kind: 'explain',
        count: 1,
        quarter: 2,
        screen: 'pengukuran',
        message: 'Triwulan II: 1 capaian yang menonjol belum dijelaskan.',
      },
      {
        kind: 'repair',
        count: 3,
        quarter: 2,
        screen: 'pengukuran',
        message: 'Triwulan II: 3 isian bertentangan dan perlu diperbaiki.',
      },
    ])
  })

  it('what is complete waits to be made final; what is final, or still running, waits for nobody', () => {
    expect(tasks({}).map(({ kind, message }) => [kind, message])).toEqual([
      ['finalise', 'Triwulan II: lengkap dan siap ditetapkan final.'],
    ])
    expect(tasks({ quarters: [{ ...open, state: 'final' }] })).toEqual([])
    expect(tasks({ quarters: [open] }, '2025-06-30')).toEqual([])
    expect(tasks({ quarters: [open] }, '2025-07-01')).toHaveLength(3)
  })

  it('nobody is asked for what the own role does not do', () => {
    expect(tasks({ quarters: [open], may: { ...may, enter: false } })).toEqual([])
    expect(tasks({ may: { ...may, finalise: false } })).toEqual([])
  })
})

describe('what waits about the registry of officials', () => {
  const unsigned = finding('warning', 'signature.nobody', 'head', 'Kepala belum tercatat.', 'Catat.')

  it('is told to whoever keeps it, once the office has a plan', () => {
    const told = { signatureFindings: [unsigned], quarters: [] }
    expect(tasks(told)).toEqual([
      { kind: 'signatory', count: 1, quarter: null, screen: 'organisasi', message: 'Kepala belum tercatat.' },
    ])
    expect(tasks({ ...told, may: { ...may, editOfficials: false } })).toEqual([])
    expect(tasks({ ...told, plan: null }).map(({ kind }) => kind)).toEqual(['createPlan'])
  })
})

it('status words are counted, those that nobody has as zero', () => {
  const words: StatusWord[] = ['reached', 'reached', 'notDue']
  expect(countWords(words.map((word) => ({ word }) as QuarterResult))).toEqual({
    reached: 2,
    near: 0,
    notReached: 0,
    notDue: 1,
    notAssessed: 0,
  })
})
