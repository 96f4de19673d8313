import { useState, type ReactNode } from 'react'

interface DialogButtonProps {
  readonly label: string
  /** What it is about, for those who hear the button alone. */
  readonly name: string
  readonly children: (close: () => void) => ReactNode
}

/** A button within a row or a sentence that opens a dialog. */
export function DialogButton({ label, name, children }: DialogButtonProps) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-label={`${label} ${name}`}
        onClick={() => setOpened(true)}
      >
        {label}
      </button>
      {opened ? children(() => setOpened(false)) : null}
    </>
  )
}
