import { isTest, lineAt, type Complaint, type SourceFile } from './files.ts'

const pureFolder = /^src\/(lib\/|core\/|[^/]+\/rules\/|documents\/tree\.ts$)/
const rules = /^src\/[^/]+\/rules\//
const code = /\.tsx?$/

const bans: readonly { readonly where: RegExp; readonly what: RegExp; readonly message: string }[] = [
  {
    where: code,
    what: /^export \* /gm,
    message: '`export *` hides what a module shows; name every export',
  },
  {
    where: pureFolder,
    what: /\bnew Date\(\s*\)/g,
    message: 'rules are pure: today is an argument, not the clock (`new Date()`)',
  },
  {
    where: rules,
    what: /\bthrow /g,
    message: 'rules are pure: return findings or a result instead of throwing',
  },
]

/** Code comments are no code: they are blanked, keeping every line where it was. */
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, (comment) => comment.replaceAll(/[^\n]/g, ' '))

/** What the linter has no rule for: `export *` anywhere, clocks and `throw` in the pure folders. */
export function checkPure(files: readonly SourceFile[]): readonly Complaint[] {
  return files
    .filter(({ path }) => code.test(path) && !isTest(path))
    .flatMap(({ path, text }) => {
      const source = withoutComments(text)
      return bans
        .filter(({ where }) => where.test(path))
        .flatMap(({ what, message }) =>
          [...source.matchAll(what)].map(({ index }) => ({ path, line: lineAt(source, index), message })),
        )
    })
}
