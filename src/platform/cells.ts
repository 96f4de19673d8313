import { decimal } from '#lib/decimal.ts'
import { groupBy } from '#lib/group.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { CellChange, CellResult } from '#core/cell-batch.ts'
import { sayStaleCell, type RecordName } from './conflict.ts'
import { recordHistories, type HistoryCall } from './history.ts'

type Text = string | null

/** A cell as a change finds it. */
export interface FoundCell {
  /** What it holds now. */
  readonly held: Text
  /** The records in whose history its last change stands. */
  readonly records: readonly RecordName[]
  /** Puts the value of the change into it; answers why it cannot stand there, or null. Later changes find it there. */
  put(): Promise<Text> | Text
}
export interface CellGrid<C> {
  /** The cell that a change means; undefined when the grid has none such. */
  find(change: C): FoundCell | undefined
  /** What is said of a cell that is not there. */
  readonly missing: string
}

interface SavedCells<C> {
  /** In the order of the changes. */
  readonly results: CellResult[]
  /** The changes that stand now, without those whose cell held the value already. */
  readonly saved: readonly C[]
}

const isNumber = (text: Text): text is string => text !== null && /^-?\d+(\.\d+)?$/.test(text)
const same = (a: Text, b: Text): boolean =>
  a === b || (isNumber(a) && isNumber(b) && decimal(a).eq(decimal(b)))
const read = (value: Text): string => (isNumber(value) ? formatTrimmed(decimal(value), 10) : (value ?? ''))

/**
 * Judges and puts each change by itself, in their order. Whoever calls it holds what the cells belong to, so that nobody changes them
 * between the comparison and the writing.
 */
export async function saveCells<C extends CellChange>(
  call: Pick<HistoryCall, 'tx' | 'unit'>,
  changes: readonly C[],
  { find, missing }: CellGrid<C>,
): Promise<SavedCells<C>> {
  const results: CellResult[] = []
  const saved: C[] = []
  for (const change of changes) {
    const cell = find(change)
    const isThere = cell !== undefined && same(cell.held, change.value)
    const result = isThere
      ? stands(cell.held)
      : cell === undefined
        ? refused(change.before, missing)
        : await putCell(call, change, cell)
    if (!isThere && result.outcome === 'saved') saved.push(change)
    results.push(result)
  }
  return { results, saved }
}

const stands = (value: Text): CellResult => ({ outcome: 'saved', value, message: null })
const refused = (value: Text, message: string): CellResult => ({ outcome: 'refused', value, message })

async function putCell(
  call: Pick<HistoryCall, 'tx' | 'unit'>,
  { before, value }: CellChange,
  { held, records, put }: FoundCell,
): Promise<CellResult> {
  if (!same(held, before))
    return { outcome: 'conflict', value: held, message: await sayStaleCell(call, records, read(held)) }
  const reason = await put()
  return reason === null ? stands(value) : refused(held, reason)
}

/** Writes down saved cells, one entry a record: `nameOf` says which record a cell belongs to and what the cell is called in it. */
export async function recordCells<C extends CellChange>(
  call: HistoryCall,
  saved: readonly C[],
  nameOf: (change: C) => RecordName & { readonly field: string },
): Promise<void> {
  const named = saved.map((change) => ({ ...change, ...nameOf(change) }))
  const side = (cells: typeof named, of: 'before' | 'value'): object =>
    Object.fromEntries(cells.map((cell) => [cell.field, cell[of]]))
  const groups = groupBy(named, ({ entity, key }) => `${entity} ${key}`)
  await recordHistories(
    call,
    [...groups.values()].flatMap((cells) => {
      const [first] = cells
      if (first === undefined) return []
      const { entity, key } = first
      const action = cells.every(({ before }) => before === null) ? 'enter' : 'save'
      return [{ entity, key, action, before: side(cells, 'before'), after: side(cells, 'value') }]
    }),
  )
}
