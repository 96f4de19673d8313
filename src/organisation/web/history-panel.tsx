import { useState } from 'react'
import type { Output } from '#lib/endpoint.ts'
import type { HistoryWords } from '#core/history-words.ts'
import { changesBetween } from '#ui/changes.ts'
import { HistoryList, type HistoryEntry } from '#ui/history-list.tsx'
import { useHistoryWords } from '#ui/history-words.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { organisationContract } from '../contract.ts'
import { fieldLabels } from './history-words.ts'

type Page = Output<(typeof organisationContract)['listHistory']>
type Entry = Page['entries'][number]

/** Fields without a name of their own, such as facts of an indicator, are shown as they are. */
const changesOf = ({ before, after }: Entry) =>
  changesBetween(before, after)
    .filter(({ field }) => field !== 'id' && field !== 'version')
    .map((change) => ({ ...change, field: fieldLabels[change.field] ?? change.field }))

const describe = (entry: Entry, words: HistoryWords): HistoryEntry => ({
  id: entry.id,
  at: entry.at,
  who: entry.actor,
  what: `${words.say(entry.entity, entry.action)} · ${entry.unitName} · ${entry.entityKey}`,
  changes: changesOf(entry),
  reason: entry.reason,
})

interface HistoryPanelProps {
  /** Null: the whole installation. */
  readonly unit: string | null
  /** Limits to one kind of record, e.g. `organisation.official`. */
  readonly entity?: string
  readonly entityKey?: string
}

/** The history of a unit with everything below it, page by page; each page stays until the reader goes back to the newest. */
export function HistoryPanel({ unit, entity, entityKey }: HistoryPanelProps) {
  const [starts, setStarts] = useState<readonly (string | undefined)[]>([undefined])
  return (
    <div className="stack">
      {starts.map((before, index) => (
        <HistoryPage
          key={before ?? 'newest'}
          unit={unit}
          query={{ entity, key: entityKey, before }}
          {...(index === starts.length - 1
            ? { onOlder: (next: string) => setStarts([...starts, next]) }
            : {})}
        />
      ))}
    </div>
  )
}

interface HistoryPageProps {
  readonly unit: string | null
  readonly query: {
    readonly entity: string | undefined
    readonly key: string | undefined
    readonly before: string | undefined
  }
  readonly onOlder?: (next: string) => void
}

const HistoryPage = (props: HistoryPageProps) =>
  props.unit === null ? <InstallationPage {...props} /> : <UnitPage {...props} unit={props.unit} />

function UnitPage({ unit, query, onOlder }: HistoryPageProps & { readonly unit: string }) {
  const page = useEndpoint(organisationContract.listHistory, { params: { unit }, query })
  return (
    <Loaded query={page} what="riwayat">
      {(data) => <Entries page={data} {...(onOlder === undefined ? {} : { onOlder })} />}
    </Loaded>
  )
}

function InstallationPage({ query, onOlder }: HistoryPageProps) {
  const page = useEndpoint(organisationContract.listInstallationHistory, { query })
  return (
    <Loaded query={page} what="riwayat">
      {(data) => <Entries page={data} {...(onOlder === undefined ? {} : { onOlder })} />}
    </Loaded>
  )
}

function Entries({ page, onOlder }: { readonly page: Page; readonly onOlder?: (next: string) => void }) {
  const { next } = page
  const words = useHistoryWords()
  return (
    <HistoryList
      entries={page.entries.map((entry) => describe(entry, words))}
      {...(next === null || onOlder === undefined ? {} : { onOlder: () => onOlder(next) })}
    />
  )
}
