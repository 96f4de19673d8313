import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { months } from '#core/period.ts'
import { ganttSizes, layOutGantt, type GanttStep } from './gantt.ts'

const anyStep = fc
  .tuple(fc.string(), fc.constantFrom(...months), fc.constantFrom(...months), fc.boolean())
  .map(([name, a, b, isMilestone]): GanttStep => {
    const [startMonth, endMonth] = a <= b ? [a, b] : [b, a]
    return { name, startMonth, endMonth, isMilestone }
  })

describe('the bar chart of steps', () => {
  it('AGR-08: a step of February to April with a milestone', () => {
    const layout = layOutGantt([{ name: 'Survei', startMonth: 2, endMonth: 4, isMilestone: true }])
    expect(layout).toMatchObject({ width: 612, height: 46, left: 180, top: 22 })
    expect(layout.rows).toEqual([
      {
        label: 'Survei',
        said: 'Februari–April, tonggak pada akhirnya',
        y: 22,
        height: 24,
        bar: { x: 216, y: 28, width: 108, height: 12 },
        mark: { x: 318, y: 34, size: 12 },
      },
    ])
    expect(layout.months.map(({ label }) => label).slice(0, 3)).toEqual(['Jan', 'Feb', 'Mar'])
  })

  it('AGR-08: every bar and mark lies within the picture, in its own row', () => {
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const layout = layOutGantt(steps)
        for (const { bar, mark, y, height } of layout.rows) {
          expect(bar.x).toBeGreaterThanOrEqual(ganttSizes.left)
          expect(bar.x + bar.width).toBeLessThanOrEqual(layout.width)
          expect(bar.y).toBeGreaterThanOrEqual(y)
          expect(bar.y + bar.height).toBeLessThanOrEqual(y + height)
          if (mark !== null) expect(mark.x + mark.size / 2).toBeLessThanOrEqual(layout.width)
        }
        expect(layout.rows).toHaveLength(steps.length)
      }),
    )
  })
})
