import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import type { Target } from '#core/target.ts'
import { fieldsOfTarget, joinLabel, readTargetText, splitLabel, targetText } from './target-fields.ts'

describe('a target as tables tell it', () => {
  it.each<[Target | null, string | undefined]>([
    [{ kind: 'value', value: decimal('97.5') }, '97.5'],
    [{ kind: 'range', lower: decimal(80), upper: decimal(90) }, '80..90'],
    [{ kind: 'none' }, '-'],
    [null, undefined],
  ])('VAL-22: %j is %s', (target, text) => {
    expect(targetText(target)).toBe(text)
    expect(readTargetText(text)).toEqual(target)
  })

  it('leaves out what nobody has set; a quarter that is empty keeps its place', () => {
    const none = { target: null, quarters: [null, null, null, null], remark: null }
    expect(fieldsOfTarget(none)).toEqual({})
    expect(
      fieldsOfTarget({
        target: { kind: 'value', value: decimal(12) },
        quarters: [decimal(3), null, decimal('0'), null],
        remark: 'naik',
      }),
    ).toEqual({ target: '12', quarters: '3||0|', remark: 'naik' })
  })
})

describe('the number before the name of a part', () => {
  it.each([
    ['1. Indeks populasi lalat', '1', 'Indeks populasi lalat', '1. Indeks populasi lalat'],
    ['12) Indeks', '12', 'Indeks', '12. Indeks'],
    ['10. a. Persentase lokus', '10.a', 'Persentase lokus', '10. a. Persentase lokus'],
    ['10 .a) Persentase', '10.a', 'Persentase', '10. a. Persentase'],
    ['  2.  Pinjal ', '2', 'Pinjal ', '2. Pinjal '],
  ])('"%s" is part %s', (text, label, name, joined) => {
    expect(splitLabel(text)).toEqual({ label, name })
    expect(joinLabel(label, name)).toBe(joined)
  })

  it.each(['Indeks', '2024 lokus', '1.5 juta', 'Bagian 1. lokus'])('"%s" has none', (text) => {
    expect(splitLabel(text)).toEqual({ label: null, name: text })
    expect(joinLabel(null, text)).toBe(text)
  })
})
