import { Drawer } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { UnsavedContext, useUnsavedGuard } from './unsaved.tsx'

interface SidePanelProps {
  readonly opened: boolean
  readonly title: string
  /** In pixels; never wider than the screen. */
  readonly width: number
  readonly onClose: () => void
  /** What stands in it, asked for only while it is open. A form there tells what is not saved by `useUnsavedWork`. */
  readonly children: ReactNode
}

/** A panel that slides over the right of the screen. */
export function SidePanel({ opened, title, width, onClose, children }: SidePanelProps) {
  const [dirty, setDirty] = useState(false)
  const { leave, question } = useUnsavedGuard(dirty)
  return (
    <Drawer
      opened={opened}
      position="right"
      size={`min(${width}px, 100vw)`}
      title={title}
      closeOnEscape={question === null}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
      onClose={() => leave(onClose)}
    >
      <UnsavedContext value={setDirty}>{children}</UnsavedContext>
      {question}
    </Drawer>
  )
}
