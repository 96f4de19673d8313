import { groupBy } from '#lib/group.ts'
import type { Finding } from '#core/finding.ts'
import { listSteps } from '#agreement/read/steps.ts'
import { listPlanVersions } from '#plan/read/annual-plans.ts'
import { listCitationsOn } from '#plan/read/citations.ts'
import { listActivities, listPrograms } from '#strategy/read/programs.ts'
import { listStatementsInForce } from '#strategy/read/statements.ts'
import { findStrategicPlanInForce, listTargetsInForce } from '#strategy/read/strategic-plans.ts'
import type { PlanData, ProgramData, StrategicPlanData } from '../documents/plan/data.ts'
import { listStaff } from '#organisation/store/staff.ts'
import { staffOn } from '#organisation/index.ts'
import type { StaffMember } from '#organisation/index.ts'
import { loadBudget } from './budget.ts'
import { loadOffice } from './office.ts'
import type { LoadedOffice, Place } from './office.ts'
import { toStatements } from './statements.ts'
import { bareIndicator, loadObjectives } from './targets.ts'

type KnownProgram = ProgramData & { readonly id: number }

/** Programmes in force in the year with their activities. */
async function loadPrograms({ tx, unit }: Place, year: number): Promise<readonly KnownProgram[]> {
  const activities = groupBy(await listActivities(tx, unit.path, year), ({ programId }) => programId)
  return inCodeOrder(await listPrograms(tx, unit.path, year)).map(({ id, code, name }) => ({
    id,
    code,
    name,
    activities: inCodeOrder(activities.get(id) ?? []).map((one) => ({
      id: one.id,
      code: one.code,
      name: one.name,
    })),
  }))
}

/** By code, those without one last; the lists come in the order of their ids. */
const inCodeOrder = <T extends { readonly code: string | null }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => {
    if (a.code === b.code) return 0
    if (a.code === null || b.code === null) return a.code === null ? 1 : -1
    return a.code < b.code ? -1 : 1
  })

/** The legal bases as the list prints them, with what the register says of each on the day. */
async function loadCitations({ tx, unit }: Place, planId: number | undefined, date: string) {
  if (planId === undefined) return { texts: [], findings: [] }
  const checked = await listCitationsOn({ tx, unit }, { unit, id: planId }, date)
  return {
    texts: checked.filter(({ citation }) => citation.place === null).map(({ text }) => text),
    findings: checked.flatMap(({ findings, text }) =>
      findings.map((finding) => ({ ...finding, place: `Dasar hukum: ${text}` })),
    ),
  }
}

/** What the tables need of a person, and no more. */
const withoutName = (member: StaffMember): StaffMember => ({
  employment: member.employment,
  rankGroup: member.rankGroup,
  ruang: member.ruang,
  educationLevel: member.educationLevel,
  educationField: member.educationField,
  jobTitle: member.jobTitle,
  jobFamily: member.jobFamily,
  positionClass: member.positionClass,
  placement: member.placement && { id: member.placement.id, name: member.placement.name },
})

async function loadStrategicPlan(
  { tx, unit }: Place,
  year: number,
  unitName: string,
): Promise<StrategicPlanData | null> {
  const plan = await findStrategicPlanInForce(tx, unit.path, year)
  if (plan === undefined) return null
  const rows = await listTargetsInForce(tx, plan.id)
  const years = Array.from({ length: plan.yearUntil - plan.yearFrom }, (_, index) => plan.yearFrom + index)
  const targets = [...groupBy(rows, ({ indicatorId }) => indicatorId).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    return [
      {
        indicator: bareIndicator(first, first.definition, first.target, unitName),
        objective: first.statement,
        years: years.map((wanted) => own.find(({ year: of }) => of === wanted)?.target ?? null),
      },
    ]
  })
  return { title: plan.title, yearFrom: plan.yearFrom, yearTo: plan.yearUntil - 1, targets }
}

/** The annual plan of the year: the revision asked for, else the latest. */
const findAnnualPlan = async ({ tx, unit }: Place, year: number, revision?: number) =>
  (await listPlanVersions(tx, unit, year)).find(
    (plan) => revision === undefined || plan.revision === revision,
  )

/** Programmes that the plan or the budget names; all of the year where neither names any. */
function usedPrograms(
  programs: readonly KnownProgram[],
  named: ReadonlySet<number>,
): readonly KnownProgram[] {
  const used = programs
    .map((program) => ({
      ...program,
      activities: program.activities.filter(({ id }) => named.has(id)),
    }))
    .filter(({ activities }) => activities.length > 0)
  return used.length === 0 ? programs : used
}

export interface LoadedPlanDocument {
  readonly data: PlanData
  readonly findings: LoadedOffice['findings']
  /** What is wrong with the regulations that the plan cites. */
  readonly citationFindings: readonly Finding[]
}

export interface PlanWanted {
  readonly year: number
  readonly date: string
  /** The revision of the annual plan; the latest when not named. */
  readonly revision?: number
  /** The annual plans of all years of the strategic plan too, for the Renstra. */
  readonly allYears?: boolean
}

async function loadYears(
  place: Place,
  strategic: StrategicPlanData,
  programs: readonly KnownProgram[],
  office: LoadedOffice['office'],
) {
  const years = Array.from(
    { length: strategic.yearTo - strategic.yearFrom + 1 },
    (_, index) => strategic.yearFrom + index,
  )
  const plans = []
  for (const year of years) {
    const plan = await findAnnualPlan(place, year)
    const wanted = { unitName: office.unit.name, date: office.date, programs }
    plans.push({ year, objectives: plan === undefined ? [] : await loadObjectives(place.tx, plan, wanted) })
  }
  return plans
}

/** Everything that the RKT or the Renstra of an office is composed from, as on the day of the document. */
export async function loadPlanDocument(place: Place, wanted: PlanWanted): Promise<LoadedPlanDocument> {
  const { tx, unit } = place
  const { year, date } = wanted
  const { office, findings } = await loadOffice(place, year, date)
  const plan = await findAnnualPlan(place, year, wanted.revision)
  const programs = await loadPrograms(place, year)
  const planOf = { unitName: office.unit.name, date, programs }
  const objectives = plan === undefined ? [] : await loadObjectives(tx, plan, planOf)
  const budget = await loadBudget(tx, unit, year)
  const strategicPlan = await loadStrategicPlan(place, year, office.unit.name)
  const activityIds = new Set(budget?.outputs.map(({ activityId }) => activityId))
  const citations = await loadCitations(place, plan?.id, date)
  const data: PlanData = {
    ...office,
    plan: plan === undefined ? null : { title: plan.title, revision: plan.revision },
    strategicPlan,
    statements: toStatements(await listStatementsInForce(tx, unit.path, year)),
    programs: usedPrograms(programs, activityIds),
    objectives,
    budget,
    staff: staffOn(await listStaff(tx, unit.id, date), date).map(withoutName),
    citations: citations.texts,
    steps: await listSteps(tx, unit.id, year),
    years: wanted.allYears && strategicPlan ? await loadYears(place, strategicPlan, programs, office) : [],
  }
  return { data, findings, citationFindings: citations.findings }
}
