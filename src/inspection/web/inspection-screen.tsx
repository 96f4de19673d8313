import { formatLongDate } from '#lib/dates.ts'
import type { Output } from '#lib/endpoint.ts'
import { AppLink } from '#ui/app-link.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { inspectionContract } from '../contract.ts'
import { areas } from '../rules/areas.ts'
import { AreaFindings } from './area-findings.tsx'
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
          <p className="soft">Dihitung dari data saat ini, {formatLongDate(inspection.today)}.</p>
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
  const address = placeAddress({ ...place, quarter: null }, screen)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <AppLink to={address}>{name}</AppLink> <CountWords counts={area} examined={area.nothing === null} />
      </h2>
      {area.nothing === null && area.findings.length > 0 ? (
        <AreaFindings area={area.area} findings={area.findings} place={place} />
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
