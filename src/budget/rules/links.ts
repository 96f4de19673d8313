import { finding, type Finding } from '#core/finding.ts'
import { outputLabel } from './codes.ts'
import type { LedgerEntry, LedgerNames } from './ledger.ts'

/**
 * Is every indicator of the plan carried by an output, and does every output serve an indicator? The plan feeds the budget, so each gap
 * is said, from both sides.
 *
 * @source the annual plan is the ground of the budget plan, guide to the RKT [SEED]
 */
export function checkLinks(
  entries: readonly LedgerEntry[],
  indicators: LedgerNames['indicators'],
): readonly Finding[] {
  const served = new Set(entries.flatMap((entry) => entry.indicators.map(({ indicatorId }) => indicatorId)))
  const withoutOutput = indicators
    .filter(({ id }) => !served.has(id))
    .map(({ code, name }): Finding =>
      finding(
        'warning',
        'link.indicatorWithoutOutput',
        code,
        `${code} "${name}" belum didukung satu pun RO, sehingga targetnya tanpa anggaran.`,
        'Kaitkan RO yang mendukungnya, atau jelaskan dalam RKT bahwa indikator ini tanpa biaya.',
      ),
    )
  const withoutIndicator = entries
    .filter((entry) => entry.indicators.length === 0)
    .map((entry): Finding =>
      finding(
        'warning',
        'link.outputWithoutIndicator',
        outputLabel(entry),
        `${outputLabel(entry)} "${entry.name}" belum dikaitkan dengan indikator mana pun.`,
        'Kaitkan dengan indikator yang didukungnya.',
      ),
    )
  return [...withoutOutput, ...withoutIndicator]
}
