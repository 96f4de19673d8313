/** `npm run build`: the browser application to dist/web, the server and its workers to dist/server, with what they read. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { computeFingerprint, writeStamp } from './shared/fingerprint.mjs'
import { inRoot, root } from './shared/paths.mjs'

const started = performance.now()
const fingerprint = computeFingerprint()
rmSync(inRoot('dist'), { recursive: true, force: true })

const shared = { root, logLevel: /** @type {const} */ ('warn') }
await build({ ...shared, configFile: inRoot('vite.server.config.ts') })
await build({
  ...shared,
  configFile: inRoot('vite.config.ts'),
  build: { outDir: inRoot('dist', 'web'), emptyOutDir: true },
})

copy('src/documents/pdf/template.typ', 'server/template.typ')
await createDatabaseTemplate()

writeStamp(fingerprint)
process.stdout.write(`Terbangun dalam ${((performance.now() - started) / 1000).toFixed(1)} detik: dist\n`)

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  mkdirSync(inRoot('dist'), { recursive: true })
  cpSync(inRoot(from), inRoot('dist', to), { recursive: true })
}

/** A database that is initialised once at build time, so that the first start only copies it. */
async function createDatabaseTemplate() {
  const module = inRoot('dist', 'server', 'database-template.js')
  if (!existsSync(module)) return
  const { createTemplate } = await import(pathToFileURL(module).href)
  await createTemplate(inRoot('dist', 'database-template'))
}
