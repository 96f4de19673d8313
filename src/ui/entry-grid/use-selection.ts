import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { rangeOf, type Position, type Range } from './selection.ts'

const movingKeys: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

interface Selection {
  /** The active data cell; null while a heading or nothing is active. */
  readonly active: Position | null
  readonly range: Range | null
  readonly onActive: (row: number, column: number) => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onMouseDown: (event: MouseEvent) => void
}

/** The active cell, and the rectangle up to it that Shift with arrows or a click extends. */
export function useSelection(): Selection {
  const [active, setActive] = useState<Position | null>(null)
  const [anchor, setAnchor] = useState<Position | null>(null)
  const extending = useRef(false)
  const range = useMemo(() => (active === null ? null : rangeOf(anchor, active)), [anchor, active])
  const extend = (wanted: boolean) => {
    extending.current = wanted
    if (wanted) setAnchor((earlier) => earlier ?? active)
    else setAnchor(null)
  }
  return {
    active,
    range,
    onActive: (row, column) => {
      setActive(row < 0 || column < 0 ? null : { row, column })
      if (!extending.current) setAnchor(null)
    },
    onKey: (event) => {
      if (movingKeys.has(event.key)) extend(event.shiftKey)
      else if (event.key === 'Tab' || event.key === 'Enter') extend(false)
    },
    onMouseDown: (event) => extend(event.shiftKey),
  }
}
