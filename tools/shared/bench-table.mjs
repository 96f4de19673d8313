/**
 * @typedef {{ name: string, ours: number, peer?: { name: string, value: number }, unit: string, atMost?: number,
 *   atLeast?: number, remark?: string }} Ratio
 * @typedef {{ name: string, cells: string[], kept?: boolean }} Result
 */

/** @param {number} value */
const show = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

/**
 * What a benchmark promised and whether it kept it; undefined when it promised nothing.
 * @param {Ratio} ratio
 */
function judge({ ours, peer, atMost, atLeast }) {
  const measured = peer ? ours / peer.value : ours
  if (atMost === undefined && atLeast === undefined) return undefined
  return measured <= (atMost ?? Infinity) && measured >= (atLeast ?? -Infinity)
}

/**
 * @param {Ratio} ratio
 * @returns {Result}
 */
function describe(ratio) {
  const { name, ours, peer, unit, atMost, atLeast, remark } = ratio
  const kept = judge(ratio)
  const promise = [atMost && `<= ${atMost}`, atLeast && `>= ${atLeast}`].filter(Boolean).join(', ')
  const verdict = kept === undefined ? '' : kept ? 'kept' : 'MISSED'
  const cells = [
    `${show(ours)} ${unit}`,
    peer ? `${peer.name}: ${show(peer.value)} ${unit}` : '',
    peer ? show(ours / peer.value) : '',
    promise,
    verdict,
    remark ?? '',
  ]
  return kept === undefined ? { name, cells } : { name, cells, kept }
}

/**
 * Collects the results that a benchmark printed (see bench/support/ratio.ts).
 * @param {string} output
 * @returns {Result[]}
 */
export function readLines(output) {
  return output.split('\n').flatMap((line) => {
    if (line.startsWith('ratio ')) return [describe(JSON.parse(line.slice(6)))]
    if (!line.startsWith('skipped ')) return []
    const { name, reason } = JSON.parse(line.slice(8))
    return [{ name, cells: ['', '', '', '', 'skipped', reason] }]
  })
}

/**
 * A Markdown table of results.
 * @param {Result[]} results
 */
export function renderTable(results) {
  const head = ['what', 'ours', 'peer', 'ratio', 'promise', 'verdict', 'remark']
  const rows = results.map(({ name, cells }) => [name, ...cells])
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`)
  return `${lines.join('\n')}\n`
}

/**
 * The results of a table that `renderTable` made.
 * @param {string} markdown
 * @returns {Result[]}
 */
export function readTable(markdown) {
  const rows = markdown.split('\n').filter((line) => line.startsWith('| '))
  return rows.slice(2).map((row) => {
    const [name = '', ...cells] = row.slice(2, -2).split(' | ')
    return { name, cells }
  })
}
