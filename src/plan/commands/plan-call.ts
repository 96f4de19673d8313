import type { UnitKey } from '#core/unit.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { HistoryCall } from '#platform/history.ts'

/** What a change of a plan needs of a call: of a person in the browser, of an import, of the command line, or of the samples. */
export interface PlanCall extends HistoryCall, Pick<UnitCall, 'dayOf'> {
  readonly unit: UnitKey
}

/** What can be said of a change besides what changes. */
export interface ChangeNote {
  /** Another word for it in the history than `save`. */
  readonly action?: string
  readonly reason?: string | null
}
