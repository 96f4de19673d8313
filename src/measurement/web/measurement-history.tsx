import { organisationContract } from '#organisation/contract.ts'
import { useEndpoint } from '#ui/queries.ts'
import { RecordHistory } from '#ui/record-history.tsx'

interface MeasurementHistoryProps {
  readonly unit: string
  readonly entity: string
  readonly entityKey: string
  readonly labels: Readonly<Record<string, string>>
  /** How a stored value reads for people. */
  readonly say?: (value: unknown) => unknown
}

const asItIs = (value: unknown): unknown => value

/** Whether the person may read histories, so that they are offered to nobody else. */
export function useMayReadHistory(): boolean {
  const { data } = useEndpoint(organisationContract.listMyUnits, {})
  return data?.can.readHistory ?? false
}

/** Who changed one figure or explanation, when, from what to what. */
export function MeasurementHistory({
  unit,
  entity,
  entityKey,
  labels,
  say = asItIs,
}: MeasurementHistoryProps) {
  const query = useEndpoint(organisationContract.listHistory, {
    params: { unit },
    query: { entity, key: entityKey, limit: 200 },
  })
  const read = (state: unknown): unknown =>
    typeof state === 'object' && state !== null
      ? Object.fromEntries(Object.entries(state).map(([name, value]) => [name, say(value)]))
      : state
  return <RecordHistory query={query} what="riwayat" labels={labels} read={read} />
}
