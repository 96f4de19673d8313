import type { UseQueryResult } from '@tanstack/react-query'
import { changesBetween } from './changes.ts'
import { HistoryList } from './history-list.tsx'
import { useHistoryWords } from './history-words.ts'
import { Loaded } from './states.tsx'

/** An entry as the history of a unit answers it. */
interface RecordedEntry {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly entity: string
  readonly action: string
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

interface RecordHistoryProps {
  /** The entries of one record. */
  readonly query: UseQueryResult<{ readonly entries: readonly RecordedEntry[] }>
  /** What is read, e.g. `riwayat target`. */
  readonly what: string
  /** The fields that are shown, with their names; without them all fields are, by their own names. */
  readonly labels?: Readonly<Record<string, string>>
  /** How a stored state reads for people; as it is without this. */
  readonly read?: (state: unknown) => unknown
}

const asItIs = (state: unknown): unknown => state

/** Who changed one record, when, from what to what. */
export function RecordHistory({ query, what, labels, read = asItIs }: RecordHistoryProps) {
  const words = useHistoryWords()
  return (
    <Loaded query={query} what={what}>
      {({ entries }) => (
        <HistoryList
          entries={entries.map((entry) => ({
            id: entry.id,
            at: entry.at,
            who: entry.actor,
            what: words.say(entry.entity, entry.action),
            changes: changesBetween(read(entry.before), read(entry.after), labels),
            reason: entry.reason,
          }))}
        />
      )}
    </Loaded>
  )
}
