import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { overflowsSideways, widths } from './support/page.ts'
import { startProgram } from './support/program.ts'

const program = startProgram()

it('HRM-01, HRM-10, VAL-12: somebody new on the list stands in the tables and the sentence, and takes part in a training', async () => {
  const page = await program.open('perencana.maluku')
  await page.goto('/bkhit-maluku/2024/organisasi')
  await page.getByRole('link', { name: 'Pegawai' }).click()
  await page.getByText('101 pegawai').waitFor()
  await page.getByRole('button', { name: 'Tambah pegawai' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Jabatan' }).first().fill('Arsiparis Mahir')
  await dialog.getByRole('combobox', { name: 'Ruang' }).selectOption('c')
  await dialog.getByLabel('Mulai').fill('2024-02-01')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.getByText('Golongan PNS ditulis bersama ruangnya.').waitFor()
  await dialog.getByRole('combobox', { name: 'Golongan' }).selectOption('III')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('102 pegawai').waitFor()

  const names = page.getByRole('rowheader')
  const first = await names.first().textContent()
  await page.getByRole('button', { name: 'Kelas' }).click()
  await page.getByRole('columnheader', { name: 'Kelas' }).and(page.locator('[aria-sort=ascending]')).waitFor()
  await page.getByRole('button', { name: 'Berikutnya' }).click()
  await page.getByText('101–102 dari 102').waitFor()
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => names.count()).toBe(102)
  await page.emulateMedia({ media: null })
  for (const _ of ['descending', 'as it came']) await page.getByRole('button', { name: 'Kelas' }).click()
  expect(await names.first().textContent()).toBe(first)

  await page.getByRole('button', { name: 'Tambah pegawai' }).click()
  await dialog.getByLabel('Bidang pendidikan').fill('Kearsipan')
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: 'Buang yang belum disimpan?' })
  await question.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  expect(await dialog.getByLabel('Bidang pendidikan').inputValue()).toBe('Kearsipan')
  await page.goBack()
  await question.getByRole('button', { name: 'Lanjutkan mengisi' }).click()
  await dialog.getByRole('button', { name: 'Tutup' }).click()
  await question.getByRole('button', { name: 'Buang' }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.getByRole('tab', { name: 'Tabel dan grafik' }).click()
  await page.getByText('didukung 80 orang pegawai (80 PNS) dan 22 orang PPNPN').waitFor()
  await page.getByRole('row', { name: 'Arsiparis Mahir 1' }).waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('tab', { name: 'Pelatihan' }).click()
  await page.getByRole('button', { name: 'Catat pelatihan' }).click()
  await dialog.getByLabel('Nama kegiatan').fill('Diklat kearsipan')
  await dialog.getByLabel('Mulai').fill('2024-03-04')
  await dialog.getByLabel('Selesai').fill('2024-03-06')
  await dialog.getByLabel('Jam pelajaran (JP)').fill('24,5')
  await dialog.getByLabel('Cari pegawai').fill('arsiparis')
  await dialog.getByRole('checkbox', { name: 'Arsiparis Mahir' }).check()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('1 dari 80 ASN (1,25%) mempunyai paling sedikit 20 jam pelajaran').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

it('PLN-73, VAL-27: a wrong legal basis is exchanged for the right one; a pasted text is checked', async () => {
  const page = await program.open('perencana.kalbar')
  await page.goto('/bkhit-kalbar/2025/dasar-hukum')
  await page.getByLabel('Tanggal dokumen').fill('2025-02-07')
  const wrong = page.getByRole('row', { name: /Instruksi Presiden Nomor 29 Tahun 2014/ })
  await wrong.getByText('Jenisnya keliru').waitFor()
  await wrong.getByRole('button', { name: 'Ganti dengan yang benar' }).click()
  await wrong.waitFor({ state: 'detached' })
  const right = page.getByRole('row', { name: /2\. Peraturan Presiden Nomor 29 Tahun 2014/ })
  await right.getByText('Berlaku').waitFor()

  await page.getByRole('tab', { name: 'Periksa naskah' }).click()
  await page
    .getByRole('textbox', { name: 'Naskah' })
    .fill('Badan Karantina Pertanian, berdasarkan Perpres Nomor 12 Tahun 2025')
  await page.getByRole('button', { name: 'Periksa naskah' }).click()
  await page.getByText('Tulis "Badan Karantina Indonesia".').waitFor()
  await page.getByText('belum ditetapkan pada tanggal dokumen, 7 Februari 2025').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

it.each([
  ['pegawai', 'Belum ada pegawai pada tanggal ini.'],
  ['dasar-hukum', 'Daftar dasar hukum'],
])('%s: fits a phone, and offers no change to a reader', async (screen, words) => {
  const page = await program.open('pembaca.kalbar', { width: widths.phone })
  await page.goto(`/bkhit-kalbar/2025/${screen}`)
  await page.getByText(words, { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: /^(Tambah|Ubah|Hapus|Ganti)/ }).count()).toBe(0)
  expect(await overflowsSideways(page)).toBe(false)
  expect(await findBarriers(page)).toEqual([])
})
