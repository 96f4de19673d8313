import type { Finding } from '#core/finding.ts'
import type { UnitKind } from '#organisation/index.ts'
import { checkYears } from './statements.ts'
import { covers, isInForce, sayYears, type Validity } from './validity.ts'

export interface StrategicPlanFacts extends Validity {
  readonly title: string
}

/** A plan of medium term has five years; another length is remarked. A plan in between, as that of 2024, may be shorter. */
const usualYears = 5

/**
 * Is a strategic plan sound? Errors: years that run backwards. Warnings: no parent plan where a unit above has one in those years, a
 * parent that does not cover the years. Note: another length than five years.
 *
 * @source UU 25/2004, plans of five years [MEM]; seed 000 line 56: the plan of an office is part of that of its agency [SEED]
 */
export function checkStrategicPlan(
  plan: StrategicPlanFacts,
  parent: StrategicPlanFacts | null,
  candidates: readonly StrategicPlanFacts[],
): readonly Finding[] {
  const backwards = checkYears(plan)
  if (backwards.length > 0) return backwards
  const length = (plan.yearUntil ?? plan.yearFrom) - plan.yearFrom
  const findings: Finding[] = []
  if (length !== usualYears)
    findings.push({
      rule: 'strategicPlan.length',
      severity: 'note',
      place: 'yearUntil',
      message: `Renstra ini berlaku ${length} tahun, bukan ${usualYears}.`,
      next: 'Biarkan bila memang Renstra peralihan; betulkan tahunnya bila tidak.',
    })
  if (parent === null && candidates.length > 0)
    findings.push({
      rule: 'strategicPlan.parent',
      severity: 'warning',
      place: 'parentId',
      message: 'Renstra ini belum ditautkan dengan Renstra unit di atasnya.',
      next: `Pilih ${candidates.map(({ title }) => `"${title}"`).join(' atau ')} sebagai induknya.`,
    })
  if (parent !== null && !covers(parent, plan))
    findings.push({
      rule: 'strategicPlan.within',
      severity: 'warning',
      place: 'parentId',
      message: `Renstra induk berlaku ${sayYears(parent)}, tidak memuat seluruh ${sayYears(plan)}.`,
      next: 'Samakan periodenya, atau pilih induk dari periode yang sama.',
    })
  return findings
}

/** Units that must own a strategic plan: from headquarters down to the executing office, not the parts of an office. */
const owners: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'ministry',
  'agency',
  'directorate',
  'centre',
  'inspectorate',
  'office',
])

/** Must a unit of this kind own a strategic plan? @source seed 001 lines 131-133 and seed 000 line 90 [SEED] */
export const mustOwnPlan = (kind: UnitKind): boolean => owners.has(kind)

/** Where an objective of an annual plan comes from. */
export interface Origin {
  readonly code: string
  /** Plans of the unit that owns the objective, and of the units above it. */
  readonly plans: readonly StrategicPlanFacts[]
  /** The missions and visions that objective, parents, goals lead to. */
  readonly missions: number
  readonly visions: number
  readonly year: number
}

/**
 * Can every figure of an annual plan be led back to the strategic plan, and through its objective to mission and vision? A warning for
 * each link that is missing.
 *
 * @source seed 001 lines 107-111, 555-561 and 780-782, and seed 000 line 86 [SEED]
 */
export function checkOrigin({ code, plans, missions, visions, year }: Origin): readonly Finding[] {
  const findings: Finding[] = []
  if (!plans.some((plan) => isInForce(plan, year)))
    findings.push({
      rule: 'origin.plan',
      severity: 'warning',
      place: code,
      message: `${code} tidak bersumber dari Renstra yang berlaku pada ${year}.`,
      next: `Catat Renstra ${year} dari unit pemilik sasaran ini.`,
    })
  if (missions === 0 && visions === 0)
    findings.push({
      rule: 'origin.vision',
      severity: 'warning',
      place: code,
      message: `${code} belum terkait dengan misi atau visi.`,
      next: 'Tautkan sasarannya dengan tujuan atau sasaran kebijakan pada Rencana strategis.',
    })
  return findings
}
