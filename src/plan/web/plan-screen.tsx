import { useState } from 'react'
import { organisationContract } from '#organisation/contract.ts'
import { AppLink } from '#ui/app-link.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { annualPlanContract, type PlannedIndicatorShape, type PlanShape } from '../contract/annual-plan.ts'
import { ContentsDialog } from './contents-dialog.tsx'
import { NoPlan } from './no-plan.tsx'
import { PlanBar } from './plan-bar.tsx'
import { PlanTable } from './plan-table.tsx'
import { TargetPanel, type CardComponent, type PanelKind } from './target-panel.tsx'
import './plan.css'

/** What the drawer shows; it keeps its contents while it closes. */
interface Panel {
  readonly opened: boolean
  readonly kind: PanelKind
  readonly indicatorId: number | null
}
const closed: Panel = { opened: false, kind: 'card', indicatorId: null }

/** The annual plan (RKT): its state and versions, objectives, indicators, targets of the year and of its quarters. */
export function PlanScreen({ place, Card }: PlanScreenProps) {
  return <PlanOfPlace key={`${place.unit} ${place.year}`} place={place} Card={Card} />
}

interface PlanScreenProps {
  readonly place: Place
  readonly Card: CardComponent
}

function PlanOfPlace({ place, Card }: PlanScreenProps) {
  const { unit, year } = place
  const [revision, setRevision] = useState<number | null>(null)
  const [notes, setNotes] = useState<readonly string[]>([])
  const query = useEndpoint(annualPlanContract.getPlan, {
    params: { unit, year },
    query: revision === null ? {} : { revision },
  })
  return (
    <div className="stack">
      <Loaded query={query} what={`RKT ${year}`}>
        {(data) =>
          data.plan === null ? (
            <NoPlan data={data} onCopied={setNotes} />
          ) : (
            <>
              <CopyNotes notes={notes} onDismiss={() => setNotes([])} />
              <PlanBar data={data} plan={data.plan} onRevision={setRevision} />
              <PlanOfYear
                data={data}
                planId={data.plan.id}
                place={place}
                asOf={query.dataUpdatedAt}
                Card={Card}
              />
            </>
          )
        }
      </Loaded>
    </div>
  )
}

interface CopyNotesProps {
  readonly notes: readonly string[]
  readonly onDismiss: () => void
}

/** What a planner must know after copying: what stayed behind, what was rounded, what is left to do. */
function CopyNotes({ notes, onDismiss }: CopyNotesProps) {
  if (notes.length === 0) return null
  return (
    <output className="state">
      <span className="state-title">RKT sudah disalin.</span>
      <span className="plan-copied">
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </span>
      <button type="button" className="link-button" onClick={onDismiss}>
        Saya sudah membacanya
      </button>
    </output>
  )
}

const allIndicators = (data: PlanShape): readonly PlannedIndicatorShape[] =>
  data.objectives.flatMap(({ indicators }) => indicators)

interface PlanOfYearProps {
  readonly data: PlanShape
  readonly planId: number
  readonly place: Place
  readonly asOf: number
  readonly Card: CardComponent
}

function PlanOfYear({ data, planId, place, asOf, Card }: PlanOfYearProps) {
  const [panel, setPanel] = useState(closed)
  const [choosing, setChoosing] = useState(false)
  const { data: mine } = useEndpoint(organisationContract.listMyUnits, {})
  const planned = allIndicators(data).find(({ indicatorId }) => indicatorId === panel.indicatorId)
  return (
    <>
      <PlanSummary data={data} />
      <PlanTools data={data} place={place} onChoose={() => setChoosing(true)} />
      <PlanTable
        data={data}
        asOf={asOf}
        mayReadHistory={mine?.can.readHistory ?? false}
        onOpen={(kind, { indicatorId }) => setPanel({ opened: true, kind, indicatorId })}
      />
      <TargetPanel
        opened={panel.opened}
        kind={panel.kind}
        planned={planned}
        data={data}
        planId={planId}
        Card={Card}
        onClose={() => setPanel({ ...panel, opened: false })}
      />
      {choosing ? <ContentsDialog data={data} onClose={() => setChoosing(false)} /> : null}
    </>
  )
}

interface PlanToolsProps {
  readonly data: PlanShape
  readonly place: Place
  readonly onChoose: () => void
}

function PlanTools({ data, place, onChoose }: PlanToolsProps) {
  const at = { ...place, quarter: null }
  return (
    <div className="row no-print">
      <AppLink to={placeAddress(at, 'target-bulanan')}>Target bulanan</AppLink>
      <AppLink to={placeAddress(at, 'penyusunan')}>Langkah penyusunan</AppLink>
      {data.plan === null ? null : (
        <AppLink to={`${placeAddress(at, 'dokumen')}#rkt/${data.plan.revision}`}>Dokumen RKT</AppLink>
      )}
      {data.can.edit ? (
        <button type="button" className="link-button" onClick={onChoose}>
          Pilih dan urutkan indikator
        </button>
      ) : null}
    </div>
  )
}

function PlanSummary({ data }: { readonly data: PlanShape }) {
  const indicators = allIndicators(data)
  const unset = indicators.filter(({ target }) => target === null).length
  const remarked = indicators.filter(({ findings }) => findings.length > 0).length
  const parts = [
    `${data.objectives.length} sasaran`,
    `${indicators.length} indikator`,
    unset === 0 ? 'semua target tahun sudah ditetapkan' : `${unset} target tahun belum ditetapkan`,
    remarked === 0
      ? 'tanpa temuan'
      : `${remarked} indikator dengan temuan, lihat kolom Keterangan dan catatan`,
  ]
  return (
    <p className="summary">
      {parts.join(' · ')}
      {data.can.edit || typeof data.plan?.closed === 'string'
        ? ''
        : '. Peran Anda hanya membaca; target diubah oleh Perencana.'}
    </p>
  )
}
