import { expect, it } from 'vitest'
import { comparePlanVersions, type VersionRow } from './difference.ts'

const row = (indicatorId: number, facts: VersionRow['facts']): VersionRow => ({
  indicatorId,
  code: `IK ${indicatorId}`,
  name: `Indikator ${indicatorId}`,
  facts,
})

it('PLN-02: tells what was added, changed and removed, with every field that differs', () => {
  const from = [
    row(1, { Target: '33' }),
    row(2, { Target: '81', Keterangan: null }),
    row(3, { Target: '9', Keterangan: 'Lama', Satuan: null }),
    row(4, { Target: '5' }),
  ]
  const to = [
    row(5, { Target: '7', Keterangan: null }),
    row(3, { Pelaksana: 'PKSE', Target: '10', Satuan: null }),
    row(2, { Target: '81' }),
    row(1, { Target: '33' }),
  ]
  expect(comparePlanVersions(from, to)).toEqual({
    rows: [
      {
        code: 'IK 5',
        name: 'Indikator 5',
        kind: 'added',
        changes: [{ field: 'Target', before: null, after: '7' }],
      },
      {
        code: 'IK 3',
        name: 'Indikator 3',
        kind: 'changed',
        changes: [
          { field: 'Pelaksana', before: null, after: 'PKSE' },
          { field: 'Target', before: '9', after: '10' },
          { field: 'Keterangan', before: 'Lama', after: null },
        ],
      },
      {
        code: 'IK 4',
        name: 'Indikator 4',
        kind: 'removed',
        changes: [{ field: 'Target', before: '5', after: null }],
      },
    ],
    same: 2,
  })
})

it('PLN-02: an added indicator is told even when nothing stands in it', () => {
  expect(comparePlanVersions([], [row(1, {})])).toEqual({
    rows: [{ code: 'IK 1', name: 'Indikator 1', kind: 'added', changes: [] }],
    same: 0,
  })
})
