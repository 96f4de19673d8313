import { decimal, sum, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import {
  childrenOf,
  nodeFinding,
  type CascadeIndicatorFacts,
  type CascadeNodeFacts,
  type Combination,
} from './cascade.ts'

const show = (value: Decimal): string => formatTrimmed(value, 6)
const unitOf = (indicator: CascadeIndicatorFacts): string =>
  (indicator.unitOfMeasure ?? '').trim().toLowerCase()

const combine = (values: readonly Decimal[], how: Combination): Decimal =>
  how === 'sum' ? sum(values) : sum(values).div(decimal(values.length))

const places = 6
const equal = (a: Decimal, b: Decimal): boolean => a.round(places).eq(b.round(places))

const words: Readonly<Record<Combination, string>> = { sum: 'Jumlah', mean: 'Rata-rata' }

function checkCombination(
  node: CascadeNodeFacts,
  indicator: CascadeIndicatorFacts,
  how: Combination,
  children: readonly CascadeNodeFacts[],
): readonly Finding[] {
  if (children.length === 0) return []
  const alike = children.flatMap(({ indicators }) =>
    indicators.filter((child) => unitOf(child) === unitOf(indicator)),
  )
  if (alike.length === 0)
    return [
      nodeFinding(
        node,
        'unit',
        'warning',
        `"${indicator.name}" dihitung dari target di bawahnya, tetapi tidak ada indikator bersatuan ${indicator.unitOfMeasure ?? 'sama'} di sana.`,
        'Samakan satuannya, atau hapus aturan jumlah atau rata-rata.',
      ),
    ]
  const values = alike.flatMap(({ target }) => target ?? [])
  if (indicator.target === null || values.length < alike.length) return []
  const made = combine(values, how)
  if (equal(made, indicator.target)) return []
  return [
    nodeFinding(
      node,
      'target',
      'warning',
      `${words[how]} target di bawah "${indicator.name}" ${show(made)}, sedangkan targetnya ${show(indicator.target)}.`,
      'Sesuaikan target di bawahnya, atau target ini.',
    ),
  ]
}

/**
 * Do the targets of the conditions below make that of the condition above, where it is declared as their sum or mean? Compared are the
 * indicators with the same unit of measure; without one of them the units contradict each other. A target that is still missing below
 * says nothing yet (its own node is told so). A target that differs from the annual plan's is a contradiction too.
 *
 * @source PermenPANRB 89/2021, rules 8.1: child targets do not contradict the parent [INF]
 */
export function checkCascadeTargets(nodes: readonly CascadeNodeFacts[]): readonly Finding[] {
  return nodes
    .filter(({ own }) => own)
    .flatMap((node) =>
      node.indicators.flatMap((indicator) => [
        ...(indicator.combination === null
          ? []
          : checkCombination(node, indicator, indicator.combination, childrenOf(nodes, node.id))),
        ...checkAgainstPlan(node, indicator),
      ]),
    )
}

function checkAgainstPlan(node: CascadeNodeFacts, indicator: CascadeIndicatorFacts): readonly Finding[] {
  const { target, planTarget, name } = indicator
  if (target === null || planTarget === null || target.eq(planTarget)) return []
  return [
    nodeFinding(
      node,
      'plan',
      'warning',
      `Target "${name}" pada pohon ${show(target)}, pada RKT ${show(planTarget)}.`,
      'Kosongkan target pada pohon supaya mengikuti RKT, atau betulkan salah satunya.',
    ),
  ]
}
