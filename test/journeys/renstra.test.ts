import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { overflowsSideways, widths } from './support/page.ts'
import { startProgram } from './support/program.ts'

const program = startProgram()

const patient = { timeout: 20_000 }

async function open(username: string, screen: string, options: { width?: number } = {}): Promise<Page> {
  const page = await program.open(username, options)
  await page.goto(screen)
  await page.getByRole('tab').or(page.locator('.data-table, .state')).first().waitFor()
  return page
}

it('PLN-07, PLN-12: a planner reads the vision of the agency and adds a goal of the office', async () => {
  const page = await open('perencana.kalbar', '/bkhit-kalbar/2025/renstra')
  const vision = page.getByRole('row', { name: /^Menjadi karantina yang kuat dan berkelanjutan/ })
  expect(await vision.innerText()).toContain('dari atas')
  expect(await vision.getByRole('button').count()).toBe(0)
  await page.getByRole('button', { name: 'Tambah pernyataan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Isi').fill('Tujuan dari uji coba')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('row', { name: /Tujuan dari uji coba/ }).waitFor(patient)
})

it('PLN-04, PLN-05: a planner records the strategic plan of the office and sees which annual plans are missing', async () => {
  const page = await open('perencana.kalbar', '/bkhit-kalbar/2025/renstra')
  await page.getByRole('tab', { name: 'Renstra dan target' }).click()
  await page.getByRole('button', { name: 'Catat Renstra' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Judul').fill('Renstra Kalbar 2025-2029')
  await dialog
    .getByLabel('Bagian dari Renstra')
    .selectOption({ label: 'Rencana Strategis Badan Karantina Indonesia 2025-2029' })
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('button', { name: 'Renstra Kalbar 2025-2029', exact: true }).click(patient)
  await page.getByText('Belum ada RKT untuk tahun 2026, 2027, 2028, 2029.').waitFor(patient)
  const grid = page.getByRole('grid', { name: 'Target Renstra Kalbar 2025-2029 per tahun' })
  const row = grid.getByRole('row').filter({ hasText: 'IKSP 3' })
  await row.getByRole('gridcell').nth(3).click()
  await page.keyboard.type('26.000')
  await page.keyboard.press('Enter')
  await page.getByText('Semua tersimpan').waitFor(patient)
  const table = page.getByRole('table', { name: 'Target Renstra di atas, target RKT di bawahnya' })
  await table.getByText('RKT 25.945 dari 26.000').first().waitFor(patient)
})

it('VAL-23, PLN-74: the adviser speaks while a card is written, and the card is kept with its reason', async () => {
  const page = await open('perencana.kalbar', '/bkhit-kalbar/2025/kartu-indikator')
  await page.getByRole('button', { name: 'Tambah indikator' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Sasaran').selectOption({ index: 1 })
  await dialog.getByLabel('Kode').fill('IK 1')
  await dialog.getByLabel(/^Indikator/).fill('Jumlah pelanggaran yang ditemukan')
  await dialog.getByLabel('Satuan', { exact: false }).first().fill('kasus')
  await dialog.getByText('Kata "pelanggaran" biasanya berarti').waitFor(patient)
  await dialog.getByLabel(/^Alasan polaritas/).fill('Temuan lebih banyak berarti pengawasan lebih baik')
  await dialog.getByText('Polaritas tetap maximize').waitFor(patient)
  await dialog.getByRole('button', { name: 'Simpan kartu' }).click()
  await page.getByRole('button', { name: /^Jumlah pelanggaran yang ditemukan/ }).click(patient)
  await page.getByRole('heading', { name: 'Versi kartu dan pemakaiannya' }).waitFor(patient)
})

it('AGR-07: the tree is walked by keyboard, and a condition is added below another', async () => {
  const page = await open('perencana.kalbar', '/bkhit-kalbar/2025/pohon-kinerja')
  const box = page.locator('.cascade-box', { hasText: 'profesional di Kalimantan Barat' })
  await box.focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Temuan HPHK')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await drawer.getByText('Amdali Adhitama').first().waitFor(patient)
  await drawer.getByRole('button', { name: 'Tambah kondisi di bawahnya' }).click()
  const form = page.getByRole('dialog', { name: 'Tambah kondisi' })
  await form.getByLabel('Kondisi').fill('Melaksanakan pemantauan')
  await form.getByText('berbunyi kegiatan').waitFor(patient)
  await form.getByLabel('Kondisi').fill('Terpantaunya daerah sebar')
  await form.getByLabel('Nama indikator').fill('Jumlah laporan')
  await form.getByRole('button', { name: 'Simpan kondisi' }).click()
  await page.locator('.cascade-box', { hasText: 'Terpantaunya daerah sebar' }).waitFor(patient)
})

it.each(Object.values(widths))('the three screens fit %i px and raise no barrier', async (width) => {
  const page = await open('pembaca.kalbar', '/bkhit-kalbar/2025/renstra', { width })
  for (const screen of ['renstra', 'kartu-indikator', 'pohon-kinerja']) {
    await page.goto(`/bkhit-kalbar/2025/${screen}`)
    await page.locator('.data-table:visible, .cascade-box:visible, .cascade-item:visible').first().waitFor()
    expect(await overflowsSideways(page)).toBe(false)
    expect(await findBarriers(page)).toEqual([])
    expect(await page.getByRole('button', { name: /^(Tambah|Ubah|Hapus)/ }).count()).toBe(0)
  }
})
