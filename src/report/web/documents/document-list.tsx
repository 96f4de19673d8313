import { formatLongDate } from '#lib/dates.ts'
import { AppLink } from '#ui/app-link.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { EmptyState } from '#ui/states.tsx'
import { StatusWord, type Tone } from '#ui/status-word.tsx'
import { documentKindNames } from '../../rules/documents.ts'
import { documentWorkflow, type DocumentState } from '../../rules/workflow.ts'
import type { DocumentList, ListedDocument } from './shapes.ts'

const tones: Readonly<Record<DocumentState, Tone>> = { none: 'neutral', draft: 'warn', finished: 'good' }

export const DocumentStateWord = ({ state }: { readonly state: DocumentState }) => (
  <StatusWord tone={tones[state]}>{documentWorkflow.states[state].name}</StatusWord>
)

/** The address of one document; the part after `#` names it, so that a link can be sent. */
export const documentAddress = (
  place: Place,
  { kind, subject }: Pick<ListedDocument, 'kind' | 'subject'>,
): string => `${placeAddress(place, 'dokumen')}#${kind}/${subject}`

interface DocumentListProps {
  readonly place: Place
  readonly list: DocumentList
  readonly asOf: number
}

/** The official documents of the year, with how far each one is. */
export function DocumentListTable({ place, list, asOf }: DocumentListProps) {
  return (
    <DataTable
      caption={`Dokumen resmi ${place.year}`}
      noun="dokumen"
      filter={false}
      asOf={asOf}
      rows={list.documents}
      rowKey={({ kind, subject }) => `${kind}/${subject}`}
      columns={[
        {
          key: 'name',
          name: 'Dokumen',
          width: '16rem',
          render: (row) => <AppLink to={documentAddress(place, row)}>{row.name}</AppLink>,
        },
        { key: 'kind', name: 'Jenis', render: ({ kind }) => documentKindNames[kind] },
        {
          key: 'state',
          name: 'Keadaan',
          render: ({ state }) => <DocumentStateWord state={state} />,
        },
        { key: 'date', name: 'Tanggal', render: ({ date }) => (date === null ? '' : formatLongDate(date)) },
        {
          key: 'event',
          name: 'Terakhir',
          render: ({ event, state }) =>
            event === null
              ? ''
              : `${state === 'finished' ? 'Diselesaikan' : 'Dibuka kembali'} ${event.actor}, ${formatLongDate(event.at.slice(0, 10))}`,
        },
      ]}
      empty={<EmptyState title="Belum ada dokumen.">Susun RKT tahun ini terlebih dahulu.</EmptyState>}
    />
  )
}
