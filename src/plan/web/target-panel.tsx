import type { ComponentType } from 'react'
import type { PlannedIndicatorShape, PlanShape } from '../contract/annual-plan.ts'
import { TargetForm } from './target-form.tsx'
import { TargetHistory } from './target-history.tsx'
import { SidePanel } from '#ui/side-panel.tsx'

export type PanelKind = 'edit' | 'card' | 'history'

const titles: Readonly<Record<PanelKind, string>> = {
  edit: 'Target',
  card: 'Kartu indikator',
  history: 'Riwayat target',
}

/** Shows the card of an indicator; the catalogue, an earlier step, brings it. */
export type CardComponent = ComponentType<{ readonly unit: string; readonly indicatorId: number }>

interface TargetPanelProps {
  readonly opened: boolean
  readonly kind: PanelKind
  readonly planned: PlannedIndicatorShape | undefined
  readonly data: PlanShape
  readonly planId: number
  readonly Card: CardComponent
  readonly onClose: () => void
}

/** The drawer beside the table: edits a target, shows the card of its indicator, or what was changed. */
export function TargetPanel({ opened, kind, planned, data, planId, Card, onClose }: TargetPanelProps) {
  return (
    <SidePanel opened={opened} onClose={onClose} width={560} title={`${titles[kind]} ${planned?.code ?? ''}`}>
      {planned === undefined ? null : (
        <div className="stack">
          {kind === 'card' ? null : <p className="record-name">{planned.name}</p>}
          {kind === 'edit' ? <TargetForm planned={planned} data={data} onDone={onClose} /> : null}
          {kind === 'card' ? <Card unit={data.unit.slug} indicatorId={planned.indicatorId} /> : null}
          {kind === 'history' ? (
            <TargetHistory unit={data.unit.slug} entityKey={`${planId}/${planned.indicatorId}`} />
          ) : null}
        </div>
      )}
    </SidePanel>
  )
}
