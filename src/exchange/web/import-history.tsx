import { useState } from 'react'
import { organisationContract } from '#organisation/contract.ts'
import { useEndpoint } from '#ui/queries.ts'
import { RecordHistory } from '#ui/record-history.tsx'
import type { ImportPlace } from './records.ts'

/** A choice as the history keeps it. */
interface Choice {
  readonly conflict: string
  readonly chosen: string
  readonly places?: readonly string[]
}
const isChoice = (state: unknown): state is Choice =>
  typeof state === 'object' && state !== null && 'conflict' in state

/** A choice reads as the conflict with the value and its places; of the other acts the file says enough. */
const readState = (state: unknown): unknown =>
  isChoice(state)
    ? {
        [state.conflict]: state.places?.length
          ? `${state.chosen} (${state.places.join('; ')})`
          : state.chosen,
      }
    : null

/** Who uploaded, chose which figure and why, applied, took back; read when it is opened. */
export function ImportHistory({ place }: { readonly place: ImportPlace }) {
  const [isOpen, setOpen] = useState(false)
  const { data: mine } = useEndpoint(organisationContract.listMyUnits, {})
  const query = useEndpoint(
    organisationContract.listHistory,
    {
      params: { unit: place.unit },
      query: { entity: 'exchange.import', key: String(place.import), limit: 200 },
    },
    { enabled: isOpen },
  )
  if (mine?.can.readHistory !== true) return null
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Riwayat impor ini</summary>
      {isOpen ? <RecordHistory query={query} what="riwayat impor" read={readState} /> : null}
    </details>
  )
}
