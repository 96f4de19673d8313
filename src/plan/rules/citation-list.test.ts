import { expect, it } from 'vitest'
import type { Regulation } from '#organisation/index.ts'
import { checkCitationList, type PlanCitation } from './citation-list.ts'

const regulation = (
  id: number,
  number: string,
  year: number,
  more: Partial<Regulation> = {},
): Regulation => ({
  id,
  kind: 'Peraturan Presiden',
  number,
  year,
  title: `Judul ${number}`,
  gazette: null,
  validFrom: null,
  validUntil: null,
  replacedById: null,
  certainty: 'SRC',
  ...more,
})
const sakip = regulation(1, '29', 2014)
const old = regulation(2, '18', 2020, { validUntil: '2025-02-10', replacedById: 3 })
const current = regulation(3, '12', 2025, { validFrom: '2025-02-10', gazette: 'LN 2025/12' })
const register = [sakip, old, current]

const entry = (regulationId: number, place: string | null = null): PlanCitation => ({
  place,
  regulationId,
  asWritten: null,
})
const written = (asWritten: string | null, place: string | null = null): PlanCitation => ({
  place,
  regulationId: null,
  asWritten,
})
const check = (...citations: readonly PlanCitation[]) =>
  checkCitationList(citations, register, '2026-01-05').map(({ text, right, findings }) => [
    text,
    right?.id ?? null,
    ...findings.map(({ rule }) => rule),
  ])

it.each<[string, PlanCitation, (string | number | null)[]]>([
  ['an entry in force', entry(1), ['Peraturan Presiden Nomor 29 Tahun 2014 tentang Judul 29', null]],
  [
    'an entry with its gazette',
    entry(3),
    ['Peraturan Presiden Nomor 12 Tahun 2025 tentang Judul 12 (LN 2025/12)', null],
  ],
  [
    'a superseded entry',
    entry(2),
    ['Peraturan Presiden Nomor 18 Tahun 2020 tentang Judul 18', 3, 'citation.superseded'],
  ],
  ['an entry that is gone', entry(99), ['–', null, 'citation.missing']],
  [
    'right words',
    written('Peraturan Presiden Nomor 29 Tahun 2014'),
    ['Peraturan Presiden Nomor 29 Tahun 2014', null],
  ],
  ['short words', written('Perpres 29/2014'), ['Perpres 29/2014', 1, 'citation.form']],
  ['superseded words', written('Perpres 18/2020'), ['Perpres 18/2020', 3, 'citation.superseded']],
  ['unknown words', written('UU 1/2000'), ['UU 1/2000', null, 'citation.unknown']],
  ['no words', written(null), ['–', null, 'citation.unreadable']],
])('PLN-73: %s: what is printed, what to cite instead, what is wrong', (_, citation, expected) => {
  expect(check(citation)).toEqual([expected])
})

it('VAL-31: in the list of legal bases the second of two is told; in running text it may repeat', () => {
  const rules = (...citations: readonly PlanCitation[]) => check(...citations).map(([, , ...found]) => found)
  expect(rules(entry(1), entry(3), written('Peraturan Presiden Nomor 29 Tahun 2014'))).toEqual([
    [],
    [],
    ['citation.repeated'],
  ])
  expect(rules(entry(1), entry(1, 'latar-belakang'), entry(1, 'latar-belakang'))).toEqual([[], [], []])
  expect(rules(entry(99), entry(99))).toEqual([['citation.missing'], ['citation.missing']])
  expect(rules(entry(2), entry(2))).toEqual([
    ['citation.superseded'],
    ['citation.superseded', 'citation.repeated'],
  ])
})
