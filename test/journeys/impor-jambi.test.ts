import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { writeRows } from '#platform/workbook/write.ts'
import { printJambi } from '../../samples/jambi-as-printed.ts'
import { findBarriers } from './support/accessibility.ts'
import { print } from './support/download.ts'
import { overflowsSideways, widths } from './support/page.ts'
import { startProgram } from './support/program.ts'
import { story } from './support/story.ts'

const part = story(
  'tables as printed: every contradiction is chosen, applied, printed with one value, and taken back',
)
const program = startProgram()
let page: Page
beforeAll(async () => {
  page = await program.open('perencana.jambi')
})

const go = (screen: string) => page.goto(`/bkk-jambi/2024/${screen}`)
const patient = { timeout: 20_000 }
const summary = () => page.getByRole('heading', { name: /pertentangan, \d+ belum dipilih/ })
const card = (name: string): Locator => page.getByRole('group', { name: new RegExp(`^${name} `) })
const labelsOf = (conflict: Locator) => conflict.locator('.conflict-value').allInnerTexts()

async function takeBack(reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Batalkan impor ini' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Alasan').fill(reason)
  await dialog.getByRole('button', { name: 'Batalkan impor' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: /Dibatalkan$/ }).waitFor(patient)
}

/** Chooses a value and says why, as somebody at the keyboard does. */
async function choose(conflict: Locator, label: RegExp, reason: string): Promise<void> {
  const before = await summary().innerText()
  await conflict.getByRole('radio', { name: label }).first().check()
  await conflict.getByRole('textbox').fill(reason)
  await conflict.getByRole('button').press('Enter')
  await expect.poll(() => summary().innerText(), patient).not.toBe(before)
}

part('the import of the sample is taken back: plan and budget are empty again', async () => {
  await go('impor')
  await page.getByRole('button', { name: 'Buka rkt-bkk-jambi-2024-seperti-tercetak.xlsx' }).click()
  await takeBack('Tabel diimpor kembali dengan tangan.')
  await go('anggaran')
  await page
    .getByText(/Belum ada anggaran 2024|Versi ini belum memuat RO/)
    .first()
    .waitFor(patient)
})

part(
  'the tables as printed are uploaded and read with their heads; every contradiction is listed with its places',
  async () => {
    await go('impor')
    await page.getByLabel('Berkas untuk diimpor').setInputFiles({
      name: 'rkt-jambi-2024.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await writeRows(printJambi())),
    })
    await summary().waitFor(patient)
    expect(await summary().innerText()).toMatch(/^(\d+) pertentangan, \1 belum dipilih$/)
    await page.getByText('satuan uang tertulis juta rupiah').waitFor()
    while (await page.getByRole('button', { name: /^Tampilkan \d+ lagi$/ }).count())
      await page.getByRole('button', { name: /^Tampilkan \d+ lagi$/ }).click()
    expect(await labelsOf(card('RO EBA.994: Alokasi'))).toEqual([
      '11.199.117.000',
      '11.411.117.000',
      '11.199.116.000',
    ])
    expect(await labelsOf(card('RO EBD.953: Volume'))).toEqual(['3', '6'])
    expect(await labelsOf(card('RO QAH.U08: Nama'))).toEqual([
      'Layanan survei faktor risiko penyakit pes',
      'Layanan pengendalian faktor risiko lingkungan',
    ])
    expect(await card('RO QAH.U08: Nama').innerText()).toContain(
      'Sumber pendanaan C20; Jadwal pelaksanaan C20',
    )
    expect(await card('RO EBA.994: 12 bulan').innerText()).toContain('Selisih 1.000 ditaruh pada Juni')
    expect(await card('RO AEA.501: Sumber dana').innerText()).toContain('Selisih 4.088.000 ditaruh pada RM')
    expect(await card('Jadwal pelaksanaan, baris 5: Bulan').innerText()).toContain(
      'memuat 13 angka untuk 12 bulan',
    )
    expect(await page.getByRole('button', { name: /^Terapkan/ }).count()).toBe(0)
    await page.evaluate(() => scrollTo(0, 0))
    expect(await findBarriers(page)).toEqual([])
  },
)

