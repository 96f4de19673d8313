import { dirname, join, normalize } from 'node:path/posix'
import { lineAt, type Complaint, type SourceFile } from './files.ts'

const link = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g

/** Relative links in Markdown lead to a file or folder of the project. `exists` says whether a path from the root is there. */
export function checkLinks(
  files: readonly SourceFile[],
  exists: (path: string) => boolean,
): readonly Complaint[] {
  return files
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(link)]
        .filter(([, target = '']) => !exists(normalize(join(dirname(path), decodeURI(target)))))
        .map(({ index, 1: target }) => ({
          path,
          line: lineAt(text, index),
          message: `link to a missing file: ${target}`,
        })),
    )
}

const place = /`((?:src|test|tools|docs|migrations|bench|samples)\/[^`\s]*)`/g

/** `src/{a,b}/x.ts` is two places. */
function spread(path: string): readonly string[] {
  const [braces, names] = /\{([^}]*)\}/.exec(path) ?? []
  if (braces === undefined || names === undefined) return [path]
  return names.split(',').flatMap((name) => spread(path.replace(braces, name)))
}

/** `<step>` stands for any name, a folder for what is in it. */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split(/<\w+>|\*/)
      .map((part) => part.replaceAll(/[.]/g, '\\.'))
      .join('[^/]+')}${path.endsWith('/') ? '' : '$'}`,
  )

/** The places that CONTRIBUTING names are there. */
export function checkPlaces(
  files: readonly SourceFile[],
  exists: (path: string) => boolean,
): readonly Complaint[] {
  const isThere = (path: string): boolean =>
    /[<*]/.test(path) ? files.some((file) => patternOf(path).test(file.path)) : exists(path)
  return files
    .filter(({ path }) => path === 'CONTRIBUTING.md')
    .flatMap(({ path, text }) =>
      [...text.matchAll(place)].flatMap(({ index, 1: named = '' }) =>
        spread(named)
          .filter((one) => !isThere(one))
          .map((one) => ({
            path,
            line: lineAt(text, index),
            message: `names a place that is not there: ${one}`,
          })),
      ),
    )
}
