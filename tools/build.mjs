/** `npm run build`: the browser application to dist/web, the server and its workers to dist/server, with what they read. */
import { copyFileSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { computeFingerprint, writeStamp } from './shared/fingerprint.mjs'
import { inRoot, root } from './shared/paths.mjs'

async function buildServer() {
  await build({ root, logLevel: 'warn', configFile: inRoot('vite.server.config.ts') })
  copyFileSync(inRoot('src', 'documents', 'pdf', 'template.typ'), inRoot('dist', 'server', 'template.typ'))
}

async function buildWeb() {
  const output = { outDir: inRoot('dist', 'web'), emptyOutDir: true }
  await build({ root, logLevel: 'warn', configFile: inRoot('vite.config.ts'), build: output })
}

/** Databases that are made once here, so that a first start only copies one. */
async function createDatabaseTemplates() {
  const built = pathToFileURL(inRoot('dist', 'server', 'database-templates.js'))
  const { createTemplates } = await import(built.href)
  await createTemplates()
}

const started = performance.now()
const fingerprint = computeFingerprint()
try {
  rmSync(inRoot('dist'), { recursive: true, force: true })
  await buildServer()
  await buildWeb()
  await createDatabaseTemplates()
  writeStamp(fingerprint)
  process.stdout.write(`Terbangun dalam ${((performance.now() - started) / 1000).toFixed(1)} detik: dist\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
