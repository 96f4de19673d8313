import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { print } from './support/download.ts'
import { startProgram } from './support/program.ts'
import { story } from './support/story.ts'

const part = story(
  'a new year: copied, targeted, budgeted, approved, printed and agreed with the same figures',
)
const program = startProgram()
let planner: Page
let head: Page
beforeAll(async () => {
  ;[planner, head] = await Promise.all([program.open('perencana.kalbar'), program.open('kepala.kalbar')])
})

const go = (page: Page, screen: string) => page.goto(`/bkhit-kalbar/2026/${screen}`)
const patient = { timeout: 20_000 }

const rowOf = (page: Page, code: string) => page.getByRole('row', { name: new RegExp(`^${code} `) })
const figuresOf = async (code: string) =>
  (await rowOf(planner, code).locator('td.numeric').allInnerTexts()).map((text) => text.split('\n')[0])
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await planner.keyboard.press(key)
}

/** Opens the target of an indicator, lets it be changed, and saves it. */
async function changeTarget(code: string, change: (dialog: Locator) => Promise<void>): Promise<void> {
  await planner.getByRole('button', { name: `Ubah target ${code}`, exact: true }).click()
  const dialog = planner.getByRole('dialog')
  await dialog.getByLabel(/^Target 2026/).waitFor()
  await change(dialog)
  await dialog.getByRole('button', { name: 'Simpan target' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function chooseExecutor(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Unit pelaksana' }).focus()
  await planner.keyboard.type(name)
  await press('ArrowDown', 'Enter', 'Escape')
}

const gridCell = (code: string, column: number) =>
  planner
    .getByRole('grid')
    .getByRole('row', { name: new RegExp(`^${code} `) })
    .getByRole('gridcell')
    .nth(column)

part('last year is copied into a new plan, and the planner is told what stayed behind', async () => {
  await go(planner, 'rkt')
  await planner.getByRole('button', { name: 'Salin RKT 2025' }).click()
  await planner.getByRole('button', { name: 'Salin 11 indikator' }).click()
  await planner.getByText('RKT sudah disalin.').waitFor(patient)
  await planner.getByText('Keterangan dan latar belakang angka disalin apa adanya').waitFor()
  expect(await figuresOf('IKSP 3')).toEqual(['25.945', '6.486', '6.486', '6.486', '6.486'])
  await planner.getByRole('button', { name: 'Periksa dan ajukan' }).click()
  await planner.getByText('Unit pelaksana IKSP 1 belum dipilih.').waitFor(patient)
  expect(await planner.getByRole('button', { name: 'Ajukan kepada Kepala' }).isDisabled()).toBe(true)
  await planner.getByRole('button', { name: 'Kembali memperbaiki' }).click()
})

part(
  'targets are set in the grid and by quarter, spread over months, and every indicator gets its executing unit',
  async () => {
    await go(planner, 'target-bulanan')
    await gridCell('IKSP 3', 2).click()
    await planner.keyboard.type('27.000')
    await press('Enter')
    await planner.keyboard.type('9.900')
    await press('Enter')
    await planner.getByText('Semua tersimpan').waitFor(patient)
    await planner.getByLabel('Baris').selectOption({ label: 'IKSP 3' })
    await planner.getByRole('button', { name: 'Sebarkan', exact: true }).click()
    await planner.getByText('1 baris disebarkan, 0 dilewati.').waitFor(patient)
    await expect.poll(() => gridCell('IKSP 3', 3).innerText(), patient).toBe('2.250')

    await go(planner, 'rkt')
    await expect
      .poll(() => figuresOf('IKSP 3'), patient)
      .toEqual(['27.000', '6.750', '6.750', '6.750', '6.750'])
    for (const code of ['IKSP 1', 'IKSP 2'])
      await changeTarget(code, async (dialog) => {
        await dialog.getByLabel(/^Target 2026/).fill('4')
        await chooseExecutor(dialog, 'Entikong')
      })
    for (const code of ['IKSP 4', 'IKSP 5', 'IKSP 6'])
      await changeTarget(code, async (dialog) => {
        await dialog.getByLabel('Merata').check()
        await chooseExecutor(dialog, 'Supadio')
      })
    for (const number of [3, 7, 8, 9, 10, 11])
      await changeTarget(`IKSP ${number}`, (dialog) => chooseExecutor(dialog, 'BKHIT'))
    await expect
      .poll(() => figuresOf('IKSP 4'), patient)
      .toEqual(['9.900', '2.475', '2.475', '2.475', '2.475'])
    await expect.poll(() => figuresOf('IKSP 6'), patient).toEqual(['33', '8', '8', '8', '9'])
  },
)

interface NewOutput {
  readonly activity: RegExp
  readonly fields: Readonly<Record<string, string>>
  readonly amount: string
  readonly indicators: readonly string[]
}

async function addOutput({ activity, fields, amount, indicators }: NewOutput): Promise<void> {
  await planner.getByRole('button', { name: 'Tambah RO' }).first().click()
  const form = planner.getByRole('dialog')
  const choice = form.getByLabel('Kegiatan').locator('option', { hasText: activity }).first()
  await choice.waitFor({ state: 'attached' })
  await form.getByLabel('Kegiatan').selectOption({ label: await choice.innerText() })
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(label, { exact: true }).fill(text)
  await form.getByLabel(/^Alokasi 2026/).fill(amount)
  for (const code of indicators) await form.getByLabel(new RegExp(`^${code} `)).check()
  await form.getByRole('button', { name: 'Simpan RO' }).click()
  await form.waitFor({ state: 'detached' })
}

/** Types one figure after another into a row of the grid that is open. */
async function fillRow(code: string, from: number, figures: readonly string[]): Promise<void> {
  for (const [index, figure] of figures.entries()) {
    await gridCell(code, from + index).click()
    await planner.keyboard.type(figure)
    await press('Enter')
    await expect.poll(() => gridCell(code, from + index).innerText(), patient).toContain(figure)
  }
  await expect.poll(() => planner.locator('.entry-grid').innerText(), patient).toContain('Semua tersimpan')
}

part(
  'the budget is entered as a ledger, linked to indicators, planned by month, and brought into force by the head',
  async () => {
    await go(planner, 'anggaran')
    await planner.getByRole('button', { name: 'Buat versi pertama' }).click()
    const version = planner.getByRole('dialog')
    await version.getByLabel('Tahap').selectOption('dipa')
    await version.getByLabel('Jumlah pagu menurut dokumen (Rp)').fill('1.590.000.000')
    await version.getByRole('button', { name: 'Buat versi' }).click()
    await version.waitFor({ state: 'detached' })
    await addOutput({
      activity: /Penyelenggaraan Layanan/,
      fields: {
        'Kode KRO': 'ADC',
        'Kode RO': '001',
        'Nama RO': 'Sertifikasi karantina',
        Volume: '27.000',
        Satuan: 'Sertifikat',
      },
      amount: '1.500.000.000',
      indicators: ['IKSP 3', 'IKSP 4'],
    })
    await addOutput({
      activity: /Dukungan Manajemen/,
      fields: {
        'Kode KRO': 'EBD',
        'Kode RO': '952',
        'Nama RO': 'Layanan Perencanaan dan Penganggaran',
        Volume: '3',
        Satuan: 'Dokumen',
      },
      amount: '90.000.000',
      indicators: ['IKSP 10', 'IKSP 11'],
    })
    await planner.getByText('1.590.000.000').first().waitFor(patient)
    await planner.getByRole('tab', { name: 'RPD bulanan' }).click()
    await fillRow('EBD.952', 2, ['45.000.000', '45.000.000'])
    await fillRow('ADC.001', 2, ['700.000.000', '800.000.000'])
    await planner.getByRole('tab', { name: 'Sumber dana' }).click()
    await fillRow('EBD.952', 2, ['90.000.000'])
    await fillRow('ADC.001', 2, ['1.400.000.000', '100.000.000'])

    await go(head, 'anggaran')
    await head.getByRole('button', { name: /^Tetapkan DIPA/ }).click()
    await head.getByRole('dialog').getByRole('button', { name: 'Tetapkan', exact: true }).click()
    await head.getByRole('dialog').waitFor({ state: 'detached' })
  },
)

part('the plan is submitted, returned with a reason, mended, submitted again and approved', async () => {
  await go(planner, 'rkt')
  await submit()
  expect(await planner.getByRole('button', { name: /^Ubah target/ }).count()).toBe(0)

  await go(head, 'rkt')
  await head.getByRole('button', { name: 'Kembalikan' }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByLabel('Alasan').fill('kurang')
  await dialog.getByRole('button', { name: 'Kembalikan' }).click()
  await dialog.getByRole('alert').waitFor()
  await dialog.getByLabel('Alasan').fill('Target publikasi IKSP 8 terlalu rendah dibanding realisasi 2025.')
  await dialog.getByRole('button', { name: 'Kembalikan' }).click()
  await dialog.waitFor({ state: 'detached' })

  await go(planner, 'rkt')
  await planner.getByText('alasan: Target publikasi IKSP 8 terlalu rendah').waitFor(patient)
  await changeTarget('IKSP 8', async (form) => {
    await form.getByLabel(/^Target 2026/).fill('48')
    await form.getByLabel('Keterangan').fill('Dinaikkan menurut realisasi tahun lalu.')
    await form.getByLabel('Merata').check()
  })
  await submit()

  await head.reload()
  await head.getByRole('button', { name: 'Setujui' }).click()
  expect(await findBarriers(head)).toEqual([])
  await head.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click()
  await head.getByRole('button', { name: 'Kunci' }).waitFor(patient)
  await planner.reload()
  await planner.getByText('Disetujui').first().waitFor(patient)
})

async function submit(): Promise<void> {
  await planner.getByRole('button', { name: 'Periksa dan ajukan' }).click()
  await planner.getByText('Tidak ada yang menghalangi').waitFor(patient)
  await planner.getByRole('button', { name: 'Ajukan kepada Kepala' }).click()
  await planner.getByRole('dialog').waitFor({ state: 'detached' })
  await planner.getByText('Diajukan').first().waitFor(patient)
}

part(
  'the RKT is composed from the approved plan and printed: the figures on paper are those that were entered',
  async () => {
    await planner.getByRole('link', { name: 'Dokumen RKT' }).click()
    await planner
      .getByLabel('Susunan')
      .selectOption({ label: 'P3: BAB I–III dengan pendanaan dan tiga lampiran' })
    await planner.getByRole('button', { name: 'KATA PENGANTAR', exact: true }).click()
    await planner.getByRole('textbox', { name: /Naskah/ }).click()
    await expect.poll(caretAfterEnd, patient).toContain('Masukan untuk memperbaiki')
    await press('Enter')
    await planner.keyboard.type('Rencana tahun 2026 dibahas bersama semua satuan pelayanan.')
    await planner.getByText(/^Tersimpan, oleh Perencana Kalbar/).waitFor(patient)
    const { text, names, pages } = await print(planner)
    expect(names[0]).toBe('RKT-2026-BKHIT-Kalimantan-Barat-draf.pdf')
    expect(pages).toBeGreaterThan(9)
    expect(text).toContain('Rencana tahun 2026 dibahas bersama semua satuan pelayanan.')
    expect(text).toContain('target 27.000 sertifikat, alokasi terkait 1.500.000')
    expect(text).toContain('target 9.900 sertifikat, alokasi terkait 1.500.000')
    expect(text).toContain('setiap rincian output dihitung sekali, adalah Rp1.590.000.000')
    expect(text).toContain('2.250 4.500 6.750 9.000 11.250 13.500 15.750 18.000 20.250 22.500 24.750 27.000')
    expect(text).toContain('48 publikasi')
    expect(text).not.toContain('25.945')
  },
)

async function caretAfterEnd(): Promise<string> {
  await press('Control+End')
  return planner.evaluate(() => getSelection()?.anchorNode?.textContent ?? '')
}

part(
  'the agreement is made from the plan, signed, and printed with its annex: the same figures again',
  async () => {
    await go(planner, 'perjanjian')
    await planner
      .getByRole('button', { name: /^Susun draf/ })
      .first()
      .click()
    const dialog = planner.getByRole('dialog')
    await dialog.getByLabel('Nomor').fill('PK-1/BKHIT-KB/2026')
    await dialog.getByRole('button', { name: 'Susun draf' }).click()
    await dialog.waitFor({ state: 'detached' })
    await rowOf(planner, 'IKSP 3').waitFor(patient)
    expect((await figuresOf('IKSP 3'))[0]).toBe('27.000')
    expect(await planner.getByRole('button', { name: 'Catat penandatanganan' }).count()).toBe(0)

    await go(head, 'perjanjian')
    await head.getByRole('button', { name: 'Catat penandatanganan' }).click()
    await head.getByRole('dialog').getByText('dicetak tanpa nama').waitFor()
    await head.getByRole('button', { name: 'Catat sudah ditandatangani' }).click()
    await head.getByRole('dialog').waitFor({ state: 'detached' })
    await head.getByRole('heading', { name: /^PK 2026 .* Ditandatangani$/ }).waitFor(patient)
    await head.getByRole('link', { name: 'Dokumen PK 2026' }).click()
    const { text, pages } = await print(head)
    expect(pages).toBe(3)
    expect(text).toContain('Nomor: PK-1/BKHIT-KB/2026')
    expect(text).toContain('Amdali Adhitama')
    for (const figure of ['27.000 sertifikat', '9.900 sertifikat', '48 publikasi'])
      expect(text).toContain(figure)
    expect(text).toContain('Jumlah 1.590.000.000')
  },
)
