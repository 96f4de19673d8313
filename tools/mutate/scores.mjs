/**
 * The score of a step when it was last measured whole. `floor` is what no later run may fall below; `lowered` says why it once was.
 * @typedef {{ mutants: number, killed: number, floor: number, lowered?: string }} Score
 * @typedef {Record<string, Score>} Scores
 * @typedef {{ file: string, code: string, replacement: string, reason: string }} Equivalent
 */

/** What is asked of every step, in percent. */
export const aim = 80

/** @param {{ mutants: number, killed: number }} counts */
export const percent = ({ mutants, killed }) => (mutants === 0 ? 100 : (100 * killed) / mutants)

/**
 * The score to keep after a measurement. A floor rises by itself and falls only with a reason; without one the answer is undefined.
 * @param {Score | undefined} before
 * @param {{ mutants: number, killed: number }} counts
 * @param {string | undefined} reason
 * @returns {Score | undefined}
 */
export function keep(before, counts, reason) {
  const reached = Math.floor(percent(counts))
  if (before === undefined || reached >= before.floor) {
    const lowered = before?.lowered === undefined ? {} : { lowered: before.lowered }
    return { ...counts, floor: reached, ...lowered }
  }
  return reason === undefined
    ? undefined
    : { ...counts, floor: reached, lowered: `from ${before.floor} %: ${reason}` }
}

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`

/** Text in a cell of a Markdown table. @param {string} text */
const code = (text) => `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``

/**
 * The measured part of docs/quality.md.
 * @param {string[]} names all steps that have rules, in their order
 * @param {Scores} scores
 * @param {Equivalent[]} equivalents
 */
export function renderQuality(names, scores, equivalents) {
  const rows = names.map((name) => {
    const score = scores[name]
    if (score === undefined) return row([name, '', '', 'not measured', '', ''])
    const { mutants, killed, floor, lowered = '' } = score
    return row([name, `${mutants}`, `${killed}`, `${percent(score).toFixed(1)} %`, `${floor} %`, lowered])
  })
  const head = ['part', 'mutants', 'noticed', 'score', 'floor', 'lowered']
  const named = equivalents.map(({ file, code: from, replacement, reason }) =>
    row([file, code(from), code(replacement), reason]),
  )
  const table = [row(head), row(head.map(() => '---')), ...rows]
  const judged = ['file', 'code', 'mutant', 'why no test can notice it']
  const list = named.length === 0 ? ['None.'] : [row(judged), row(judged.map(() => '---')), ...named]
  return [...table, '', '### Survivors judged equivalent', '', ...list].join('\n')
}

/**
 * Writes the measured part between its marks.
 * @param {string} page
 * @param {string} text
 */
export const insertQuality = (page, text) =>
  page.replace(
    /(<!-- mutation -->\n)[\s\S]*?(<!-- \/mutation -->)/,
    (_, open, close) => `${open}\n${text}\n\n${close}`,
  )
