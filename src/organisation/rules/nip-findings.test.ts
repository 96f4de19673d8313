import { describe, expect, it } from 'vitest'
import { checkNip } from './nip.ts'
import type { Employment } from './words.ts'

const told = (nip: string, employment: Employment = 'PNS', today = '2025-07-07') =>
  checkNip(nip, employment, today).map(({ severity, message }) => `${severity}: ${message}`)

describe('what is told of a number', () => {
  it.each<[string, Employment, string[]]>([
    ['19760915200212100', 'PNS', ['error: NIP harus 18 angka; yang ditulis 17 angka.']],
    ['1976091520021210033', 'PNS', ['error: NIP harus 18 angka; yang ditulis 19 angka.']],
    ['19760915 00212100', 'PNS', ['error: NIP memuat tanda selain angka.']],
    [
      '197609152002001003',
      'PNS',
      ['error: Angka ke-13 dan ke-14 (00) bukan bulan pengangkatan 01 sampai 12.'],
    ],
    [
      '197609152002131003',
      'PNS',
      ['error: Angka ke-13 dan ke-14 (13) bukan bulan pengangkatan 01 sampai 12.'],
    ],
    ['199005172023201001', 'PPPK', ['error: Angka ke-13 dan ke-14 (20) bukan kode PPPK, yaitu 21 ke atas.']],
    ['199005172023051001', 'PPPK', ['error: Angka ke-13 dan ke-14 (05) bukan kode PPPK, yaitu 21 ke atas.']],
    ['199005172023991001', 'PPPK', []],
    ['197609152002011003', 'PNS', []],
    ['197609152002120003', 'PNS', ['error: Angka ke-15 (0) harus 1 untuk laki-laki atau 2 untuk perempuan.']],
    ['197609152002121000', 'PNS', ['error: Nomor urut pada tiga angka terakhir tidak boleh 000.']],
    ['197613152002121003', 'PNS', ['error: Delapan angka pertama (19761315) bukan tanggal lahir yang ada.']],
    ['197602292002121003', 'PNS', []],
    ['197702292002121003', 'PNS', ['error: Delapan angka pertama (19770229) bukan tanggal lahir yang ada.']],
  ])('HRM-08: %s as %s: %j', (nip, employment, messages) => {
    expect(told(nip, employment)).toEqual(messages)
  })

  it.each<[string, Employment, string[]]>([
    ['198512012002121003', 'PNS', []],
    ['198512022002121003', 'PNS', ['warning: Menurut NIP, pegawai diangkat pada umur 16 tahun.']],
    ['194112022002121003', 'PNS', []],
    ['194112012002121003', 'PNS', ['warning: Menurut NIP, pegawai diangkat pada umur 61 tahun.']],
    [
      '200212012002121003',
      'PNS',
      ['error: Tanggal lahir dalam NIP tidak lebih awal daripada pengangkatannya.'],
    ],
    ['200211302002121003', 'PNS', ['warning: Menurut NIP, pegawai diangkat pada umur 0 tahun.']],
    ['200612312023211003', 'PPPK', []],
    ['200701012023211003', 'PPPK', ['warning: Menurut NIP, pegawai diangkat pada umur 16 tahun.']],
  ])('HRM-08: by age: %s as %s: %j', (nip, employment, messages) => {
    expect(told(nip, employment)).toEqual(messages)
  })

  it.each<[string, Employment, string, string[]]>([
    [
      '197609152025081003',
      'PNS',
      '2025-07-31',
      ['error: Pengangkatan menurut NIP (1 Agustus 2025) belum terjadi.'],
    ],
    ['197609152025081003', 'PNS', '2025-08-01', []],
    [
      '197609152026211003',
      'PPPK',
      '2025-12-31',
      ['error: Pengangkatan menurut NIP (1 Januari 2026) belum terjadi.'],
    ],
    ['197609152026211003', 'PPPK', '2026-01-01', []],
  ])('HRM-08: %s as %s on %s: %j', (nip, employment, today, messages) => {
    expect(told(nip, employment, today)).toEqual(messages)
    expect(checkNip(nip, employment)).toEqual([])
  })
})
