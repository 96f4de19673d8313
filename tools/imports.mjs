/**
 * Runs dependency-cruiser over `src` (or over what the arguments say). It reads TypeScript through @swc/core, because TypeScript 7 has
 * no JavaScript API, but does not tell swc that a .tsx file holds JSX: that is said here.
 */
import swc from '@swc/core'
import { pathToFileURL } from 'node:url'
import { inRoot } from './shared/paths.mjs'

const { parseFileSync } = swc
swc.parseFileSync = /** @type {typeof parseFileSync} */ (
  (file, options) => parseFileSync(file, { ...options, syntax: 'typescript', tsx: file.endsWith('.tsx') })
)

if (process.argv.length === 2) process.argv.push('src')
await import(pathToFileURL(inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')).href)
