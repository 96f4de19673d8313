import { actionsIn, type Situation } from '#core/workflow.ts'
import { formatLongDate, isoDate } from '#lib/dates.ts'
import { cellName, type Place } from './rules/places.ts'
import type { Conflict, Decisions } from './rules/conflict.ts'
import { fieldName, fieldText, subjectName } from './rules/field-words.ts'
import { entityNames } from './rules/kind.ts'
import { getKind } from './rules/kinds.ts'
import type { EntityCount, PreviewedRecord } from './rules/preview.ts'
import type { Fault } from './rules/staged.ts'
import { importWorkflow, type ImportState } from './rules/workflow.ts'
import type {
  ChangedRecordShape,
  ConflictShape,
  FaultShape,
  ImportHeadShape,
  ImportShape,
} from './contract/imports.ts'
import type { ExaminedImport } from './actions/examine-import.ts'
import type { ImportHead } from './store/imports.ts'

const mostFaults = 500
const mostChanges = 300

export function stateOf(head: ImportHead): ImportState {
  if (head.undoneAt !== null) return 'undone'
  if (head.appliedAt !== null) return 'applied'
  return head.discardedAt === null ? 'staged' : 'discarded'
}

/** An import as rules and sentences speak of it. */
export function situationOf(head: ImportHead, dayOf: (moment: Date) => string): Situation<ImportState> {
  const last = head.undoneAt ?? head.appliedAt
  const since =
    last === null
      ? null
      : { at: formatLongDate(isoDate(dayOf(last))), actor: head.undoneBy ?? head.appliedBy ?? '' }
  return { name: `Impor ${head.fileName}`, state: stateOf(head), since }
}

const presentCount = (count: EntityCount): ImportHeadShape['counts'][number] => ({
  ...count,
  name: entityNames[count.entity],
})

export const presentHead = (head: ImportHead): ImportHeadShape => ({
  id: head.id,
  fileName: head.fileName,
  state: stateOf(head),
  createdAt: head.createdAt.toISOString(),
  createdBy: head.createdBy,
  appliedAt: head.appliedAt?.toISOString() ?? null,
  appliedBy: head.appliedBy,
  undoneAt: head.undoneAt?.toISOString() ?? null,
  undoneBy: head.undoneBy,
  counts: (head.counts ?? []).map(presentCount),
  version: head.version,
})

const presentPlace = (place: Place) => ({ sheet: place.sheet, row: place.row, cell: cellName(place) })

export const presentConflict = (conflict: Conflict, decisions: Decisions): ConflictShape => ({
  ...conflict,
  options: conflict.options.map((option) => ({ ...option, places: option.places.map(presentPlace) })),
  decision: decisions[conflict.id] ?? null,
})

export const presentFault = ({
  rule,
  severity,
  place,
  message,
  next,
  sheet,
  row,
  col,
}: Fault): FaultShape => ({
  rule,
  severity,
  place,
  message,
  next,
  sheet,
  row,
  cell: row === null ? '' : cellName({ sheet, row, col }),
})

const presentChange = ({ entity, key, name, state, changes }: PreviewedRecord): ChangedRecordShape => ({
  entity: entityNames[entity],
  key: subjectName(entity, key, name),
  state: state === 'new' ? 'new' : 'changed',
  fields: changes.map(({ field, before, after }) => ({
    label: fieldName(field),
    before: before === null ? null : fieldText(field, before),
    after: fieldText(field, after),
  })),
})

/** An import as the screen shows it. */
export function presentImport(examined: ExaminedImport, mayImport: boolean): ImportShape {
  const { stored, examination, blocked, fingerprint } = examined
  const { faults, conflicts, open, preview, counts, isReady } = examination
  const state = stateOf(stored)
  const isStaged = state === 'staged'
  const actions = actionsIn(importWorkflow, state, () => mayImport)
  const changed = preview.filter(({ state }) => state !== 'same')
  return {
    ...presentHead(stored),
    counts: (stored.counts ?? counts).map(presentCount),
    tables: stored.staged.tables.map(({ sheet, kind, headRow, rows, scale, unknown }) => ({
      sheet,
      kind: { id: kind, title: getKind(kind).title },
      headRow,
      rows: rows.length,
      scale,
      unknown: [...unknown],
    })),
    ignored: [...stored.staged.ignored],
    faults: isStaged ? faults.slice(0, mostFaults).map(presentFault) : [],
    faultCount: isStaged ? countFaults(faults) : { error: 0, warning: 0 },
    conflicts: conflicts.map((conflict) => presentConflict(conflict, stored.decisions)),
    openCount: isStaged ? open.length : 0,
    changed: isStaged ? changed.slice(0, mostChanges).map(presentChange) : [],
    changedCount: isStaged ? changed.length : 0,
    blocked: isStaged ? [...blocked] : [],
    fingerprint,
    can: {
      decide: actions.includes('choose'),
      apply: actions.includes('apply') && isReady && blocked.length === 0,
      undo: actions.includes('undo'),
      discard: actions.includes('discard'),
    },
  }
}

export const countFaults = (faults: readonly Fault[]): ImportShape['faultCount'] => ({
  error: faults.filter(({ severity }) => severity === 'error').length,
  warning: faults.filter(({ severity }) => severity !== 'error').length,
})
