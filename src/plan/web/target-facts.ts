import { z } from 'zod'
import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { quarters, shortQuarter } from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText, targetShape } from '#core/wire.ts'
import { splitMethods } from '../rules/split.ts'
import { splitWords } from './words.ts'

const factsShape = z.object({
  target: targetShape.nullable(),
  split: z.enum(splitMethods),
  profile: z.array(z.string().nullable()).nullish(),
  quarters: z.array(z.string().nullable()),
  remark: z.string().nullable(),
  background: z.string().nullish(),
  absolute: z.string().nullish(),
  executors: z.array(z.string()).nullish(),
})

export const targetFactLabels = {
  target: 'Target tahun',
  split: 'Cara bagi',
  profile: 'Bobot',
  quarters: 'Triwulan',
  remark: 'Keterangan',
  background: 'Latar belakang',
  absolute: 'Target absolut',
  executors: 'Unit pelaksana',
} as const

const sayQuarters = (figures: readonly (string | null)[]): string =>
  quarters
    .map((quarter) => {
      const figure = figures[quarter - 1] ?? null
      return `${shortQuarter(quarter)} ${figure === null ? '–' : formatTrimmed(decimal(figure), 10)}`
    })
    .join(' · ')

/** What history keeps of a target, as people read it; null for what is not a target. */
export function sayTargetFacts(state: unknown): Readonly<Record<string, string | null>> | null {
  const read = factsShape.safeParse(state)
  if (!read.success) return null
  const { target, split, profile, quarters: figures, remark } = read.data
  const { background, absolute, executors } = read.data
  return {
    target: target === null ? 'belum ditetapkan' : formatTarget(fromTargetText(target)),
    split: splitWords[split],
    profile: profile === null || profile === undefined ? null : sayQuarters(profile),
    quarters: sayQuarters(figures),
    remark,
    background: background ?? null,
    absolute: absolute ? formatTrimmed(decimal(absolute), 10) : null,
    executors: executors && executors.length > 0 ? executors.join(', ') : null,
  }
}
