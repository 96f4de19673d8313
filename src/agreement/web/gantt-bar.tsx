import type { ActionStepShape } from '../contract/action-plan.ts'
import { layOutGantt, type GanttRow, type GanttStep } from '../rules/gantt.ts'

/** A step as the layout takes it; the contract keeps its months between 1 and 12. */
export const asGanttStep = (step: ActionStepShape): GanttStep => ({
  name: step.name,
  startMonth: step.startMonth as GanttStep['startMonth'],
  endMonth: step.endMonth as GanttStep['endMonth'],
  isMilestone: step.isMilestone,
})

/** The bar of one row, with a diamond at the end of a milestone. */
export function Bar({ row }: { readonly row: GanttRow }) {
  const { bar, mark } = row
  return (
    <>
      <rect className="gantt-bar" x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
      {mark === null ? null : (
        <path
          className="gantt-mark"
          d={`M${mark.x} ${mark.y - mark.size / 2}l${mark.size / 2} ${mark.size / 2}l${-mark.size / 2} ${mark.size / 2}l${-mark.size / 2} ${-mark.size / 2}z`}
        />
      )}
    </>
  )
}

const inRow = { left: 0, monthWidth: 15, rowHeight: 20, top: 0 }

/** The bar of a step within its row of the table; the column beside it says the months. */
export function StepBar({ step }: { readonly step: ActionStepShape }) {
  const layout = layOutGantt([asGanttStep(step)], inRow)
  return (
    <svg className="gantt" aria-hidden="true" width={layout.width} height={layout.height}>
      {layout.months.map(({ month, x }) => (
        <line key={month} className="gantt-grid" x1={x} x2={x} y1={0} y2={layout.height} />
      ))}
      {layout.rows.map((row) => (
        <Bar key={row.label} row={row} />
      ))}
    </svg>
  )
}

/** The heading above the bars: the first letters of the months. */
export function MonthHead() {
  const layout = layOutGantt([], inRow)
  return (
    <>
      <span className="visually-hidden">Bagan</span>
      <svg className="gantt" aria-hidden="true" width={layout.width} height={14}>
        {layout.months.map(({ month, label, x }) => (
          <text key={month} className="gantt-month" x={x + inRow.monthWidth / 2} y={11} textAnchor="middle">
            {label[0]}
          </text>
        ))}
      </svg>
    </>
  )
}
