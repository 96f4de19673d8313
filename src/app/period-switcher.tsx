import { useRouter } from '@tanstack/react-router'
import { quarters, shortQuarter } from '#core/period.ts'
import { useWords } from './i18n.ts'
import { addressAt, selectableYears, type Standing } from './place.ts'

/** Year and period of the screen; choosing another opens the same screen there. */
export function PeriodSwitcher({ standing }: { readonly standing: Standing }) {
  const words = useWords()
  const router = useRouter()
  const go = (change: Partial<Standing>) =>
    router.history.push(addressAt({ ...standing, ...change }, standing.screen))
  return (
    <>
      <select
        className="context-select"
        aria-label={words.year}
        value={standing.year}
        onChange={(event) => go({ year: Number(event.currentTarget.value) })}
      >
        {selectableYears(standing.year).map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
      {standing.screen?.period === 'quarter' ? (
        <select
          className="context-select"
          aria-label={words.quarter}
          value={standing.quarter}
          onChange={(event) => {
            const chosen = quarters.find((quarter) => quarter === Number(event.currentTarget.value))
            if (chosen !== undefined) go({ quarter: chosen })
          }}
        >
          {quarters.map((quarter) => (
            <option key={quarter} value={quarter}>
              {shortQuarter(quarter)}
            </option>
          ))}
        </select>
      ) : (
        <span className="context-fixed">
          <span className="visually-hidden">{words.period}: </span>
          {words.wholeYear}
        </span>
      )}
    </>
  )
}
