import { organisationContract } from '#organisation/contract.ts'
import { changesBetween } from '#ui/changes.ts'
import { HistoryList } from '#ui/history-list.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'

const actions: Readonly<Record<string, string>> = {
  load: 'memuat dari dokumen contoh',
  enter: 'mengisi',
  change: 'mengubah',
  save: 'menyimpan',
}

interface RecordHistoryProps {
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

/** Who changed one record, when, from what to what. */
export function RecordHistory({ unit, entity, entityKey, labels, say = asItIs }: RecordHistoryProps) {
  const query = useEndpoint(organisationContract.listHistory, {
    params: { unit },
    query: { entity, key: entityKey, limit: 200 },
  })
  const read = (state: unknown): unknown =>
    typeof state === 'object' && state !== null
      ? Object.fromEntries(Object.entries(state).map(([name, value]) => [name, say(value)]))
      : state
  return (
    <Loaded query={query} what="riwayat">
      {({ entries }) => (
        <HistoryList
          entries={entries.map((entry) => ({
            id: entry.id,
            at: entry.at,
            who: entry.actor,
            what: actions[entry.action] ?? entry.action,
            changes: changesBetween(read(entry.before), read(entry.after), labels),
            reason: entry.reason,
          }))}
        />
      )}
    </Loaded>
  )
}
