import type { Browser, Page } from 'playwright-core'
import { demoAccounts } from '../../../samples/accounts.ts'
import type { App } from './app.ts'

/** The widths that every screen is tried at. */
export const widths = { desk: 1280, phone: 360 } as const

/** A page in a context of its own (own cookies), so that several people can be in the program at once. */
export async function openPage(
  browser: Browser,
  app: App,
  options: { readonly width?: number } = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: app.address,
    viewport: { width: options.width ?? widths.desk, height: 800 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(60_000)
  return context.newPage()
}

/** Signs a demo person in without the sign-in page, for journeys that are about something else. */
export async function signIn(page: Page, username: string): Promise<void> {
  const password = demoAccounts.find((account) => account.username === username)?.password ?? ''
  const data = { identifier: username, password }
  const answer = await page.context().request.post('/api/session', { data })
  if (!answer.ok()) throw new Error(`sign-in of ${username}: ${answer.status()} ${await answer.text()}`)
}

/** Whether something sticks out of the page to the right, so that people must scroll sideways. */
export const overflowsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
