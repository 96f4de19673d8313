import { finding, type Finding } from '#core/finding.ts'
import { checkTarget } from '#strategy/index.ts'
import { isEmpty, quartersFromMonths } from './months.ts'
import type { PlannedTarget, WholeTarget } from './planned-target.ts'
import { splitTarget, usualSplit, type QuarterTargets } from './split.ts'

/** What is stored of a target itself. */
export type TargetFigures = Pick<
  PlannedTarget,
  'target' | 'split' | 'profile' | 'quarters' | 'remark' | 'background' | 'absolute'
>

const noQuarters: QuarterTargets = [null, null, null, null]

/** Months are the one truth once they are entered: the quarters follow from them, whatever way of splitting is asked for. */
function checkFollowing({ indicator: { code }, split, months }: WholeTarget): readonly Finding[] {
  if (isEmpty(months) === (split !== 'months')) return []
  return isEmpty(months)
    ? [
        finding(
          'error',
          'split.noMonths',
          'split',
          `Target bulanan ${code} belum diisi.`,
          'Isi dahulu pada layar Target bulanan, atau pilih cara bagi lain.',
        ),
      ]
    : [
        finding(
          'error',
          'split.months',
          'split',
          `Target bulanan ${code} sudah diisi, sehingga triwulannya mengikuti bulan.`,
          'Ubah bulannya pada layar Target bulanan, atau kosongkan kedua belas bulan bila ingin membagi per triwulan.',
        ),
      ]
}

/**
 * What does a target become when some of its figures change, and what stands against it? The quarters follow from the way of splitting;
 * what is left out stays as it is.
 *
 * @source our recommendation, requirements PLN-30, PLN-31 [INF]
 */
export function changeTarget(
  before: WholeTarget,
  change: Partial<TargetFigures>,
): { readonly after: WholeTarget; readonly findings: readonly Finding[] } {
  const asked = { ...before, ...change }
  const { indicator, months } = asked
  const quarters =
    asked.split === 'months'
      ? quartersFromMonths(months, indicator.aggregation, indicator.decimals)
      : asked.quarters
  const split = splitTarget({ ...asked, quarters })
  return {
    after: { ...asked, quarters: split.quarters },
    findings: [...checkFollowing(asked), ...checkTarget(asked.target, indicator), ...split.findings],
  }
}

/** A target after its months changed: the quarters follow from them, or are split again once all are empty. */
export function followMonths(whole: WholeTarget): WholeTarget {
  if (!isEmpty(whole.months)) return changeTarget(whole, { split: 'months' }).after
  if (whole.split !== 'months') return whole
  const split = usualSplit(whole.indicator.measuringPeriod)
  return changeTarget(whole, { split, quarters: noQuarters }).after
}
