import { Button, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import { problemOf } from './problem.ts'
import { ProblemList } from './states.tsx'

interface ConfirmWithReasonProps {
  readonly opened: boolean
  readonly title: string
  /** What will happen, and what it means for others. */
  readonly children: ReactNode
  /** The word on the button: "Kembalikan", "Cabut". */
  readonly action: string
  /** Without it the reason may stay empty. */
  readonly reasonRequired?: boolean
  readonly dangerous?: boolean
  readonly onClose: () => void
  /** Rejects with the problem, which is then shown here. */
  readonly onConfirm: (reason: string) => Promise<unknown>
}

/** Asks before an act that others will see, and for its reason. */
export function ConfirmWithReason({ opened, ...rest }: ConfirmWithReasonProps) {
  return opened ? <ReasonForm {...rest} /> : null
}

function ReasonForm(props: Omit<ConfirmWithReasonProps, 'opened'>) {
  const { title, children, action, reasonRequired = true, dangerous = false, onClose, onConfirm } = props
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const missing = reasonRequired && reason.trim() === ''
  async function confirm() {
    setBusy(true)
    try {
      await onConfirm(reason.trim())
      onClose()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} dirty={reason.trim() !== ''} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!missing) void confirm()
        }}
      >
        <div>{children}</div>
        <Textarea
          label="Alasan"
          description={
            reasonRequired
              ? 'Wajib diisi; tersimpan dalam riwayat.'
              : 'Boleh kosong; tersimpan dalam riwayat.'
          }
          required={reasonRequired}
          data-autofocus
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error === null ? null : <ProblemNote error={error} />}
        <div className="row">
          <Button type="submit" loading={busy} disabled={missing} color={dangerous ? 'red.9' : 'teal'}>
            {action}
          </Button>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** A failed save inside a form or dialog: the sentence, then every finding. */
export function ProblemNote({ error }: { readonly error: unknown }) {
  const problem = problemOf(error)
  return (
    <div className="state state-bad" role="alert">
      <p className="state-title">{problem.detail}</p>
      <ProblemList problem={problem} />
    </div>
  )
}
