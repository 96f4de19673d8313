import { isTest, lineAt, type Complaint, type SourceFile } from './files.ts'

export interface Requirement {
  readonly id: string
  /** `named` by a seed document, or `implied` by what it asks for. */
  readonly kind: string
  readonly title: string
}
export interface RequirementList {
  readonly groups: readonly { readonly prefix: string; readonly title: string }[]
  readonly requirements: readonly Requirement[]
}

/** A test whose title begins with the ids of the requirements that it shows. */
interface Proof {
  readonly ids: readonly string[]
  readonly title: string
  readonly path: string
  readonly line: number
}

const title = /(['"`])((?:[A-Z]{3}-\d{2}\b)(?:\\.|(?!\1)[^\n])*)\1/g
const leadingIds = /^[A-Z]{3}-\d{2}(?:(?:, | and | )[A-Z]{3}-\d{2})*/

/** The titles of tests that begin with ids of requirements (`ORG-20: ...`, `MEA-03, MEA-04: ...`). */
export const findProofs = (files: readonly SourceFile[]): readonly Proof[] =>
  files
    .filter(({ path }) => isTest(path) && !path.startsWith('tools/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(title)].map(({ index, 2: words = '' }) => ({
        ids: leadingIds.exec(words)?.[0].match(/[A-Z]{3}-\d{2}/g) ?? [],
        title: words,
        path,
        line: lineAt(text, index),
      })),
    )

/** Every id in the title of a test is a requirement that exists. */
export function checkRequirements(
  { requirements, groups }: RequirementList,
  files: readonly SourceFile[],
): readonly Complaint[] {
  const known = new Set(requirements.map(({ id }) => id))
  const prefixes = new Set(groups.map(({ prefix }) => prefix))
  return findProofs(files).flatMap(({ ids, path, line }) =>
    ids
      .filter((id) => prefixes.has(id.slice(0, 3)) && !known.has(id))
      .map((id) => ({ path, line, message: `${id} is not in tools/requirements.json` })),
  )
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** The page docs/requirements.md: each requirement with the tests that show it. */
export function renderRequirements(list: RequirementList, files: readonly SourceFile[]): string {
  const proofs = findProofs(files)
  const row = ({ id, kind, title: text }: Requirement): string => {
    const shown = proofs
      .filter(({ ids }) => ids.includes(id))
      .map((proof) => `[${cell(proof.title)}](../${proof.path})`)
    return `| ${id} | ${kind} | ${cell(text)} | ${shown.join('<br>')} |`
  }
  const covered = list.requirements.filter(({ id }) => proofs.some(({ ids }) => ids.includes(id)))
  const sections = list.groups.map(({ prefix, title: name }) => {
    const rows = list.requirements.filter(({ id }) => id.startsWith(prefix)).map(row)
    return [
      `## ${prefix} ${name}`,
      '',
      '| id | kind | requirement | shown by |',
      '| --- | --- | --- | --- |',
      ...rows,
    ]
  })
  return [
    '# Requirements and the tests that show them',
    '',
    'Made from tools/requirements.json and the titles of the tests by `npm run generate`; do not edit. A requirement is *named* when one of',
    'the five documents that the program started from says it, *implied* when a system needs it to do what they say.',
    '',
    `${covered.length} of ${list.requirements.length} are shown by a test.`,
    '',
    ...sections.flatMap((section) => [...section, '']),
  ].join('\n')
}
