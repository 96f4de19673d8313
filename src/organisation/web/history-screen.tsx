import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { organisationContract } from '../contract.ts'
import { HistoryPanel } from './history-panel.tsx'
import './organisation.css'

/** Who changed what in a unit and below it, or in the whole installation for its administrator. */
export function HistoryScreen() {
  const query = useEndpoint(organisationContract.listMyUnits, {})
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Loaded query={query} what="daftar unit">
      {({ units, installationAdministrator }) => {
        const options = [
          ...(installationAdministrator ? [{ value: '', label: 'Seluruh instalasi' }] : []),
          ...units.map((unit) => ({ value: unit.slug, label: unit.shortName })),
        ]
        const unit = chosen ?? options[0]?.value
        if (unit === undefined)
          return (
            <EmptyState title="Anda belum memegang peran.">
              Mintalah administrator memberi Anda peran pada sebuah unit.
            </EmptyState>
          )
        return (
          <div className="stack">
            <NativeSelect
              label="Riwayat untuk"
              description="Termasuk unit di bawahnya."
              data={options}
              value={unit}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <HistoryPanel key={unit} unit={unit === '' ? null : unit} />
          </div>
        )
      }}
    </Loaded>
  )
}
