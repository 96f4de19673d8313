import { formatLongDate } from '#lib/dates.ts'
import type { Output } from '#lib/endpoint.ts'
import { AppLink } from '#ui/app-link.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { inspectionContract } from '../contract.ts'
import { areas } from '../rules/areas.ts'
import { CountWords } from './count-words.tsx'
import { OfficeInspections } from './office-inspections.tsx'

type Inspection = Output<(typeof inspectionContract)['getInspection']>
type AreaShape = Inspection['areas'][number]

/** Every contradiction in the records of a year: of an office by area, of a ministry or agency by office. */
export function InspectionScreen({ place }: { readonly place: Place }) {
  const query = useEndpoint(inspectionContract.getInspection, {
    params: { unit: place.unit, year: place.year },
  })
  return (
    <Loaded query={query} what="pemeriksaan">
      {(inspection) => (
        <div className="stack">
          <header>
            <h2>Pemeriksaan konsistensi {place.year}</h2>
            <p className="soft">
              {inspection.unit.name} · dihitung dari data saat ini, {formatLongDate(inspection.today)}
            </p>
          </header>
          {inspection.isOffice ? (
            inspection.areas.map((area) => <AreaSection key={area.area} area={area} place={place} />)
          ) : (
            <OfficeInspections place={place} />
          )}
        </div>
      )}
    </Loaded>
  )
}

function AreaSection({ area, place }: { readonly area: AreaShape; readonly place: Place }) {
  const { name, screen } = areas[area.area]
  const id = `bagian-${area.area}`
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        <AppLink to={placeAddress({ ...place, quarter: null }, screen)}>{name}</AppLink>{' '}
        <CountWords counts={area} examined={area.nothing === null} />
      </h3>
      {area.nothing === null && area.findings.length > 0 ? (
        <FindingList findings={area.findings} />
      ) : (
        <EmptyState title={area.nothing ?? 'Tidak ada pertentangan.'}>
          {area.nothing === null
            ? 'Semua aturan bagian ini terpenuhi.'
            : 'Tidak ada yang dapat diperiksa pada bagian ini.'}
        </EmptyState>
      )}
    </section>
  )
}
