import { describe, expect, it } from 'vitest'
import {
  formatBudgetCode,
  isCode,
  outputLabel,
  outputOrigin,
  parseBudgetCode,
  type CodeLevel,
} from './codes.ts'

describe('codes of the budget', () => {
  it.each<[CodeLevel, string, boolean]>([
    ['program', 'WA', true],
    ['program', 'wa', false],
    ['activity', '2886', true],
    ['activity', '288', false],
    ['outputClass', 'EBD', true],
    ['outputClass', 'EB1', false],
    ['output', '952', true],
    ['output', 'U08', true],
    ['output', 'U8', false],
    ['component', '002', true],
    ['subcomponent', 'A', true],
    ['subcomponent', 'AA', false],
    ['account', '524111', true],
    ['account', '624111', false],
    ['satker', '007130', true],
  ])('%s %s: %s', (level, code, expected) => {
    expect(isCode(level, code)).toBe(expected)
  })

  it.each([
    [
      '054.01.WA/2886/EBA/994/002/A/524111',
      {
        ministry: '054',
        echelon: '01',
        program: 'WA',
        activity: '2886',
        outputClass: 'EBA',
        output: '994',
        component: '002',
        subcomponent: 'A',
        account: '524111',
      },
    ],
    [
      '649688.032.13.WA.3987.EBC',
      {
        satker: '649688',
        ministry: '032',
        echelon: '13',
        program: 'WA',
        activity: '3987',
        outputClass: 'EBC',
      },
    ],
    ['qah.u08', { outputClass: 'QAH', output: 'U08' }],
    ['2886.EBD.952', { activity: '2886', outputClass: 'EBD', output: '952' }],
  ])('BUD-07, BUD-11: %s is read in its levels, and written back with points', (text, code) => {
    const parsed = parseBudgetCode(text)
    expect(parsed).toEqual({ kind: 'code', code })
    expect(parsed.kind === 'code' && formatBudgetCode(parsed.code)).toBe(
      text.toUpperCase().replaceAll('/', '.'),
    )
  })

  it.each(['QAH', 'QAH.U8', 'EBD-952', '054.01.WA.EBD', '', 'QAH.016.002.A.524111.9'])(
    '%j is no code, and the answer says how one is written',
    (text) => {
      expect(parseBudgetCode(text)).toMatchObject({
        kind: 'invalid',
        message: expect.stringContaining('QAH.U08'),
      })
    },
  )

  it('tells shared outputs, those of the ministry and those that a unit proposed', () => {
    expect(['952', '016', 'U08'].map(outputOrigin)).toEqual(['shared', 'own', 'proposed'])
    expect(outputLabel({ classCode: 'BIA', outputCode: null })).toBe('BIA')
  })
})
