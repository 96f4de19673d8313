import type { Entity, KindId } from './kind.ts'
import { getKind, kinds } from './kinds.ts'

/** Whether the person holds a permission on the office. */
export type May = (permission: string) => boolean

/** Which of these tables write what the person may not change on the screen of that data; each once. */
export const forbiddenKinds = (ids: readonly KindId[], may: May): readonly KindId[] =>
  [...new Set(ids)].filter((id) => !may(getKind(id).permission))

/** Which of these records the person may not change, whichever table told of them. */
export const forbiddenEntities = (touched: Iterable<Entity>, may: May): readonly Entity[] =>
  [...new Set(touched)].filter(
    (entity) => !kinds.some((kind) => kind.entity === entity && may(kind.permission)),
  )
