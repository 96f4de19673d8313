import { describe, expect, it } from 'vitest'
import { examineSheets, sheet } from '../../../test/exchange/example.ts'
import type { Cell } from './cells.ts'
import type { Examination } from './examine.ts'

const of = ({ records }: Examination) => Object.fromEntries(records.map(({ key, fields }) => [key, fields]))
const faults = (done: Examination, rule: string) =>
  done.faults.filter((fault) => fault.rule === rule).map(({ place, message }) => `${place}: ${message}`)

const staffHead = ['Nama', 'NIP', 'Status', 'Golongan', 'Ruang', 'Jabatan', 'Kelas jabatan', 'Sejak'] as const
const staff = (...rows: readonly Partial<Record<(typeof staffHead)[number], Cell>>[]) =>
  sheet('Pegawai', [
    [...staffHead],
    ...rows.map((row) => {
      const full = { Status: 'PNS', Jabatan: 'Analis', Sejak: '1 Januari 2025', ...row }
      return staffHead.map((head) => (full as Partial<Record<string, Cell>>)[head] ?? null)
    }),
  ])

describe('who a row of the staff list is', () => {
  it('by NIP, else by name, else by job and a number; together with the day', () => {
    const done = examineSheets([
      staff(
        { Nama: 'Budi', NIP: '19850101 201001 1 001' },
        { Nama: '2. Siti Aminah' },
        {},
        { Status: 'PPNPN' },
        { Jabatan: 'Analis Muda' },
        { Sejak: '1 Februari 2025' },
      ),
    ])
    expect(Object.keys(of(done))).toEqual([
      '198501012010011001/2025-01-01',
      'sitiaminah/2025-01-01',
      'analis#1/2025-01-01',
      'analis#2/2025-01-01',
      'analismuda#1/2025-01-01',
      'analis#1/2025-02-01',
    ])
  })

  it('codes are tidied: spaces out of numbers, groups in capitals, the letter small', () => {
    const done = examineSheets([staff({ Nama: 'Budi', Golongan: 'iii', Ruang: 'B', 'Kelas jabatan': 9 })])
    expect(of(done)['budi/2025-01-01']).toEqual({
      name: 'Budi',
      employment: 'PNS',
      rankGroup: 'III',
      ruang: 'b',
      jobTitle: 'Analis',
      positionClass: '9',
      validFrom: '2025-01-01',
    })
  })

  it.each<[string, Cell, string]>([
    [
      'NIP',
      '1985010120100110011',
      'B2: "1985010120100110011" tidak dikenal. NIP ditulis 18 angka, sebagai teks.',
    ],
    [
      'NIP',
      'x198501012010011001',
      'B2: "x198501012010011001" tidak dikenal. NIP ditulis 18 angka, sebagai teks.',
    ],
    ['Golongan', 'IIII', 'D2: "IIII" tidak dikenal. Golongan ditulis dengan angka Romawi, misalnya III.'],
    ['Golongan', 'XVIII', 'D2: "XVIII" tidak dikenal. Golongan ditulis dengan angka Romawi, misalnya III.'],
    ['Ruang', 'f', 'E2: "f" tidak dikenal. Ruang ditulis satu huruf a sampai e.'],
    ['Ruang', 'ab', 'E2: "ab" tidak dikenal. Ruang ditulis satu huruf a sampai e.'],
    ['Kelas jabatan', 18, 'G2: "18" tidak dikenal. Kelas jabatan 1 sampai 17.'],
    ['Kelas jabatan', 0, 'G2: "0" tidak dikenal. Kelas jabatan 1 sampai 17.'],
    ['Kelas jabatan', 117, 'G2: "117" tidak dikenal. Kelas jabatan 1 sampai 17.'],
  ])('%s %j is refused where it stands', (head, cell, message) => {
    expect(faults(examineSheets([staff({ Nama: 'Budi', [head]: cell })]), 'import.code')).toEqual([
      `Pegawai, sel ${message}`,
    ])
  })

  it('takes what is right', () => {
    const rows = ['I', 'IX', 'XVII'].map((Golongan, index) => ({
      Nama: `Orang ${Golongan}`,
      Golongan,
      Ruang: 'ace'.charAt(index),
      'Kelas jabatan': [1, 10, 17][index] ?? null,
    }))
    expect(faults(examineSheets([staff(...rows)]), 'import.code')).toEqual([])
  })
})

describe('a training with its participants', () => {
  const training = (...rows: readonly (readonly Cell[])[]) =>
    sheet('Pelatihan', [['Pelatihan', 'Jenis', 'Mulai', 'Selesai', 'JP', 'NIP', 'Nama peserta'], ...rows])

  it('is one record by title and day, with each participant once, by NIP else by name', () => {
    const done = examineSheets([
      training(
        ['Kursus Dasar', 'Teknis', '3/3/2025', '5/3/2025', 24, '19850101 201001 1 001', 'Budi'],
        [null, null, null, null, null, null, 'Siti'],
        [null, null, null, null, null, null, 'Siti'],
        ['Kursus Lanjut', 'Magang', '3/3/2025', '3/3/2025', 8, null, null],
      ),
    ])
    expect(of(done)).toEqual({
      'kursusdasar/2025-03-03': {
        title: 'Kursus Dasar',
        kind: 'technical',
        startsOn: '2025-03-03',
        endsOn: '2025-03-05',
        lessonHours: '24',
        participants: '198501012010011001;Siti',
      },
      'kursuslanjut/2025-03-03': {
        title: 'Kursus Lanjut',
        kind: 'internship',
        startsOn: '2025-03-03',
        endsOn: '2025-03-03',
        lessonHours: '8',
      },
    })
    expect(faults(done, 'training.order')).toEqual([])
    expect(faults(done, 'import.participant')).toEqual([
      'Pelatihan, sel F2: 2 peserta tidak ada dalam daftar pegawai: 198501012010011001, Siti.',
    ])
  })

  it('a participant by name stands in the cell of the name', () => {
    const done = examineSheets([training(['Kursus', 'Teknis', '3/3/2025', '5/3/2025', 24, null, 'Siti'])])
    expect(faults(done, 'import.participant')[0]).toContain('sel G2')
  })

  it('that ends before it begins is told', () => {
    const done = examineSheets([training(['Kursus', 'Teknis', '5/3/2025', '3/3/2025', 24, null, null])])
    expect(faults(done, 'training.order')).toEqual([
      'Pelatihan, sel D2: Tanggal selesai mendahului tanggal mulai.',
    ])
  })
})
