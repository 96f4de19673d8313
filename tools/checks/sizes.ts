import type { Complaint, SourceFile } from './files.ts'

const limit = 300

/** Files of code and SQL stay short; the linter says it of TypeScript too, this says it of everything that people write. */
export function checkSizes(files: readonly SourceFile[]): readonly Complaint[] {
  return files
    .filter(({ path }) => /\.(ts|tsx|mjs|cjs|css|sql)$/.test(path) && !path.endsWith('database/types.ts'))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => ({
      path,
      message: `${lines} lines; at most ${limit}: make it a folder of the same name`,
    }))
}
