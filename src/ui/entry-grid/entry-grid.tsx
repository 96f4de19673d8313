import { DataGrid } from 'react-data-grid'
import 'react-data-grid/lib/styles.css'
import { StatusWord, type Tone } from '../status-word.tsx'
import { ActiveCell } from './active-cell.tsx'
import { copyTable, serverCellOf } from './commands.ts'
import './entry-grid.css'
import { gridKeys } from './keys.ts'
import { problemsOf } from './list-problems.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { Problems } from './problems.tsx'
import { Toolbar } from './toolbar.tsx'
import type { EntryGridProps } from './types.ts'
import { useEntryGrid } from './use-entry-grid.ts'

/** A spreadsheet for figures: typed or pasted in Indonesian numerals, saved as you go. Give it a `key` per period. */
export function EntryGrid<Row>(props: EntryGridProps<Row>) {
  const { columns, rows, rowName } = props
  const { grid, entry, data, pasting, selection, made, goTo, clipboard } = useEntryGrid(props)
  return (
    <div className="entry-grid">
      <Toolbar
        snapshot={entry.snapshot}
        onRetry={entry.store.retryNow}
        onUndo={() => entry.store.undo(serverCellOf(data))}
        onRedo={() => entry.store.redo(serverCellOf(data))}
        tableText={() => copyTable(data)}
      />
      <div {...clipboard} onMouseDownCapture={selection.onMouseDown}>
        <DataGrid
          ref={grid}
          className="rdg"
          aria-label={props.label}
          columns={made}
          rows={rows}
          rowKeyGetter={props.rowKey}
          rowHeight={props.rowHeight ?? 40}
          headerRowHeight={38}
          onActivePositionChange={({ rowIdx, column }) =>
            selection.onActive(
              rowIdx,
              columns.findIndex((candidate) => candidate.key === column?.key),
            )
          }
          onCellKeyDown={(args, event) => {
            selection.onKey(event)
            gridKeys({ args, event, data, range: selection.range, goTo })
          }}
          onCellPaste={({ row }) => row}
        />
      </div>
      <ActiveCell data={data} rowName={rowName} active={selection.active} />
      <Legend words={props.legend ?? []} />
      <Problems
        problems={problemsOf(data, rowName, pasting.left.problems)}
        unused={pasting.left.unused}
        store={entry.store}
        onDismiss={pasting.dismiss}
        onGoTo={goTo}
      />
      <PasteDialog ambiguous={pasting.ambiguous} onAnswer={pasting.answer} onCancel={pasting.cancel} />
    </div>
  )
}

function Legend({ words }: { readonly words: readonly { readonly word: string; readonly tone: Tone }[] }) {
  if (words.length === 0) return null
  return (
    <ul className="entry-legend" aria-label="Arti warna sel">
      {words.map(({ word, tone }) => (
        <li key={word}>
          <StatusWord tone={tone}>◤ {word}</StatusWord>
        </li>
      ))}
    </ul>
  )
}
