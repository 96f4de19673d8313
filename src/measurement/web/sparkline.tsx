import { decimal } from '#lib/decimal.ts'
import { shortQuarter, type Quarter } from '#core/period.ts'

interface SparklineProps {
  /** The figure of each quarter as exact text; null without a figure. */
  readonly values: readonly (string | null)[]
  readonly current: Quarter
}

const [width, height, gap] = [9, 16, 2] as const

/** Four small bars, one a quarter, beside a figure; nothing while fewer than two quarters have one. Heights are for the eye only. */
export function Sparkline({ values, current }: SparklineProps) {
  const figures = values.map((value) => (value === null ? null : Number(decimal(value))))
  const highest = Math.max(...figures.map((value) => value ?? 0))
  if (figures.filter((value) => value !== null).length < 2 || highest <= 0) return null
  return (
    <svg className="sparkline" aria-hidden="true" width={4 * (width + gap)} height={height}>
      {figures.map((value, index) => {
        const tall = value === null ? 0 : Math.max(1, (value / highest) * height)
        return (
          <rect
            key={shortQuarter((index + 1) as Quarter)}
            className={index + 1 === current ? 'sparkline-now' : undefined}
            x={index * (width + gap)}
            y={height - tall}
            width={width}
            height={tall}
          />
        )
      })}
    </svg>
  )
}
