import type { Numbering } from '../numbering.ts'
import type { StyleSheet } from './escape.ts'

/** What every part of the page needs to know of the document around it. */
export interface Context {
  readonly numbering: Numbering
  readonly styles: StyleSheet
  /** Footnotes of the section in work. */
  readonly footnotes: string[]
  readonly footnoteNumber: { last: number }
}
