import { Button } from '@mantine/core'
import { useState } from 'react'
import { quarterName, type Quarter } from '#core/period.ts'
import type { Output } from '#lib/endpoint.ts'
import { StatusWord } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import type { measurementContract } from '../contract.ts'
import { quarterWorkflow } from '../rules/workflow.ts'
import { FinaliseDialog } from './finalise-dialog.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'

export type Achievements = Output<typeof measurementContract.listAchievements>

interface QuarterBarProps {
  readonly unit: string
  readonly year: number
  readonly quarter: Quarter
  readonly data: Achievements
  readonly onPolicy: () => void
}

/** The state of the quarter, since when and by whom, and what the person may do with it. */
export function QuarterBar({ unit, year, quarter, data, onPolicy }: QuarterBarProps) {
  const [asked, setAsked] = useState<'finalise' | 'reopen' | null>(null)
  const { state, can } = data
  const close = () => setAsked(null)
  const place = { unit, year, quarter }
  return (
    <div className="row measurement-bar">
      <p>
        {quarterName(quarter)} {year}:{' '}
        <StatusWord tone={state.state === 'final' ? 'good' : 'info'}>
          {quarterWorkflow.states[state.state].name}
        </StatusWord>
        <StateNote state={state} />
      </p>
      <div className="row no-print">
        <Button variant="default" onClick={onPolicy}>
          Kebijakan capaian
        </Button>
        {state.state === 'final' && can.reopen ? (
          <Button variant="default" onClick={() => setAsked('reopen')}>
            Buka kembali
          </Button>
        ) : null}
        {state.state === 'draft' && can.finalise ? (
          <Button onClick={() => setAsked('finalise')}>Tetapkan final</Button>
        ) : null}
      </div>
      <FinaliseDialog opened={asked === 'finalise'} place={place} onClose={close} />
      <ReopenDialog opened={asked === 'reopen'} place={place} onClose={close} />
    </div>
  )
}

function StateNote({ state }: { readonly state: Achievements['state'] }) {
  if (state.at === null) return <span className="soft"> · belum pernah ditetapkan final</span>
  const what = state.state === 'final' ? 'sejak' : 'dibuka kembali'
  return (
    <span className="soft">
      {' '}
      · {what} {momentOf(state.at)} oleh {state.actor}
      {state.reason === null ? '' : `, alasan: ${state.reason}`}
      {state.state === 'final' ? '. Angkanya terkunci; Kepala dapat membukanya kembali dengan alasan.' : ''}
    </span>
  )
}
