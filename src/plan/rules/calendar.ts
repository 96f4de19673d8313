import { daysBetween, isoDate, type IsoDate } from '#lib/dates.ts'
import type { PlanningMoment } from './moments.ts'

export interface PlannedEntry {
  readonly name: string
  readonly startsOn: IsoDate
  readonly dueOn: IsoDate
  /** Which of the 13 steps it belongs to, if any. */
  readonly step: number | null
}

/** Month and day in the year before the plan's (-1) or in it (0). */
type Day = readonly [offset: -1 | 0, monthAndDay: string]
type Times = readonly [from: Day, until: Day]

const work = [
  { name: 'Pembentukan tim penyusun', step: 1 },
  { name: 'Telaah tugas dan fungsi, kebijakan, SWOT, dan data', step: 5 },
  { name: 'Usulan unit pelaksana', step: null },
  { name: 'Pemilihan sasaran, program, dan kegiatan', step: 10 },
  { name: 'Rapat dan negosiasi target', step: 8 },
  { name: 'Penetapan target indikator dan target bulanan', step: 13 },
  { name: 'Pengajuan RKT kepada Kepala', step: null },
  { name: 'Penetapan RKT', step: null },
] as const

const before = (from: string, until: string): Times => [
  [-1, from],
  [-1, until],
]
const within = (from: string, until: string): Times => [
  [0, from],
  [0, until],
]

/**
 * The days of the eight pieces of work, by the moment at which a plan is drafted: with the strategic plan in the first half of the year
 * before, along the agenda of the budget (indicative ceilings in spring, ceilings in summer, allocation in autumn), or once the DIPA is
 * out in December.
 */
const times: Readonly<Record<PlanningMoment, readonly Times[]>> = {
  strategicPlan: [
    before('01-05', '01-16'),
    before('01-19', '02-13'),
    before('02-02', '02-20'),
    before('02-23', '03-13'),
    before('03-16', '04-10'),
    before('04-13', '05-08'),
    before('05-11', '05-15'),
    before('05-18', '05-29'),
  ],
  budgetAgenda: [
    before('02-02', '02-13'),
    before('02-16', '03-20'),
    before('03-02', '03-27'),
    before('04-01', '05-15'),
    before('06-01', '07-17'),
    before('07-20', '10-16'),
    before('10-19', '10-30'),
    before('11-02', '11-27'),
  ],
  afterDipa: [
    before('12-01', '12-05'),
    before('12-08', '12-19'),
    before('12-08', '12-19'),
    before('12-22', '12-31'),
    within('01-02', '01-09'),
    within('01-09', '01-16'),
    within('01-19', '01-20'),
    within('01-21', '01-30'),
  ],
}

/**
 * The calendar that drafting begins with; the office changes it as it needs.
 *
 * @source the three moments: seeds 000 and 001 [SEED]; days are our recommendation and to be confirmed by the office [INF]
 */
export function defaultCalendar(moment: PlanningMoment, year: number): readonly PlannedEntry[] {
  const day = ([offset, text]: Day): IsoDate => isoDate(`${year + offset}-${text}`)
  return times[moment].flatMap(([from, until], index) => {
    const entry = work[index]
    return entry === undefined ? [] : [{ ...entry, startsOn: day(from), dueOn: day(until) }]
  })
}

export type EntryState = 'done' | 'overdue' | 'running' | 'coming'
export const entryStateNames: Readonly<Record<EntryState, string>> = {
  done: 'Selesai',
  overdue: 'Terlambat',
  running: 'Berjalan',
  coming: 'Akan datang',
}

/** Where an entry stands today, and how many days are left until it is due; negative when it is over. */
export function entryState(
  entry: { readonly startsOn: IsoDate; readonly dueOn: IsoDate; readonly done: boolean },
  today: IsoDate,
): { readonly state: EntryState; readonly daysLeft: number } {
  const daysLeft = daysBetween(today, entry.dueOn)
  if (entry.done) return { state: 'done', daysLeft }
  if (daysLeft < 0) return { state: 'overdue', daysLeft }
  return { state: today < entry.startsOn ? 'coming' : 'running', daysLeft }
}
