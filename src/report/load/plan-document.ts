import { groupBy } from '#lib/group.ts'
import type { Finding } from '#core/finding.ts'
import { listCitationsOn } from '#plan/read/citations.ts'
import type { Tx } from '#platform/database/database.ts'
import type { PlanData, ProgramData, StrategicPlanData } from '../documents/plan/data.ts'
import { listStaff } from '#organisation/store/staff.ts'
import { staffOn } from '#organisation/index.ts'
import type { StaffMember } from '#organisation/index.ts'
import * as store from '../store/plan-data.ts'
import { findStrategicPlan, listStrategicTargets } from '../store/strategic-data.ts'
import { loadBudget } from './budget.ts'
import { loadOffice } from './office.ts'
import type { LoadedOffice, Place } from './office.ts'
import { toStatements } from './statements.ts'
import { bareIndicator, loadObjectives, toTarget } from './targets.ts'

type KnownProgram = ProgramData & { readonly id: number }

function toPrograms(rows: readonly store.ActivityRow[]): readonly KnownProgram[] {
  const programs = groupBy(rows, ({ programId }) => programId)
  return [...programs].map(([id, own]) => ({
    id,
    code: own[0]?.programCode ?? null,
    name: own[0]?.programName ?? '',
    activities: own.flatMap((row) =>
      row.id === null ? [] : [{ id: row.id, code: row.code, name: row.name ?? '' }],
    ),
  }))
}

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
  const plan = await findStrategicPlan(tx, unit.path, year)
  if (plan === undefined) return null
  const rows = await listStrategicTargets(tx, plan.id)
  const years = Array.from({ length: plan.yearUntil - plan.yearFrom }, (_, index) => plan.yearFrom + index)
  const targets = [...groupBy(rows, ({ indicatorId }) => indicatorId).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const of = (wanted: number) => own.find((row) => row.year === wanted)
    return [
      {
        indicator: bareIndicator(first, unitName),
        objective: first.statement,
        years: years.map((wanted) => {
          const row = of(wanted)
          return row === undefined ? null : toTarget(row)
        }),
      },
    ]
  })
  return { title: plan.title, yearFrom: plan.yearFrom, yearTo: plan.yearUntil - 1, targets }
}

interface PlanRow {
  readonly id: number
  readonly title: string
  readonly revision: number
}

/** The annual plan of the year: the revision asked for, else the latest. */
async function findAnnualPlan(
  tx: Tx,
  unitId: number,
  year: number,
  revision?: number,
): Promise<PlanRow | undefined> {
  return tx
    .selectFrom('plan.annual_plan')
    .select(['id', 'title', 'revision'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .$if(revision !== undefined, (query) => query.where('revision', '=', revision ?? 0))
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
}

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
    const plan = await findAnnualPlan(place.tx, place.unit.id, year)
    const wanted = { planId: plan?.id ?? 0, unitName: office.unit.name, date: office.date, programs }
    plans.push({ year, objectives: plan === undefined ? [] : await loadObjectives(place.tx, wanted) })
  }
  return plans
}

/** Everything that the RKT or the Renstra of an office is composed from, as on the day of the document. */
export async function loadPlanDocument(place: Place, wanted: PlanWanted): Promise<LoadedPlanDocument> {
  const { tx, unit } = place
  const { year, date } = wanted
  const { office, findings } = await loadOffice(place, year, date)
  const plan = await findAnnualPlan(tx, unit.id, year, wanted.revision)
  const programs = toPrograms(await store.listActivities(tx, unit.path, year))
  const planOf = { unitName: office.unit.name, date, programs }
  const objectives = plan === undefined ? [] : await loadObjectives(tx, { ...planOf, planId: plan.id })
  const budget = await loadBudget(tx, unit, year)
  const strategicPlan = await loadStrategicPlan(place, year, office.unit.name)
  const activityIds = new Set(budget?.outputs.map(({ activityId }) => activityId))
  const citations = await loadCitations(place, plan?.id, date)
  const data: PlanData = {
    ...office,
    plan: plan === undefined ? null : { title: plan.title, revision: plan.revision },
    strategicPlan,
    statements: toStatements(await store.listStatements(tx, unit.path, year)),
    programs: usedPrograms(programs, activityIds),
    objectives,
    budget,
    staff: staffOn(await listStaff(tx, unit.id, date), date).map(withoutName),
    citations: citations.texts,
    steps: await store.listSteps(tx, unit.id, year),
    years: wanted.allYears && strategicPlan ? await loadYears(place, strategicPlan, programs, office) : [],
  }
  return { data, findings, citationFindings: citations.findings }
}
