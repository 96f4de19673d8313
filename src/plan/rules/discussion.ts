import type { Decimal } from '#lib/decimal.ts'

/** What can be said when a target is negotiated. */
export const discussionKinds = ['proposal', 'objection', 'agreement', 'note'] as const
export type DiscussionKind = (typeof discussionKinds)[number]

export const discussionKindNames: Readonly<Record<DiscussionKind, string>> = {
  proposal: 'Usul angka',
  objection: 'Keberatan',
  agreement: 'Kesepakatan',
  note: 'Catatan',
}

interface Said {
  readonly kind: DiscussionKind
  readonly figure: Decimal | null
}

export type DiscussionState = 'none' | 'proposed' | 'objected' | 'agreed'
export const discussionStateNames: Readonly<Record<DiscussionState, string>> = {
  none: 'Belum dibahas',
  proposed: 'Diusulkan',
  objected: 'Ada keberatan',
  agreed: 'Disepakati',
}

const states: Readonly<Record<Exclude<DiscussionKind, 'note'>, DiscussionState>> = {
  proposal: 'proposed',
  objection: 'objected',
  agreement: 'agreed',
}

/**
 * Where does the negotiation of a target stand after all that was said, in order of time, and which figure was spoken of last? Notes
 * change nothing. An objection stays open until something is agreed upon; a further proposal does not settle it.
 *
 * @source requirements PLN-51, PLN-58: negotiation, and targets that are not imposed [SEED]
 */
export function discussionState(said: readonly Said[]): {
  readonly state: DiscussionState
  /** Agreed upon last; null while nothing is. */
  readonly agreed: Decimal | null
} {
  const spoken = said.flatMap(({ kind, figure }) => (kind === 'note' ? [] : [{ kind, figure }]))
  const settled = spoken.findLastIndex(({ kind }) => kind === 'agreement')
  const since = spoken.slice(settled + 1)
  const objected = since.some(({ kind }) => kind === 'objection')
  const last = since.at(-1) ?? spoken[settled]
  if (last === undefined) return { state: 'none', agreed: null }
  return {
    state: objected ? 'objected' : states[last.kind],
    agreed: since.length === 0 ? last.figure : null,
  }
}
