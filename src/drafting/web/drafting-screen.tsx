import { AppLink } from '#ui/app-link.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { draftingContract } from '../contract/drafting.ts'
import { CalendarSection } from './calendar-section.tsx'
import { NegotiationSection } from './negotiation-section.tsx'
import { ProposalsSection } from './proposals-section.tsx'
import { StepsSection } from './steps-section.tsx'
import './drafting.css'

/** How an annual plan comes about: the steps with their material, the calendar, proposals of units, the negotiation of targets. */
export function DraftingScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  return (
    <ViewTabs
      key={`${unit} ${year}`}
      views={[
        { key: 'langkah', name: 'Langkah dan bahan', render: () => <Steps place={place} /> },
        { key: 'kalender', name: 'Kalender', render: () => <CalendarSection place={place} /> },
        { key: 'usulan', name: 'Usulan unit', render: () => <ProposalsSection place={place} /> },
        { key: 'negosiasi', name: 'Negosiasi target', render: () => <NegotiationSection place={place} /> },
      ]}
    />
  )
}

function Steps({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(draftingContract.getDrafting, { params: { unit, year } })
  return (
    <Loaded query={query} what="langkah penyusunan">
      {(data) =>
        data.plan === null ? (
          <EmptyState title={`Belum ada RKT ${year}.`}>
            <p>
              Langkah penyusunan mengikuti draf RKT.{' '}
              <AppLink to={placeAddress({ ...place, quarter: null }, 'rkt')}>Buka RKT {year}</AppLink> untuk
              memulainya dengan menyalin atau dari katalog.
            </p>
          </EmptyState>
        ) : (
          <StepsSection place={place} data={data} />
        )
      }
    </Loaded>
  )
}
