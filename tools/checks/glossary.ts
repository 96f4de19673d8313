import type { Term } from '../../src/core/glossary/term.ts'

/** The page docs/glossary.md: the words of the code, what offices call them, and what they mean. */
export const renderGlossary = (terms: readonly Term[]): string =>
  [
    '# Glossary',
    '',
    'Made from src/core/glossary.ts by `npm run generate`; do not edit. Identifiers are English, screens and documents use the official term.',
    '',
    '| in code | official term | meaning |',
    '| --- | --- | --- |',
    ...terms.map(({ name, official, meaning }) => `| ${name} | ${official} | ${meaning} |`),
    '',
  ].join('\n')

/** Names that stand in the table twice. */
export const findDoubles = (terms: readonly Term[]): readonly string[] =>
  terms.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) !== index)
