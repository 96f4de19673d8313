import type { Finding } from '#core/finding.ts'
import type { Rupiah } from '#core/rupiah.ts'
import { checkDipaNumber } from './dipa.ts'
import { checkEntry, checkRepeated } from './entry-checks.ts'
import type { LedgerEntry, LedgerNames } from './ledger.ts'
import { checkLinks } from './links.ts'
import { checkRealisationPlan, computeRealisation, type MonthlyTargets } from './realisation.ts'
import type { BudgetLimits } from './settings.ts'
import { checkOneMeaning, checkStatedTotal, checkSums } from './sum-checks.ts'
import { checkUnitCost } from './unit-cost.ts'
import type { VersionKind } from './versions.ts'

/** What stands around a ledger when it is checked. */
export interface LedgerContext {
  readonly year: number
  readonly limits: BudgetLimits
  readonly names: LedgerNames
  readonly satkerCode: string | null
  readonly kind: VersionKind
  readonly dipaNumber: string | null
  readonly statedTotal: Rupiah | null
  /** Monthly targets of budget realisation in percent, where the plan has such an indicator. */
  readonly realisationTargets: MonthlyTargets
}

const checkDipa = ({ kind, dipaNumber, satkerCode, year }: LedgerContext): readonly Finding[] => {
  if (dipaNumber !== null) return checkDipaNumber(dipaNumber, { satkerCode, year })
  if (kind !== 'dipa' && kind !== 'revision') return []
  return [
    {
      rule: 'dipa.missing',
      severity: 'warning',
      place: 'Nomor DIPA',
      message: 'Nomor DIPA belum diisi.',
      next: 'Isi nomor dan tanggal DIPA pada keterangan versi.',
    },
  ]
}

/** Everything there is to say of a ledger: errors keep it from being adopted, warnings and notes are for people to judge. */
export const checkLedger = (entries: readonly LedgerEntry[], context: LedgerContext): readonly Finding[] => [
  ...checkDipa(context),
  ...checkRepeated(entries),
  ...checkOneMeaning(entries),
  ...entries.flatMap((entry) => checkEntry(entry, context.year, context.limits)),
  ...checkSums(entries),
  ...checkStatedTotal(entries, context.statedTotal),
  ...entries.flatMap((entry) => checkUnitCost(entry, context.year, context.limits.unitCostJump)),
  ...checkLinks(entries, context.names.indicators),
  ...checkRealisationPlan(computeRealisation(entries, [], context.realisationTargets)),
]
