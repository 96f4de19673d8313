import { describe, expect, it } from 'vitest'
import type { PlannedIndicatorShape } from '../contract/annual-plan.ts'
import { draftOf, readDraft, type TargetDraft } from './target-draft.ts'

const planned: PlannedIndicatorShape = {
  indicatorId: 3,
  code: 'IKSP 3',
  name: 'Jumlah sertifikat',
  unitOfMeasure: 'sertifikat',
  decimals: 0,
  polarity: 'maximize',
  aggregation: 'sum',
  measuringPeriod: 'quarter',
  target: { kind: 'value', value: '25945' },
  split: 'manual',
  profile: null,
  quarters: ['6486', '6486', '6486', '6486'],
  explanation: '',
  findings: [],
  remark: null,
  background: null,
  absolute: null,
  absoluteUnit: null,
  executors: [],
  version: 1,
}
const read = (change: Partial<TargetDraft>) => readDraft({ ...draftOf(planned), ...change }, planned)
const shown = (change: Partial<TargetDraft>) =>
  read(change).split.quarters.map((value) => value?.toFixed() ?? null)

describe('the form of a target', () => {
  it('begins with what is stored, in Indonesian numerals', () => {
    expect(draftOf(planned)).toMatchObject({ target: '25.945', manual: ['6.486', '6.486', '6.486', '6.486'] })
  })
  it('previews an even split by the rule that the server uses', () => {
    expect(shown({ split: 'even' })).toEqual(['6486', '6486', '6486', '6487'])
  })
  it('previews a split by four weights', () => {
    expect(shown({ split: 'profile', weights: ['20', '30', '25', '25'], target: '100' })).toEqual([
      '20',
      '30',
      '25',
      '25',
    ])
  })
  it('remarks own figures that do not add up, and still lets them be saved', () => {
    const { findings, body } = read({})
    expect(findings.map(({ rule }) => rule)).toEqual(['split.sum'])
    expect(body).toMatchObject({ quarters: ['6486', '6486', '6486', '6486'], profile: null })
  })
  it('tells the dash, nothing and zero apart', () => {
    expect(read({ target: '-' }).body?.target).toEqual({ kind: 'none' })
    expect(read({ target: '', split: 'even' }).body?.target).toBeNull()
    expect(read({ target: '0', split: 'even' }).body?.target).toEqual({ kind: 'value', value: '0' })
  })
  it('names the field of every text that is no figure', () => {
    const { errors, body } = read({ target: 'banyak', split: 'manual', manual: ['1', 'x', '', '1.2'] })
    expect(Object.keys(errors)).toEqual(['target', 'manual.1', 'manual.3'])
    expect(body).toBeNull()
  })
  it('refuses decimals that the indicator does not have', () => {
    expect(read({ target: '1.234,5', split: 'even' }).body).toBeNull()
  })
  it('refuses weights that are empty, or all zero', () => {
    expect(Object.keys(read({ split: 'profile', weights: ['', '1', '1', '1'] }).errors)).toEqual([
      'weights.0',
    ])
    expect(read({ split: 'profile', weights: ['0', '0', '0', '0'] }).body).toBeNull()
  })
  it('says at the remark that it is too long', () => {
    expect(Object.keys(read({ remark: 'a'.repeat(2001) }).errors)).toEqual(['remark'])
  })
})
