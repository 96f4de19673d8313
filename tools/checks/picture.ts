import { dirname, join } from 'node:path/posix'
import { isTest, type SourceFile } from './files.ts'

type Edges = ReadonlyMap<string, ReadonlySet<string>>

const imports = /(?:from|import\()\s*'([^']+)'/g
const mark = /(<!-- dependencies -->\n)[\s\S]*?(<!-- \/dependencies -->)/

const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1]

/** Where an import leads, as a path from the root: `#lib/x.ts` and relative ones; libraries lead nowhere. */
function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  return specifier.startsWith('.') ? join(dirname(from), specifier) : ''
}

/** Which folder of src imports which other. */
function findEdges(files: readonly SourceFile[]): Edges {
  const edges = new Map<string, Set<string>>()
  for (const { path, text } of files) {
    const from = folderOf(path)
    if (from === undefined || isTest(path) || !/\.tsx?$/.test(path)) continue
    const targets = edges.get(from) ?? new Set()
    edges.set(from, targets)
    for (const [, specifier = ''] of text.matchAll(imports)) {
      const to = folderOf(resolveImport(path, specifier))
      if (to !== undefined && to !== from) targets.add(to)
    }
  }
  return edges
}

const reaches = (edges: Edges, from: string, to: string): boolean =>
  from === to || [...(edges.get(from) ?? [])].some((next) => reaches(edges, next, to))

/** Edges that say something new: `a --> c` is left out where `a --> b` and `b --> c` are drawn. */
function reduce(edges: Edges): readonly (readonly [string, string])[] {
  return [...edges]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([from, targets]) =>
      [...targets]
        .filter((to) => ![...targets].some((other) => other !== to && reaches(edges, other, to)))
        .toSorted()
        .map((to) => [from, to] as const),
    )
}

/** Draws the imports between the folders of src into the marked place of a page. */
export function drawDependencies(page: string, files: readonly SourceFile[]): string {
  const lines = reduce(findEdges(files)).map(([from, to]) => `  ${from} --> ${to}`)
  const picture = ['```mermaid', 'graph RL', ...lines, '```', ''].join('\n')
  return page.replace(mark, (_, open: string, close: string) => `${open}\n${picture}\n${close}`)
}
