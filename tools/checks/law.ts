import { isTest, lineAt, type Complaint, type SourceFile } from './files.ts'

/** One part of a `@source` tag: `PermenPANRB 8/2021 annex [SRC]`. Parts are parted by semicolons. */
interface Citation {
  /** The regulation, or `Siklus` for requirements, seed documents and recommendations of our own. */
  readonly regulation: string
  readonly words: string
  readonly certainty: string
  readonly path: string
  /** The export that the comment stands over. */
  readonly name: string
}

const own = 'Siklus'
const tag = /^[ \t]*(?:\/\*)?\*+[ \t]*@source[ \t]+(.+?)(?:[ \t]*\*\/)?[ \t]*$/gm
const certainty = /\[(SRC|SEC|DATA|SEED|MEM|INF|GAP)\]/g
const regulation =
  /\b(?:PermenPANRB|Permenpan|Perka BKN|SE BKN|PMK|KMK|PER|PP|UU|Perpres|Permendagri|Inpres) [\dA-Z][\w.-]*(?:\/[\w.-]+)*\/\d{4}/
const nextName =
  /^\s*export (?:async )?(?:const|function|class|interface|type) (\w+)|^\s*(?:readonly )?(\w+)\??:|(?:const|function) (\w+)/m

const lawful = (path: string): boolean =>
  /^src\/(core|lib|[^/]+\/rules)\//.test(path) && path.endsWith('.ts') && !isTest(path)

const splitParts = (words: string): readonly string[] => words.split(/;\s*/).filter((part) => part !== '')

/** Every rule says how sure we are of its source: each part of a `@source` holds a tag such as `[SRC]`. */
export function checkLaw(files: readonly SourceFile[]): readonly Complaint[] {
  return files
    .filter(({ path }) => lawful(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(tag)]
        .filter(([, words = '']) => splitParts(words).some((part) => part.search(certainty) === -1))
        .map(({ index }) => ({
          path,
          line: lineAt(text, index),
          message:
            'each part of a @source holds a certainty: [SRC], [SEC], [DATA], [SEED], [MEM], [INF] or [GAP]',
        })),
    )
}

/** The name of what a doc comment around `index` stands over. */
function nameBelow(text: string, index: number): string {
  const end = text.indexOf('*/', index)
  const found = nextName.exec(text.slice(end === -1 ? index : end + 2))
  return found?.slice(1).find((group) => group !== undefined) ?? ''
}

const cite = (file: SourceFile, words: string, index: number): readonly Citation[] =>
  splitParts(words).map((part) => ({
    regulation: regulation.exec(part)?.[0] ?? own,
    words: part.replaceAll(certainty, '').replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim(),
    certainty: [...part.matchAll(certainty)].map(([, sure]) => sure).join(', '),
    path: file.path,
    name: nameBelow(file.text, index),
  }))

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

const cell = (text: string): string => text.replaceAll('|', '\\|')

const renderPage = (name: string, citations: readonly Citation[]): string =>
  [
    `# ${name === own ? 'Requirements, seed documents and recommendations of our own' : name}`,
    '',
    'Made from the `@source` tags of the code by `npm run generate`; do not edit. How sure we are: see [the index](README.md).',
    '',
    '| place | how sure | implemented by |',
    '| --- | --- | --- |',
    ...citations.map(
      ({ words, certainty: sure, path, name: rule }) =>
        `| ${cell(words)} | ${sure} | [\`${rule}\`](../../${path}) |`,
    ),
    '',
  ].join('\n')

const renderIndex = (names: readonly string[]): string =>
  [
    '# Sources of the rules',
    '',
    'Made from the `@source` tags of the code by `npm run generate`; do not edit. How sure we are: SRC read in the regulation, SEC read in a',
    'secondary source, DATA checked on published data, SEED read in a seed document, MEM from memory, INF our recommendation, GAP not found.',
    'What rests on MEM, INF or GAP is for the office to confirm.',
    '',
    ...names.map((name) => `- [${name}](${slug(name)}.md)`),
    '',
  ].join('\n')

/** The pages docs/law/*.md, one per regulation, one for what is no regulation, and their index: path -> text. */
export function renderLaw(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const citations = files
    .filter(({ path }) => lawful(path))
    .flatMap((file) =>
      [...file.text.matchAll(tag)].flatMap(({ index, 1: words = '' }) => cite(file, words, index)),
    )
  const names = [...new Set(citations.map((citation) => citation.regulation))].toSorted()
  const pages = names.map((name): [string, string] => [
    `docs/law/${slug(name)}.md`,
    renderPage(
      name,
      citations.filter((citation) => citation.regulation === name),
    ),
  ])
  return new Map([['docs/law/README.md', renderIndex(names)], ...pages])
}
