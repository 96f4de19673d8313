import { useLocation } from '@tanstack/react-router'
import type { Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { reportContract } from '../../contract.ts'
import { documentKinds } from '../../rules/documents.ts'
import type { DocumentKind } from '../../rules/documents.ts'
import { DocumentListTable } from './document-list.tsx'
import { DocumentView } from './document-view.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import '../report.css'

/** Reads `rkt/0` behind the `#` of the address; undefined for the list. */
function findNamed(hash: string): { readonly kind: DocumentKind; readonly subject: number } | undefined {
  const [name = '', number = ''] = hash.replace(/^#/, '').split('/')
  const kind = documentKinds.find((one) => one === name)
  return kind === undefined || !/^\d+$/.test(number) ? undefined : { kind, subject: Number(number) }
}

/** The official documents of the year: the list of them, or the one that the address names. */
export function DocumentsScreen({ place }: { readonly place: Place }) {
  const named = findNamed(useLocation({ select: ({ hash }) => hash }))
  if (named !== undefined) return <One place={place} {...named} />
  return (
    <ViewTabs
      views={[
        { key: 'documents', name: `Dokumen ${place.year}`, render: () => <List place={place} /> },
        { key: 'outlines', name: 'Susunan dokumen', render: () => <OutlinePanel unit={place.unit} /> },
      ]}
    />
  )
}

function List({ place }: { readonly place: Place }) {
  const query = useEndpoint(reportContract.listDocuments, { params: { unit: place.unit, year: place.year } })
  return (
    <Loaded query={query} what="daftar dokumen">
      {(list) => <DocumentListTable place={place} list={list} asOf={query.dataUpdatedAt} />}
    </Loaded>
  )
}

interface OneProps {
  readonly place: Place
  readonly kind: DocumentKind
  readonly subject: number
}

function One({ place, kind, subject }: OneProps) {
  const params = { unit: place.unit, year: place.year, kind, subject }
  const query = useEndpoint(reportContract.getDocument, { params })
  return (
    <Loaded query={query} what="dokumen">
      {(document) => (
        <DocumentView
          key={`${kind}/${subject}`}
          place={place}
          document={document}
          readAt={query.dataUpdatedAt}
        />
      )}
    </Loaded>
  )
}
