import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { versionContract, type BudgetShape } from '../contract/budget.ts'
import type { AmountScale } from '../rules/scale.ts'
import { BudgetViews } from './budget-views.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { JumpDialog } from './jump-dialog.tsx'
import { shownLedger, shownVersion } from './ledger.ts'
import { OutputPanel } from './output-panel.tsx'
import { VersionBar } from './version-bar.tsx'
import { NewVersionDialog } from './version-dialogs.tsx'
import './budget.css'

/** The budget of a year: one ledger, its versions, and every table of the plan as a view of it. */
export function BudgetScreen({ place }: { readonly place: Place }) {
  return <BudgetOfYear key={`${place.unit} ${place.year}`} place={place} />
}

function BudgetOfYear({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const [versionId, setVersionId] = useState<number | null>(null)
  const query = useEndpoint(versionContract.getBudget, {
    params: { unit, year },
    query: versionId === null ? {} : { version: versionId },
  })
  return (
    <div className="stack">
      <Loaded query={query} what={`anggaran ${year}`}>
        {(data) =>
          shownVersion(data) === undefined ? (
            <NoBudget data={data} onMade={setVersionId} />
          ) : (
            <ShownBudget data={data} asOf={query.dataUpdatedAt} place={place} onVersion={setVersionId} />
          )
        }
      </Loaded>
    </div>
  )
}

function NoBudget({ data, onMade }: { readonly data: BudgetShape; readonly onMade: (id: number) => void }) {
  const [making, setMaking] = useState(false)
  return (
    <>
      <EmptyState
        title={`Belum ada anggaran ${data.year}.`}
        action={
          data.can.edit ? <Button onClick={() => setMaking(true)}>Buat versi pertama</Button> : undefined
        }
      >
        {data.can.edit
          ? 'Mulai dari pagu indikatif, pagu anggaran, atau DIPA; rinciannya diisi per RO atau diimpor dari buku kerja.'
          : 'Anggaran dibuat oleh perencana atau pengelola keuangan kantor ini.'}
      </EmptyState>
      {making ? <NewVersionDialog data={data} onMade={onMade} onClose={() => setMaking(false)} /> : null}
    </>
  )
}

/** Which output the drawer shows; null id: a new one. */
interface Panel {
  readonly opened: boolean
  readonly outputId: number | null
}

interface ShownBudgetProps {
  readonly data: BudgetShape
  readonly asOf: number
  readonly place: Place
  readonly onVersion: (id: number | null) => void
}

function ShownBudget({ data, asOf, place, onVersion }: ShownBudgetProps) {
  const [scale, setScale] = useState<AmountScale>('rupiah')
  const [panel, setPanel] = useState<Panel>({ opened: false, outputId: null })
  const [jump, setJump] = useState(false)
  const ledger = useMemo(() => shownLedger(data), [data])
  const version = shownVersion(data)
  if (version === undefined) return null
  return (
    <>
      <VersionBar data={data} scale={scale} onScale={setScale} onVersion={onVersion} />
      <FindingsPanel
        findings={data.findings}
        unitCostJump={data.unitCostJump}
        onJump={data.can.edit ? () => setJump(true) : null}
      />
      <BudgetViews
        data={data}
        ledger={ledger}
        scale={scale}
        asOf={asOf}
        place={place}
        onOpen={(outputId) => setPanel({ opened: true, outputId })}
      />
      <OutputPanel
        opened={panel.opened}
        data={data}
        version={version}
        output={data.outputs.find(({ id }) => id === panel.outputId) ?? null}
        editable={ledger.editable}
        onClose={() => setPanel({ ...panel, opened: false })}
      />
      {jump ? <JumpDialog data={data} onClose={() => setJump(false)} /> : null}
    </>
  )
}
