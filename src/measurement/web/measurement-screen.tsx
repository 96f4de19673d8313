import { useState } from 'react'
import { quarterName, shortQuarter, type Quarter } from '#core/period.ts'
import { AppLink } from '#ui/app-link.tsx'
import { PeriodTabs } from '#ui/period-tabs.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { FindingList } from '#ui/finding-list.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { measurementContract } from '../contract.ts'
import { AchievementTable } from './achievement-table.tsx'
import { lockOf, type GridShape } from './cells.ts'
import { EntrySection } from './entry-section.tsx'
import { ExplanationDrawer } from './explanation-drawer.tsx'
import { PolicyDrawer } from './policy-drawer.tsx'
import { QuarterBar, type Achievements } from './quarter-bar.tsx'
import './measurement.css'

/** Measurement of a quarter: the grid of figures, and below it what they come to. */
export function MeasurementScreen({ place }: { readonly place: Place }) {
  const { unit, year, quarter } = place
  if (quarter === null) return null
  return <QuarterScreen place={place} key={`${unit} ${year} ${quarter}`} quarter={quarter} />
}

function QuarterScreen({ place, quarter }: { readonly place: Place; readonly quarter: Quarter }) {
  const { unit, year } = place
  const grid = useEndpoint(measurementContract.getGrid, { params: { unit, year } })
  return (
    <div className="stack">
      <Loaded query={grid} what="isian realisasi">
        {(data) => (
          <>
            <PeriodTabs
              current={quarter}
              addressOf={(other) => placeAddress({ ...place, quarter: other }, 'pengukuran')}
            />
            {data.hasPlan ? (
              <MeasuredQuarter place={place} quarter={quarter} grid={data} />
            ) : (
              <WithoutPlan place={place} />
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}

function WithoutPlan({ place }: { readonly place: Place }) {
  return (
    <EmptyState title={`Belum ada RKT ${place.year}.`}>
      <p>
        Realisasi diukur terhadap target RKT.{' '}
        <AppLink to={placeAddress({ ...place, quarter: null }, 'rkt')}>Buka RKT {place.year}</AppLink> untuk
        menyusunnya, atau untuk melihat siapa yang dapat menyusunnya.
      </p>
    </EmptyState>
  )
}

interface MeasuredQuarterProps {
  readonly place: Place
  readonly quarter: Quarter
  readonly grid: GridShape
}

function MeasuredQuarter({ place, quarter, grid }: MeasuredQuarterProps) {
  const { unit, year } = place
  const [policy, setPolicy] = useState(false)
  const query = useEndpoint(measurementContract.listAchievements, { params: { unit, year, quarter } })
  return (
    <>
      <Loaded query={query} what={`keadaan ${shortQuarter(quarter)}`}>
        {(data) => (
          <>
            <QuarterBar
              unit={unit}
              year={year}
              quarter={quarter}
              data={data}
              onPolicy={() => setPolicy(true)}
            />
            <FindingList findings={data.findings} />
            <PolicyDrawer
              opened={policy}
              place={place}
              inForce={data.policy}
              quarter={quarter}
              grid={grid}
              onClose={() => setPolicy(false)}
            />
          </>
        )}
      </Loaded>
      <EntrySection place={place} quarter={quarter} grid={grid} />
      <Loaded query={query} what={`capaian ${shortQuarter(quarter)}`}>
        {(data) => (
          <AchievementSection
            place={place}
            quarter={quarter}
            grid={grid}
            data={data}
            asOf={query.dataUpdatedAt}
          />
        )}
      </Loaded>
    </>
  )
}

interface AchievementSectionProps extends MeasuredQuarterProps {
  readonly data: Achievements
  readonly asOf: number
}

function AchievementSection({ place, quarter, grid, data, asOf }: AchievementSectionProps) {
  const { unit, year } = place
  const [explained, setExplained] = useState<number | null>(null)
  const locked = lockOf(grid, `Q${quarter}`)
  const yearOf = (indicatorId: number) =>
    grid.rows.find((row) => row.indicatorId === indicatorId)?.quarters.map(({ actual }) => actual) ?? []
  return (
    <section aria-labelledby="capaian">
      <h2 id="capaian">Capaian {quarterName(quarter)}</h2>
      <AchievementTable
        unit={unit}
        year={year}
        quarter={quarter}
        rows={data.rows}
        yearOf={yearOf}
        asOf={asOf}
        mayExplain={locked === undefined}
        onExplain={(row) => setExplained(row.indicatorId)}
      />
      <ExplanationDrawer
        unit={unit}
        year={year}
        quarter={quarter}
        row={data.rows.find(({ indicatorId }) => indicatorId === explained)}
        locked={locked}
        onClose={() => setExplained(null)}
      />
    </section>
  )
}
