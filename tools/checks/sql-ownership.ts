import { isTest, lineAt, type Complaint, type SourceFile } from './files.ts'
import steps from './steps.json' with { type: 'json' }

/** Every schema in the order of the tree; a step comes after those that it may read. */
const owners: readonly string[] = [...steps, 'platform']
const schemas = owners.join('|')
const writes = [
  new RegExp(
    `\\.(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\\(\\s*['"\`](${schemas})\\.\\w+`,
    'g',
  ),
  new RegExp(`\\b(?:insert\\s+into|update|delete\\s+from|truncate)\\s+(${schemas})\\.\\w+`, 'gi'),
]
const reads = [
  new RegExp(`\\.(?:selectFrom|innerJoin|leftJoin)\\(\\s*['"\`](${schemas})\\.\\w+`, 'g'),
  new RegExp(`(?<!\\bdelete\\s+)\\b(?:from|join)\\s+(${schemas})\\.\\w+`, 'gi'),
]

function checkWrites({ path, text }: SourceFile, own: string): readonly Complaint[] {
  return writes
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([, schema]) => schema !== own)
    .map(({ 1: schema, index }) => ({
      path,
      line: lineAt(text, index),
      message: `${own} writes to ${schema}: a step writes only its own schema; call an action of ${schema} instead`,
    }))
}

function checkReads({ path, text }: SourceFile, own: string): readonly Complaint[] {
  return reads
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 1: schema = '', index }) => ({ schema: schema.toLowerCase(), line: lineAt(text, index) }))
    .filter(({ schema }) => schema !== 'platform' && schema !== own)
    .map(({ schema, line }) => ({
      path,
      line,
      message:
        steps.indexOf(schema) > steps.indexOf(own)
          ? `${own} reads from ${schema}, which is a later step`
          : `${own} names a table of ${schema}: call store or read/ of ${schema} instead`,
    }))
}

/** The database mirrors the tree: each step writes and reads only the schema of its name; what an earlier step has, that step answers. */
export function checkSqlOwnership(files: readonly SourceFile[]): readonly Complaint[] {
  return files.flatMap((file) => {
    const own = /^src\/([^/]+)\//.exec(file.path)?.[1]
    if (own === undefined || !owners.includes(own) || isTest(file.path)) return []
    return [...checkWrites(file, own), ...(own === 'platform' ? [] : checkReads(file, own))]
  })
}
