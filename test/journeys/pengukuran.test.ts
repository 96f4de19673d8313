import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { overflowsSideways, widths } from './support/page.ts'
import { startProgram } from './support/program.ts'
import { cell, enter, openQuarter, patient, problems, saved, says, shows } from './support/quarter.ts'

const program = startProgram()

it('MEA-01, MEA-03, MEA-44: the planner changes a draft figure and sees the achievement change; undo takes it back', async () => {
  const page = await openQuarter(program, 'perencana.kalbar')
  await shows(page, 'IKSP 1', 'raw', '0,00%')
  await says(page, 'IKSP 1', 'belum mencapai target')
  await enter(page, 'IKSP 1', 'quarter', '1')
  await shows(page, 'IKSP 1', 'raw', '100,00%')
  await says(page, 'IKSP 1', 'sesuai target')
  await says(page, 'IKSP 1', 'Tercapai')
  await page.keyboard.press('Control+z')
  await shows(page, 'IKSP 1', 'raw', '0,00%')
  await saved(page)
})

it('MEA-04, VAL-20: raw and reported stand side by side, and every figure above the cap is remarked', async () => {
  const page = await openQuarter(program, 'perencana.kalbar')
  await shows(page, 'IKSP 3', 'raw', '237,93%')
  await shows(page, 'IKSP 3', 'reported', '110,00%')
  for (const code of ['IKSP 2', 'IKSP 3', 'IKSP 4', 'IKSP 5', 'IKSP 6', 'IKSP 8'])
    await says(page, code, 'Anomali')
})

it('MEA-05, MEA-06, VAL-18: a zero target and what is not due stand in words; what the policy prints says so', async () => {
  const page = await openQuarter(program, 'perencana.kalbar')
  await shows(page, 'IKSP 7', 'raw', 'Target nol')
  await says(page, 'IKSP 7', 'menurut kebijakan')
  await shows(page, 'IKSP 9', 'raw', 'Belum jatuh tempo')
  await says(page, 'IKSP 9', 'Belum jatuh tempo')
  await page.getByRole('button', { name: 'Capaian IKSP 9: dari mana angka ini?' }).click()
  await page
    .getByRole('dialog')
    .getByText('Ditulis 100% menurut kebijakan capaian kantor: indikator ini dinilai pada akhir tahun.')
    .first()
    .waitFor()
})

it('MEA-07, MEA-45: progress of the year stands beside the quarter; one quarter above the whole year is remarked', async () => {
  const page = await openQuarter(program, 'perencana.kalbar')
  await says(page, 'IKSP 3', '59,48%')
  await says(page, 'IKSP 6', 'Realisasi Triwulan II saja, 83, sudah melebihi target setahun 33 (251,52%)')
})

it('pastes a block in Indonesian numerals, asks once what the point means, and undoes it as one step', async () => {
  const page = await openQuarter(program, 'perencana.kalbar')
  await cell(page, 'IKSP 3', 'april').click()
  await page.evaluate(() => navigator.clipboard.writeText('5.144\t5.144\t5.144\n1.077\t1.077\t1.078'))
  await page.keyboard.press('Control+v')
  const question = page.getByRole('dialog')
  await question.getByText('6 angka yang ditempel dapat dibaca dengan dua cara').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await question.getByRole('button', { name: /^Ribuan/ }).click()
  await shows(page, 'IKSP 4', 'juni', '1.078')
  await saved(page)
  await says(page, 'IKSP 3', '237,93%')
  await cell(page, 'IKSP 3', 'april').click()
  await page.keyboard.press('Control+z')
  await shows(page, 'IKSP 4', 'juni', '')
  await saved(page)
})

