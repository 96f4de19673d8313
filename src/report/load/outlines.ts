import type { Tx } from '#platform/database/database.ts'
import { familyOf, type Outline } from '../rules/outline.ts'
import { builtInOutlines, outlineKey } from '../rules/outlines.ts'
import { listOutlines } from '../store/outlines.ts'

const builtIn: readonly Outline[] = Object.values(builtInOutlines)

/** The outlines that a unit may choose for a kind of document: its own and those above first, then the ones of the program. */
export async function loadOutlines(
  tx: Tx,
  path: string,
  kind: 'rkt' | 'renstra',
): Promise<readonly Outline[]> {
  const adapted = (await listOutlines(tx, path)).map(({ id, name, base, body }): Outline => ({
    key: outlineKey(id),
    name,
    base,
    ...body,
  }))
  return [...adapted, ...builtIn].filter(({ base }) => familyOf(base) === kind)
}

/** The outline of a document; one that is gone gives way to the first one of its kind that comes with the program. */
export function chooseOutline(
  outlines: readonly Outline[],
  key: string | null,
  kind: 'rkt' | 'renstra',
): Outline {
  const fallback = kind === 'renstra' ? builtInOutlines.renstra : builtInOutlines.p1
  return outlines.find((outline) => outline.key === key) ?? fallback
}
