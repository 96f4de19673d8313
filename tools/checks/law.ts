import { isTest, lineAt, type Complaint, type SourceFile } from './files.ts'

/** One `@source` tag of a doc comment: `@source PermenPANRB 8/2021, formula normal [SRC]`. */
interface SourceTag {
  readonly regulation: string
  readonly place: string
  readonly certainty: string
  readonly path: string
  readonly line: number
  /** The export that follows the comment. */
  readonly name: string
}

const tag = /^[ \t]*(?:\/\*)?\*+[ \t]*@source[ \t]+(.+?)(?:[ \t]*\*\/)?[ \t]*$/gm
const certainty = /\[(SRC|SEC|DATA|SEED|MEM|INF|GAP)\]\.?$/
const nextName =
  /export (?:async )?(?:const|function|class|interface|type) (\w+)|^\s*(?:readonly )?(\w+)\??:|const (\w+)|function (\w+)/m

const lawful = (path: string): boolean =>
  /^src\/(core|lib|[^/]+\/rules)\//.test(path) && path.endsWith('.ts') && !isTest(path)

/** Every rule says how sure we are of its source: a tag such as `[SRC]` ends each `@source`. */
export function checkLaw(files: readonly SourceFile[]): readonly Complaint[] {
  return files
    .filter(({ path }) => lawful(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(tag)]
        .filter(([, words = '']) => !certainty.test(words))
        .map(({ index }) => ({
          path,
          line: lineAt(text, index),
          message: '@source ends with a certainty: [SRC], [SEC], [DATA], [SEED], [MEM], [INF] or [GAP]',
        })),
    )
}

function readTag(file: SourceFile, words: string, index: number): SourceTag {
  const [regulation = '', ...place] = words
    .replace(certainty, '')
    .trim()
    .split(/,\s*|:\s+/)
  const name = nextName.exec(file.text.slice(text(file, index)))
  return {
    regulation: regulation.trim(),
    place: place.join(', '),
    certainty: certainty.exec(words)?.[1] ?? '',
    path: file.path,
    line: lineAt(file.text, index),
    name: name?.slice(1).find((group) => group !== undefined) ?? '',
  }
}

/** Where the comment that holds `index` ends. */
function text(file: SourceFile, index: number): number {
  const end = file.text.indexOf('*/', index)
  return end === -1 ? index : end + 2
}

const slug = (regulation: string): string =>
  regulation
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

const renderPage = (regulation: string, tags: readonly SourceTag[]): string =>
  [
    `# ${regulation}`,
    '',
    'Made from the `@source` tags of the code by `npm run generate`; do not edit.',
    '',
    '| place | how sure | implemented by |',
    '| --- | --- | --- |',
    ...tags.map(
      ({ place, certainty: sure, path, name }) =>
        `| ${place.replaceAll('|', '\\|')} | ${sure} | [\`${name}\`](../../${path}) |`,
    ),
    '',
  ].join('\n')

/** The pages docs/law/*.md, one per regulation or other source, and an index of them: path -> text. */
export function renderLaw(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const tags = files
    .filter(({ path }) => lawful(path))
    .flatMap((file) =>
      [...file.text.matchAll(tag)].map(({ index, 1: words = '' }) => readTag(file, words, index)),
    )
  const regulations = [...new Set(tags.map(({ regulation }) => regulation))].toSorted()
  const pages = regulations.map((regulation): [string, string] => [
    `docs/law/${slug(regulation)}.md`,
    renderPage(
      regulation,
      tags.filter((other) => other.regulation === regulation),
    ),
  ])
  const index = [
    '# Sources of the rules',
    '',
    'Made from the `@source` tags of the code by `npm run generate`; do not edit. How sure we are: SRC read in the regulation, SEC read in a',
    'secondary source, DATA checked on published data, SEED read in a seed document, MEM from memory, INF our recommendation, GAP not found.',
    'What rests on MEM, INF or GAP is a setting that the office confirms.',
    '',
    ...regulations.map((regulation) => `- [${regulation}](${slug(regulation)}.md)`),
    '',
  ].join('\n')
  return new Map([['docs/law/README.md', index], ...pages])
}