/** What the planner decides against the suggestion of the program, or where it has none. */
const ownChoices = [
  [
    'Target bulanan, baris 14: Bulan',
    /^Angka ke-11: 6/,
    'Angka 6 yang berulang dibuang; jumlah parameter lalu cocok.',
  ],
  ['RO RAB.001: Nama', /^Pengadaan alat dan bahan kekarantinaan/, 'Ejaan jadwal yang benar.'],
  ['RO QAH.U13: Volume', /^48/, 'Baris IKK 8 memuat volume 48 dengan alokasi yang sama.'],
  ['RO QAH.U12: Sumber dana', /30\.960\.000/, 'Baris IKK 8 lengkap; kode pada baris IKK 3 bergeser.'],
  ['RO QAA.011: Penanggung jawab', /^Subbag Adum, substansi PRL&KLW, PKSE/, 'FKSE salah ketik untuk PKSE.'],
  ['RO QAH.017: Penanggung jawab', /^Substansi PRL&KLW, PKSE/, 'FKSE salah ketik untuk PKSE.'],
  ['RO QAH.U11: Penanggung jawab', /^Substansi PRL&KLW/, 'Baris IKK 8, yang namanya benar.'],
] as const

part(
  'the planner chooses figure after figure, with reasons; the rest as suggested; then nothing is open',
  async () => {
    for (const [name, label, reason] of ownChoices) await choose(card(name), label, reason)
    for (let round = 0; round < 4; round += 1) {
      const bulk = page.getByRole('button', { name: /^Pakai \d+ saran sekaligus$/ })
      if ((await bulk.count()) === 0) break
      await bulk.click()
      await page.getByRole('dialog').getByLabel('Alasan').fill('Nilai yang sama dengan tabel lain.')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Pakai/ })
        .click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect(await summary().innerText()).toMatch(/, 0 belum dipilih$/)
  },
)

part(
  'the preview shows what would change; applying writes it all, and the budget counts each output once',
  async () => {
    const preview = page.getByRole('region', { name: 'Pratinjau' })
    expect(await preview.innerText()).toContain('Target bulanan IKK 3, 5. Persentase bandara/pelabuhan')
    await page.setViewportSize({ width: widths.phone, height: 800 })
    expect(await overflowsSideways(page)).toBe(false)
    await page.setViewportSize({ width: widths.desk, height: 800 })
    await page.getByRole('button', { name: /^Terapkan \d+ perubahan$/ }).click()
    await page.getByRole('heading', { name: /Diterapkan$/ }).waitFor(patient)
    await go('anggaran')
    await page.getByText('14.530.796.000').first().waitFor(patient)
    const row = page.getByRole('row', { name: /^Layanan Pemantauan dan Evaluasi/ })
    expect(await row.innerText()).toMatch(/953\s+3\s+Dokumen\s+43\.968\.000\s+IKK 4, IKK 5, IKK 8/)
    await go('rkt')
    expect(await page.getByRole('row', { name: /^IKK 2 / }).innerText()).toContain('Mengikuti bulan')
  },
)

part(
  'the RKT is printed without a contradiction: each figure that was in conflict has one value everywhere',
  async () => {
    await page.getByRole('link', { name: 'Dokumen RKT' }).click()
    const { text, pages } = await print(page)
    expect(pages).toBeGreaterThan(20)
    expect(text).toContain('setiap rincian output dihitung sekali, adalah Rp14.530.796.000')
    for (const refused of ['11.411.117', '11.199.116', 'juta Rp', '451.099', 'Kekearifan'])
      expect([refused, text.includes(refused)]).toEqual([refused, false])
    const volumes = [...text.matchAll(/Layanan Pemantauan dan Evaluasi (\d+) Dokumen ([\d.]+)/g)]
    expect(volumes.length).toBe(3)
    expect(new Set(volumes.map(([line]) => line)).size).toBe(1)
    for (const code of ['QAH.U08', 'QAH.U12', 'QAH.U13', 'QAH.U11']) {
      const names = [
        ...text.matchAll(new RegExp(`${code.replace('.', '\\.')} (Layanan \\w+ \\w+ \\w+ \\w+ \\w+)`, 'g')),
      ]
      expect(names.length).toBeGreaterThan(3)
      expect(new Set(names.map(([, name]) => name)).size).toBe(1)
    }
  },
)

part('history tells who chose which figure and why; the import is taken back as a whole', async () => {
  await go('impor')
  await page.getByRole('button', { name: 'Buka rkt-jambi-2024.xlsx' }).click()
  await page.getByText('Riwayat impor ini').click()
  const entry = page.getByRole('listitem').filter({ hasText: 'RO QAH.U13: Volume' }).last()
  await entry.waitFor(patient)
  const said = await entry.innerText()
  expect(said).toContain('Perencana Jambi memilih')
  expect(said).toMatch(/48 \(.*Perhitungan pendanaan, sel C/)
  expect(said).toContain('Alasan: Baris IKK 8 memuat volume 48')
  await takeBack('Contoh selesai.')
  await go('anggaran')
  await page.getByText('Versi ini belum memuat RO').first().waitFor(patient)
})
