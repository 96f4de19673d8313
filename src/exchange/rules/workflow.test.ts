import { expect, it } from 'vitest'
import { actionsIn } from '#core/workflow.ts'
import { importWorkflow, type ImportState } from './workflow.ts'

it.each<[ImportState, readonly string[]]>([
  ['staged', ['choose', 'apply', 'discard']],
  ['applied', ['undo']],
  ['undone', []],
  ['discarded', []],
])('an import that is %s may be taken to %j, and nowhere else', (state, actions) => {
  expect(actionsIn(importWorkflow, state, () => true)).toEqual(actions)
  expect(actionsIn(importWorkflow, state, () => false)).toEqual([])
})
