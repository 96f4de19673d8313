import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { overflowsSideways, widths } from './support/page.ts'
import { startProgram } from './support/program.ts'

const program = startProgram()

const patient = { timeout: 20_000 }
const preview = (page: Page): FrameLocator => page.frameLocator('iframe.report-preview')
const previewText = (page: Page): Promise<string> => preview(page).locator('body').innerText()

async function openReport(username: string, width?: number): Promise<Page> {
  const page = await program.open(username, width === undefined ? {} : { width })
  await page.goto('/bkhit-kalbar/2025/laporan/tw-2')
  await page.getByRole('heading', { name: /Laporan Kinerja Triwulan II Tahun 2025/ }).waitFor()
  return page
}

/** The figure of quarter II of IKSP 1 stands in the eighth column of the grid. */
async function enterFirstIndicator(page: Page, text: string): Promise<void> {
  await page.goto('/bkhit-kalbar/2025/pengukuran/tw-2')
  const row = page.getByRole('grid').getByRole('row', { name: /^IKSP 1 / })
  await row.getByRole('gridcell').nth(7).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.getByText('Semua tersimpan').waitFor()
}

it('the main job: a planner changes a draft figure and finds it in table, sentence and conclusion of the report', async () => {
  const page = await openReport('perencana.kalbar')
  await expect.poll(() => previewText(page), patient).toContain('tercatat 0 jenis dari target 1 jenis')

  await enterFirstIndicator(page, '2')
  await page.goto('/bkhit-kalbar/2025/laporan/tw-2')

  await expect.poll(() => previewText(page), patient).toContain('tercatat 2 jenis dari target 1 jenis')
  const text = await previewText(page)
  expect(text).toContain('Capaiannya 200,00%, melebihi target.')
  expect(text).toContain('IKSP 1 melebihi target: realisasi 2 jenis terhadap target 1 jenis (200,00%).')
  expect(text).not.toContain('tercatat 0 jenis')
  await enterFirstIndicator(page, '0')
})

it('PRN-17: PDF and DOCX are downloaded under a name that says unit, document and period', async () => {
  const page = await openReport('perencana.kalbar')
  for (const [button, extension, start] of [
    ['Unduh PDF', 'pdf', '%PDF-'],
    ['Unduh DOCX', 'docx', 'PK'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download', patient),
      page.getByRole('link', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`LKj-TW-II-2025-BKHIT-Kalimantan-Barat-sementara.${extension}`)
    expect((await readFile(await download.path())).subarray(0, start.length).toString()).toBe(start)
  }
})

it('REP-02, REP-11: the report says that it is interim, its day can be chosen, and the signatory follows', async () => {
  const page = await openReport('perencana.kalbar')
  await page.getByText('Sementara', { exact: true }).waitFor()
  await page.getByText('Ditandatangani Amdali Adhitama').waitFor()
  await page.getByLabel('Tanggal laporan').fill('2025-07-10')
  await page.getByLabel('Tanggal laporan').blur()
  await expect.poll(() => previewText(page), patient).toContain('Pontianak, 10 Juli 2025')
})

it('a reader sees and downloads the report, and is offered no change', async () => {
  const page = await openReport('pembaca.kalbar')
  expect(await page.getByLabel('Tanggal laporan').count()).toBe(0)
  await page.getByRole('link', { name: 'Unduh PDF' }).waitFor()
})

it('an office without a plan is told why there is no report and where to begin', async () => {
  const page = await program.open('perencana.jambi')
  await page.goto('/bkk-jambi/2025/laporan/tw-2')
  await page.getByText('Laporan Triwulan II 2025 belum dapat disusun.').waitFor()
  await page.getByRole('link', { name: 'Buka RKT 2025' }).waitFor()
})

it.each(Object.values(widths))(
  'Beranda and Laporan at %i px: no barriers, nothing sticks out sideways',
  async (width) => {
    const page = await openReport('perencana.kalbar', width)
    expect(await findBarriers(page)).toEqual([])
    expect(await overflowsSideways(page)).toBe(false)
    await page.goto('/bkhit-kalbar/2025/beranda')
    await page.getByRole('heading', { name: 'Pekerjaan saya 2025' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await overflowsSideways(page)).toBe(false)
  },
)
