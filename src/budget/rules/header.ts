/** Programme or activity with what it is to reach. */
export interface HeaderItem {
  readonly code: string | null
  readonly name: string
  readonly objectives: readonly string[]
}
/** The block that heads plan and budget: who, which programmes and activities, and what they are to reach. */
export interface BudgetHeader {
  /** The ministry or agency at the top of the tree. */
  readonly institution: string
  /** The units between, from above, and the office itself. */
  readonly unit: string
  readonly programs: readonly HeaderItem[]
  readonly activities: readonly HeaderItem[]
}

interface Known extends HeaderItem {
  readonly id: number
}

/**
 * The header block of a ledger: the programmes and activities that its entries name, in the order of the plan; all of the year where it
 * has no entries yet.
 *
 * @source header block of the RKT, Jambi 2024 [SEED]
 */
export function headerOf(
  office: { readonly above: readonly string[]; readonly name: string },
  programs: readonly Known[],
  activities: readonly (Known & { readonly programId: number })[],
  entries: readonly { readonly activityId: number }[],
): BudgetHeader {
  const used = new Set(entries.map(({ activityId }) => activityId))
  const shown = used.size === 0 ? activities : activities.filter(({ id }) => used.has(id))
  const ofPrograms = new Set(shown.map(({ programId }) => programId))
  const [institution = office.name, ...between] = office.above
  const item = ({ code, name, objectives }: HeaderItem): HeaderItem => ({ code, name, objectives })
  return {
    institution,
    unit: office.above.length === 0 ? office.name : [...between, office.name].join(' / '),
    programs: programs.filter(({ id }) => ofPrograms.has(id)).map(item),
    activities: shown.map(item),
  }
}
