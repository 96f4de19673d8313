import type { ActionPlanShape } from '../contract/action-plan.ts'
import { layOutGantt } from '../rules/gantt.ts'
import { asGanttStep, Bar } from './gantt-bar.tsx'

const sizes = { left: 260, monthWidth: 40, rowHeight: 24, top: 22 }
const longest = 36
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** The whole year on one chart, as it is printed; for readers who do not see it, every bar is said in words. */
export function GanttFigure({ data }: { readonly data: ActionPlanShape }) {
  const steps = data.indicators.flatMap(({ code, steps: own }) =>
    own.map((step) => ({ ...asGanttStep(step), name: `${code}: ${step.name}` })),
  )
  if (steps.length === 0) return null
  const layout = layOutGantt(steps, sizes)
  const said = layout.rows.map((row) => `${row.label}, ${row.said}`).join('. ')
  return (
    <figure className="gantt-figure">
      <figcaption>
        Jadwal palang rencana aksi {data.year} <span className="soft">(belah ketupat: tonggak)</span>
      </figcaption>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls */}
      <section className="gantt-scroll" aria-label="Jadwal palang" tabIndex={0}>
        <svg
          className="gantt"
          role="img"
          aria-label={`Jadwal palang: ${said}.`}
          width={layout.width}
          height={layout.height}
        >
          {layout.months.map(({ month, label, x }) => (
            <g key={month}>
              <line className="gantt-grid" x1={x} x2={x} y1={layout.top} y2={layout.height} />
              <text className="gantt-month" x={x + layout.monthWidth / 2} y={14} textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
          {layout.rows.map((row) => (
            <g key={`${row.label} ${row.y}`}>
              <text className="gantt-label" x={0} y={row.y + row.height / 2 + 4}>
                {short(row.label)}
                <title>{row.label}</title>
              </text>
              <Bar row={row} />
            </g>
          ))}
        </svg>
      </section>
    </figure>
  )
}
