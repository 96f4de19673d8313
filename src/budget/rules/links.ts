import type { Finding } from '#core/finding.ts'
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
    .map(({ code, name }): Finding => ({
      rule: 'link.indicatorWithoutOutput',
      severity: 'warning',
      place: code,
      message: `${code} "${name}" belum didukung satu pun RO, sehingga targetnya tanpa anggaran.`,
      next: 'Kaitkan RO yang mendukungnya, atau jelaskan dalam RKT bahwa indikator ini tanpa biaya.',
    }))
  const withoutIndicator = entries
    .filter((entry) => entry.indicators.length === 0)
    .map((entry): Finding => ({
      rule: 'link.outputWithoutIndicator',
      severity: 'warning',
      place: outputLabel(entry),
      message: `${outputLabel(entry)} "${entry.name}" belum dikaitkan dengan indikator mana pun.`,
      next: 'Kaitkan dengan indikator yang didukungnya.',
    }))
  return [...withoutOutput, ...withoutIndicator]
}
