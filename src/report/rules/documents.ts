import { documentNames } from '#core/glossary/documents.ts'

/** The official documents of a year, in the order in which an office makes them. */
export const documentKinds = ['renstra', 'cascade', 'indicatorCard', 'rkt', 'pk'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  renstra: 'Rencana strategis',
  cascade: 'Pohon kinerja',
  indicatorCard: 'Kartu indikator kinerja',
  rkt: `${documentNames.annualPlan} (RKT)`,
  pk: documentNames.agreement,
}

/** Documents whose sections people order and write; the others are made from the data alone. */
export const isWritten = (kind: DocumentKind): boolean => kind === 'rkt' || kind === 'renstra'

/**
 * The day that a document bears until somebody sets one: the last of January, or today where the year begins later.
 * @source our recommendation: the RKT of the seeds bear dates of January and February [INF]
 */
export const usualDocumentDate = (year: number, today: string): string =>
  today < `${year}-01-31` ? today : `${year}-01-31`
