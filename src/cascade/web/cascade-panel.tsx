import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { polarityNames } from '#core/polarity.ts'
import { ConfirmWithReason, ProblemNote } from '#ui/confirm-with-reason.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { useAction } from '#ui/queries.ts'
import { clockTime } from '#ui/time.ts'
import { shorten, withNone } from '#ui/choices.ts'
import { cascadeContract, type CascadeNodeShape, type CascadeShape } from '../contract.ts'
import { cascadeLevelNames, combinationNames } from '../rules/cascade.ts'
import { sayContributors, sayIndicatorTarget, sayOwner, type OpenedNode } from './cascade-words.ts'

interface CascadePanelProps {
  readonly data: CascadeShape
  readonly node: CascadeNodeShape
  readonly onOpen: (opened: OpenedNode | null) => void
}

/** A condition in full, and what may be done with it. */
export function CascadePanel({ data, node, onOpen }: CascadePanelProps) {
  const parts = data.nodes.filter(({ parentId }) => parentId === node.id)
  return (
    <div className="stack">
      <p className="record-name">{node.condition}</p>
      {node.inherited || node.below ? (
        <p className="soft">Kondisi ini milik {node.unit.name}; di sini hanya dibaca.</p>
      ) : null}
      <FindingList findings={node.findings} />
      {data.can.edit && !node.below ? (
        <Acts data={data} node={node} hasParts={parts.length > 0} onOpen={onOpen} />
      ) : null}
      {node.can.review && parts.length > 0 ? <Review data={data} node={node} /> : null}
      <Facts node={node} />
      {node.can.edit ? <Move key={node.version} data={data} node={node} /> : null}
    </div>
  )
}

interface ActsProps extends CascadePanelProps {
  readonly hasParts: boolean
}

function Acts({ data, node, hasParts, onOpen }: ActsProps) {
  const [removing, setRemoving] = useState(false)
  const remove = useAction(cascadeContract.removeCascadeNode, { changes: [cascadeContract.getCascade] })
  const params = { unit: data.unit.slug, year: data.year, node: node.id }
  return (
    <div className="row no-print">
      <Button onClick={() => onOpen({ view: 'add', parentId: node.id })}>Tambah kondisi di bawahnya</Button>
      {node.can.edit ? (
        <Button variant="default" onClick={() => onOpen({ view: 'edit', id: node.id })}>
          Ubah
        </Button>
      ) : null}
      {node.can.edit && !hasParts ? (
        <Button variant="default" onClick={() => setRemoving(true)}>
          Hapus
        </Button>
      ) : null}
      <ConfirmWithReason
        opened={removing}
        title="Hapus kondisi"
        action="Hapus"
        dangerous
        reasonRequired={false}
        onClose={() => setRemoving(false)}
        onConfirm={async () => {
          await remove.mutateAsync({ params, query: { version: node.version } })
          onOpen(null)
        }}
      >
        <p>{node.condition}</p>
      </ConfirmWithReason>
    </div>
  )
}

function Review({ data, node }: { readonly data: CascadeShape; readonly node: CascadeNodeShape }) {
  const review = useAction(cascadeContract.reviewCascadeNode, { changes: [cascadeContract.getCascade] })
  const sufficient = node.sufficient === null
  return (
    <div className="stack no-print">
      <Button
        variant="default"
        loading={review.isPending}
        onClick={() =>
          review.mutate({
            params: { unit: data.unit.slug, year: data.year, node: node.id },
            body: { sufficient, version: node.version },
          })
        }
      >
        {sufficient ? 'Tandai: kondisi di bawahnya perlu dan cukup' : 'Cabut tanda perlu dan cukup'}
      </Button>
      {review.error === null ? null : <ProblemNote error={review.error} />}
    </div>
  )
}

function Facts({ node }: { readonly node: CascadeNodeShape }) {
  const marks = [
    node.isSuccessFactor ? 'faktor kunci keberhasilan (CSF)' : null,
    node.isCrosscutting ? 'crosscutting' : null,
  ]
  return (
    <dl className="record-facts">
      <Fact name="Tingkat">{cascadeLevelNames[node.level]}</Fact>
      <Fact name="Tanda">{marks.filter((mark) => mark !== null).join(', ') || 'tidak ada'}</Fact>
      <Fact name="Pemilik">{sayOwner(node)}</Fact>
      <Fact name="Kontributor">{sayContributors(node) || 'tidak ada'}</Fact>
      <Fact name="Perlu dan cukup">
        {node.sufficient === null
          ? 'belum diperiksa'
          : `${node.sufficient.by}, ${clockTime(Date.parse(node.sufficient.at))}`}
      </Fact>
      {node.indicators.map((indicator) => (
        <Fact key={indicator.name} name={`Indikator ${indicator.code ?? ''}`.trim()}>
          {indicator.name}: {sayIndicatorTarget(indicator)}
          {indicator.polarity === null ? '' : ` · ${polarityNames[indicator.polarity]}`}
          {indicator.combination === null ? '' : ` · ${combinationNames[indicator.combination]}`}
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Move({ data, node }: { readonly data: CascadeShape; readonly node: CascadeNodeShape }) {
  const [parentId, setParentId] = useState(String(node.parentId ?? ''))
  const move = useAction(cascadeContract.moveCascadeNode, { changes: [cascadeContract.getCascade] })
  const brothers = data.nodes.filter((other) => other.parentId === node.parentId && !other.inherited)
  const place = brothers.findIndex(({ id }) => id === node.id) + 1
  const send = (to: number | null, ordinal: number) =>
    move.mutate({
      params: { unit: data.unit.slug, year: data.year, node: node.id },
      body: { parentId: to, ordinal, version: node.version },
    })
  const others = [
    ...data.nodes
      .filter(({ id, below }) => id !== node.id && !below)
      .map(({ id, condition }) => ({ id, condition })),
    ...data.choices.above.filter(({ id }) => !data.nodes.some((known) => known.id === id)),
  ]
  return (
    <div className="stack no-print">
      <NativeSelect
        label="Berada di bawah"
        value={parentId}
        onChange={(event) => setParentId(event.currentTarget.value)}
        data={withNone('Puncak pohon', others, ({ id, condition }) => ({
          value: String(id),
          label: shorten(condition),
        }))}
      />
      <div className="row">
        <Button
          variant="default"
          disabled={parentId === String(node.parentId ?? '')}
          loading={move.isPending}
          onClick={() => send(parentId === '' ? null : Number(parentId), 999)}
        >
          Pindahkan
        </Button>
        <Button variant="default" disabled={place <= 1} onClick={() => send(node.parentId, place - 1)}>
          Naikkan urutan
        </Button>
      </div>
      {move.error === null ? null : <ProblemNote error={move.error} />}
    </div>
  )
}
