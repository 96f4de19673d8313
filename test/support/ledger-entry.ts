import { decimal } from '#lib/decimal.ts'
import { rupiah } from '#core/rupiah.ts'
import type { LedgerEntry } from '#budget/rules/ledger.ts'

/** An output of a ledger of Rp1.000 for two services, with nothing but what is named. */
export const entry = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  activityId: 1,
  classCode: 'QAH',
  outputCode: '016',
  name: 'Layanan',
  volume: decimal(2),
  unitOfMeasure: 'Layanan',
  amount: rupiah(1_000),
  location: null,
  personInCharge: null,
  chargeUnitId: null,
  components: [],
  funding: [],
  forward: [],
  months: [],
  indicators: [],
  ...more,
})
