import { Button } from '@mantine/core'
import { quarterName, type Quarter } from '#core/period.ts'
import { problemOf } from '#ui/problem.ts'
import { ErrorState } from '#ui/states.tsx'
import { useAction } from '#ui/queries.ts'
import { Dialog } from '#ui/dialog.tsx'
import { measurementContract } from '../contract.ts'
import { rowAnchor } from './achievement-table.tsx'

interface QuarterPlace {
  readonly unit: string
  readonly year: number
  readonly quarter: Quarter
}

interface QuarterDialogProps {
  readonly opened: boolean
  readonly place: QuarterPlace
  readonly onClose: () => void
}
export type { QuarterDialogProps }

/** The answers that change when the state of a quarter does. */
export const changedByState = [
  measurementContract.getGrid,
  measurementContract.listAchievements,
  measurementContract.explainAchievement,
]

/** Asks before a quarter becomes final; when the server refuses, everything that is missing stands here with a link to its row. */
export function FinaliseDialog({ opened, place, onClose }: QuarterDialogProps) {
  const finalise = useAction(measurementContract.finaliseQuarter, { changes: changedByState })
  const close = () => {
    finalise.reset()
    onClose()
  }
  const findings = finalise.error === null ? [] : problemOf(finalise.error).findings
  if (!opened) return null
  return (
    <Dialog onClose={close} size="lg" title={`Tetapkan ${quarterName(place.quarter)} ${place.year} final?`}>
      <div className="stack">
        <p>
          Isian dan penjelasan {quarterName(place.quarter)} terkunci bagi semua orang, dan laporan memakai
          angkanya. Hanya Kepala yang dapat membukanya kembali, dengan alasan.
        </p>
        {finalise.error === null ? null : findings.length === 0 ? (
          <ErrorState error={finalise.error} />
        ) : (
          <Missing problem={problemOf(finalise.error)} onLeave={close} />
        )}
        <div className="row">
          <Button
            data-autofocus
            loading={finalise.isPending}
            onClick={() => finalise.mutate({ params: place }, { onSuccess: close })}
          >
            {finalise.error === null ? 'Tetapkan final' : 'Periksa lagi'}
          </Button>
          <Button variant="default" onClick={close}>
            Batal
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

interface MissingProps {
  readonly problem: ReturnType<typeof problemOf>
  readonly onLeave: () => void
}

function Missing({ problem, onLeave }: MissingProps) {
  return (
    <div className="state state-bad" role="alert">
      <p className="state-title">{problem.detail}</p>
      <ul>
        {problem.findings.map((finding) => (
          <li key={`${finding.rule} ${finding.message}`}>
            {finding.message} {finding.next}{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => {
                onLeave()
                showRow(finding.place)
              }}
            >
              Ke baris {finding.place}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Goes to the row once the dialog is gone and has given the focus back. */
function showRow(code: string): void {
  setTimeout(() => {
    const row = document.getElementById(rowAnchor(code))
    row?.scrollIntoView({ block: 'center' })
    row?.focus()
  }, 50)
}
