import { expect, it } from 'vitest'
import { sheet } from '../../../test/exchange/example.ts'
import { sayNoTable } from './no-table.ts'

const staff = (name: string) => sheet(name, [['Nama', 'NIP', 'Status', 'Pendidikan']])

it('says what each sheet lacks, of three at most', () => {
  expect(sayNoTable([staff('Orang')])).toBe(
    'Tidak ada tabel yang dikenal dalam berkas ini. Lembar "Orang" mirip tabel "Daftar pegawai", tetapi tidak mempunyai kolom "Jabatan", "Sejak". Pakai kepala kolom seperti pada templat, lalu unggah kembali.',
  )
  const many = sayNoTable(['A', 'B', 'C', 'D'].map(staff))
  expect(['A', 'B', 'C', 'D'].filter((name) => many.includes(`Lembar "${name}"`))).toEqual(['A', 'B', 'C'])
})

it('says nothing of a sheet that is like no table', () => {
  expect(sayNoTable([sheet('Catatan', [['Rapat', 'Notulen']])])).toBe(
    'Tidak ada tabel yang dikenal dalam berkas ini. Pakai kepala kolom seperti pada templat, lalu unggah kembali.',
  )
})

it('names hidden sheets instead of reading them, five at most', () => {
  const hidden = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => ({ ...staff(name), hidden: true as const }))
  expect(sayNoTable(hidden)).toBe(
    'Tidak ada tabel yang dikenal dalam berkas ini. Lembar tersembunyi tidak dibaca: A, B, C, D, E. Tampilkan bila tabelnya di sana. Pakai kepala kolom seperti pada templat, lalu unggah kembali.',
  )
})
