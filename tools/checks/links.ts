import { dirname, join, normalize } from 'node:path/posix'
import { lineAt, type Complaint, type SourceFile } from './files.ts'

const link = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g

/** Relative links in Markdown lead to a file or folder of the project. `exists` says whether a path from the root is there. */
export function checkLinks(
  files: readonly SourceFile[],
  exists: (path: string) => boolean,
): readonly Complaint[] {
  return files
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(link)]
        .filter(([, target = '']) => !exists(normalize(join(dirname(path), decodeURI(target)))))
        .map(({ index, 1: target }) => ({
          path,
          line: lineAt(text, index),
          message: `link to a missing file: ${target}`,
        })),
    )
}
