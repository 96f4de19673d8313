import { describe, expect, it } from 'vitest'
import {
  catchUp,
  cellId,
  contentOf,
  edit,
  emptyState,
  redo,
  undo,
  type Content,
  type EntryState,
} from './state.ts'
import { release, settle, take, tally } from './saving.ts'
import type { CellResult } from '#core/cell-batch.ts'
import type { CellValue, EntryCell } from './types.ts'

const value = (text: CellValue): Content => ({ kind: 'value', value: text })
const server = (text: CellValue): EntryCell => ({ value: text })
const ok = (text: CellValue): CellResult => ({ outcome: 'saved', value: text, message: null })
const conflict: CellResult = { outcome: 'conflict', value: '2', message: 'Sudah diubah Petugas.' }
const type = (state: EntryState, column: string, text: CellValue, known: EntryCell = server(null)) =>
  edit(state, [{ row: 'r', column, content: value(text), server: known }])
const shown = (state: EntryState, column: string, known: EntryCell = server(null)) =>
  contentOf(state.cells.get(cellId('r', column)), known)
const blank = () => server(null)

describe('edit, undo, redo', () => {
  it('takes a pasted block back in one step, and puts it back', () => {
    const typed = type(emptyState, 'a', '1')
    const pasted = edit(typed, [
      { row: 'r', column: 'a', content: value('7'), server: blank() },
      { row: 'r', column: 'b', content: value('8'), server: blank() },
    ])
    const back = undo(pasted, blank)
    expect([shown(back, 'a'), shown(back, 'b')]).toEqual([value('1'), value(null)])
    const again = redo(back, blank)
    expect([shown(again, 'a'), shown(again, 'b')]).toEqual([value('7'), value('8')])
    expect(undo(undo(back, blank), blank).cells.size).toBe(0)
  })
  it('forgets what was taken back once something new is typed', () => {
    const state = type(undo(type(emptyState, 'a', '1'), blank), 'a', '2')
    expect(redo(state, blank)).toBe(state)
  })
  it('does nothing when nothing changes, and needs no save when the old value comes back', () => {
    expect(type(emptyState, 'a', '5', server('5'))).toBe(emptyState)
    const back = type(type(emptyState, 'a', '6', server('5')), 'a', '5', server('5'))
    expect(tally(back).waiting).toBe(0)
  })
  it('leaves a cell alone that was locked meanwhile', () => {
    const state = undo(type(emptyState, 'a', '1'), () => ({ value: null, locked: 'Terkunci.' }))
    expect(shown(state, 'a')).toEqual(value('1'))
  })
  it('saves the old value when a saved step is taken back', () => {
    const { state, changes } = take(type(emptyState, 'a', '1'))
    const saved = settle(state, changes, [ok('1')])
    expect(take(undo(saved, blank)).changes).toEqual([{ row: 'r', column: 'a', value: null, before: '1' }])
  })
})

describe('saving', () => {
  it('sends each cell once, with the value that was seen', () => {
    const first = take(type(emptyState, 'a', '1', server('0')))
    expect(first.changes).toEqual([{ row: 'r', column: 'a', value: '1', before: '0' }])
    expect(take(first.state).changes).toEqual([])
  })
  it('never sends a text that is no figure, and keeps it', () => {
    const content: Content = { kind: 'invalid', text: 'dua', message: 'Bukan angka.' }
    const state = edit(emptyState, [{ row: 'r', column: 'a', content, server: blank() }])
    expect(take(state).changes).toEqual([])
    expect(shown(state, 'a')).toEqual(content)
  })
  it('saves what was typed while the earlier value was on its way, on the new value', () => {
    const first = take(type(emptyState, 'a', '1'))
    const settled = settle(type(first.state, 'a', '2'), first.changes, [ok('1')])
    expect(take(settled).changes).toEqual([{ row: 'r', column: 'a', value: '2', before: '1' }])
  })
  it('shows the saved value until the server has newer data', () => {
    const { state, changes } = take(type(emptyState, 'a', '1'))
    const saved = settle(state, changes, [ok('1')])
    expect(shown(saved, 'a', server(null))).toEqual(value('1'))
    expect(shown(saved, 'a', server('9'))).toEqual(value('9'))
  })
  it('lets the server count again once it shows the saved value, also when the old one comes back', () => {
    const { state, changes } = take(type(emptyState, 'a', '1'))
    const saved = settle(state, changes, [ok('1')])
    expect(
      shown(
        catchUp(saved, () => server(null)),
        'a',
      ),
    ).toEqual(value('1'))
    expect(
      shown(
        catchUp(saved, () => server('1')),
        'a',
        server(null),
      ),
    ).toEqual(value(null))
  })
  it('keeps a refused value and waits for the person', () => {
    const { state, changes } = take(type(emptyState, 'a', '1'))
    const refused = settle(state, changes, [conflict])
    expect(take(refused).changes).toEqual([])
    expect(tally(refused).refused).toBe(1)
    expect(shown(refused, 'a')).toEqual(value('1'))
    const anew = type(refused, 'a', '3', server('2'))
    expect(take(anew).changes[0]).toMatchObject({ value: '3', before: '2' })
  })
  it('saves a refused value that is typed once more, on the value that is there now', () => {
    const { state, changes } = take(type(emptyState, 'a', '1'))
    const refused = settle(state, changes, [conflict])
    const anew = type(refused, 'a', '1', server('2'))
    expect(take(anew).changes[0]).toMatchObject({ value: '1', before: '2' })
  })
  it('saves it on the value that the server told, also before the grid was read again', () => {
    const { state, changes } = take(type(emptyState, 'a', '1'))
    const refused = settle(state, changes, [conflict])
    expect(take(type(refused, 'a', '1')).changes[0]).toMatchObject({ value: '1', before: '2' })
  })
  it('waits again when the call did not reach the server', () => {
    const { state, changes } = take(type(emptyState, 'a', '1'))
    expect(take(release(state)).changes).toEqual(changes)
  })
})
