import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const installed: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
}

/** Playwright's own download, when somebody made it. */
function findPlaywrights(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/** Where fonts are: those that come with the browser, and those of the machine. Its own list names only folders of another system. */
const fontsIn = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`

/** The Chromium that comes from npm (Linux x64 only), unpacked once per version with the libraries that it needs. */
async function unpackBundled(): Promise<string> {
  const manifest = readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')
  const folder = join(tmpdir(), `siklus-chromium-${JSON.parse(manifest).version}`)
  mkdirSync(folder, { recursive: true })
  process.env['TMPDIR'] = folder
  process.env['FONTCONFIG_PATH'] ??= folder
  writeFileSync(join(folder, 'fonts.conf'), fontsIn(folder))
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x'
  const { default: bundled } = await import('@sparticuz/chromium')
  return bundled.executablePath()
}

/** The browser to test with: CHROME_PATH, an installed Chrome or Chromium, Playwright's own, else the one from npm. */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROME_PATH']
  if (named) return named
  const present = [...(installed[process.platform] ?? []), findPlaywrights()].find(
    (path) => path !== undefined && existsSync(path),
  )
  if (present) return present
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBundled()
  throw new Error(
    'No browser found: install Chrome or Chromium, set CHROME_PATH, or run `npx playwright-core install chromium`',
  )
}

/** Never the arguments of @sparticuz/chromium: its --single-process ends the second context. */
const quiet = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findBrowser(), headless: true, args: quiet })
