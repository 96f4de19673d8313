import { describe, expect, it } from 'vitest'
import { findColumn, findField, headKey, money, monthColumns, nameOfHead, number, text } from './columns.ts'

describe('heads', () => {
  it.each([
    ['Alokasi 2024 (000)', 'alokasi2024000'],
    ['  Rincian\nOutput ', 'rincianoutput'],
    ['Fékalitas', 'fekalitas'],
    ['–', ''],
  ])('"%s" is compared as "%s"', (head, key) => {
    expect(headKey(head)).toBe(key)
  })

  it.each([
    ['Alokasi 2024 (000)', 'alokasi', '2024'],
    ['Alokasi (ribu rupiah)', 'alokasi', null],
    ['Jumlah Rp', 'jumlah', null],
    ['Prakiraan maju 2025 volume 2026', 'prakiraanmajuvolume', '2026'],
    ['Rupiah', 'rupiah', null],
    ['Juta orang', 'jutaorang', null],
  ])('"%s" is looked up without scale and year', (head, key, year) => {
    expect(nameOfHead(head)).toEqual({ key, year })
  })
})

describe('finding the field of a head', () => {
  const columns = [
    text('name', 'Rincian Output', ['RO', 'Uraian'], 'Nama.'),
    money('amount', 'Alokasi', ['Pagu', 'RO'], 'Jumlah.'),
    number('forwardVolume.{year}', 'Prakiraan maju volume {year}', ['PM {year}'], 'Volume.'),
  ]
  const find = (head: string) => findField(nameOfHead(head), columns)

  it('by its own head or a synonym; of two columns with one head the first has it', () => {
    expect([find('Rincian output'), find('URAIAN'), find('Pagu 2025 (000)'), find('RO')]).toEqual([
      'name',
      'name',
      'amount',
      'name',
    ])
    expect(find('Catatan')).toBeNull()
  })

  it('a column of years takes the year that the head names, and is none without', () => {
    expect(find('Prakiraan maju volume 2026')).toBe('forwardVolume.2026')
    expect(find('PM 2027')).toBe('forwardVolume.2027')
    expect(find('Prakiraan maju volume')).toBeNull()
  })

  it('leads back from the field to its column', () => {
    expect(findColumn('amount', columns)?.header).toBe('Alokasi')
    expect(findColumn('forwardVolume.2026', columns)?.type).toBe('number')
    expect(findColumn('forwardVolume.2026.x', columns)).toBeUndefined()
    expect(findColumn('other', columns)).toBeUndefined()
  })
})

it('the twelve months are known by their names, short names and older spellings', () => {
  const heads = [
    ['Januari', 'Jan'],
    ['Februari', 'Feb', 'Pebruari', 'Peb'],
    ['Maret', 'Mar'],
    ['April', 'Apr'],
    ['Mei', 'May'],
    ['Juni', 'Jun'],
    ['Juli', 'Jul'],
    ['Agustus', 'Agu', 'Agus', 'Agt', 'Ags', 'Aug'],
    ['September', 'Sep', 'Sept'],
    ['Oktober', 'Okt', 'Oct'],
    ['November', 'Nov', 'Nopember', 'Nop'],
    ['Desember', 'Des', 'Dec'],
  ]
  const columns = monthColumns('money', 'Penarikan bulan ini.')
  heads.forEach((names, index) => {
    for (const name of names) expect(findField(nameOfHead(name), columns)).toBe(`month.${index + 1}`)
  })
  expect(columns.map(({ dash, type, width }) => [dash, type, width])).toEqual(
    columns.map(() => ['zero', 'money', 12]),
  )
  expect(monthColumns('number', 'Target.', 'none')[0]).toMatchObject({ type: 'number', dash: 'none' })
})
