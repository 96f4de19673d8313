import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { overflowsSideways, widths } from './support/page.ts'
import { startProgramForEach } from './support/program.ts'

const program = startProgramForEach()

async function openBudget(username: string, office: string, options: { width?: number } = {}): Promise<Page> {
  const page = await program.open(username, options)
  await page.goto(`/${office}/anggaran`)
  await page.locator('.data-table, .state').first().waitFor()
  return page
}
const openView = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()

/** The first version of a year with one output, filled in and sent. */
async function planFirstOutput(unitOfMeasure: string, options: { width?: number } = {}) {
  const page = await openBudget('perencana.kalbar', 'bkhit-kalbar/2025', options)
  await page.getByRole('button', { name: 'Buat versi pertama' }).click()
  await page.getByRole('dialog').getByLabel('Tahap').selectOption('dipa')
  await page.getByRole('dialog').getByRole('button', { name: 'Buat versi' }).click()
  await page.getByRole('button', { name: 'Tambah RO' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Kode KRO').fill('EBD')
  await form.getByLabel('Kode RO').fill('952')
  await form.getByLabel('Nama RO').fill('Layanan Perencanaan dan Penganggaran')
  await form.getByLabel('Volume').fill('3')
  await form.getByLabel('Satuan').fill(unitOfMeasure)
  await form.getByLabel(/^Alokasi 2025/).fill('90.000.000')
  await form.getByLabel(/^IKSP 10 /).check()
  await form.getByLabel(/^IKSP 11 /).check()
  await form.getByRole('button', { name: 'Simpan RO' }).click()
  return { page, form }
}

it('PLN-69, PLN-75: the sample of Maluku shows programmes, activities, classes and volumes', async () => {
  const page = await openBudget('perencana.maluku', 'bkhit-maluku/2024')
  expect(
    await page
      .getByRole('row', { name: /Sertifikasi Produk/ })
      .first()
      .innerText(),
  ).toContain('12.600')
  await openView(page, 'Tabel RKT')
  expect(await page.locator('.budget-header').innerText()).toContain('Badan Karantina Indonesia')
})

it('BUD-01, BUD-02, BUD-03: an office makes its first version, adds an output, and sees its allocation beside the true total', async () => {
  const { page, form } = await planFirstOutput('Orang')
  await form.getByText('Satuan "Orang" tidak boleh untuk KRO EBD').waitFor()
  await form.getByLabel('Satuan').fill('Dokumen')
  await form.getByRole('button', { name: 'Simpan RO' }).click()
  await page.getByRole('button', { name: 'Ubah EBD.952' }).waitFor()
  await openView(page, 'Tabel RKT')
  const totals = await page.locator('.budget-totals').innerText()
  expect(totals).toContain('180.000.000')
  expect(totals).toContain('90.000.000')
})

it('BUD-14, BUD-16: scores are stated and a reached volume is typed; NKA stands with its band and every part with how it is computed', async () => {
  const { page, form } = await planFirstOutput('Dokumen')
  await form.waitFor({ state: 'detached' })
  await openView(page, 'Realisasi')
  const section = page.getByRole('region', { name: 'Nilai kinerja anggaran', exact: true })
  await section.getByText('Nilai pelaksanaan (IKPA) belum dicatat.').waitFor()
  await section.getByRole('button', { name: /^Catat nilai/ }).click()
  await form.getByLabel(/^Nilai perencanaan/).fill('84,63')
  await form.getByLabel(/^Nilai pelaksanaan/).fill('195,56')
  await form.getByLabel('Sumber angka').fill('Aplikasi SMART, 14 April 2026')
  await form.getByRole('button', { name: 'Simpan nilai' }).click()
  await form.getByText('dari 0 sampai 100.').waitFor()
  await form.getByLabel(/^Nilai pelaksanaan/).fill('95,56')
  await form.getByRole('button', { name: 'Simpan nilai' }).click()
  await section.getByText('90,10').waitFor()
  expect(await section.innerText()).toContain('Sangat Baik')
  const grid = section.getByRole('grid', { name: 'Volume tercapai 2025' })
  await grid.getByRole('gridcell').last().click()
  await page.keyboard.type('2,4')
  await page.keyboard.press('Enter')
  await section.getByText('80,00%').waitFor()
})

it('BUD-17: a session of monitoring is planned, and later its day and result are recorded', async () => {
  const page = await openBudget('perencana.maluku', 'bkhit-maluku/2024')
  await openView(page, 'Pemantauan')
  await page.getByRole('button', { name: 'Tambah jadwal' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Yang dipantau').fill('ROPAK Triwulan II')
  await form.getByLabel('Tanggal rencana').fill('2024-07-01')
  await form.getByRole('button', { name: 'Simpan jadwal' }).click()
  await page.getByRole('cell', { name: 'Terlewat' }).waitFor()
  await page.getByRole('button', { name: 'Ubah ROPAK Triwulan II' }).click()
  await form.getByLabel('Tanggal pelaksanaan').fill('2024-07-03')
  await form.getByLabel('Hasil dan tindak lanjut').fill('Deviasi dibahas.')
  await form.getByRole('button', { name: 'Simpan jadwal' }).click()
  await page.getByRole('cell', { name: 'Terlaksana, terlambat 3 Juli 2024' }).waitFor()
  expect(await page.getByRole('row', { name: /ROPAK Triwulan II/ }).innerText()).toContain('Deviasi dibahas.')
})

it('every view stands on a phone and shows no barrier to assistive technology', async () => {
  const { page, form } = await planFirstOutput('Dokumen', { width: widths.phone })
  await form.waitFor({ state: 'detached' })
  for (const view of [
    'RPD bulanan',
    'Sumber dana',
    'Prakiraan maju',
    'Tabel RKT',
    'Realisasi',
    'Versi dan DIPA',
    'Pemantauan',
  ]) {
    await openView(page, view)
    expect([view, await overflowsSideways(page)]).toEqual([view, false])
    expect([view, await findBarriers(page)]).toEqual([view, []])
  }
})
