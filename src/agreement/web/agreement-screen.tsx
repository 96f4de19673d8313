import { useState } from 'react'
import { FindingList } from '#ui/finding-list.tsx'
import { AppLink } from '#ui/app-link.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { agreementsContract, type AgreementList } from '../contract/agreements.ts'
import { AgreementDialog } from './agreement-dialogs.tsx'
import { AgreementRecordSection } from './agreement-record.tsx'
import { AgreementTable } from './agreement-table.tsx'
import { Commitments } from './commitments.tsx'
import { Provisions } from './provisions.tsx'
import './agreement.css'

/** Performance agreements of a year: of the head with the superior, and of the parts of the office with the head. */
export function AgreementScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(agreementsContract.listAgreements, { params: { unit, year } })
  return (
    <div className="stack">
      <Loaded query={query} what={`perjanjian kinerja ${year}`}>
        {(data) => <AgreementsOfYear data={data} place={place} asOf={query.dataUpdatedAt} />}
      </Loaded>
    </div>
  )
}

interface AgreementsOfYearProps {
  readonly data: AgreementList
  readonly place: Place
  readonly asOf: number
}

function AgreementsOfYear({ data, place, asOf }: AgreementsOfYearProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [party, setParty] = useState<string | null>(null)
  const all = data.parties.flatMap(({ agreements }) => agreements)
  const [head] = data.parties
  const shown = all.find(({ id }) => id === chosen) ?? head?.agreements.at(-1) ?? all.at(-1)
  if (data.obstacle !== null && all.length === 0) return <NotYet data={data} place={place} />
  return (
    <>
      <Summary data={data} />
      <AgreementTable
        data={data}
        asOf={asOf}
        shown={shown?.id ?? null}
        onShow={setChosen}
        onCreate={setParty}
      />
      {shown === undefined ? null : (
        <AgreementRecordSection key={shown.id} data={data} id={shown.id} onShow={setChosen} />
      )}
      <Commitments data={data} />
      <Provisions />
      {party === null ? null : (
        <AgreementDialog data={data} party={party} onMade={setChosen} onClose={() => setParty(null)} />
      )}
    </>
  )
}

function Summary({ data }: { readonly data: AgreementList }) {
  const { plan, unassigned, can } = data
  return (
    <>
      <p className="agreement-line">
        {plan === null
          ? null
          : `Disusun dari ${plan.title}${plan.revision === 0 ? '' : ` revisi ${plan.revision}`} yang disetujui. `}
        {can.edit ? null : 'Peran Anda hanya membaca; perjanjian disusun oleh Perencana. '}
        {data.obstacle === null ? null : `${data.obstacle.reason} ${data.obstacle.next}`}
      </p>
      <FindingList
        findings={
          unassigned.length === 0
            ? []
            : [
                {
                  rule: 'agreement.unassigned',
                  severity: 'warning',
                  place: 'RKT',
                  message: `Tanpa unit pelaksana: ${unassigned.join(', ')}; tidak turun ke perjanjian unit mana pun.`,
                  next: 'Pilih unit pelaksananya pada RKT.',
                },
              ]
        }
      />
    </>
  )
}

function NotYet({ data, place }: { readonly data: AgreementList; readonly place: Place }) {
  const { obstacle, unit, year } = data
  return (
    <>
      <EmptyState title={`${unit.shortName} belum dapat menyusun perjanjian kinerja ${year}.`}>
        <p>{obstacle?.reason}</p>
        <p>{obstacle?.next}</p>
        <p>
          <AppLink to={placeAddress({ ...place, quarter: null }, 'rkt')}>Buka RKT {year}</AppLink>
        </p>
      </EmptyState>
      <Provisions />
    </>
  )
}
