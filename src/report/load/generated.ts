import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { documentNames } from '#core/glossary/documents.ts'
import { Refusal } from '#core/refusal.ts'
import type { DocumentTree } from '#documents/tree.ts'
import { findAgreement } from '#agreement/store/agreements.ts'
import { readConditions } from '#cascade/actions/cascade.ts'
import { cascadeLevelNames } from '#cascade/index.ts'
import { listCards } from '#strategy/store/cards.ts'
import { composeAgreement } from '../documents/agreement/compose.ts'
import { composeCards } from '../documents/cards/compose.ts'
import type { CardData } from '../documents/cards/compose.ts'
import { composeCascade } from '../documents/cascade/compose.ts'
import type { CascadeNodeData } from '../documents/cascade/compose.ts'
import type { Title } from '../documents/plan/blocks/front.ts'
import type { OfficeData } from '../documents/plan/data.ts'
import { checkSignature } from '../rules/gate.ts'
import { everywhere, nowhere } from '../rules/gate/text.ts'
import type { GateFinding } from '../rules/gate/text.ts'
import type { Prepared, Wanted } from './document.ts'
import { loadOffice } from './office.ts'
import type { Place } from './office.ts'
import { loadPlanDocument } from './plan-document.ts'

interface Made {
  readonly office: OfficeData
  readonly title: Title
  readonly tree: (state: 'draft' | 'finished') => DocumentTree
  readonly findings: readonly GateFinding[]
}

const titled = (main: string, year: number): Title => ({
  main,
  sub: `Tahun ${year}`,
  foot: String(year),
  header: `Tahun ${year}`,
})

/** A document that is made from data alone: no sections to write, no figures to insert. */
const withoutText = ({ office, title, tree, findings }: Made): Prepared => ({
  title,
  shortName: office.unit.shortName,
  tree,
  sections: [],
  fields: [],
  findings,
  signatory: office.signatory,
})

/** The Perjanjian Kinerja as it was made: its snapshot, never today's figures. */
export async function prepareAgreement(place: Place, { year, subject }: Wanted): Promise<Prepared> {
  const agreement = await findAgreement(place.tx, place.unit.id, year, subject)
  if (agreement === undefined)
    throw new Refusal(
      'notFound',
      `${documentNames.agreement} ini tidak ada. Buat pada layar Perjanjian kinerja.`,
    )
  const { snapshot, number, place: city, date, revision, signedAt } = agreement
  const { office } = await loadOffice(place, year, date)
  const data = { office, snapshot, number, place: city, date, revision, isSigned: signedAt !== null }
  const { first } = snapshot
  const signatory =
    first.name === null ? null : { position: first.position, name: first.name, number: first.number }
  const unsigned = checkSignature({ isSigned: signatory !== null, date })
  const open = nowhere({
    rule: 'notSigned',
    severity: 'warning',
    message: 'Perjanjian ini belum ditandatangani, sehingga tercetak sebagai draf.',
    next: 'Catat penandatanganannya pada layar Perjanjian kinerja.',
    screen: 'perjanjian',
  })
  return withoutText({
    office: { ...office, signatory },
    title: titled(documentNames.agreement.toUpperCase(), year),
    tree: (state) => composeAgreement(data, state),
    findings: [...unsigned, ...(data.isSigned ? [] : [open])],
  })
}

const cardGap = ({ indicator, evidence, formula, measuredBy }: CardData): readonly GateFinding[] => {
  const empty = [
    indicator.definition === null ? 'definisi' : '',
    formula === null ? 'formula' : '',
    evidence === null ? 'bukti' : '',
    measuredBy === null ? 'pihak yang mengukur' : '',
  ].filter((word) => word !== '')
  if (empty.length === 0) return []
  return [
    nowhere({
      rule: 'cardGap',
      severity: 'warning',
      message: `Kartu ${indicator.code} belum memuat ${empty.join(', ')}.`,
      next: 'Lengkapi kartunya pada layar Kartu indikator.',
      screen: 'kartu-indikator',
    }),
  ]
}

/** The cards of the indicators that the plan of the year holds, as they are in force. */
export async function prepareCards(place: Place, { year, date }: Wanted): Promise<Prepared> {
  const { data } = await loadPlanDocument(place, { year, date })
  const known = new Map(
    (await listCards(place.tx, place.unit.path)).map((card) => [card.indicator.indicatorId, card]),
  )
  const cards = data.objectives.flatMap(({ statement, level, indicators }) =>
    indicators.flatMap((indicator): CardData[] => {
      const card = known.get(indicator.id)
      return card === undefined ? [] : [{ ...card, indicator, objective: statement, level }]
    }),
  )
  const office = { ...data, objectives: [] }
  const none = nowhere({
    rule: 'empty',
    message: `RKT ${year} belum memuat indikator, sehingga tidak ada kartu yang dicetak.`,
    next: 'Susun RKT dahulu.',
    screen: 'rkt',
  })
  const { unit, agency, superiors, workAreas, parts, signatory } = office
  const shown = { unit, agency, superiors, workAreas, parts, signatory, year, date, cards }
  return withoutText({
    office: shown,
    title: titled('MANUAL INDIKATOR KINERJA', year),
    tree: (state) => composeCards(shown, state),
    findings: cards.length === 0 ? [none] : cards.flatMap(cardGap),
  })
}

const joined = (...words: readonly (string | null)[]): string | null =>
  words.filter((word) => word !== null && word !== '').join(', ') || null

/** The cascade of the year with every finding of its rules. */
export async function prepareCascade(place: Place, { year, date }: Wanted): Promise<Prepared> {
  const { office, findings } = await loadOffice(place, year, date)
  const view = await readConditions(place, year)
  const nodes = view.nodes.map(({ owner, ...node }): CascadeNodeData => ({
    id: node.id,
    parentId: node.parentId,
    levelName: cascadeLevelNames[node.level],
    condition: node.condition,
    isSuccessFactor: node.isSuccessFactor,
    isCrosscutting: node.isCrosscutting,
    owner: joined(owner.position, owner.unit, owner.note),
    indicators: node.indicators.map(({ code, name, target, unitOfMeasure }) => ({
      name: code === null ? name : `${code} ${name}`,
      target: target === null ? '' : `${formatTrimmed(decimal(target), 6)} ${unitOfMeasure ?? ''}`.trim(),
    })),
    contributors: node.contributors.flatMap(({ unit, note }) => joined(unit, note) ?? []),
  }))
  const none = nowhere({
    rule: 'empty',
    message: `Pohon kinerja ${year} belum mempunyai kondisi.`,
    next: 'Susun pada layar Pohon kinerja.',
    screen: 'pohon-kinerja',
  })
  return withoutText({
    office,
    title: titled('POHON KINERJA', year),
    tree: (state) => composeCascade({ ...office, nodes }, state),
    findings: [
      ...(nodes.length === 0 ? [none] : []),
      ...checkSignature({ isSigned: office.signatory !== null, date }),
      ...findings.map(everywhere),
      ...view.findings.map((finding) => ({
        ...everywhere(finding),
        place: 'Pohon kinerja',
        screen: 'pohon-kinerja',
      })),
    ],
  })
}
