import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { overflowsSideways, widths } from './support/page.ts'
import { startProgram } from './support/program.ts'

const program = startProgram()

/** Saving and reading again take a moment on a busy machine. */
const patient = { timeout: 20_000 }

async function openPlan(username: string, options: { year?: number; width?: number } = {}): Promise<Page> {
  const page = await program.open(username, options)
  await page.goto(`/bkhit-kalbar/${options.year ?? 2025}/rkt`)
  await page.locator('.data-table, .state').first().waitFor()
  return page
}

const rowOf = (page: Page, code: string) => page.getByRole('row', { name: new RegExp(`^${code} `) })
const figuresOf = async (page: Page, code: string) =>
  (await rowOf(page, code).locator('td.numeric').allInnerTexts()).map((text) => text.split('\n')[0])

async function openTarget(page: Page, code: string) {
  await page.getByRole('button', { name: `Ubah target ${code}`, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Target 2025/).waitFor()
  return dialog
}

it('PLN-21, PLN-22, PLN-26, PLN-27, PLN-31: the plan shows objectives with their indicators, units and targets', async () => {
  const page = await openPlan('perencana.kalbar')
  const groups = await page.getByRole('columnheader', { name: /^SP \d/ }).allInnerTexts()
  expect(groups.map((text) => text.slice(0, 4))).toEqual(['SP 1', 'SP 2', 'SP 3', 'SP 4', 'SP 5'])
  expect(await page.getByRole('row', { name: /^IKSP/ }).count()).toBe(11)
  const row = await rowOf(page, 'IKSP 3').innerText()
  expect(row).toContain('sertifikat')
  expect(await figuresOf(page, 'IKSP 3')).toEqual(['25.945', '6.486', '6.486', '6.486', '6.486'])
  expect(await figuresOf(page, 'IKSP 9')).toEqual(['81', '–', '–', '–', '81'])
})

it('VAL-21: quarters that do not add up to the year are remarked, with what to do', async () => {
  const page = await openPlan('perencana.kalbar')
  const row = await rowOf(page, 'IKSP 3').innerText()
  expect(row).toContain('Jumlah target triwulan 25.944, target tahun 25.945: kurang 1.')
  expect(row).toContain('pilih pembagian rata')
})

it('MEA-09: an even split leaves nothing over and says where the residue went; history keeps who changed what', async () => {
  const page = await openPlan('perencana.kalbar')
  const dialog = await openTarget(page, 'IKSP 3')
  await dialog.getByLabel('Merata').check()
  expect(await dialog.getByRole('region', { name: 'Pratinjau pembagian' }).innerText()).toMatch(
    /6\.486\s+6\.486\s+6\.486\s+6\.487\s+25\.945\s+25\.945/,
  )
  await dialog.getByText('Sisa 1 ditempatkan pada TW IV').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Simpan target' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect
    .poll(() => figuresOf(page, 'IKSP 3'), patient)
    .toEqual(['25.945', '6.486', '6.486', '6.486', '6.487'])
  expect(await rowOf(page, 'IKSP 3').innerText()).toContain('Sisa 1 ditempatkan pada TW IV')

  await page.getByRole('button', { name: 'Riwayat target IKSP 3', exact: true }).click()
  const history = page.getByRole('dialog')
  await history.getByText('mengubah target RKT').waitFor()
  const text = await history.innerText()
  expect(text).toContain('Perencana Kalbar')
  expect(text).toContain('TW IV 6.487')
})

it('splits by four weights and by hand; the sum is checked while typing', async () => {
  const page = await openPlan('perencana.kalbar')
  const dialog = await openTarget(page, 'IKSP 4')
  await dialog.getByLabel('Menurut profil').check()
  for (const [quarter, weight] of Object.entries({ I: '20', II: '30', III: '25', IV: '25' }))
    await dialog.getByLabel(`Bobot TW ${quarter}`, { exact: true }).fill(weight)
  await dialog.getByText('dibagi menurut profil 20 : 30 : 25 : 25').waitFor()
  await dialog.getByLabel('Bobot TW I', { exact: true }).fill('dua puluh')
  await dialog.getByText('bukan angka').waitFor()
  expect(await dialog.getByRole('button', { name: 'Simpan target' }).isDisabled()).toBe(true)

  await dialog.getByLabel('Ditetapkan sendiri').check()
  await dialog.getByLabel('Target TW IV', { exact: true }).fill('2.466')
  await dialog.getByText('Jumlah target triwulan 9.864, target tahun 9.865: kurang 1.').waitFor()
  await dialog.getByLabel('Target TW IV', { exact: true }).fill('2.467')
  await dialog.getByText('kurang 1').waitFor({ state: 'detached' })
})

it('PLN-29, VAL-22: a count, a figure with decimals, the dash, zero and nothing are told apart; bad texts are refused', async () => {
  const page = await openPlan('perencana.kalbar')
  const whole = await openTarget(page, 'IKSP 8')
  const field = whole.getByLabel(/^Target 2025/)
  await field.fill('1.234,5')
  await whole.getByText('memuat 1 desimal, sedangkan indikator ini memakai 0').waitFor()
  await field.fill('25945.5')
  await whole.getByText('Untuk desimal gunakan koma').waitFor()
  expect(await whole.getByRole('button', { name: 'Simpan target' }).isDisabled()).toBe(true)
  await field.fill('-')
  await whole.getByText('tidak bertarget (-)').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Yang sudah diisi di sini belum disimpan').waitFor()
  await page.getByRole('button', { name: 'Buang', exact: true }).click()

  const decimals = await openTarget(page, 'IKSP 9')
  await decimals.getByLabel(/^Target 2025/).fill('81,25')
  await decimals.getByRole('button', { name: 'Simpan target' }).click()
  await decimals.waitFor({ state: 'detached' })
  await expect.poll(async () => (await figuresOf(page, 'IKSP 9'))[0], patient).toBe('81,25')
})

it('what was typed is asked about, however fast Escape follows', async () => {
  const page = await openPlan('perencana.kalbar')
  const field = (await openTarget(page, 'IKSP 8')).getByLabel(/^Target 2025/)
  await field.evaluate(async (input: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '123')
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await Promise.resolve()
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  })
  await page.getByText('Yang sudah diisi di sini belum disimpan').waitFor()
  await page.getByRole('button', { name: 'Lanjutkan mengisi' }).click()
  expect(await field.inputValue()).toBe('123')
})

