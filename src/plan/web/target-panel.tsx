import { Drawer } from '@mantine/core'
import type { PlannedIndicatorShape, PlanShape } from '../contract/annual-plan.ts'
import { IndicatorCard } from './indicator-card.tsx'
import { TargetForm } from './target-form.tsx'
import { TargetHistory } from './target-history.tsx'

export type PanelKind = 'edit' | 'card' | 'history'

const titles: Readonly<Record<PanelKind, string>> = {
  edit: 'Target',
  card: 'Kartu indikator',
  history: 'Riwayat target',
}

interface TargetPanelProps {
  readonly opened: boolean
  readonly kind: PanelKind
  readonly planned: PlannedIndicatorShape | undefined
  readonly data: PlanShape
  readonly planId: number
  readonly onClose: () => void
}

/** The drawer beside the table: edits a target, shows the card of its indicator, or what was changed. */
export function TargetPanel({ opened, kind, planned, data, planId, onClose }: TargetPanelProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(560px, 100vw)"
      title={`${titles[kind]} ${planned?.code ?? ''}`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {planned === undefined ? null : (
        <div className="stack">
          {kind === 'card' ? null : <p className="plan-panel-name">{planned.name}</p>}
          {kind === 'edit' ? <TargetForm planned={planned} data={data} onDone={onClose} /> : null}
          {kind === 'card' ? <IndicatorCard unit={data.unit.slug} indicatorId={planned.indicatorId} /> : null}
          {kind === 'history' ? (
            <TargetHistory unit={data.unit.slug} entityKey={`${planId}/${planned.indicatorId}`} />
          ) : null}
        </div>
      )}
    </Drawer>
  )
}
