import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import { AppLink } from '#ui/app-link.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { organisationContract } from '../contract.ts'
import { ContactSection } from './contact-section.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { SidePanel } from '#ui/side-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { NamesSection } from './names-section.tsx'
import { OfficialsSection } from './officials-section.tsx'
import { PartsSection } from './parts-section.tsx'
import type { UnitProfile } from './records.ts'
import { SignatureSection } from './signature-section.tsx'
import './organisation.css'

/** The unit as it is on a day: identity, contact, names through time, parts, positions and officials, who signs. */
export function OrganisationScreen({ place }: { readonly place: Place }) {
  const [on, setOn] = useState('')
  const { unit } = place
  const query = useEndpoint(organisationContract.getUnit, {
    params: { unit },
    query: on === '' ? {} : { on },
  })
  return (
    <Loaded query={query} what="profil unit">
      {(profile) => (
        <div className="stack organisation">
          <Identity profile={profile} place={place} on={on} onDay={setOn} />
          <SignatureSection unit={unit} on={on} />
          <ContactSection profile={profile} />
          <PartsSection profile={profile} place={place} />
          <OfficialsSection unit={unit} on={on} />
          <NamesSection profile={profile} />
        </div>
      )}
    </Loaded>
  )
}

interface IdentityProps {
  readonly profile: UnitProfile
  readonly place: Place
  readonly on: string
  readonly onDay: (day: string) => void
}

function Identity({ profile, place, on, onDay }: IdentityProps) {
  const [history, setHistory] = useState(false)
  return (
    <section aria-labelledby="identitas">
      <Parents profile={profile} place={place} />
      <h2 id="identitas">{profile.name}</h2>
      <p className="soft">
        {[
          profile.kindName,
          profile.class,
          profile.satkerCode === null ? null : `kode satker ${profile.satkerCode}`,
          profile.isSample ? 'data contoh' : null,
        ]
          .filter((word) => word !== null)
          .join(' · ')}
      </p>
      <div className="row no-print">
        <TextInput
          type="date"
          label="Keadaan pada tanggal"
          description={`Ditampilkan: ${formatLongDate(profile.on)}`}
          value={on}
          onChange={(event) => onDay(event.currentTarget.value)}
        />
        {on === '' ? null : (
          <Button variant="default" onClick={() => onDay('')}>
            Kembali ke hari ini
          </Button>
        )}
        {profile.can.readHistory ? (
          <Button variant="default" onClick={() => setHistory(true)}>
            Riwayat
          </Button>
        ) : null}
      </div>
      <FindingList findings={profile.findings} />
      <SidePanel
        opened={history}
        onClose={() => setHistory(false)}
        width={620}
        title={`Riwayat ${profile.shortName}`}
      >
        {history ? <HistoryPanel unit={profile.slug} /> : null}
      </SidePanel>
    </section>
  )
}

function Parents({ profile, place }: { readonly profile: UnitProfile; readonly place: Place }) {
  if (profile.parents.length === 0) return null
  return (
    <nav aria-label="Unit di atasnya">
      <ol className="crumbs">
        {profile.parents.map((parent) => (
          <li key={parent.slug}>
            {parent.canOpen ? (
              <AppLink to={placeAddress({ ...place, unit: parent.slug, quarter: null }, 'organisasi')}>
                {parent.name}
              </AppLink>
            ) : (
              parent.name
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
