import { isTest, lineAt, type Complaint, type SourceFile } from './files.ts'

/** One way at a seam, as something that a text can be searched for: where the old ways may not stand any more. */
interface Seam {
  readonly where: RegExp
  readonly except?: RegExp
  readonly pattern: RegExp
  readonly message: string
}

const step = /^src\/(?!lib\/|core\/|ui\/|platform\/|documents\/|app\/|server\/|cli\/)[^/]+\//

const seams: readonly Seam[] = [
  {
    where: /^src\//,
    except: /^src\/core\/unit\.ts$/,
    pattern: /interface \w+ \{\s*readonly id: number\s*readonly path: string\s*\}/g,
    message: 'the unit of a record is UnitKey of core/unit.ts',
  },
  {
    where: /^src\/[^/]+\/store(\.ts$|\/)/,
    pattern: /\bnum(?:Updated|Deleted)Rows\b/g,
    message:
      'a row at a version is changed by updateAt and removed by removeAt of platform/database/versioned.ts',
  },
  {
    where: /^src\//,
    except: /^src\/core\/decision\.ts$/,
    pattern: /\.reason\} \$\{\w+\.next\}/g,
    message:
      'a decision refuses by refuseUnlessAllowed of platform/refuse.ts, and reads by whyNot of core/decision.ts',
  },
  {
    where: /^src\/[^/]+\/contract(\.ts$|\/)/,
    pattern: /^ {2}(?:create|delete|correct|change)\w*: endpoint\(/gm,
    message: 'records are added, saved and removed',
  },
  {
    where: /^src\/[^/]+\/contract(\.ts$|\/)/,
    pattern: /\bseen: (?:z\.|seen)/g,
    message: 'the version that the person saw is `version`',
  },
  {
    where: step,
    pattern: /\): Finding => \(\{\s*rule[,:]/g,
    message: 'a finding in one line is finding() of core/finding.ts',
  },
  {
    where: /^src\/[^/]+\/rules\/workflow\.ts$/,
    pattern: /import \{[^}]*\broles\b/g,
    message:
      'a new role must not get this by itself: who reads is `readers` of core/permission.ts, or written out',
  },
  {
    where: /^src\/(?!lib\/|core\/|ui\/|platform\/|documents\/|app\/|server\/|cli\/)[^/]+\/[^/]+\.tsx?$/,
    except: /^src\/[^/]+\/(?:index|contract|routes|words|store|actions|present)\.ts$/,
    pattern: /^/g,
    message: 'a step has the parts that docs/architecture.md names; put this file into one of them',
  },
]

function findAll({ where, except, pattern }: Seam, { path, text }: SourceFile): readonly number[] {
  if (isTest(path) || !where.test(path) || except?.test(path) === true) return []
  return [...text.matchAll(pattern)].map(({ index }) => lineAt(text, index))
}

/** Finds what a step does by hand though it has one way. */
export const checkSeams = (files: readonly SourceFile[]): readonly Complaint[] =>
  seams.flatMap((seam) =>
    files.flatMap((file) =>
      findAll(seam, file).map((line) => ({ path: file.path, line, message: seam.message })),
    ),
  )
