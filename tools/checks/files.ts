import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path/posix'

/** A text file of the project: its path from the root, with slashes, and what it says. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** What a check of ours complains about. */
export interface Complaint {
  readonly path: string
  readonly line?: number
  readonly message: string
}

const textual = /\.(ts|tsx|mjs|cjs|json|md|sql|css|html)$/
const skipped = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.cache'])

const listPaths = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listPaths(path)
    return textual.test(entry.name) ? [path] : []
  })

/** All text files of the working tree; nothing installed, nothing built. */
export const readFiles = (): readonly SourceFile[] =>
  listPaths('.')
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** The line (from 1) on which a match at `index` stands. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
