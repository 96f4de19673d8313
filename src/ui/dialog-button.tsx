import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'

interface DialogButtonProps {
  readonly label: string
  /** What it is about, for those who hear the button alone. */
  readonly name?: string
  /** A button of the screen rather than one within a row or a sentence. */
  readonly as?: 'link' | 'button'
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a dialog. */
export function DialogButton({ label, name, as = 'link', children }: DialogButtonProps) {
  const [opened, setOpened] = useState(false)
  const shared = {
    onClick: () => setOpened(true),
    ...(name === undefined ? {} : { 'aria-label': `${label} ${name}` }),
  }
  return (
    <>
      {as === 'link' ? (
        <button type="button" className="link-button" {...shared}>
          {label}
        </button>
      ) : (
        <Button variant="default" {...shared}>
          {label}
        </Button>
      )}
      {opened ? children(() => setOpened(false)) : null}
    </>
  )
}
