import { describe, expect, it } from 'vitest'
import { entities, entityNames } from './kind.ts'
import { fieldName, fieldText, subjectName } from './field-words.ts'
import { kinds } from './kinds.ts'

describe('words for a person who reads a preview', () => {
  it('names fields; a field without words shows as it is', () => {
    expect(fieldName('amount')).toBe('Alokasi (Rp)')
    expect(fieldName('forwardVolume.2026')).toBe('Prakiraan maju volume 2026')
    expect(fieldName('forwardAmount.2027')).toBe('Prakiraan maju alokasi 2027')
    expect(fieldName('xforwardAmount.2027')).toBe('xforwardAmount.2027')
    expect(fieldName('forwardAmount.20275')).toBe('forwardAmount.20275')
  })

  it('every fact of the staff list and of training has a name', () => {
    const fields = kinds
      .filter(({ id }) => id === 'pegawai' || id === 'pelatihan')
      .flatMap(({ columns }) => columns.map(({ field }) => field))
      .filter((field) => field !== 'participant')
    expect([...fields, 'participants'].filter((field) => fieldName(field) === field)).toEqual([])
  })

  it('names things: a part by its name, everything else by its key', () => {
    expect(subjectName('output', 'QAH.U08', 'Layanan')).toBe('RO QAH.U08')
    expect(subjectName('parameter', 'IKK 3/indekspopulasi', '5. Indeks populasi')).toBe(
      'Target bulanan IKK 3, 5. Indeks populasi',
    )
    expect(subjectName('parameter', 'IKK 3/indekspopulasi')).toBe('Target bulanan IKK 3/indekspopulasi')
    expect(subjectName('parameter', 'IKK 3/', 'Indikator')).toBe('Target bulanan IKK 3')
    expect(subjectName('component', 'EBA.994/001', 'Gaji')).toBe('Komponen EBA.994/001')
    expect(entities.map((entity) => entityNames[entity]).filter(Boolean)).toHaveLength(entities.length)
    expect(entities.map((entity) => subjectName(entity, 'x'))).toEqual([
      'Indikator x',
      'Target bulanan x',
      'RO x',
      'Komponen x',
      'Pegawai x',
      'Pelatihan x',
    ])
  })
})

describe('values for a person who reads a preview', () => {
  it.each([
    ['amount', '11199117000', '11.199.117.000'],
    ['volume', '1037.5', '1.037,5'],
    ['allocation', '1000', '1.000'],
    ['absolute', '-1000', '-1.000'],
    ['lessonHours', '1200', '1.200'],
    ['positionClass', '1000', '1.000'],
    ['forwardVolume.2026', '1000', '1.000'],
    ['forwardAmount.2026', '1000.x', '1000.x'],
    ['name', '1000', '1000'],
    ['name', '', 'kosong'],
    ['months', '', 'kosong'],
    ['months', '1000||3', 'Jan 1.000, Feb ·, Mar 3'],
    ['quarters', '1000||3|4', 'TW 1: 1.000, TW 2: ·, TW 3: 3, TW 4: 4'],
    ['funding', 'PNBP=1020;RM=26170', 'PNBP 1.020, RM 26.170'],
    ['indicators', 'IKK 1;IKK 2', 'IKK 1, IKK 2'],
    ['target', '80..1000', '80–1.000'],
    ['target', '97.5', '97,5'],
    ['target', '-', '-'],
  ])('%s "%s" reads "%s"', (field, value, text) => {
    expect(fieldText(field, value)).toBe(text)
  })
})
