/** Our own checks, part of `npm run check`. With `--write` the generated pages of docs/ are written instead of compared. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { glossary } from '../src/core/glossary.ts'
import { checkDecisions } from './checks/decisions.ts'
import { readFiles, type Complaint } from './checks/files.ts'
import { findDoubles, renderGlossary } from './checks/glossary.ts'
import { checkLaw, renderLaw } from './checks/law.ts'
import { checkLinks, checkPlaces } from './checks/links.ts'
import { checkLock } from './checks/lock.ts'
import { drawDependencies } from './checks/picture.ts'
import { checkOfficialWords } from './checks/official-words.ts'
import { checkPure } from './checks/pure.ts'
import { checkRequirements, renderRequirements } from './checks/requirements.ts'
import { checkSeams } from './checks/seams.ts'
import { checkScreens } from './checks/screens.ts'
import { checkSizes } from './checks/sizes.ts'
import { checkSqlOwnership } from './checks/sql-ownership.ts'
import stepLines from './checks/step-lines.json' with { type: 'json' }
import { checkStepLines, listSteps } from './checks/step-list.ts'
import steps from './checks/steps.json' with { type: 'json' }
import equivalents from './mutate/equivalent.json' with { type: 'json' }
import { insertQuality, renderQuality } from './mutate/scores.mjs'
import scores from './mutate/scores.json' with { type: 'json' }
import { listSubjects } from './mutate/subjects.mjs'
import requirementList from './requirements.json' with { type: 'json' }

const files = readFiles()

const architecture = 'docs/architecture.md'
const quality = 'docs/quality.md'
const measured = renderQuality(
  listSubjects().map(({ name }) => name),
  scores,
  equivalents,
)
const pages = new Map([
  [
    architecture,
    listSteps(drawDependencies(readFileSync(architecture, 'utf8'), files), steps, stepLines, files),
  ],
  [quality, insertQuality(readFileSync(quality, 'utf8'), measured)],
  ['docs/glossary.md', renderGlossary(glossary, files)],
  ['docs/requirements.md', renderRequirements(requirementList, files)],
  ...renderLaw(files),
])
const staleLaw = files
  .map(({ path }) => path)
  .filter((path) => path.startsWith('docs/law/') && !pages.has(path))

function writePages(): void {
  for (const [path, text] of pages) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  for (const path of staleLaw) rmSync(path)
}

function checkPages(): readonly Complaint[] {
  const current = (path: string, text: string): boolean =>
    existsSync(path) && readFileSync(path, 'utf8') === text
  return [
    ...[...pages].filter(([path, text]) => !current(path, text)).map(([path]) => path),
    ...staleLaw,
  ].map((path) => ({ path, message: 'not current: run `npm run generate`' }))
}

const checkAll = (): readonly Complaint[] => [
  ...checkPages(),
  ...checkPure(files),
  ...checkSizes(files),
  ...checkOfficialWords(files),
  ...checkScreens(files),
  ...checkLinks(files, existsSync),
  ...checkPlaces(files, existsSync),
  ...checkDecisions(files),
  ...checkLock(files),
  ...checkStepLines(steps, stepLines),
  ...checkSqlOwnership(files),
  ...checkSeams(files),
  ...checkRequirements(requirementList, files),
  ...checkLaw(files),
  ...findDoubles(glossary).map((name) => ({ path: 'src/core/glossary.ts', message: `${name} stands twice` })),
]
function report(complaints: readonly Complaint[]): void {
  for (const { path, line, message } of complaints) {
    process.stdout.write(`${path}${line === undefined ? '' : `:${line}`} ${message}\n`)
  }
  process.stdout.write(`${files.length} files, ${complaints.length} complaints\n`)
  process.exitCode = complaints.length > 0 ? 1 : 0
}

if (process.argv.includes('--write')) writePages()
else report(checkAll())
