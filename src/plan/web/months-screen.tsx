import { useState } from 'react'
import { AppLink } from '#ui/app-link.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import type { Output } from '#lib/endpoint.ts'
import { monthlyTargetContract } from '../contract/monthly-targets.ts'
import { MonthTools } from './month-tools.tsx'
import { ParametersDrawer } from './parameters-drawer.tsx'
import { TargetGrid } from './target-grid.tsx'
import './plan.css'

type GridShape = Output<typeof monthlyTargetContract.getMonths>

/** Targets of months in a spreadsheet: indicators, and below each its total and parts. */
export function MonthsScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(monthlyTargetContract.getMonths, { params: { unit, year } })
  return (
    <div className="stack">
      <Loaded query={query} what={`target bulanan ${year}`}>
        {(data) =>
          data.plan === null ? (
            <EmptyState title={`Belum ada RKT ${year}.`}>
              <p>
                Target bulanan menjabarkan target tahun.{' '}
                <AppLink to={placeAddress({ ...place, quarter: null }, 'rkt')}>Buka RKT {year}</AppLink> untuk
                menyusunnya.
              </p>
            </EmptyState>
          ) : (
            <MonthsGrid key={`${unit} ${year}`} place={place} data={data} />
          )
        }
      </Loaded>
    </div>
  )
}

function MonthsGrid({ place, data }: { readonly place: Place; readonly data: GridShape }) {
  const [parametersOf, setParametersOf] = useState<number | null>(null)
  const findings = data.rows.flatMap((row) => row.findings)
  return (
    <>
      <p className="summary">
        Angka, &quot;-&quot; (tidak bertarget), dan kosong (belum diisi) berbeda. Begitu satu bulan terisi,
        target triwulan indikator itu dihitung dari bulannya; triwulan yang diisi dibagi ke bulannya tanpa
        sisa.
      </p>
      {typeof data.plan?.closed === 'string' ? <p className="soft summary">{data.plan.closed}</p> : null}
      <MonthTools place={place} data={data} onParameters={setParametersOf} />
      <TargetGrid place={place} data={data} rows={data.rows} label={`Target bulanan ${place.year}`} />
      <section aria-label="Temuan target bulanan" aria-live="polite">
        {findings.length === 0 ? (
          <p className="soft">Tidak ada temuan pada {data.rows.length} baris.</p>
        ) : (
          <FindingList findings={findings} />
        )}
      </section>
      {parametersOf === null ? null : (
        <ParametersDrawer
          place={place}
          grid={data}
          indicatorId={parametersOf}
          name={data.rows.find(({ indicatorId }) => indicatorId === parametersOf)?.code ?? ''}
          mayEdit={data.can.edit}
          onClose={() => setParametersOf(null)}
        />
      )}
    </>
  )
}
