import type { BudgetShape } from '../contract/budget.ts'
import type { AmountScale } from '../rules/scale.ts'
import type { ShownLedger } from './ledger.ts'

/** What every table of the plan is made from. */
export interface TableProps {
  readonly data: BudgetShape
  readonly ledger: ShownLedger
  readonly scale: AmountScale
}
