import { describe, expect, it } from 'vitest'
import { changesBetween } from './changes.ts'

describe('changesBetween', () => {
  it('lists only what differs, with the given names', () => {
    const changes = changesBetween(
      { annual: '100', version: 1, note: null },
      { annual: '120', version: 2, note: null },
      {
        annual: 'Target tahunan',
        note: 'Catatan',
      },
    )
    expect(changes).toEqual([{ field: 'Target tahunan', before: '100', after: '120' }])
  })
  it('says that a value was empty; zero is not empty', () => {
    expect(changesBetween(null, { value: 0 })).toEqual([{ field: 'value', before: '(kosong)', after: '0' }])
  })
  it('takes plain values', () => {
    expect(changesBetween('a', 'b')).toEqual([{ field: 'nilai', before: 'a', after: 'b' }])
  })
  it('reads targets, lists and parts as people do', () => {
    const say = (value: unknown) => changesBetween(null, { value })[0]?.after
    expect(say({ kind: 'value', value: '80' })).toBe('80')
    expect(say({ kind: 'none' })).toBe('-')
    expect(say({ kind: 'range', lower: '80', upper: '90' })).toBe('80 sampai 90')
    expect(say(['10', null, '0'])).toBe('10; (kosong); 0')
    expect(say([{ code: 'IKSP 1', target: { kind: 'none' } }])).toBe('code: IKSP 1, target: -')
  })
})
