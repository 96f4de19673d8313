import { months, monthName, type Month } from '#core/period.ts'
import { sayMonths, type ActionStep } from './action-plan.ts'

/** A bar chart of steps over the twelve months, in its own units; a writer scales it. */
export interface GanttLayout {
  readonly width: number
  readonly height: number
  /** Where the labels end and January begins. */
  readonly left: number
  readonly top: number
  readonly monthWidth: number
  readonly months: readonly { readonly month: Month; readonly label: string; readonly x: number }[]
  readonly rows: readonly GanttRow[]
}
export interface GanttRow {
  readonly label: string
  readonly y: number
  readonly height: number
  /** The months in words, for readers who do not see the bar. */
  readonly said: string
  readonly bar: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** The middle of the mark at the end of a milestone; null for other steps. */
  readonly mark: { readonly x: number; readonly y: number; readonly size: number } | null
}
/** What a row shows; steps of an action plan, or outputs of a schedule of the budget. */
export type GanttStep = Pick<ActionStep, 'name' | 'startMonth' | 'endMonth' | 'isMilestone'>

interface GanttSizes {
  /** Width of the labels; 0 where they stand in a table beside the chart. */
  readonly left: number
  readonly monthWidth: number
  readonly rowHeight: number
  /** Height of the head with the names of the months. */
  readonly top: number
}
export const ganttSizes: GanttSizes = { left: 180, monthWidth: 36, rowHeight: 24, top: 22 }

const rowOf = (step: GanttStep, index: number, sizes: GanttSizes): GanttRow => {
  const { left, monthWidth, rowHeight, top } = sizes
  const y = top + index * rowHeight
  const [barHeight, size] = [rowHeight / 2, rowHeight / 2]
  const end = left + step.endMonth * monthWidth
  return {
    label: step.name,
    y,
    height: rowHeight,
    said: `${sayMonths(step)}${step.isMilestone ? ', tonggak pada akhirnya' : ''}`,
    bar: {
      x: left + (step.startMonth - 1) * monthWidth,
      y: y + (rowHeight - barHeight) / 2,
      width: (step.endMonth - step.startMonth + 1) * monthWidth,
      height: barHeight,
    },
    mark: step.isMilestone ? { x: end - size / 2, y: y + rowHeight / 2, size } : null,
  }
}

/**
 * Where bars, marks and names of a bar chart stand: a row a step in the order given, a column a month. Nothing lies outside `width` and
 * `height`.
 *
 * @example a step of February to April with months of 36 and labels of 180 begins at 216 and is 108 wide
 */
export function layOutGantt(steps: readonly GanttStep[], sizes: GanttSizes = ganttSizes): GanttLayout {
  const { left, monthWidth, rowHeight, top } = sizes
  return {
    width: left + 12 * monthWidth,
    height: top + steps.length * rowHeight,
    left,
    top,
    monthWidth,
    months: months.map((month) => ({
      month,
      label: monthName(month).slice(0, 3),
      x: left + (month - 1) * monthWidth,
    })),
    rows: steps.map((step, index) => rowOf(step, index, sizes)),
  }
}
