import type { IsoDate } from '#lib/dates.ts'
import { quarterName, type Quarter } from '#core/period.ts'
import type { Finding } from '#core/finding.ts'
import type { QuarterResult, StatusWord } from '#measurement/index.ts'
import { listPlanTasks, type PlanSituation } from './plan-tasks.ts'
import type { Task, TaskKind } from './task.ts'

export interface QuarterSituation {
  readonly quarter: Quarter
  readonly state: 'draft' | 'final'
  /** Last day of the quarter. */
  readonly lastDay: IsoDate
  readonly results: readonly QuarterResult[]
  /** What stands in the way of making it final. */
  readonly obstacles: readonly Finding[]
}

export interface OfficeSituation {
  readonly year: number
  /** The latest version of the plan of the year; null when there is none. */
  readonly plan: PlanSituation | null
  readonly quarters: readonly QuarterSituation[]
  readonly signatureFindings: readonly Finding[]
  readonly may: {
    readonly plan: boolean
    readonly submitPlan: boolean
    readonly approvePlan: boolean
    readonly makeAgreement: boolean
    readonly signAgreement: boolean
    readonly enter: boolean
    readonly finalise: boolean
    readonly editOfficials: boolean
  }
}

const countRule = (situation: QuarterSituation, rule: string): number =>
  situation.obstacles.filter((finding) => finding.rule === rule).length

/** Only quarters that have ended wait for somebody; the running one may be filled, but need not be. */
function quarterTasks(situation: QuarterSituation, may: OfficeSituation['may'], today: IsoDate): Task[] {
  const { quarter, state, lastDay, obstacles } = situation
  if (state === 'final' || today <= lastDay) return []
  const empty = countRule(situation, 'quarter.noData')
  const unexplained = countRule(situation, 'quarter.notExplained')
  const wrong = obstacles.length - empty - unexplained
  const task = (kind: TaskKind, count: number, words: string): Task[] =>
    count === 0
      ? []
      : [{ kind, count, quarter, screen: 'pengukuran', message: `${quarterName(quarter)}: ${words}` }]
  return [
    ...(may.enter
      ? [
          ...task('fill', empty, `${empty} indikator belum mempunyai realisasi.`),
          ...task('explain', unexplained, `${unexplained} capaian yang menonjol belum dijelaskan.`),
          ...task('repair', wrong, `${wrong} isian bertentangan dan perlu diperbaiki.`),
        ]
      : []),
    ...(may.finalise && obstacles.length === 0
      ? task('finalise', 1, 'lengkap dan siap ditetapkan final.')
      : []),
  ]
}

/**
 * What waits for this person in this office and year ("Pekerjaan saya")? Plan first, then the quarters in order, then the registry of
 * officials. Nothing that the person's roles do not allow is listed.
 */
export function listTasks(office: OfficeSituation, today: IsoDate): readonly Task[] {
  const { may } = office
  const plain = { quarter: null, count: 1 } as const
  return [
    ...listPlanTasks(office.year, office.plan, may),
    ...office.quarters.flatMap((situation) => quarterTasks(situation, may, today)),
    ...(may.editOfficials && office.plan !== null
      ? office.signatureFindings.map(({ message }): Task => ({
          ...plain,
          kind: 'signatory',
          screen: 'organisasi',
          message,
        }))
      : []),
  ]
}

/** How many indicators of a quarter have each status word. */
export function countWords(results: readonly QuarterResult[]): Readonly<Record<StatusWord, number>> {
  const counts = { reached: 0, near: 0, notReached: 0, notDue: 0, notAssessed: 0 }
  for (const { word } of results) counts[word] += 1
  return counts
}