it('VAL-22, MEA-08: nothing is not zero; texts, decimals and signs that cannot stand are kept and explained', async () => {
  const page = await openQuarter(program, 'petugas.kalbar')
  await enter(page, 'IKSP 8', 'april', '1.234,5')
  await enter(page, 'IKSP 8', 'mei', 'banyak')
  await enter(page, 'IKSP 8', 'juni', '-5')
  await expect
    .poll(() => problems(page).innerText(), patient)
    .toContain('memuat 1 desimal, sedangkan IKSP 8 memakai 0')
  await expect.poll(() => problems(page).innerText(), patient).toContain('"banyak" bukan angka')
  await expect.poll(() => problems(page).innerText(), patient).toContain('Realisasi -5 negatif')
  expect(await findBarriers(page)).toEqual([])
  for (let left = 3; left > 0; left -= 1)
    await page.getByRole('button', { name: 'Buang isian' }).first().click()
  await saved(page)

  await enter(page, 'IKSP 8', 'quarter', '0')
  await shows(page, 'IKSP 8', 'raw', '0,00%')
  await cell(page, 'IKSP 8', 'quarter').click()
  await page.keyboard.press('Delete')
  await shows(page, 'IKSP 8', 'raw', 'Belum diisi')
  await enter(page, 'IKSP 8', 'quarter', '43')
  await shows(page, 'IKSP 8', 'raw', '477,78%')
})

it('two people fill the same cell: the second one is told who was first, and saves by typing again', async () => {
  const [first, second] = [
    await openQuarter(program, 'perencana.kalbar'),
    await openQuarter(program, 'petugas.kalbar'),
  ]
  await enter(first, 'IKSP 5', 'quarter', '37')
  await shows(first, 'IKSP 5', 'actual', '37')
  await enter(second, 'IKSP 5', 'quarter', '38')
  await expect
    .poll(() => problems(second).innerText(), patient)
    .toContain('Sel ini sudah diubah oleh Perencana Kalbar menjadi 37.')
  await shows(second, 'IKSP 5', 'actual', '37')
  expect(await cell(second, 'IKSP 5', 'quarter').innerText()).toContain('38')
  await enter(second, 'IKSP 5', 'quarter', '38')
  await saved(second)
  await shows(second, 'IKSP 5', 'actual', '38')
})

it('the whole year can be filled on one page', async () => {
  const page = await openQuarter(program, 'perencana.kalbar')
  await page.getByLabel('Setahun penuh').check()
  await page.getByRole('columnheader', { name: 'Januari' }).waitFor()
  await cell(page, 'IKSP 6', 'april').click()
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await saved(page)
  await page.goto('/bkhit-kalbar/2025/pengukuran/tw-1')
  await says(page, 'IKSP 6', '25,00%')
  await says(page, 'IKSP 6', '1 catatan')
})

it('"Dari mana angka ini?" answers with formula, inputs, rules, evidence, policy and history', async () => {
  const page = await openQuarter(program, 'perencana.kalbar')
  await page.getByRole('button', { name: 'Capaian IKSP 3: dari mana angka ini?' }).click()
  const answer = page.getByRole('dialog')
  await answer.getByText('realisasi ÷ target × 100').waitFor()
  const text = await answer.innerText()
  expect(text).toContain('15.432 ÷ 6.486 × 100')
  expect(text).toContain('PermenPANRB 8/2021')
  expect(text).toContain('perlu dikonfirmasi kantor')
  expect(text).toContain('Daftar sertifikat karantina')
  await answer.getByText('Triwulan II', { exact: true }).click()
  await answer.getByText('Alasan: Contoh dari dokumen publik').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

it('a reader sees figures and origins, and is offered no change', async () => {
  const page = await openQuarter(program, 'pembaca.kalbar')
  await page.getByText('Peran Anda tidak mengisi realisasi satuan kerja ini.').first().waitFor()
  await enter(page, 'IKSP 1', 'quarter', '7')
  await shows(page, 'IKSP 1', 'actual', '0')
  expect(await page.getByRole('button', { name: /^(Tulis|Ubah) penjelasan/ }).count()).toBe(0)
  expect(await page.getByRole('button', { name: /Tetapkan final|Buka kembali/ }).count()).toBe(0)
})

it('measurement works on a desk and on a phone, without barriers; a year without a plan leads to the plan', async () => {
  for (const width of Object.values(widths)) {
    const page = await openQuarter(program, 'petugas.kalbar', { width })
    expect(await findBarriers(page)).toEqual([])
    expect(await overflowsSideways(page)).toBe(false)
  }
  const page = await openQuarter(program, 'pembaca.kalbar')
  await page.goto('/bkhit-kalbar/2027/pengukuran/tw-1')
  await page.getByRole('link', { name: 'Buka RKT 2027' }).click()
  await page.getByText('belum mempunyai RKT 2027').waitFor()
})
