import { isTest, lineAt, type Complaint, type SourceFile } from './files.ts'
import left from './seams-left.json' with { type: 'json' }

/** One way at a seam, as something that a text can be searched for: where the old ways may not stand any more. */
interface Seam {
  readonly name: keyof typeof left
  readonly where: RegExp
  readonly except?: RegExp
  readonly pattern: RegExp
  readonly message: string
}

const step = /^src\/(?!lib\/|core\/|ui\/|platform\/|documents\/|app\/|server\/|cli\/)[^/]+\//

const seams: readonly Seam[] = [
  {
    name: 'unitKey',
    where: /^src\//,
    except: /^src\/core\/unit\.ts$/,
    pattern: /interface \w+ \{\s*readonly id: number\s*readonly path: string\s*\}/g,
    message: 'the unit of a record is UnitKey of core/unit.ts',
  },
  {
    name: 'versionedRow',
    where: /^src\/[^/]+\/store(\.ts$|\/)/,
    pattern: /\bnum(?:Updated|Deleted)Rows\b/g,
    message:
      'a row at a version is changed by updateAt and removed by removeAt of platform/database/versioned.ts',
  },
  {
    name: 'refusal',
    where: /^src\//,
    except: /^src\/core\/decision\.ts$/,
    pattern: /\.reason\} \$\{\w+\.next\}/g,
    message:
      'a decision refuses by refuseUnlessAllowed of platform/refuse.ts, and reads by whyNot of core/decision.ts',
  },
  {
    name: 'words',
    where: /^src\/[^/]+\/contract(\.ts$|\/)/,
    pattern: /^ {2}(?:create|delete|correct|change)\w*: endpoint\(/gm,
    message: 'records are added, saved and removed',
  },
  {
    name: 'seen',
    where: /^src\/[^/]+\/contract(\.ts$|\/)/,
    pattern: /\bseen: (?:z\.|seen)/g,
    message: 'the version that the person saw is `version`',
  },
  {
    name: 'findingHelper',
    where: step,
    pattern: /\): Finding => \(\{\s*rule[,:]/g,
    message: 'a finding in one line is finding() of core/finding.ts',
  },
  {
    name: 'everybody',
    where: /^src\/[^/]+\/rules\/workflow\.ts$/,
    pattern: /import \{[^}]*\broles\b/g,
    message:
      'a new role must not get this by itself: who reads is `readers` of core/permission.ts, or written out',
  },
  {
    name: 'rootFile',
    where: /^src\/(?!lib\/|core\/|ui\/|platform\/|documents\/|app\/|server\/|cli\/)[^/]+\/[^/]+\.tsx?$/,
    except: /^src\/[^/]+\/(?:index|contract|routes|words|store|actions|present)\.ts$/,
    pattern: /^/g,
    message: 'a step has the parts that docs/architecture.md names; put this file into one of them',
  },
]

const isLeft = (name: Seam['name'], path: string): boolean => (left[name] as readonly string[]).includes(path)

function findAll({ where, except, pattern }: Seam, { path, text }: SourceFile): readonly number[] {
  if (isTest(path) || !where.test(path) || except?.test(path) === true) return []
  return [...text.matchAll(pattern)].map(({ index }) => lineAt(text, index))
}

/**
 * Finds what a step does by hand though it has one way. Places that were there before stand in seams-left.json; the list may only get
 * shorter: a place that is mended must leave it.
 */
export function checkSeams(files: readonly SourceFile[]): readonly Complaint[] {
  return seams.flatMap((seam) => {
    const found = files.map((file) => ({ path: file.path, lines: findAll(seam, file) }))
    const fresh = found
      .filter(({ path }) => !isLeft(seam.name, path))
      .flatMap(({ path, lines }) => lines.map((line) => ({ path, line, message: seam.message })))
    const mended = found
      .filter(({ path, lines }) => isLeft(seam.name, path) && lines.length === 0)
      .map(({ path }) => ({
        path,
        message: `mended: take it out of ${seam.name} in tools/checks/seams-left.json`,
      }))
    return [...fresh, ...mended]
  })
}
