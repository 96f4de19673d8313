import type { Aggregation } from '#core/polarity.ts'
import type { Tone } from '#ui/status-word.tsx'
import type { SplitMethod } from '../rules/split.ts'
import type { PlanState } from '../rules/workflow.ts'

export const splitWords: Readonly<Record<SplitMethod, string>> = {
  even: 'Merata',
  profile: 'Menurut profil',
  manual: 'Ditetapkan sendiri',
  yearEnd: 'Akhir tahun',
  months: 'Mengikuti bulan',
}

const addsUp = (aggregation: Aggregation): boolean => aggregation === 'sum' || aggregation === 'cumulative'

/** The methods that make a difference for figures of this kind, with what each does; the one in use always stands among them. */
export function splitChoices(
  aggregation: Aggregation,
  inUse: SplitMethod,
): readonly { readonly method: SplitMethod; readonly name: string; readonly does: string }[] {
  const even =
    aggregation === 'sum'
      ? { name: 'Merata', does: 'dibagi sama besar; sisa pembulatan ke triwulan terakhir' }
      : { name: 'Sama setiap triwulan', does: 'angka tahun berlaku pada setiap triwulan yang jatuh tempo' }
  const all = [
    { method: 'even', ...even },
    { method: 'profile', name: 'Menurut profil', does: 'dibagi menurut empat bobot' },
    { method: 'manual', name: 'Ditetapkan sendiri', does: 'empat angka Anda sendiri, jumlahnya diperiksa' },
    {
      method: 'yearEnd',
      name: 'Hanya akhir tahun',
      does: 'dinilai pada TW IV; sebelumnya belum jatuh tempo',
    },
  ] as const
  return all.filter(({ method }) => method !== 'profile' || addsUp(aggregation) || inUse === 'profile')
}

/** The colour beside the word of a plan's state. */
export const stateTones: Readonly<Record<PlanState, Tone>> = {
  draft: 'info',
  submitted: 'warn',
  returned: 'bad',
  approved: 'good',
  locked: 'good',
}
