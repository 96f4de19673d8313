import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { overflowsSideways, widths } from './support/page.ts'
import { startProgram } from './support/program.ts'

const program = startProgram()

/** The screens that have no journey of their own for width, barriers and headings. */
const screens = [
  'penyusunan',
  'target-bulanan',
  'dokumen',
  'impor',
  'dasar-hukum',
  'perjanjian',
  'rencana-aksi',
  'pemeriksaan',
] as const

async function openAs(username: string, width: number): Promise<Page> {
  const page = await program.open(username, { width })
  return page
}

/** Opens a screen and waits until everything on it is read. */
async function show(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('.state-loading').count(), { timeout: 20_000 }).toBe(0)
}

/** What is wrong with a screen as it stands: nothing, when it is right. */
async function findFaults(page: Page): Promise<readonly string[]> {
  const headings = await page.locator('h1').count()
  return [
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...((await overflowsSideways(page)) ? ['sticks out sideways'] : []),
    ...((await page.locator('main [role=alert]').count()) === 0 ? [] : ['an error is shown']),
    ...(await findBarriers(page)),
  ]
}

it.each(Object.values(widths))(
  'every screen with contents stands at %i px: one heading, no barriers',
  async (width) => {
    const page = await openAs('perencana.maluku', width)
    const faults: Record<string, readonly string[]> = {}
    for (const screen of screens) {
      await show(page, `/bkhit-maluku/2024/${screen}`)
      const found = await findFaults(page)
      if (found.length > 0) faults[screen] = found
    }
    expect(faults).toEqual({})
  },
)

it('every screen of a year without a plan says what to do, also on a phone', async () => {
  const page = await openAs('perencana.kalbar', widths.phone)
  const faults: Record<string, readonly string[]> = {}
  for (const screen of screens) {
    await show(page, `/bkhit-kalbar/2027/${screen}`)
    const found = await findFaults(page)
    if (found.length > 0) faults[screen] = found
    expect([screen, (await page.locator('main').innerText()).length > 80]).toEqual([screen, true])
  }
  expect(faults).toEqual({})
})

it('a document with its editor and an import with its choices stand on both widths', async () => {
  for (const width of Object.values(widths)) {
    const page = await openAs('perencana.jambi', width)
    await show(page, '/bkk-jambi/2024/dokumen#rkt/0')
    expect([width, await findFaults(page)]).toEqual([width, []])
    await show(page, '/bkk-jambi/2024/impor')
    await page.getByRole('button', { name: /^Buka / }).click()
    await page.getByRole('heading', { name: /pertentangan/ }).waitFor()
    expect([width, await findFaults(page)]).toEqual([width, []])
  }
})

it('the menu, a screen and its tabs are reached by keyboard alone', async () => {
  const page = await openAs('perencana.maluku', widths.desk)
  await show(page, '/bkhit-maluku/2024/dokumen')
  await page.getByRole('tab', { name: 'Dokumen 2024' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('tab', { name: 'Susunan dokumen' }).getAttribute('aria-selected'))
    .toBe('true')
  await page.getByRole('link', { name: 'Perjanjian kinerja' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Perjanjian kinerja' }).waitFor()
})
