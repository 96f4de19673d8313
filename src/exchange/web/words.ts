import type { Status } from '#ui/status-word.tsx'
import { importWorkflow, type ImportState } from '../rules/workflow.ts'

const { states } = importWorkflow

/** How far an import is, as people read it. */
export const stateStatus: Readonly<Record<ImportState, Status>> = {
  staged: { tone: 'warn', word: states.staged.name },
  applied: { tone: 'good', word: states.applied.name },
  undone: { tone: 'neutral', word: states.undone.name },
  discarded: { tone: 'neutral', word: states.discarded.name },
}

/** `35 baru, 2 berubah`, without what there is none of. */
export function sayCounts(counts: readonly { readonly new: number; readonly changed: number }[]): string {
  const total = (of: 'new' | 'changed'): number => counts.reduce((all, count) => all + count[of], 0)
  const parts = [
    [total('new'), 'baru'],
    [total('changed'), 'berubah'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  return said.length === 0 ? 'tidak ada perubahan' : said.join(', ')
}
