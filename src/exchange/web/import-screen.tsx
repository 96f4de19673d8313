import { useState } from 'react'
import { Button } from '@mantine/core'
import type { Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { exchangeContract } from '../contract.ts'
import { ImportDetail } from './import-detail.tsx'
import { ImportsTable } from './imports-table.tsx'
import { TablesSection } from './tables-section.tsx'
import { UploadZone } from './upload-zone.tsx'
import './exchange.css'

/** Import and export: tables to fill in and to take along, files to check and apply, and what was imported. */
export function ImportScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const [opened, setOpened] = useState<number | null>(null)
  const query = useEndpoint(exchangeContract.listImports, { params: { unit, year } })
  if (opened !== null)
    return (
      <div className="stack">
        <div className="no-print">
          <Button variant="default" onClick={() => setOpened(null)}>
            Kembali ke daftar impor
          </Button>
        </div>
        <ImportDetail place={{ unit, year, import: opened }} onDiscarded={() => setOpened(null)} />
      </div>
    )
  return (
    <div className="stack">
      <Loaded query={query} what="daftar impor">
        {(data) => (
          <>
            {data.can.import ? (
              <UploadZone unit={unit} year={year} kinds={data.kinds} onUploaded={setOpened} />
            ) : null}
            <TablesSection unit={unit} year={year} kinds={data.kinds} />
            <ImportsTable imports={data.imports} asOf={query.dataUpdatedAt} onOpen={setOpened} />
          </>
        )}
      </Loaded>
    </div>
  )
}
