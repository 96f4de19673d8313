import { useState } from 'react'
import type { Output } from '#lib/endpoint.ts'
import { DataTable, type TableColumn, textColumn } from '#ui/data-table.tsx'
import { Figure } from '#ui/figure.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import { SidePanel } from '#ui/side-panel.tsx'
import type { PlanShape } from '../contract/annual-plan.ts'
import { planWorkflowContract } from '../contract/plan-workflow.ts'
import { planWorkflow } from '../rules/workflow.ts'
import { stateTones } from './words.ts'

type Version = Output<typeof planWorkflowContract.listVersions>[number]
type Difference = Output<typeof planWorkflowContract.comparePlans>

interface VersionsDrawerProps {
  readonly opened: boolean
  readonly data: PlanShape
  readonly onClose: () => void
  /** Null: the latest one. */
  readonly onRevision: (revision: number | null) => void
}

/** All versions of the plan with what happened to them, and what changed from one to the next. */
export function VersionsDrawer({ opened, data, onClose, onRevision }: VersionsDrawerProps) {
  return (
    <SidePanel opened={opened} onClose={onClose} width={720} title={`Versi RKT ${data.year}`}>
      {opened ? <Versions data={data} onClose={onClose} onRevision={onRevision} /> : null}
    </SidePanel>
  )
}

function Versions({ data, onClose, onRevision }: Omit<VersionsDrawerProps, 'opened'>) {
  const params = { unit: data.unit.slug, year: data.year }
  const query = useEndpoint(planWorkflowContract.listVersions, { params })
  const [compared, setCompared] = useState<number | null>(null)
  return (
    <Loaded query={query} what="daftar versi">
      {(versions) => (
        <div className="stack">
          {versions.map((version, index) => (
            <VersionItem
              key={version.revision}
              version={version}
              onOpen={() => {
                onRevision(index === 0 ? null : version.revision)
                onClose()
              }}
              onCompare={version.revision === 0 ? null : () => setCompared(version.revision)}
            />
          ))}
          {compared === null ? null : <DifferenceSection {...params} revision={compared} />}
        </div>
      )}
    </Loaded>
  )
}

interface VersionItemProps {
  readonly version: Version
  readonly onOpen: () => void
  readonly onCompare: (() => void) | null
}

function VersionItem({ version, onOpen, onCompare }: VersionItemProps) {
  return (
    <section className="plan-version" aria-label={`Versi ${version.name}`}>
      <p>
        <strong>{version.name}</strong>{' '}
        <StatusWord tone={stateTones[version.state]}>{planWorkflow.states[version.state].name}</StatusWord>
        {version.inForce ? ' · dipakai pengukuran dan laporan' : ''}
      </p>
      {version.revisionReason === null ? null : <p>Alasan: {version.revisionReason}</p>}
      <ul className="soft">
        <li>dibuat {momentOf(version.createdAt)}</li>
        {version.events.map(({ action, at, actor, reason }) => (
          <li key={at}>
            {planWorkflow.transitions[action].done} {momentOf(at)} oleh {actor}
            {reason === null ? '' : `: ${reason}`}
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="link-button" onClick={onOpen}>
          Lihat versi {version.name}
        </button>
        {onCompare === null ? null : (
          <button type="button" className="link-button" onClick={onCompare}>
            Bandingkan {version.name} dengan versi sebelumnya
          </button>
        )}
      </div>
    </section>
  )
}

interface DifferenceProps {
  readonly unit: string
  readonly year: number
  readonly revision: number
}

function DifferenceSection({ unit, year, revision }: DifferenceProps) {
  const query = useEndpoint(planWorkflowContract.comparePlans, {
    params: { unit, year },
    query: { from: revision - 1, to: revision },
  })
  return (
    <Loaded query={query} what="perbedaan versi">
      {(data) => <DifferenceTable data={data} />}
    </Loaded>
  )
}

interface Line {
  readonly code: string
  readonly what: string
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

const kindWords = { added: 'ditambah', removed: 'dihapus', changed: 'diubah' } as const

const linesOf = ({ rows }: Difference): readonly Line[] =>
  rows.flatMap(({ code, kind, changes }) =>
    changes.map((change) => ({ code, what: kindWords[kind], ...change })),
  )

const columns: readonly TableColumn<Line>[] = [
  textColumn('code', 'Kode', ({ code }) => code),
  { key: 'what', name: 'Apa', render: ({ what }) => what },
  textColumn('field', 'Bagian', ({ field }) => field),
  { key: 'before', name: 'Sebelum', render: ({ before }) => <Figure value={before} missing="kosong" /> },
  { key: 'after', name: 'Sesudah', render: ({ after }) => <Figure value={after} missing="kosong" /> },
]

function DifferenceTable({ data }: { readonly data: Difference }) {
  return (
    <section aria-label="Perbedaan versi">
      <DataTable
        caption={`Dari ${data.from.name} ke ${data.to.name}`}
        columns={columns}
        rows={linesOf(data)}
        rowKey={({ code, field }) => `${code} ${field}`}
        noun="perubahan"
        empty={<p className="soft">Kedua versi sama.</p>}
      />
      <p className="soft">{data.same} indikator tidak berubah.</p>
    </section>
  )
}
