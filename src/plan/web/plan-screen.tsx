import { useState } from 'react'
import { organisationContract } from '#organisation/contract.ts'
import type { Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { annualPlanContract, type PlannedIndicatorShape, type PlanShape } from '../contract/annual-plan.ts'
import { NoPlan } from './no-plan.tsx'
import { PlanTable } from './plan-table.tsx'
import { TargetPanel, type PanelKind } from './target-panel.tsx'
import './plan.css'

/** What the drawer shows; it keeps its contents while it closes. */
interface Panel {
  readonly opened: boolean
  readonly kind: PanelKind
  readonly indicatorId: number | null
}
const closed: Panel = { opened: false, kind: 'card', indicatorId: null }

/** The annual plan (RKT): objectives, indicators, targets of the year and of its quarters. */
export function PlanScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(annualPlanContract.getPlan, { params: { unit, year }, query: {} })
  return (
    <div className="stack">
      <Loaded query={query} what={`RKT ${year}`}>
        {(data) => (
          <>
            {data.plan !== null && data.plan.revision > 0 ? (
              <p className="plan-summary">Perubahan ke-{data.plan.revision}</p>
            ) : null}
            {data.plan === null ? (
              <NoPlan data={data} />
            ) : (
              <PlanOfYear data={data} planId={data.plan.id} asOf={query.dataUpdatedAt} />
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}

const allIndicators = (data: PlanShape): readonly PlannedIndicatorShape[] =>
  data.objectives.flatMap(({ indicators }) => indicators)

interface PlanOfYearProps {
  readonly data: PlanShape
  readonly planId: number
  readonly asOf: number
}

function PlanOfYear({ data, planId, asOf }: PlanOfYearProps) {
  const [panel, setPanel] = useState(closed)
  const { data: mine } = useEndpoint(organisationContract.listMyUnits, {})
  const planned = allIndicators(data).find(({ indicatorId }) => indicatorId === panel.indicatorId)
  return (
    <>
      <PlanSummary data={data} />
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
        onClose={() => setPanel({ ...panel, opened: false })}
      />
    </>
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
    remarked === 0 ? 'tanpa temuan' : `${remarked} indikator dengan temuan, lihat kolom Catatan`,
  ]
  return (
    <p className="plan-summary">
      {parts.join(' · ')}
      {data.can.edit ? '' : '. Peran Anda hanya membaca; target diubah oleh Perencana.'}
    </p>
  )
}
