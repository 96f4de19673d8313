import type { MaterialShape } from '../contract/drafting.ts'
import type { MaterialKind } from '../rules/materials.ts'

/** What is being written down: a new material of a kind, or one that is there. */
export type Editing =
  | { readonly kind: MaterialKind; readonly material: null }
  | { readonly kind: MaterialKind; readonly material: MaterialShape }
