import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { findBarriers } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { overflowsSideways } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('the helpers see a page that sticks out sideways and a picture without words', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 600 } })
  await page.setContent('<html lang="id"><title>x</title><img src="x.png"><p style="width: 900px">lebar</p>')
  expect(await overflowsSideways(page)).toBe(true)
  expect(await findBarriers(page)).toContain('image-alt: img')
  await page.setContent('<html lang="id"><title>x</title><main><h1>Halo</h1></main>')
  expect(await overflowsSideways(page)).toBe(false)
  expect(await findBarriers(page)).toEqual([])
})
