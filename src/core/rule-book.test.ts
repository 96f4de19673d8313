import { describe, expect, it } from 'vitest'
import { isoDate } from '#lib/dates.ts'
import { checkRuleBooks, ruleBookOn } from './rule-book.ts'
import type { RuleBook } from './rule-book.ts'

const book = (id: string, from: string, until: string | null): RuleBook<string> => ({
  id,
  title: `Aturan ${id}`,
  validFrom: isoDate(from),
  validUntil: until === null ? null : isoDate(until),
  source: { id, place: '-', certainty: 'INF' },
  values: id,
  examples: [],
})
const old = book('lama', '2015-01-01', '2021-07-01')
const current = book('baru', '2021-07-01', null)

describe('rule books by date', () => {
  it.each([
    ['2014-12-31', undefined],
    ['2015-01-01', 'lama'],
    ['2021-06-30', 'lama'],
    ['2021-07-01', 'baru'],
    ['2030-01-01', 'baru'],
  ])('on %s', (date, id) => {
    expect(ruleBookOn([current, old], isoDate(date))?.id).toBe(id)
  })

  it('must follow each other', () => {
    expect(checkRuleBooks([current, old])).toEqual([])
    const [gap] = checkRuleBooks([current, book('lama', '2015-01-01', '2021-06-01')])
    expect(gap).toMatchObject({
      rule: 'ruleBook.succession',
      severity: 'error',
      place: 'lama',
      message: 'Masa berlaku Aturan lama tidak bersambung dengan Aturan baru yang mulai 1 Juli 2021.',
    })
    expect(checkRuleBooks([book('lama', '2015-01-01', null), current])).toHaveLength(1)
  })
})
