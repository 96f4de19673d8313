import {
  monthPeriod,
  monthsOf,
  periodName,
  quarterPeriod,
  shortQuarter,
  type EntryPeriod,
  type Quarter,
} from '#core/period.ts'
import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { useState } from 'react'
import { MeasurementHistory, useMayReadHistory } from './measurement-history.tsx'

interface FigureHistoryProps {
  readonly unit: string
  readonly year: number
  readonly quarter: Quarter
  readonly indicatorId: number
}

/** What was entered for a month or the quarter, by whom and when; read when it is opened. */
export function FigureHistory({ unit, year, quarter, indicatorId }: FigureHistoryProps) {
  const mayRead = useMayReadHistory()
  if (!mayRead) return null
  const periods = [quarterPeriod(quarter), ...monthsOf(quarter).map(monthPeriod)]
  return (
    <>
      <h3>Riwayat isian {shortQuarter(quarter)}</h3>
      {periods.map((period) => (
        <PeriodHistory
          key={period}
          unit={unit}
          period={period}
          entityKey={`${year}/${indicatorId}/${period}`}
        />
      ))}
    </>
  )
}

interface PeriodHistoryProps {
  readonly unit: string
  readonly period: EntryPeriod
  readonly entityKey: string
}

function PeriodHistory({ unit, period, entityKey }: PeriodHistoryProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className="measurement-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{periodName(period)}</summary>
      {open ? (
        <MeasurementHistory
          unit={unit}
          entity="measurement.actual"
          entityKey={entityKey}
          labels={{ value: 'Realisasi' }}
          say={sayFigure}
        />
      ) : null}
    </details>
  )
}

/** Figures are kept as exact text; people read Indonesian numerals. */
const sayFigure = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? formatTrimmed(decimal(value), 10) : value
