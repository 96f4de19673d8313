import { allowed, refuse, type Decision } from './decision.ts'
import type { Finding } from './finding.ts'
import { errorsOf } from './finding.ts'

/** One line of the table of a workflow: in which states something may be done, and where it leads. */
export interface Transition<S extends string> {
  readonly from: readonly S[]
  readonly to: S
  /** The permission that it takes; the step's table says which roles hold it. */
  readonly permission: string
  /** What was done, as a participle: `diajukan`. */
  readonly done: string
  /** A reason must be written; what is said when it is not. */
  readonly reason?: { readonly missing: string; readonly next: string }
  /** No finding of severity error may be open; what to do about them. */
  readonly clean?: { readonly next: string }
}

/** The states of a kind of record, and the table of what leads from one to the next. A lawyer can read it. */
export interface Workflow<S extends string, A extends string> {
  /** Before anything happened. */
  readonly initial: S
  /** Each state as people read it, and what comes next in it. */
  readonly states: Readonly<Record<S, { readonly name: string; readonly next: string }>>
  readonly transitions: Readonly<Record<A, Transition<S>>>
}

/** Keeps the precise types of a table; does nothing at run time. */
export const workflow = <const S extends string, const A extends string>(
  table: Workflow<S, A>,
): Workflow<S, A> => table

/** What stands in a workflow: its name in sentences (`RKT 2026 revisi 1`), its state, since when (in words) and by whom. */
export interface Situation<S extends string> {
  readonly name: string
  readonly state: S
  readonly since: { readonly at: string; readonly actor: string } | null
}

/** The state after the last thing that happened; nothing happened is the initial state. */
export const stateAfter = <S extends string, A extends string>(table: Workflow<S, A>, last: A | null): S =>
  last === null ? table.initial : table.transitions[last].to

/** `RKT 2026 draf`, `RKT 2026 sudah diajukan pada 7 Juli 2025 oleh Perencana`. */
export function saySituation<S extends string>(
  { initial, states }: Pick<Workflow<S, string>, 'initial' | 'states'>,
  { name, state, since }: Situation<S>,
): string {
  const word = states[state].name.toLowerCase()
  return since === null || state === initial
    ? `${name} ${word}`
    : `${name} sudah ${word} pada ${since.at} oleh ${since.actor}`
}

/** What the actions of a workflow are decided by, besides the state; what is left out is not judged yet. */
export interface Given {
  readonly reason?: string
  readonly findings?: readonly Finding[]
}

/**
 * May this be done now? The state must be one that the table names, the reason written where one is asked for, and no error open where
 * the table wants it clean. Who may is decided before, by the permission.
 */
export function decide<S extends string, A extends string>(
  table: Workflow<S, A>,
  action: A,
  situation: Situation<S>,
  given: Given = {},
): Decision {
  const { from, done, reason, clean } = table.transitions[action]
  if (!from.includes(situation.state))
    return refuse(
      `${saySituation(table, situation)}, sehingga tidak dapat ${done}.`,
      table.states[situation.state].next,
    )
  if (reason !== undefined && (given.reason ?? '').trim() === '') return refuse(reason.missing, reason.next)
  const errors = errorsOf(given.findings ?? []).length
  if (clean !== undefined && errors > 0)
    return refuse(`${situation.name} masih memuat ${errors} temuan yang harus diperbaiki.`, clean.next)
  return allowed
}

/** The actions that the state allows to whoever holds their permission; the server sends them with the record. */
export const actionsIn = <S extends string, A extends string>(
  { transitions }: Workflow<S, A>,
  state: S,
  may: (permission: string) => boolean,
): readonly A[] =>
  (Object.keys(transitions) as A[]).filter((action) => {
    const { from, permission } = transitions[action]
    return from.includes(state) && may(permission)
  })
