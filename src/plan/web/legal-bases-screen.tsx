import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import type { Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { citationContract, type CitationList } from '../contract/citations.ts'
import { CitationTable } from './citation-table.tsx'
import { RegulationsSection } from './regulations-section.tsx'
import { TextCheckSection } from './text-check-section.tsx'

/** Legal bases: what the year's plan cites, the register of regulations, and a check of any text; all on the day of the document. */
export function LegalBasesScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const [on, setOn] = useState('')
  const query = useEndpoint(citationContract.listCitations, {
    params: { unit, year },
    query: on === '' ? {} : { on },
  })
  return (
    <div className="stack">
      <Loaded query={query} what="dasar hukum">
        {(data) => (
          <>
            <DocumentDay data={data} on={on} onDay={setOn} />
            <ViewTabs
              views={[
                {
                  key: 'rkt',
                  name: `Dasar hukum RKT ${year}`,
                  render: () => (
                    <CitationTable unit={unit} year={year} data={data} asOf={query.dataUpdatedAt} />
                  ),
                },
                {
                  key: 'register',
                  name: 'Daftar peraturan',
                  render: () => <RegulationsSection unit={unit} on={data.on} />,
                },
                {
                  key: 'text',
                  name: 'Periksa naskah',
                  render: () => <TextCheckSection unit={unit} on={data.on} />,
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </div>
  )
}

interface DocumentDayProps {
  readonly data: CitationList
  readonly on: string
  readonly onDay: (day: string) => void
}

function DocumentDay({ data, on, onDay }: DocumentDayProps) {
  const meaning = data.approved ? 'tanggal pengesahan RKT' : on === '' ? 'hari ini' : 'tanggal pilihan Anda'
  return (
    <div className="row no-print">
      <TextInput
        type="date"
        label="Tanggal dokumen"
        description={`Diperiksa terhadap ${formatLongDate(data.on)} (${meaning})`}
        value={on}
        onChange={(event) => onDay(event.currentTarget.value)}
      />
      {on === '' ? null : (
        <Button variant="default" onClick={() => onDay('')}>
          Kembali ke tanggal semula
        </Button>
      )}
    </div>
  )
}
