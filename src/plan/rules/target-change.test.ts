import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { everyMonth, noMonths, noQuarters, quartersOf, wholeTarget } from '../../../test/plan/example.ts'
import type { WholeTarget } from './planned-target.ts'
import { changeTarget, followMonths } from './target-change.ts'

const value = (figure: string) => ({ kind: 'value' as const, value: decimal(figure) })
const shown = ({ split, quarters }: WholeTarget) => [split, ...quarters.map((one) => one?.toFixed() ?? null)]
const monthly: WholeTarget = { ...wholeTarget, split: 'months', months: everyMonth('5') }

describe('a target of which something changes', () => {
  it('is split as before, or as asked; what is left out stays', () => {
    const even = changeTarget(wholeTarget, { target: value('80'), split: 'even' })
    expect(shown(even.after)).toEqual(['even', '20', '20', '20', '20'])
    expect(even.after).toMatchObject({ remark: wholeTarget.remark, background: wholeTarget.background })
    expect(even.findings).toEqual([])
    expect(shown(changeTarget(even.after, { target: value('40') }).after)).toEqual([
      'even',
      '10',
      '10',
      '10',
      '10',
    ])
  })

  it('says what stands against the figure and against its quarters', () => {
    const { findings } = changeTarget(wholeTarget, { target: value('80.5') })
    expect(findings.map(({ rule }) => rule)).toEqual(['target.decimals', 'split.sum'])
  })

  it('PLN-31: once months are entered, the quarters follow from them and from nothing else', () => {
    const kept = changeTarget(monthly, { quarters: quartersOf('1', '2', '3', '4') })
    expect(shown(kept.after)).toEqual(['months', '15', '15', '15', '15'])
    expect(kept.findings).toEqual([])
    const refused = changeTarget(monthly, { split: 'even' })
    expect(refused.findings).toMatchObject([
      {
        rule: 'split.months',
        severity: 'error',
        place: 'split',
        message: 'Target bulanan IKSP 1 sudah diisi, sehingga triwulannya mengikuti bulan.',
      },
    ])
  })

  it('cannot follow months that are empty', () => {
    expect(changeTarget(wholeTarget, { split: 'months' }).findings).toMatchObject([
      { rule: 'split.noMonths', severity: 'error', message: 'Target bulanan IKSP 1 belum diisi.' },
    ])
  })
})

describe('PLN-30: a target after its months changed', () => {
  it('has the quarters of its months', () => {
    expect(shown(followMonths({ ...wholeTarget, months: everyMonth('5') }))).toEqual([
      'months',
      '15',
      '15',
      '15',
      '15',
    ])
  })

  it('is split the usual way again once all are empty', () => {
    const emptied = { ...monthly, months: noMonths, quarters: quartersOf('15', '15', '15', '15') }
    expect(shown(followMonths(emptied))).toEqual(['even', '25', '25', '25', '25'])
    const yearly = { ...emptied, indicator: { ...emptied.indicator, measuringPeriod: 'year' as const } }
    expect(shown(followMonths(yearly))).toEqual(['yearEnd', null, null, null, '100'])
  })

  it('stays as it was where months never counted', () => {
    expect(followMonths(wholeTarget)).toBe(wholeTarget)
    expect(shown(followMonths({ ...wholeTarget, quarters: noQuarters }))).toEqual([
      'manual',
      null,
      null,
      null,
      null,
    ])
  })
})
