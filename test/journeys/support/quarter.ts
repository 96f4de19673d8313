import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Program } from './program.ts'

/** The screen of a quarter as people use it, for the journeys of the measurement. */
export async function openQuarter(
  program: Program,
  username: string,
  options: { width?: number; period?: string } = {},
) {
  const page = await program.open(username, options)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/bkhit-kalbar/2025/pengukuran/${options.period ?? 'tw-2'}`)
  await page.locator('.data-table, main .state').first().waitFor()
  return page
}

/** Saving and computing again take a moment on a busy machine. */
export const patient = { timeout: 20_000 }

/** Places of the columns in the grid: three labels and the target, then the months and the quarter, then the results. */
const columns = { april: 4, mei: 5, juni: 6, quarter: 7, actual: 8, raw: 9, reported: 10 } as const
type Column = keyof typeof columns

const gridRow = (page: Page, code: string) =>
  page.getByRole('grid').getByRole('row', { name: new RegExp(`^${code} `) })
export const cell = (page: Page, code: string, column: Column) =>
  gridRow(page, code).getByRole('gridcell').nth(columns[column])
export const shows = async (page: Page, code: string, column: Column, text: string) =>
  expect.poll(() => cell(page, code, column).innerText(), patient).toBe(text)
export const result = (page: Page, code: string) =>
  page.getByRole('table').getByRole('row', { name: new RegExp(`^${code} `) })
export const says = async (page: Page, code: string, text: string) =>
  expect.poll(() => result(page, code).innerText(), patient).toContain(text)

export async function enter(page: Page, code: string, column: Column, text: string) {
  await cell(page, code, column).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
export const saved = (page: Page) => page.getByText('Semua tersimpan').waitFor()
export const problems = (page: Page) => page.getByRole('alert', { name: 'Sel yang perlu diperiksa' })
