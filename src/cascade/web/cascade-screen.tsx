import { Button } from '@mantine/core'
import { useState } from 'react'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import type { Place } from '#ui/place.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { SidePanel } from '#ui/side-panel.tsx'
import { cascadeContract, type CascadeShape } from '../contract.ts'
import { BelowChoice, BelowTable } from './cascade-below.tsx'
import { CascadeForm } from './cascade-form.tsx'
import { CascadePanel } from './cascade-panel.tsx'
import { CascadeTable } from './cascade-table.tsx'
import { CascadeTree } from './cascade-tree.tsx'
import type { OpenedNode } from './cascade-words.ts'
import './cascade.css'

/** The performance cascade: conditions from the agency down to teams and persons, drawn and as a table. */
export function CascadeScreen({ place }: { readonly place: Place }) {
  return <CascadeOfPlace key={`${place.unit} ${place.year}`} place={place} />
}

function CascadeOfPlace({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const [below, setBelow] = useState<string | null>(null)
  const query = useEndpoint(cascadeContract.getCascade, {
    params: { unit, year },
    query: below === null ? {} : { below },
  })
  return (
    <div className="stack">
      <Loaded query={query} what={`pohon kinerja ${year}`}>
        {(data) =>
          data.nodes.length === 0 ? (
            <>
              <NoCascade data={data} />
              {data.below.length === 0 ? null : (
                <BelowTable data={data} place={place} asOf={query.dataUpdatedAt} />
              )}
            </>
          ) : (
            <>
              <BelowChoice data={data} chosen={below} onChoose={setBelow} />
              <Cascade data={data} place={place} asOf={query.dataUpdatedAt} />
            </>
          )
        }
      </Loaded>
    </div>
  )
}

function StartButton({ data }: { readonly data: CascadeShape }) {
  const start = useAction(cascadeContract.startCascade, { changes: [cascadeContract.getCascade] })
  return (
    <>
      <Button
        loading={start.isPending}
        onClick={() => start.mutate({ params: { unit: data.unit.slug, year: data.year } })}
      >
        Mulai dari RKT {data.year}
      </Button>
      {start.error === null ? null : <ProblemNote error={start.error} />}
    </>
  )
}

function NoCascade({ data }: { readonly data: CascadeShape }) {
  const [adding, setAdding] = useState(false)
  return (
    <>
      <EmptyState
        title={`Pohon kinerja ${data.year} belum disusun.`}
        action={
          data.can.start ? (
            <div className="row">
              <StartButton data={data} />
              <Button variant="default" onClick={() => setAdding(true)}>
                Tambah kondisi pertama
              </Button>
            </div>
          ) : undefined
        }
      >
        {data.can.start
          ? 'Mulai dari sasaran dan indikator RKT, lalu jabarkan sampai tim dan orang.'
          : 'Perencana menyusunnya dari sasaran dan indikator RKT.'}
      </EmptyState>
      {adding ? (
        <CascadeForm data={data} node={null} parentId={null} onClose={() => setAdding(false)} />
      ) : null}
    </>
  )
}

interface CascadeProps {
  readonly data: CascadeShape
  readonly place: Place
  readonly asOf: number
}

function Cascade({ data, place, asOf }: CascadeProps) {
  const [opened, setOpened] = useState<OpenedNode | null>(null)
  const open = (id: number) => setOpened({ view: 'node', id })
  const node =
    opened === null || opened.view === 'add' ? null : (data.nodes.find(({ id }) => id === opened.id) ?? null)
  return (
    <>
      <Bar data={data} onAdd={() => setOpened({ view: 'add', parentId: null })} />
      <ViewTabs
        views={[
          { key: 'tree', name: 'Pohon', render: () => <CascadeTree data={data} onOpen={open} /> },
          {
            key: 'table',
            name: 'Tabel',
            render: () => <CascadeTable data={data} asOf={asOf} onOpen={open} />,
          },
          {
            key: 'findings',
            name: `Temuan (${data.findings.length})`,
            render: () =>
              data.findings.length === 0 ? (
                <p>Tidak ada temuan.</p>
              ) : (
                <FindingList findings={data.findings} />
              ),
          },
          ...(data.below.length === 0
            ? []
            : [
                {
                  key: 'below',
                  name: `Unit di bawahnya (${data.below.length})`,
                  render: () => <BelowTable data={data} place={place} asOf={asOf} />,
                },
              ]),
        ]}
      />
      <SidePanel
        opened={opened?.view === 'node' && node !== null}
        onClose={() => setOpened(null)}
        width={560}
        title="Kondisi"
      >
        {node === null ? null : <CascadePanel data={data} node={node} onOpen={setOpened} />}
      </SidePanel>
      {opened?.view === 'edit' || opened?.view === 'add' ? (
        <CascadeForm
          data={data}
          node={opened.view === 'edit' ? node : null}
          parentId={opened.view === 'add' ? opened.parentId : null}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  )
}

function Bar({ data, onAdd }: { readonly data: CascadeShape; readonly onAdd: () => void }) {
  const problems = data.findings.filter(({ severity }) => severity !== 'note').length
  const above = data.nodes.filter(({ inherited }) => inherited).length
  const below = data.nodes.filter((node) => node.below).length
  return (
    <div className="row spread">
      <p className="summary">
        {data.nodes.length - above - below} kondisi milik {data.unit.shortName}
        {above === 0 ? '' : `, ${above} dari unit di atas`}
        {below === 0 ? '' : `, ${below} dari unit di bawah`} ·{' '}
        {problems === 0 ? 'tanpa temuan' : `${problems} temuan`}
      </p>
      <div className="row no-print">
        {data.can.start ? <StartButton data={data} /> : null}
        {data.can.edit && !data.can.start ? <Button onClick={onAdd}>Tambah kondisi</Button> : null}
      </div>
    </div>
  )
}
