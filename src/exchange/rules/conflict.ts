import type { Place } from './places.ts'

/** What a conflict is about. */
export const topics = [
  'scale',
  'numeral',
  'surplus',
  'identity',
  'activity',
  'value',
  'months',
  'funding',
] as const
export type Topic = (typeof topics)[number]

export interface Option {
  readonly value: string
  /** As a person reads it. */
  readonly label: string
  /** Everywhere in the workbook where it stands, and the database. */
  readonly places: readonly Place[]
  readonly inDatabase: boolean
}

/** Something on which the tables do not agree, or do not say: a person chooses. */
export interface Conflict {
  /** Stable while the file is the same: decisions are kept under it. */
  readonly id: string
  readonly topic: Topic
  /** What it is about: `RO QAH.U08`. */
  readonly subject: string
  /** Which of its facts: `Nama`. */
  readonly label: string
  readonly question: string
  readonly options: readonly Option[]
  readonly suggestion: { readonly value: string; readonly reason: string } | null
}

/** What a person chose, and why. */
export interface Decision {
  readonly value: string
  readonly reason: string
}
export type Decisions = Readonly<Record<string, Decision>>

/** The value to go on with: what was chosen, else what is suggested; null where neither is there. */
export function settle(conflict: Conflict, decisions: Decisions): string | null {
  return chosen(conflict, decisions) ?? conflict.suggestion?.value ?? null
}
/** What was chosen, where it still is one of the options. */
export function chosen(conflict: Conflict, decisions: Decisions): string | null {
  const value = decisions[conflict.id]?.value
  return value !== undefined && conflict.options.some((option) => option.value === value) ? value : null
}
