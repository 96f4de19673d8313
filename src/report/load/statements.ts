import type { StatementData } from '../documents/plan/data.ts'
import type { StatementInForce } from '#strategy/read/statements.ts'

/** Items of pillars and main activities are printed below them; every other kind has a list of its own, whatever it hangs below. */
const isItem = ({ kind }: StatementInForce): boolean => kind.endsWith('Item')

/**
 * The statements that documents print: of every kind those of the office itself, or where it holds none those of the nearest unit above,
 * each with its items.
 */
export function toStatements(rows: readonly StatementInForce[]): readonly StatementData[] {
  const nearest = new Map<string, number>()
  for (const { kind, depth } of rows) nearest.set(kind, Math.max(nearest.get(kind) ?? 0, depth))
  const own = rows.filter(({ kind, depth }) => depth === nearest.get(kind))
  const itemsOf = (id: number) => rows.filter((row) => isItem(row) && row.parentId === id)
  const build = ({ id, kind, code, body }: StatementInForce): StatementData => ({
    kind,
    code,
    body,
    children: itemsOf(id).map(build),
  })
  return own.filter((row) => !isItem(row)).map(build)
}
