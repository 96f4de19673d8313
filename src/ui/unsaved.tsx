import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { createContext, use, useLayoutEffect, useState, type ReactNode } from 'react'

interface UnsavedGuard {
  /** Goes at once, or asks first where something would be lost. */
  readonly leave: (go: () => void) => void
  /** Stands at the end of the form; nothing until somebody leaves. */
  readonly question: ReactNode
}

/** Asks before what was typed is thrown away: by closing, by going to another screen, by leaving the program. `dirty`: something would be lost. */
export function useUnsavedGuard(dirty: boolean): UnsavedGuard {
  const [going, setGoing] = useState<(() => void) | null>(null)
  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: dirty,
    disabled: !dirty,
    withResolver: true,
  })
  const go = going ?? blocker.proceed
  return {
    leave: (wanted) => (dirty ? setGoing(() => wanted) : wanted()),
    question:
      go === undefined ? null : (
        <Question
          onGo={() => {
            setGoing(null)
            go()
          }}
          onStay={() => {
            setGoing(null)
            blocker.reset?.()
          }}
        />
      ),
  }
}

/** Where a form tells whether something in it is not saved; a panel that closes asks for it. */
export const UnsavedContext = createContext<(dirty: boolean) => void>(() => undefined)

/** Marks the panel around a form while something in it is not saved; before the next key can close it, so not in a later effect. */
export function useUnsavedWork(dirty: boolean): void {
  const mark = use(UnsavedContext)
  useLayoutEffect(() => {
    mark(dirty)
    return () => mark(false)
  }, [dirty, mark])
}

interface QuestionProps {
  readonly onGo: () => void
  readonly onStay: () => void
}

const Question = ({ onGo, onStay }: QuestionProps) => (
  <Modal
    opened
    onClose={onStay}
    title="Buang yang belum disimpan?"
    closeButtonProps={{ 'aria-label': 'Tutup' }}
  >
    <div className="stack">
      <p>Yang sudah diisi di sini belum disimpan dan akan hilang.</p>
      <div className="row">
        <Button data-autofocus onClick={onStay}>
          Lanjutkan mengisi
        </Button>
        <Button color="red.9" variant="outline" onClick={onGo}>
          Buang
        </Button>
      </div>
    </div>
  </Modal>
)
