import { describe, expect, it } from 'vitest'
import {
  checkRegulation,
  isUnconfirmed,
  entryCertainties,
  regulationLabel,
  regulationState,
  regulationText,
  type Regulation,
} from './regulations.ts'

const entry = (change: Partial<Regulation> = {}): Regulation => ({
  id: 1,
  kind: 'Peraturan Presiden',
  number: '29',
  year: 2014,
  title: 'Sistem Akuntabilitas Kinerja Instansi Pemerintah',
  gazette: null,
  validFrom: null,
  validUntil: null,
  replacedById: null,
  certainty: 'SRC',
  ...change,
})

describe('an entry of the register of regulations', () => {
  it('PLN-73: is printed with its title, and with its gazette where one is known', () => {
    expect(regulationLabel(entry())).toBe('Peraturan Presiden Nomor 29 Tahun 2014')
    expect(regulationText(entry({ title: 'SAKIP' }))).toBe(
      'Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP',
    )
    expect(regulationText(entry({ title: 'SAKIP', gazette: 'LN 2014/80' }))).toBe(
      'Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP (LN 2014/80)',
    )
  })

  it('PLN-73: is to be confirmed where it rests on memory or inference', () => {
    expect(entryCertainties.filter((certainty) => isUnconfirmed({ certainty }))).toEqual(['MEM', 'INF'])
  })

  it.each<[string, Partial<Regulation>, string]>([
    ['2013-12-31', {}, 'notYet'],
    ['2014-01-01', {}, 'inForce'],
    ['2014-04-20', { validFrom: '2014-04-21' }, 'notYet'],
    ['2014-04-21', { validFrom: '2014-04-21' }, 'inForce'],
    ['2019-12-31', { validUntil: '2020-01-01' }, 'inForce'],
    ['2020-01-01', { validUntil: '2020-01-01' }, 'expired'],
    ['2020-01-01', { validUntil: '2020-01-01', replacedById: 2 }, 'superseded'],
    ['2019-12-31', { validUntil: '2020-01-01', replacedById: 2 }, 'inForce'],
  ])('VAL-27: on %s, with %j, it is %s', (date, change, state) => {
    expect(regulationState(entry(change), date)).toBe(state)
  })

  it.each<[Partial<Regulation>, string[]]>([
    [{}, []],
    [
      { kind: 'Perpres' },
      ['kind: "Perpres" bukan jenis peraturan yang ditulis lengkap. Tulis misalnya Peraturan Presiden.'],
    ],
    [
      { kind: 'Surat' },
      [
        'kind: "Surat" bukan jenis peraturan yang ditulis lengkap. Tulis misalnya Peraturan Menteri Kesehatan.',
      ],
    ],
    [{ validFrom: '2014-01-01' }, []],
    [
      { validFrom: '2013-12-31' },
      [
        'validFrom: Tanggal berlaku 31 Desember 2013 mendahului tahun peraturannya (2014). Periksa tahun atau tanggal berlakunya.',
      ],
    ],
    [{ validUntil: '2014-01-02' }, []],
    [
      { validUntil: '2014-01-01' },
      ['validUntil: Tanggal berakhir tidak setelah tanggal mulai berlaku. Perbaiki salah satu tanggal.'],
    ],
    [
      { validFrom: '2014-04-21', validUntil: '2014-04-21' },
      ['validUntil: Tanggal berakhir tidak setelah tanggal mulai berlaku. Perbaiki salah satu tanggal.'],
    ],
    [{ validFrom: '2014-04-21', validUntil: '2014-04-22' }, []],
    [
      { replacedById: 2 },
      [
        'validUntil: Penggantinya disebut, tetapi tanggal tidak berlakunya belum diisi. Isi tanggal mulai berlaku peraturan pengganti.',
      ],
    ],
    [{ replacedById: 2, validUntil: '2020-01-01' }, []],
  ])('PLN-73: with %j is told %j', (change, messages) => {
    expect(
      checkRegulation(entry(change)).map(({ place, message, next }) => `${place}: ${message} ${next}`),
    ).toEqual(messages)
  })
})
