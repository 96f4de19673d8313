/**
 * `npm run mutate`: plants small faults (mutants) in rules, core and lib and tells which ones no pure test notices.
 * Without arguments the files that differ from main; `--base REF` from another place; `--step NAME` one step whole, `--all` every
 * step; or the files that are named. A step measured whole writes its score to tools/mutate/scores.json and docs/quality.md;
 * a score below its floor is refused unless `--lower "why"` says why. Ends with 1 when a floor is missed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { aim, insertQuality, keep, percent, renderQuality } from './mutate/scores.mjs'
import { mutate } from './mutate/stryker.mjs'
import { listChanged, listFiles, listSubjects } from './mutate/subjects.mjs'
import { ensureInstalled } from './shared/installed.mjs'
import { requireNode } from './shared/node-version.mjs'
import { inRoot } from './shared/paths.mjs'

requireNode()
ensureInstalled()
setPriority(constants.priority.PRIORITY_LOW)
process.chdir(inRoot())

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    base: { type: 'string', default: 'main' },
    step: { type: 'string' },
    lower: { type: 'string' },
  },
})
const scoresFile = inRoot('tools', 'mutate', 'scores.json')
const page = inRoot('docs', 'quality.md')
/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
/** @type {import('./mutate/scores.mjs').Equivalent[]} */
const equivalents = readJson(inRoot('tools', 'mutate', 'equivalent.json'))
const subjects = listSubjects()

/** What was asked for: each step with its files, and whether that is the whole step. */
function choose() {
  if (values.all || values.step !== undefined) {
    const chosen = subjects.filter(({ name }) => values.all || name === values.step)
    if (chosen.length === 0)
      throw new Error(`no step ${values.step}: ${subjects.map(({ name }) => name).join(', ')}`)
    return chosen.map((subject) => ({ ...subject, files: listFiles(subject), whole: true }))
  }
  const asked = positionals.length > 0 ? new Set(positionals) : listChanged(values.base)
  return subjects
    .map((subject) => ({
      ...subject,
      files: listFiles(subject).filter((file) => asked.has(file)),
      whole: false,
    }))
    .filter(({ files }) => files.length > 0)
}

/**
 * The code that a mutant replaced.
 * @param {import('./mutate/stryker.mjs').Mutant} mutant
 */
function quote({ fileName, location: { start, end } }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1)
  lines[0] = (lines[0] ?? '').slice(start.column - 1)
  return lines.join(' ').replace(/\s+/g, ' ')
}

/** @param {string} text */
const shorten = (text) => (text.length > 120 ? `${text.slice(0, 100)} ... ${text.slice(-15)}` : text)

/** @param {import('./mutate/stryker.mjs').Mutant} mutant */
function describe(mutant) {
  const file = relative(inRoot(), mutant.fileName).replaceAll('\\', '/')
  const code = quote(mutant)
  const replacement = mutant.replacement.replace(/\s+/g, ' ')
  const known = equivalents.some(
    (one) => one.file === file && one.code === code && one.replacement === replacement,
  )
  const fate = mutant.status === 'NoCoverage' ? 'never run' : known ? 'equivalent' : 'survived'
  return `  ${file}:${mutant.location.start.line} ${fate}: ${shorten(code)}  =>  ${shorten(replacement)}\n`
}

/**
 * @param {string} name
 * @param {{ mutants: number, killed: number }} counts
 */
function save(name, counts) {
  const scores = readJson(scoresFile)
  const kept = keep(scores[name], counts, values.lower)
  if (kept === undefined) {
    process.stdout.write(
      `${name}: below its floor of ${scores[name].floor} %; write the missing tests, or say why with --lower\n`,
    )
    process.exitCode = 1
    return
  }
  const names = subjects.map((subject) => subject.name)
  const written = Object.fromEntries(
    names.flatMap((each) => {
      const score = each === name ? kept : scores[each]
      return score === undefined ? [] : [[each, score]]
    }),
  )
  writeFileSync(scoresFile, `${JSON.stringify(written, undefined, 2)}\n`)
  writeFileSync(page, insertQuality(readFileSync(page, 'utf8'), renderQuality(names, written, equivalents)))
}

const chosen = choose()
if (chosen.length === 0) process.stdout.write('nothing in rules, core or lib was asked for or has changed\n')
for (const { name, files, whole } of chosen) {
  const results = await mutate(name, files)
  const killed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  const survivors = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  const counts = { mutants: killed + survivors.length, killed }
  process.stdout.write(survivors.map(describe).join(''))
  process.stdout.write(
    `${name}: ${killed} of ${counts.mutants} mutants noticed, ${percent(counts).toFixed(1)} %\n`,
  )
  if (whole) save(name, counts)
  else if (percent(counts) < aim) process.exitCode = 1
}
