import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useMemo, useRef, type ClipboardEvent } from 'react'
import type { DataGridHandle } from 'react-data-grid'
import type { EntryGridProps } from './types.ts'
import { gridColumns } from './columns.tsx'
import { copyRange, typedEdit, type GridData } from './commands.ts'
import { isInside, isSingle } from './selection.ts'
import { useEntry } from './use-entry.ts'
import { usePaste } from './use-paste.ts'
import { useSelection } from './use-selection.ts'

/** Everything behind the grid: the entered figures, the selection, the clipboard, and the columns made of them. */
export function useEntryGrid<Row>(props: EntryGridProps<Row>) {
  const { columns, rows, rowKey, rowName } = props
  const entry = useEntry(props)
  const data: GridData<Row> = useMemo(
    () => ({ rows, columns, rowKey, entry }),
    [rows, columns, rowKey, entry],
  )
  const grid = useRef<DataGridHandle>(null)
  const narrow = useMediaQuery('(max-width: 600px)') ?? false
  const pasting = usePaste(data)
  const selection = useSelection()
  const { active, range } = selection
  const goTo = useCallback((row: number, column: number) => {
    grid.current?.setActivePosition({ rowIdx: row, idx: column }, { shouldFocus: true })
  }, [])
  const made = useMemo(
    () =>
      gridColumns({
        columns,
        entry,
        rowName,
        narrow,
        onCommit: (row, column, text) => entry.store.edit([typedEdit(data, row, column, text)]),
        isSelected: (row, column) =>
          range !== null && !isSingle(range) && isInside(range, rows.indexOf(row), column),
      }),
    [columns, entry, rowName, narrow, data, range, rows],
  )
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const inEditor = event.target instanceof HTMLInputElement
    if (active === null || text === '' || (inEditor && !/[\t\n]/.test(text))) return
    event.preventDefault()
    if (inEditor) goTo(active.row, active.column)
    pasting.paste(text, { row: range?.top ?? active.row, column: range?.left ?? active.column })
  }
  const onCopy = (event: ClipboardEvent) => {
    if (range === null || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyRange(data, range))
  }
  return { grid, entry, data, pasting, selection, made, goTo, clipboard: { onPaste, onCopy } }
}
