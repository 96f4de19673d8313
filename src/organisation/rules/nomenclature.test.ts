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

  it('ORG-20: says until when a name was used, or that it came later', () => {
    const told = (text: string, date: string) =>
      checkNames(text, [agency], date).map(({ message }) => message)
    expect(told('Badan Karantina Pertanian', '2023-07-20')).toEqual([
      '"Badan Karantina Pertanian" bukan nama yang berlaku pada 20 Juli 2023; nama itu dipakai sampai sebelum 20 Juli 2023.',
    ])
    expect(told('Badan Karantina Indonesia', '2023-07-19')).toEqual([
      '"Badan Karantina Indonesia" bukan nama yang berlaku pada 19 Juli 2023; nama itu baru dipakai kemudian.',
    ])
    expect(told('Badan Karantina Pertanian', '1980-01-01')).toEqual([])
  })

  it('ORG-20: names of fewer than six letters are not looked for', () => {
    const short = {
      ...agency,
      names: [name('1990-01-01', 'Lama', 'BKP-L'), name('2023-01-01', 'Baru', 'BKP-BR')],
    }
    expect(checkNames('Lama, BKP-L', [short], '2024-01-01')).toEqual([])
    expect(checkNames('BKP-BR', [short], '2022-01-01')).toHaveLength(1)
  })

  it('ORG-20: a name is found in any case, with its signs, as a word of its own', () => {
    const dotted = {
      ...agency,
      names: [name('1990-01-01', 'Balai K.H. (Uji)', 'Balai KH'), name('2023-01-01', 'Pos Uji', 'Pos-U1')],
    }
    const places = (text: string) => checkNames(text, [dotted], '2024-01-01').map(({ place }) => place)
    expect(places('BALAI K.H. (UJI)')).toEqual(['Balai K.H. (Uji)'])
    expect(places('Balai KxHx (Uji)')).toEqual([])
    expect(places('XBalai KH dan Balai KH2')).toEqual([])
    expect(places('Balai KH, Balai KH')).toEqual(['Balai KH'])
  })

  it('VAL-33: says who is named and whose document it is', () => {
    const told = (text: string) =>
      checkOwnUnit(text, kalbar, [agency, kalbar, maluku], '2025-02-07').map(({ message }) => message)
    const own = 'padahal dokumen ini milik Balai Karantina Hewan, Ikan dan Tumbuhan Kalimantan Barat.'
    expect(told('Badan Karantina Indonesia menyusun rencana.')).toEqual([
      `Naskah menyebut Badan Karantina Indonesia sebagai penyusun, ${own}`,
    ])
    expect(told('BKHIT Maluku telah menyusun rencana.')).toEqual([
      `Naskah menyebut BKHIT Maluku sebagai penyusun, ${own}`,
    ])
    expect(told('Data BKHIT Maluku dipakai.')).toEqual([`Naskah menyebut BKHIT Maluku, ${own}`])
  })

  it('VAL-33: parts of an office may be named; an office without a name is called by its address', () => {
    const part = { ...maluku, kind: 'workArea' }
    expect(checkOwnUnit('BKHIT Maluku bekerja.', kalbar, [kalbar, part], '2025-02-07')).toEqual([])
    const nameless = { ...kalbar, names: [] }
    expect(
      checkOwnUnit('BKHIT Maluku bekerja.', nameless, [nameless, maluku], '2025-02-07')[0]?.message,
    ).toBe('Naskah menyebut BKHIT Maluku, padahal dokumen ini milik kalbar.')
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
