import { quarters, shortQuarter, quarterName, type Quarter } from '#core/period.ts'
import { AppLink } from './app-link.tsx'
import './period-tabs.css'

interface PeriodTabsProps {
  readonly current: Quarter
  /** The address of the same screen in another quarter. */
  readonly addressOf: (quarter: Quarter) => string
}

/** The four quarters as links, so that each can be opened, sent and gone back to. */
export function PeriodTabs({ current, addressOf }: PeriodTabsProps) {
  return (
    <nav className="period-tabs no-print" aria-label="Triwulan">
      {quarters.map((quarter) => (
        <AppLink
          key={quarter}
          to={addressOf(quarter)}
          title={quarterName(quarter)}
          {...(quarter === current ? { 'aria-current': 'page' as const } : {})}
        >
          {shortQuarter(quarter)}
        </AppLink>
      ))}
    </nav>
  )
}
