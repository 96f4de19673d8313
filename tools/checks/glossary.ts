import type { Term } from '../../src/core/glossary/term.ts'
import { isTest, type SourceFile } from './files.ts'

const exported = /^export (?:async )?(?:abstract )?(?:interface|type|const|function|class) (\w+)/gm
/** Where a reader looks first: what a word means stands in core and rules, then how it travels, then how it is stored. */
const places = [
  /^src\/core\//,
  /\/rules\//,
  /\/contract(\.ts$|\/)/,
  /\/read\//,
  /\/store(\.ts$|\/)/,
  /^src\//,
]
const skipped = /^src\/core\/glossary|\/web\/|^src\/(app|ui|lib)\/|database\/types\.ts$/

interface Definition {
  readonly path: string
  readonly name: string
}
/** How well an exported name says a term: as it is, as its plural, as the beginning of a longer name; undefined: not at all. */
function likeness(term: string, name: string): number | undefined {
  const given = name.charAt(0).toLowerCase() + name.slice(1)
  if (given === term) return 0
  return new RegExp(`^${term}s?(?=[A-Z]|$)`).test(given) ? given.length : undefined
}

/** The exported names of the sources, where a term can be defined. */
const listDefinitions = (files: readonly SourceFile[]): readonly Definition[] =>
  files
    .filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !isTest(path) && !skipped.test(path))
    .flatMap(({ path, text }) => [...text.matchAll(exported)].map(([, name = '']) => ({ path, name })))

/** Where a term is defined: the export that says it best, in the place where a reader looks first. */
function findDefinition(term: string, definitions: readonly Definition[]): Definition | undefined {
  const rank = ({ path, name }: Definition): number =>
    (likeness(term, name) ?? 0) * places.length + places.findIndex((place) => place.test(path))
  return definitions
    .filter(({ name }) => likeness(term, name) !== undefined)
    .toSorted((a, b) => rank(a) - rank(b))[0]
}

const linkTo = (found: Definition | undefined): string =>
  found === undefined ? '' : `[\`${found.name}\`](../${found.path})`

/** The page docs/glossary.md: the words of the code, what offices call them, what they mean, and where they are defined. */
export function renderGlossary(terms: readonly Term[], files: readonly SourceFile[]): string {
  const definitions = listDefinitions(files)
  return [
    '# Glossary',
    '',
    'Made from src/core/glossary.ts by `npm run generate`; do not edit. Identifiers are English, screens and documents use the official term.',
    'No definition: a column of a table, a field of another word, or a word of a later step.',
    '',
    '| in code | official term | meaning | defined in |',
    '| --- | --- | --- | --- |',
    ...terms.map(
      ({ name, official, meaning }) =>
        `| ${name} | ${official} | ${meaning} | ${linkTo(findDefinition(name, definitions))} |`,
    ),
    '',
  ].join('\n')
}

/** Names that stand in the table twice. */
export const findDoubles = (terms: readonly Term[]): readonly string[] =>
  terms.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) !== index)
