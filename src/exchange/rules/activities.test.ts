import { describe, expect, it } from 'vitest'
import { holding, office, told } from '../../../test/exchange/example.ts'
import { settleActivities } from './activities.ts'
import type { Context } from './context.ts'

const output = (key: string, fields: Record<string, string> = {}) =>
  told('output', key, { name: key, ...fields })
const [support, technical] = office.activities
const settle = (records: ReturnType<typeof output>[], context: Context = office, decisions = {}) => {
  const settled = settleActivities(records, decisions, context)
  return { ...settled, activities: settled.records.map(({ fields }) => fields['activity']) }
}

describe('the activity of an output', () => {
  it('is the one that is written, or the one that is stored', () => {
    const known = holding('output', { 'QAH.017': { activity: '4815' } })
    const done = settle([output('QAH.016', { activity: '4249' }), output('QAH.017')], known)
    expect([done.activities, done.conflicts, done.faults]).toEqual([['4249', '4815'], [], []])
    expect(done.records[1]?.fields['name']).toBe('QAH.017')
  })

  it('is the only one there is', () => {
    const one = { ...office, activities: [{ code: '4815', name: 'Surveilans' }] }
    expect(settle([output('QAH.016'), output('EBA.994')], one)).toMatchObject({
      activities: ['4815', '4815'],
      conflicts: [],
    })
  })

  it('is asked once for each class (KRO), with every place; letters A, E and T suggest support', () => {
    const done = settle(['QAH.016', 'QAH.017', 'EBA.994', 'AEA.501', 'TAB.001'].map((key) => output(key)))
    expect(done.activities).toEqual(['4815', '4815', '4249', '4249', '4249'])
    expect(done.conflicts.map(({ id, suggestion }) => [id, suggestion?.value])).toEqual([
      ['activity/QAH', '4815'],
      ['activity/EBA', '4249'],
      ['activity/AEA', '4249'],
      ['activity/TAB', '4249'],
    ])
    const place = { sheet: 'Lembar', row: 7, col: 3 }
    expect(done.conflicts[0]).toEqual({
      id: 'activity/QAH',
      topic: 'activity',
      subject: 'KRO QAH',
      label: 'Kegiatan',
      question: 'Tabel tidak menyebut kegiatan RO dalam KRO ini. Termasuk kegiatan yang mana?',
      options: [
        { value: '4249', label: '4249 Dukungan Manajemen Pelaksanaan Program' },
        { value: '4815', label: '4815 Surveilans dan karantina kesehatan' },
      ].map((option) => ({ ...option, places: [place, place], inDatabase: false })),
      suggestion: {
        value: '4815',
        reason: 'KRO berawalan Q biasanya kegiatan teknis; pastikan pada RKA-K/L.',
      },
    })
    expect(done.conflicts[1]?.suggestion?.reason).toBe(
      'KRO berawalan E biasanya dukungan manajemen; pastikan pada RKA-K/L.',
    )
  })

  it('follows what somebody chose', () => {
    const chosen = { 'activity/QAH': { value: '4249', reason: 'pasti' } }
    expect(settle([output('QAH.016')], office, chosen).activities).toEqual(['4249'])
  })

  it('is suggested only where one activity fits', () => {
    const two = {
      ...office,
      activities: [
        { code: '1', name: 'Surveilans' },
        { code: 'Lain', name: 'Lain' },
      ],
    }
    const done = settle([output('QAH.016'), output('EBA.994')], two)
    expect([done.activities, done.conflicts.map(({ suggestion }) => suggestion)]).toEqual([
      [undefined, undefined],
      [null, null],
    ])
    // an activity without a code is shown by its name alone
    expect(done.conflicts[0]?.options.map(({ label }) => label)).toEqual(['1 Surveilans', 'Lain'])
  })

  it('where the office has none, that is told once', () => {
    const done = settle([output('QAH.016'), output('QAH.017')], { ...office, activities: [] })
    expect(done.activities).toEqual([undefined, undefined])
    expect(done.faults).toMatchObject([
      {
        rule: 'import.activity',
        severity: 'error',
        place: 'Lembar, sel D7',
        message: 'Belum ada kegiatan yang berlaku pada 2025, sehingga RO tidak punya tempat.',
      },
    ])
  })

  it('stands beside the name, or where the row stands', () => {
    const unnamed = told('output', 'QAH.016', { amount: '5' })
    expect(settle([unnamed]).conflicts[0]?.options[0]?.places).toHaveLength(1)
    const nowhere = { ...unnamed, places: {} }
    expect(settle([nowhere]).conflicts[0]?.options[0]?.places).toEqual([])
    expect(settle([nowhere], { ...office, activities: [] }).faults).toEqual([])
  })

  it('is a matter of outputs only', () => {
    expect(settle([told('component', 'QAH.016/001//524111/x', { name: 'x' })]).activities).toEqual([
      undefined,
    ])
    expect([support?.code, technical?.code]).toEqual(['4249', '4815'])
  })
})
