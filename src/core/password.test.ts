import { describe, expect, it } from 'vitest'
import { checkPassword } from './password.ts'

const rules = (password: string, username = 'perencana'): string[] =>
  checkPassword(password, username).map((finding) => finding.rule)

describe('checkPassword', () => {
  it.each([
    ['kopi hitam tanpa gula', []],
    ['jalanrayanomor7', []],
    ['pendek', ['password.short']],
    ['é'.repeat(9), ['password.short', 'password.common']],
    ['éa'.repeat(5), []],
    ['panjang '.repeat(25), []],
    ['panjang '.repeat(26), ['password.long']],
    ['2025!sandi', []],
    ['xx-Perencana-2025', ['password.username']],
    ['1234567890', ['password.common']],
    ['KataSandi123', ['password.common']],
    ['Bismillah2025!', ['password.common']],
    ['0000000000', ['password.common']],
    ['aaaa', ['password.short', 'password.common']],
  ])('%s', (password, expected) => {
    expect(rules(password)).toEqual(expected)
  })

  it('an account without a user name yet is not refused for it', () => {
    expect(rules('kopi hitam tanpa gula', '')).toEqual([])
  })

  it('returns every reason, each with what to do', () => {
    const findings = checkPassword('admin', 'admin')
    expect(findings.map((finding) => finding.rule)).toEqual([
      'password.short',
      'password.username',
      'password.common',
    ])
    expect(findings.every((finding) => finding.next.endsWith('.'))).toBe(true)
  })
})
