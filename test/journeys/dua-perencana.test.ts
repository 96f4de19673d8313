import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { startProgram } from './support/program.ts'

const program = startProgram()

const patient = { timeout: 20_000 }

async function open(username: string, address: string): Promise<Page> {
  const page = await program.open(username)
  await page.goto(address)
  await page.locator('main').waitFor()
  await expect.poll(() => page.locator('.state-loading').count(), patient).toBe(0)
  return page
}

/** The column of the whole year stands after code and name. */
const yearOf = (page: Page, code: string) =>
  page
    .getByRole('grid')
    .getByRole('row', { name: new RegExp(`^${code} `) })
    .getByRole('gridcell')
    .nth(2)

async function typeYear(page: Page, code: string, figure: string): Promise<void> {
  await yearOf(page, code).click()
  await page.keyboard.type(figure)
  await page.keyboard.press('Enter')
}

it('two planners change the same cell: the second one is told by whom and to what, and keeps what was typed', async () => {
  const address = '/bkhit-kalbar/2025/target-bulanan'
  const [first, second] = [await open('perencana.kalbar', address), await open('pusat.barantin', address)]
  await expect.poll(() => yearOf(second, 'IKSP 8').innerText(), patient).toBe('36')
  await typeYear(first, 'IKSP 8', '1.040')
  await first.getByText('Semua tersimpan').waitFor(patient)

  await typeYear(second, 'IKSP 8', '44')
  const problems = second.getByRole('alert', { name: 'Sel yang perlu diperiksa' })
  await problems.waitFor(patient)
  expect(await problems.innerText()).toContain('Sel ini sudah diubah oleh Perencana Kalbar menjadi 1.040.')
  expect(await problems.innerText()).toContain('44')
  expect(await yearOf(second, 'IKSP 8').innerText()).toContain('44')
  expect(await findBarriers(second)).toEqual([])

  await typeYear(second, 'IKSP 8', '44')
  await second.getByText('Semua tersimpan').waitFor(patient)
  await first.reload()
  await expect.poll(() => yearOf(first, 'IKSP 8').innerText(), patient).toBe('44')
})

it('a figure that is being typed while an earlier one is saved keeps every digit', async () => {
  const page = await open('perencana.kalbar', '/bkhit-kalbar/2025/target-bulanan')
  const row = page.getByRole('grid').getByRole('row', { name: /^IKSP 3 / })
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/months') && answer.ok())
  await row.getByRole('gridcell').nth(3).click()
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await row.getByRole('gridcell').nth(4).click()
  await page.keyboard.type('12')
  await answered
  await expect.poll(() => row.getByRole('gridcell').nth(3).innerText(), patient).toBe('100')
  await page.keyboard.type('345')
  await page.keyboard.press('Enter')
  await page.getByText('Semua tersimpan').waitFor(patient)
  await expect.poll(() => row.getByRole('gridcell').nth(4).innerText(), patient).toBe('12.345')
})

const changes = /^(Tambah|Ubah|Hapus|Buat|Susun|Mulai|Pilih berkas|Periksa dan ajukan|Setujui|Sebarkan|Catat)/

it('a reader is offered no change on any screen, and what is typed into a grid is not taken', async () => {
  const page = await open('pembaca.kalbar', '/bkhit-kalbar/2025/target-bulanan')
  await typeYear(page, 'IKSP 5', '99')
  expect(await yearOf(page, 'IKSP 5').innerText()).toMatch(/^33\s+\. Terkunci\. Peran Anda hanya membaca/)
  for (const screen of [
    'rkt',
    'penyusunan',
    'anggaran',
    'perjanjian',
    'rencana-aksi',
    'impor',
    'dokumen',
    'dasar-hukum',
  ]) {
    await page.goto(`/bkhit-kalbar/2025/${screen}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => page.locator('.state-loading').count(), patient).toBe(0)
    expect([
      screen,
      await page.locator('main').getByRole('button', { name: changes }).allInnerTexts(),
    ]).toEqual([screen, []])
  }
})

it('the finance manager keeps the budget and neither the targets nor the way of the plan', async () => {
  const page = await open('keuangan.kalbar', '/bkhit-kalbar/2025/anggaran')
  await page.getByRole('button', { name: 'Buat versi pertama' }).waitFor(patient)
  await page.goto('/bkhit-kalbar/2025/rkt')
  await page.getByText('Peran Anda hanya membaca').waitFor(patient)
  expect(await page.locator('main').getByRole('button', { name: changes }).count()).toBe(0)
})

it.each([
  ['/administrasi/pengguna', 'Tidak diizinkan'],
  ['/bkk-jambi/2024/rkt', 'Tidak ditemukan'],
  ['/bkhit-kalbar/2025/tidak-ada', 'Tidak ditemukan'],
])('%s by its direct address: a proper screen says "%s" and leads back', async (address, title) => {
  const page = await open('pembaca.kalbar', address)
  await page.getByRole('alert').getByText(title, { exact: true }).waitFor(patient)
  await page.getByRole('link', { name: 'Kembali ke Beranda' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})
