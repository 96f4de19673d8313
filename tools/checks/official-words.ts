import { documentNames } from '../../src/core/glossary/documents.ts'
import { statusWords } from '../../src/measurement/rules/status-word.ts'
import { isTest, lineAt, type Complaint, type SourceFile } from './files.ts'

/** Official words that people also say in another sense. */
const ordinary: ReadonlySet<string> = new Set([
  'Belum', // not yet, of a step and of an hour
  'Terkunci', // of a cell
  'Selesai', // of a step, a job and a training
  'Tercapai', // of money that is spent as planned
])
const stateName = /^ {4}\w+: \{ name: '([^']+)'/gm

/** The heading of a column with the day on which something became so is no state. */
const literal = (word: string): RegExp => new RegExp(`(?<!name: )(?:['"\`]|>)${word}(?:['"\`]|<)`, 'g')
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
const named = new RegExp(
  `['"\`](?:${Object.values(documentNames)
    .flatMap((name) => [name, name.toUpperCase()])
    .join('|')})\\b`,
  'g',
)

const complain = (files: readonly SourceFile[], pattern: RegExp, message: string): readonly Complaint[] =>
  files.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(pattern)].map(({ index }) => ({
      path,
      line: lineAt(text, index),
      message,
    })),
  )

/** States, statuses and names of documents are written once, by the table that owns them; screens and documents print them from there. */
export function checkOfficialWords(files: readonly SourceFile[]): readonly Complaint[] {
  const sources = files.filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !isTest(path))
  const screens = sources.filter(({ path }) => /^src\/[^/]+\/web\//.test(path))
  const states = sources
    .filter(({ path }) => /^src\/[^/]+\/rules\/workflow\.ts$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(stateName)].map(([, word = '']) => word))
  const words = new Set([...Object.values(statusWords), ...states].filter((word) => !ordinary.has(word)))
  return [
    ...[...words].flatMap((word) =>
      complain(screens, literal(word), `"${word}" is an official word: take it from the rule that owns it`),
    ),
    ...complain(
      sources.filter(({ path }) => path !== 'src/core/glossary/documents.ts'),
      named,
      'a document is named by documentNames of core/glossary/documents.ts',
    ),
  ]
}
