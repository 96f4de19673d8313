import { describe, expect, it } from 'vitest'
import type { Assignment, Official, Position } from './records.ts'
import { signatoryOn } from './signature.ts'
import type { SignatureLookup } from './signature.ts'

const positions: readonly Position[] = [
  { id: 1, title: 'Kepala', kind: 'head' },
  { id: 2, title: 'Ketua Tim Kerja', kind: 'teamLead' },
]
const official = (id: number, name: string, nip: string | null): Official => ({
  id,
  name,
  nip,
  titleBefore: null,
  titleAfter: null,
  employment: 'PNS',
})
const officials = [
  official(1, 'Amdali Adhitama', null),
  official(2, 'Ketua Tim', '197609152002121003'),
  official(3, 'Perencana', '199005172015032001'),
]
const assignment = (id: number, officialId: number, more: Partial<Assignment> = {}): Assignment => ({
  id,
  officialId,
  positionId: 1,
  capacity: 'definitive',
  validFrom: '2024-01-01',
  validUntil: null,
  ...more,
})
const on = (assignments: readonly Assignment[], date = '2025-07-07'): SignatureLookup =>
  signatoryOn(positions, assignments, officials, date)
const block = ({ signatory }: SignatureLookup): readonly (string | null | undefined)[] => [
  signatory?.position,
  signatory?.name,
  signatory?.number,
]
const rules = ({ findings }: SignatureLookup): readonly string[] => findings.map((finding) => finding.rule)

const away = { capacity: 'plh', validFrom: '2025-07-01', validUntil: '2025-07-08' } as const

describe('the signature block of a date', () => {
  it('ORG-01: the definitive head signs, as in seed 003, whose number is not recorded', () => {
    const lookup = on([assignment(1, 1)])
    expect(block(lookup)).toEqual(['Kepala', 'Amdali Adhitama', null])
    expect(rules(lookup)).toEqual(['signature.number'])
  })

  it('ORG-01: a Plh. signs while the head is away, and no day longer', () => {
    const both = [assignment(1, 1), assignment(2, 2, away)]
    expect(block(on(both))).toEqual(['Plh. Kepala', 'Ketua Tim', 'NIP 19760915 200212 1 003'])
    expect(rules(on(both))).toEqual([])
    expect(block(on(both, '2025-07-08'))[0]).toBe('Kepala')
    expect(block(on(both, '2025-06-30'))[0]).toBe('Kepala')
  })

  it('ORG-01: a Plt. signs when the post is vacant', () => {
    const vacant = [
      assignment(1, 1, { validUntil: '2025-07-01' }),
      assignment(2, 2, { capacity: 'plt', validFrom: '2025-07-01' }),
    ]
    expect(block(on(vacant))[0]).toBe('Plt. Kepala')
    expect(block(on(vacant, '2025-06-30'))[0]).toBe('Kepala')
  })

  it('says that nobody holds the post', () => {
    for (const none of [
      [],
      [assignment(1, 1, { validFrom: '2026-01-01' })],
      [assignment(1, 2, { positionId: 2 })],
    ])
      expect([on(none).signatory, ...rules(on(none))]).toEqual([null, 'signature.nobody'])
  })

  it('says that two hold it at once, and takes the latest', () => {
    const two = [assignment(1, 2), assignment(2, 3, { validFrom: '2025-01-01' })]
    expect(block(on(two))[1]).toBe('Perencana')
    expect(rules(on(two))).toEqual(['signature.several'])
    expect(rules(on([assignment(1, 2), assignment(2, 3, { capacity: 'plt' })]))).toEqual([
      'signature.several',
    ])
    expect(rules(on([assignment(1, 2), assignment(2, 3, away), assignment(3, 3, away)]))).toEqual([
      'signature.several',
    ])
  })

  it('ORG-01: among those appointed on one day the latest recorded signs; a Plh. goes before all', () => {
    const sameDay = [assignment(2, 3), assignment(1, 2)]
    expect(block(on(sameDay))[1]).toBe('Perencana')
    expect(block(on(sameDay.toReversed()))[1]).toBe('Perencana')
    const all = [assignment(1, 1, { capacity: 'plt' }), assignment(2, 3), assignment(3, 2, away)]
    expect(block(on(all))[0]).toBe('Plh. Kepala')
    expect(block(on(all.slice(0, 2)))[0]).toBe('Kepala')
  })

  it('ORG-01: says what is missing, and on which day', () => {
    expect(on([]).findings).toMatchObject([
      { severity: 'error', message: 'Tidak ada pejabat yang menjabat Kepala pada 7 Juli 2025.' },
    ])
    expect(on([assignment(1, 2), assignment(2, 3)]).findings).toMatchObject([
      { severity: 'error', message: 'Lebih dari satu pejabat tercatat menjabat Kepala pada 7 Juli 2025.' },
    ])
    expect(on([assignment(1, 1)]).findings).toMatchObject([
      { severity: 'warning', message: 'NIP Amdali Adhitama belum tercatat.' },
    ])
  })

  it('ORG-01: who is no civil servant signs without a number; who is not on record does not sign', () => {
    const stranger: Official = { ...official(4, 'Konsultan', null), employment: 'other' }
    const by = (officialId: number) =>
      signatoryOn(positions, [assignment(1, officialId)], [stranger], '2025-07-07')
    expect([block(by(4)), rules(by(4))]).toEqual([['Kepala', 'Konsultan', null], []])
    expect([by(99).signatory, rules(by(99))]).toEqual([null, ['signature.nobody']])
  })

  it('prints the number by the rule of the agency', () => {
    const { signatory } = signatoryOn(positions, [assignment(1, 2)], officials, '2025-07-07', 'plain')
    expect(signatory?.number).toBe('NIP 197609152002121003')
  })
})