it('two people change the same target: the second one is told who was first, and loses nothing', async () => {
  const [first, second] = [await openPlan('perencana.kalbar'), await openPlan('pusat.barantin')]
  const [mine, theirs] = [await openTarget(first, 'IKSP 5'), await openTarget(second, 'IKSP 5')]
  await mine.getByLabel(/^Target 2025/).fill('40')
  await mine.getByRole('button', { name: 'Simpan target' }).click()
  await mine.waitFor({ state: 'detached' })
  await theirs.getByLabel(/^Target 2025/).fill('44')
  await theirs.getByRole('button', { name: 'Simpan target' }).click()
  await theirs.getByText('Target IKSP 5 sudah diubah oleh Perencana Kalbar').waitFor()
  await theirs.getByText(/Tersimpan sekarang: target 40/).waitFor()
  expect(await theirs.getByLabel(/^Target 2025/).inputValue()).toBe('44')
  await theirs.getByRole('button', { name: 'Simpan isian saya' }).click()
  await theirs.waitFor({ state: 'detached' })
  await expect.poll(async () => (await figuresOf(second, 'IKSP 5'))[0], patient).toBe('44')
})

it('MEA-08, MEA-10, MEA-11: the card of an indicator names polarity, measuring period and how figures add up', async () => {
  const page = await openPlan('pembaca.kalbar')
  await page.getByRole('button', { name: /Nilai Indeks Kepuasan Masyarakat/ }).click()
  const card = page.getByRole('dialog')
  await card.getByText('Makin besar makin baik (maximize)').waitFor()
  const text = await card.innerText()
  expect(text).toContain('pada akhir tahun')
  expect(text).toContain('Angka terakhir yang berlaku')
  expect(await findBarriers(page)).toEqual([])
})

it('a reader sees the plan and is offered no change', async () => {
  const page = await openPlan('pembaca.kalbar')
  expect(await page.getByRole('button', { name: /^Ubah target/ }).count()).toBe(0)
  expect(await page.getByRole('button', { name: /^Riwayat/ }).count()).toBe(0)
  await page.getByText('Peran Anda hanya membaca').waitFor()
})

it('a year without a plan says what is missing, whom to ask, and lets the planner make it from the catalogue', async () => {
  const reader = await openPlan('pembaca.kalbar', { year: 2026 })
  await reader.getByText('BKHIT Kalimantan Barat belum mempunyai RKT 2026.').waitFor()
  await reader.getByText('Mintalah Perencana kantor ini').waitFor()
  expect(await reader.getByRole('button', { name: /Susun RKT/ }).count()).toBe(0)
  await reader.getByRole('link', { name: '2025' }).click()
  await reader.getByRole('row', { name: /^IKSP 1 / }).waitFor()

  const planner = await openPlan('perencana.kalbar', { year: 2026 })
  expect(await findBarriers(planner)).toEqual([])
  await planner.getByRole('button', { name: 'Susun RKT 2026 dari katalog' }).click()
  await planner.getByText('11 target tahun belum ditetapkan').waitFor()
})

it('the plan works on a desk and on a phone, without barriers', async () => {
  for (const width of Object.values(widths)) {
    const page = await openPlan('perencana.kalbar', { width })
    expect(await findBarriers(page)).toEqual([])
    expect(await overflowsSideways(page)).toBe(false)
  }
})
