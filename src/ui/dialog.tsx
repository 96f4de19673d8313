import { Modal } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { UnsavedContext, useUnsavedGuard } from './unsaved.tsx'

interface DialogProps {
  readonly title: string
  /** Width, e.g. `lg` for long texts. */
  readonly size?: string
  /** Something was typed that closing would lose, so that closing asks first. */
  readonly dirty?: boolean
  /** False where a click beside it must not close it. */
  readonly closesBeside?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A window above the screen, open as long as it stands there; afterwards the focus is where it was before. */
export function Dialog({
  title,
  size = 'md',
  dirty = false,
  closesBeside = true,
  onClose,
  children,
}: DialogProps) {
  const [unsaved, setUnsaved] = useState(false)
  const { leave, question } = useUnsavedGuard(dirty || unsaved)
  useFocusBack()
  return (
    <Modal
      opened
      title={title}
      size={size}
      closeOnEscape={question === null}
      closeOnClickOutside={closesBeside}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
      onClose={() => leave(onClose)}
    >
      <UnsavedContext value={setUnsaved}>{children}</UnsavedContext>
      {question}
    </Modal>
  )
}

function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    },
    [before],
  )
}
