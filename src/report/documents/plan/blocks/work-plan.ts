import { groupBy } from '#lib/group.ts'
import type { Block, Cell } from '#documents/tree.ts'
import { cell } from '../../blocks.ts'
import type { IndicatorData, PlanData, StepData } from '../data.ts'
import { targetWords } from '../fields.ts'
import { groupRow, headRow, middle, monthHeads, right, tableOf } from './parts.ts'

const BAR = '2E7D5B'
const MILESTONE = 'D98E04'

interface Work {
  readonly name: string
  readonly who: string
}

/** What is done for an indicator: the steps of its action plan, else the outputs of the budget that serve it. */
function workFor(indicator: IndicatorData, { steps, budget }: PlanData): readonly Work[] {
  const own = steps.filter(({ indicatorCode }) => indicatorCode === indicator.code)
  if (own.length > 0) return own.map((step) => ({ name: step.name, who: step.personInCharge ?? '' }))
  const serves = (id: number) => id === indicator.id
  const outputs =
    budget?.outputs.filter(({ indicators }) => indicators.some(({ indicatorId }) => serves(indicatorId))) ??
    []
  return outputs.map(({ name, personInCharge }) => ({ name, who: personInCharge ?? '' }))
}

const oneEach = (words: readonly string[]): string =>
  [...new Set(words.filter((word) => word !== ''))].join('; ')

/** The work-plan matrix (PRN-10, PLN-70): objective, indicator, target, what is done, by whom, remarks. */
function workMatrix(data: PlanData): readonly Block[] {
  const body = data.objectives.flatMap(({ statement, indicators }, number) => [
    groupRow(`Sasaran ${number + 1}: ${statement}`, 5),
    ...indicators.map((indicator): readonly Cell[] => {
      const work = workFor(indicator, data)
      return [
        cell(`${indicator.code} ${indicator.name}`.trim()),
        right(targetWords(indicator) ?? ''),
        cell(oneEach(work.map(({ name }) => name))),
        cell(oneEach([...indicator.executors, ...work.map(({ who }) => who)])),
        cell(indicator.remark ?? ''),
      ]
    }),
  ])
  return tableOf({
    id: 'tabel-matriks',
    caption: `Matriks rencana kerja ${data.unit.shortName} Tahun ${data.year}`,
    columns: [{ width: 72 }, { width: 30 }, { width: 'fill' }, { width: 42 }, { width: 40 }],
    head: [headRow('Indikator kinerja', 'Target', 'Kegiatan', 'Pelaksana', 'Keterangan')],
    body: data.objectives.length === 0 ? [] : body,
    size: 8.5,
  })
}

interface Bar {
  readonly name: string
  readonly who: string
  readonly at: (month: number) => 'milestone' | 'bar' | null
}

const barOfStep = (step: StepData): Bar => ({
  name: step.name,
  who: step.personInCharge ?? '',
  at: (month) => {
    if (month < step.startMonth || month > step.endMonth) return null
    return step.isMilestone ? 'milestone' : 'bar'
  },
})

/** The bars of the year: steps of the action plan by indicator; without one the months in which outputs draw money. */
function barsOf({
  steps,
  budget,
  objectives,
  programs,
}: PlanData): readonly (readonly [string, readonly Bar[]])[] {
  if (steps.length > 0)
    return objectives
      .flatMap(({ indicators }) => indicators)
      .map(({ code, name }) => [
        `${code} ${name}`,
        steps.filter(({ indicatorCode }) => indicatorCode === code).map(barOfStep),
      ])
  const drawn = budget?.outputs.filter(({ months }) => months.some(({ amount }) => amount > 0)) ?? []
  const names = new Map(programs.flatMap(({ activities }) => activities).map(({ id, name }) => [id, name]))
  return [...groupBy(drawn, ({ activityId }) => activityId)].map(([activityId, outputs]) => [
    names.get(activityId) ?? '',
    outputs.map((output) => ({
      name: output.name,
      who: output.personInCharge ?? '',
      at: (of) => (output.months.some(({ month, amount }) => month === of && amount > 0) ? 'bar' : null),
    })),
  ])
}

function barRow({ name, who, at }: Bar): readonly Cell[] {
  const cells = monthHeads.map((_, index): Cell => {
    const what = at(index + 1)
    if (what === null) return cell('')
    // The letter says it too, for whoever prints without colours.
    return middle(what === 'milestone' ? 'T' : '', { fill: what === 'milestone' ? MILESTONE : BAR })
  })
  return [cell(name), ...cells, cell(who)]
}

/** The bar schedule (PRN-10, PLN-71): a row a piece of work, the months it takes filled. */
function gantt(data: PlanData): readonly Block[] {
  const groups = barsOf(data).filter(([, bars]) => bars.length > 0)
  return tableOf({
    id: 'tabel-palang',
    caption: `Jadwal palang kegiatan ${data.unit.shortName} Tahun ${data.year}`,
    columns: [{ width: 'fill' }, ...monthHeads.map(() => ({ width: 11 })), { width: 42 }],
    head: [headRow('Kegiatan', ...monthHeads, 'Pelaksana')],
    body: groups.flatMap(([title, bars]) => [groupRow(title, 14), ...bars.map(barRow)]),
    size: 8,
    note: 'Sel berwarna: bulan pelaksanaan. T: tonggak yang hasilnya diperiksa.',
  })
}

export const workPlanBlocks = { workMatrix, gantt } as const
