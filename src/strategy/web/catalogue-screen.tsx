import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import { polarityNames, shortPolarity } from '#core/polarity.ts'
import { DataTable, type TableColumn, textColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import type { Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { SidePanel } from '#ui/side-panel.tsx'
import { catalogueContract, type CardShape, type CatalogueShape } from '../contract/catalogue.ts'
import { sayYears } from '../rules/validity.ts'
import { CardForm, type CardAct } from './card-form.tsx'
import { CardPanel } from './card-panel.tsx'
import { RecordOwner } from './record-owner.tsx'
import './strategy.css'

type Card = CatalogueShape['cards'][number]
type Opened =
  | { readonly view: 'card'; readonly indicatorId: number }
  | { readonly view: 'form'; readonly act: CardAct; readonly card: CardShape | null }

/** The catalogue of indicators with their cards: of the unit and of the units above it. */
export function CatalogueScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(catalogueContract.getCatalogue, { params: { unit, year } })
  return (
    <div className="stack">
      <Loaded query={query} what="katalog indikator">
        {(data) => <Catalogue data={data} asOf={query.dataUpdatedAt} />}
      </Loaded>
    </div>
  )
}

const columnsOf = (onOpen: (card: Card) => void): readonly TableColumn<Card>[] => [
  {
    key: 'code',
    name: 'Kode',
    text: ({ code }) => code,
    render: ({ code }) => <span className="record-code">{code}</span>,
  },
  {
    key: 'name',
    name: 'Indikator',
    width: '18rem',
    text: ({ name, definition }) => `${name} ${definition ?? ''}`,
    render: (card) => (
      <button type="button" className="text-button" onClick={() => onOpen(card)}>
        {card.name}
        <span className="visually-hidden">: buka kartu {card.code}</span>
      </button>
    ),
  },
  textColumn('unit', 'Satuan', (card) => card.unitOfMeasure),
  {
    key: 'polarity',
    name: 'Polaritas',
    text: ({ polarity }) => polarityNames[polarity],
    render: ({ polarity }) => <span title={polarityNames[polarity]}>{shortPolarity[polarity]}</span>,
  },
  { key: 'years', name: 'Berlaku', render: (card) => sayYears(card) },
  {
    key: 'owner',
    name: 'Pemilik',
    text: ({ owner }) => owner.shortName,
    render: (card) => <RecordOwner record={card} />,
  },
  {
    key: 'findings',
    name: 'Kelengkapan kartu',
    width: '16rem',
    text: ({ findings }) => findings.map(({ message }) => message).join(' '),
    render: ({ findings }) => <CardState findings={findings} />,
  },
]

/** Warnings stand in the table; notes are counted, and told in full on the card. */
function CardState({ findings }: Pick<Card, 'findings'>) {
  const warnings = findings.filter(({ severity }) => severity !== 'note')
  const notes = findings.length - warnings.length
  return (
    <>
      <FindingList findings={warnings} />
      {warnings.length === 0 && notes === 0 ? 'lengkap' : null}
      {notes === 0 ? null : <span className="soft">{notes} isian pelengkap kosong</span>}
    </>
  )
}

function Catalogue({ data, asOf }: { readonly data: CatalogueShape; readonly asOf: number }) {
  const [all, setAll] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const rows = data.cards.filter(({ inForce }) => all || inForce)
  const add = data.can.edit ? (
    <Button onClick={() => setOpened({ view: 'form', act: 'add', card: null })}>Tambah indikator</Button>
  ) : undefined
  return (
    <>
      <div className="row spread">
        <CatalogueSummary data={data} rows={rows} />
        <Switch
          className="no-print"
          label="Tampilkan kartu tahun lain"
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      </div>
      <FindingList findings={data.findings} />
      <DataTable
        caption={`Kartu indikator ${data.year}`}
        hideCaption
        columns={columnsOf(({ indicatorId }) => setOpened({ view: 'card', indicatorId }))}
        rows={rows}
        rowKey={({ indicatorId }) => indicatorId}
        group={{
          key: ({ objective }) => String(objective.id),
          heading: ({ objective }) => `${objective.code} · ${objective.statement}`,
        }}
        noun="kartu"
        asOf={asOf}
        actions={add}
        empty={
          <EmptyState title={`Belum ada indikator yang berlaku pada ${data.year}.`} action={add}>
            Katalog dimiliki instansi induk; kantor boleh menambah indikatornya sendiri di bawah sebuah
            sasaran.
          </EmptyState>
        }
      />
      <CardDrawer
        unit={data.unit.slug}
        indicatorId={opened?.view === 'card' ? opened.indicatorId : null}
        onChange={(act, card) => setOpened({ view: 'form', act, card })}
        onClose={() => setOpened(null)}
      />
      {opened?.view === 'form' ? (
        <CardForm data={data} act={opened.act} card={opened.card} onClose={() => setOpened(null)} />
      ) : null}
    </>
  )
}

interface CardDrawerProps {
  readonly unit: string
  /** Null while it is closed. */
  readonly indicatorId: number | null
  readonly onChange: (act: CardAct, card: CardShape) => void
  readonly onClose: () => void
}

function CardDrawer({ unit, indicatorId, onChange, onClose }: CardDrawerProps) {
  return (
    <SidePanel opened={indicatorId !== null} onClose={onClose} width={640} title="Kartu indikator">
      {indicatorId === null ? null : (
        <CardPanel unit={unit} indicatorId={indicatorId} onChange={onChange} onRemoved={onClose} />
      )}
    </SidePanel>
  )
}

function CatalogueSummary({ data, rows }: { readonly data: CatalogueShape; readonly rows: readonly Card[] }) {
  const own = rows.filter(({ inherited }) => !inherited).length
  const asked = rows.filter(({ findings }) => findings.some(({ severity }) => severity !== 'note')).length
  return (
    <p className="summary">
      {rows.length} kartu, {own} milik {data.unit.shortName}
      {asked === 0 ? '; semua kartu lengkap' : `; ${asked} kartu perlu dilengkapi`}.
      {data.can.edit ? '' : ' Peran Anda hanya membaca.'}
    </p>
  )
}
