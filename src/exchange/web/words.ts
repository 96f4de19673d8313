import type { Tone } from '#ui/status-word.tsx'
import type { ImportState } from '../rules/workflow.ts'

export const stateTones: Readonly<Record<ImportState, Tone>> = {
  staged: 'warn',
  applied: 'good',
  undone: 'neutral',
  discarded: 'neutral',
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
