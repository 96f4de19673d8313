import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { openPage, signIn } from './page.ts'

/** The started program and a browser, for the tests of one file. */
export interface Program {
  /** A page of its own for one person, signed in when a name is given. */
  open(username?: string, options?: { readonly width?: number }): Promise<Page>
}

let app: App
let browser: Browser
const program: Program = {
  async open(username, options) {
    const page = await openPage(browser, app, options)
    if (username !== undefined) await signIn(page, username)
    return page
  },
}

/** One program for a file whose tests leave nothing behind that another would see. */
export function startProgram(): Program {
  beforeAll(async () => {
    ;[app, browser] = await Promise.all([startApp(), launchBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })
  return program
}

/** The sample offices as they are for every test: none needs or disturbs another. The next program starts while a test runs. */
export function startProgramForEach(): Program {
  let next: Promise<App>
  beforeAll(async () => {
    next = startApp()
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    app = await next
    next = startApp()
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    await app.stop()
  })
  afterAll(async () => {
    await browser.close()
    await (await next).stop()
  })
  return program
}
