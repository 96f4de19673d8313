import { describe, expect, it } from 'vitest'
import {
  currentVersion,
  nameVersion,
  refuseVersion,
  versionKindNames,
  type BudgetVersion,
  type VersionKind,
} from './versions.ts'

const version = (ordinal: number, kind: VersionKind, adopted = true): BudgetVersion => ({
  id: ordinal,
  year: 2025,
  ordinal,
  kind,
  name: `${versionKindNames[kind]} (${ordinal})`,
  adoptedAt: adopted ? '2025-01-02' : null,
})

it('a version is named by its stage; revisions are counted', () => {
  const before = [version(1, 'dipa'), version(2, 'revision')]
  expect(nameVersion('indicative', before)).toBe('Pagu indikatif')
  expect(nameVersion('ceiling', before)).toBe('Pagu anggaran')
  expect([nameVersion('revision', []), nameVersion('revision', before)]).toEqual([
    'Revisi DIPA ke-1',
    'Revisi DIPA ke-2',
  ])
})

it('the latest adopted version counts, else the latest', () => {
  const [first, second, third] = [version(1, 'ceiling'), version(2, 'dipa'), version(3, 'revision', false)]
  expect(currentVersion([third, first, second].filter((one) => one !== undefined))?.ordinal).toBe(2)
  expect(currentVersion([version(1, 'indicative', false), version(2, 'ceiling', false)])?.ordinal).toBe(2)
  expect(currentVersion([])).toBeUndefined()
})

describe('a stage of the budget begins', () => {
  it('when the one before is adopted and comes earlier in the year of the budget', () => {
    expect(refuseVersion('indicative', [])).toBeNull()
    expect(refuseVersion('dipa', [])).toBeNull()
    expect(refuseVersion('ceiling', [version(1, 'indicative')])).toBeNull()
    expect(refuseVersion('revision', [version(1, 'dipa')])).toBeNull()
    expect(refuseVersion('revision', [version(1, 'dipa'), version(2, 'revision')])).toBeNull()
  })

  it('never while another is open, whichever it is', () => {
    const open =
      'Revisi DIPA (2) belum ditetapkan. Tetapkan atau hapus versi itu dahulu, lalu buat versi baru.'
    expect(refuseVersion('revision', [version(1, 'dipa'), version(2, 'revision', false)])).toBe(open)
  })

  it('never twice, and never after a later one', () => {
    const after = 'Sesudah DIPA awal (1) tidak dapat dibuat'
    expect(refuseVersion('dipa', [version(1, 'dipa')])).toContain(`${after} DIPA awal.`)
    expect(refuseVersion('ceiling', [version(1, 'dipa')])).toContain(`${after} Pagu anggaran.`)
    expect(refuseVersion('dipa', [version(2, 'revision'), version(1, 'dipa')])).toContain(
      'Sesudah Revisi DIPA (2)',
    )
  })

  it('a revision is one of the DIPA', () => {
    expect(refuseVersion('revision', [])).toContain('DIPA tahun ini belum ada')
    expect(refuseVersion('revision', [version(1, 'ceiling')])).toContain('DIPA tahun ini belum ada')
  })
})
