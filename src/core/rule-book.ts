import { formatLongDate, isWithin } from '#lib/dates.ts'
import type { IsoDate } from '#lib/dates.ts'
import type { Finding } from './finding.ts'
import type { Source } from './source.ts'

/** A worked example of a rule book: kept beside the values, and run by the tests. */
export interface WorkedExample {
  readonly given: string
  readonly gives: string
  readonly origin: string
}

/** The parameters of one regulation or house rule, with the time in which they hold. */
export interface RuleBook<Values> {
  readonly id: string
  /** Official title in Indonesian, shown to people. */
  readonly title: string
  readonly validFrom: IsoDate
  /** Exclusive; null while it is in force. */
  readonly validUntil: IsoDate | null
  readonly source: Source
  readonly values: Values
  readonly examples: readonly WorkedExample[]
}

/** All books of one subject, oldest first; there is always one. */
export type RuleBooks<Values> = readonly [RuleBook<Values>, ...RuleBook<Values>[]]

/** The rule book in force on a date; undefined before the first. Days of change belong to the new book. */
export const ruleBookOn = <Values>(
  books: readonly RuleBook<Values>[],
  date: IsoDate,
): RuleBook<Values> | undefined => books.find((book) => isWithin(date, book.validFrom, book.validUntil))

/** Books of one subject must follow each other without overlap and without a gap. */
export function checkRuleBooks(books: readonly RuleBook<unknown>[]): readonly Finding[] {
  const ordered = books.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return ordered.flatMap((book, index) => {
    const next = ordered[index + 1]
    if (next === undefined || book.validUntil === next.validFrom) return []
    return [
      {
        rule: 'ruleBook.succession',
        severity: 'error',
        place: book.id,
        message: `Masa berlaku ${book.title} tidak bersambung dengan ${next.title} yang mulai ${formatLongDate(next.validFrom)}.`,
        next: 'Samakan tanggal berakhirnya dengan tanggal mulai aturan berikutnya.',
      } satisfies Finding,
    ]
  })
}
