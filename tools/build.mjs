/** `npm run build`: the browser application to dist/web, the server and its workers to dist/server, with what they read. */
import { copyFileSync, rmSync } from 'node:fs'
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

copyFileSync(inRoot('src', 'documents', 'pdf', 'template.typ'), inRoot('dist', 'server', 'template.typ'))

// A database that is migrated once here, so that a first start only copies it.
const { createTemplate } = await import(pathToFileURL(inRoot('dist', 'server', 'database-template.js')).href)
await createTemplate()

writeStamp(fingerprint)
process.stdout.write(`Terbangun dalam ${((performance.now() - started) / 1000).toFixed(1)} detik: dist\n`)
