import { describe, expect, it } from 'vitest'
import { checkNames, checkOwnUnit, type UnitThroughTime } from './nomenclature.ts'

const name = (validFrom: string, long: string, shortName: string) => ({ validFrom, name: long, shortName })
const jambi: UnitThroughTime = {
  slug: 'bkk-jambi',
  kind: 'office',
  names: [
    name('1990-01-01', 'Kantor Kesehatan Pelabuhan Kelas III Jambi', 'KKP Kelas III Jambi'),
    name('2023-03-15', 'Balai Kekarantinaan Kesehatan Kelas II Jambi', 'BKK Kelas II Jambi'),
  ],
}
const agency: UnitThroughTime = {
  slug: 'barantin',
  kind: 'agency',
  names: [
    name('1990-01-01', 'Badan Karantina Pertanian', 'Barantan'),
    name('2023-07-20', 'Badan Karantina Indonesia', 'Barantin'),
  ],
}
const office = (slug: string, province: string): UnitThroughTime => ({
  slug,
  kind: 'office',
  names: [name('2023-07-20', `Balai Karantina Hewan, Ikan dan Tumbuhan ${province}`, `BKHIT ${province}`)],
})
const kalbar = office('kalbar', 'Kalimantan Barat')
const maluku = office('maluku', 'Maluku')

describe('names of offices by date', () => {
  it('ORG-20: a name out of use on the day is told with the right one; long and short names alike', () => {
    const text = 'Kepala Kantor Kesehatan Pelabuhan\nKelas III Jambi (KKP Kelas III Jambi)'
    expect(checkNames(text, [jambi], '2024-01-15')).toMatchObject([
      {
        place: 'Kantor Kesehatan Pelabuhan Kelas III Jambi',
        next: 'Tulis "Balai Kekarantinaan Kesehatan Kelas II Jambi".',
      },
      { place: 'KKP Kelas III Jambi', next: 'Tulis "BKK Kelas II Jambi".' },
    ])
    expect(checkNames(text, [jambi], '2023-03-14')).toEqual([])
  })

  it('ORG-20: a name that is not yet in use is told too', () => {
    const [finding] = checkNames('Badan Karantina Indonesia', [agency], '2023-07-19')
    expect(finding?.message).toContain('baru dipakai kemudian')
    expect(checkNames('Badan Karantina Indonesia', [agency], '2023-07-20')).toEqual([])
  })

  it('a name inside a longer one, or inside a word, is not found', () => {
    const old = {
      ...agency,
      slug: 'x',
      names: [name('1990-01-01', 'Balai Karantina', 'Balai K'), name('2023-01-01', 'Pos Karantina', 'Pos K')],
    }
    const text = 'Balai Karantina Hewan, Ikan dan Tumbuhan Maluku'
    expect(checkNames(text, [old, maluku], '2024-01-01')).toEqual([])
    expect(checkNames('Balai Karantinaan', [old], '2024-01-01')).toEqual([])
  })

  it('VAL-33: the agency as author of the plan of its office, and another office', () => {
    const units = [agency, kalbar, maluku]
    const check = (text: string) => checkOwnUnit(text, kalbar, units, '2025-02-07').map(({ rule }) => rule)
    expect(check('maka Badan Karantina Indonesia telah menyusun Rencana Kerja Tahunan')).toEqual([
      'names.author',
    ])
    expect(check('merupakan UPT Badan Karantina Indonesia')).toEqual([])
    expect(check('BKHIT Maluku melaksanakan')).toEqual(['names.otherOffice'])
    expect(check('Balai Karantina Hewan, Ikan dan Tumbuhan Kalimantan Barat telah menyusun')).toEqual([])
  })
})
