import { groupBy } from '#lib/group.ts'
import type { BudgetShape, VersionShape } from '../contract/budget.ts'
import { readOutput } from '../contract/ledger.ts'
import type { LedgerNames, LedgerOutput } from '../rules/ledger.ts'

/** The shown ledger as the rules take it. */
export interface ShownLedger {
  readonly year: number
  readonly entries: readonly LedgerOutput[]
  readonly names: LedgerNames
  /** Whether this person may change its lines now. */
  readonly editable: boolean
}

export const shownLedger = (data: BudgetShape): ShownLedger => ({
  year: data.year,
  entries: data.outputs.map(readOutput),
  names: { programs: data.programs, activities: data.activities, indicators: data.indicators },
  editable: data.can.edit && data.versionId !== null && data.closed === null,
})

export const shownVersion = (data: BudgetShape): VersionShape | undefined =>
  data.versions.find(({ id }) => id === data.versionId)

/** `2886 Dukungan Manajemen`, or the name alone where there is no code. */
export const codeAndName = ({
  code,
  name,
}: {
  readonly code: string | null
  readonly name: string
}): string => (code === null ? name : `${code} ${name}`)

/** Activities below their programmes, for a choice. */
export const activityChoices = (data: BudgetShape) =>
  [...groupBy(data.activities, ({ programId }) => programId)].map(([programId, activities]) => {
    const program = data.programs.find(({ id }) => id === programId)
    return {
      group: program === undefined ? 'Kegiatan' : `Program ${codeAndName(program)}`,
      items: activities.map((activity) => ({ value: String(activity.id), label: codeAndName(activity) })),
    }
  })
