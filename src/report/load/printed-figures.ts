import { z } from 'zod'
import { groupBy } from '#lib/group.ts'
import { formatAmount, rupiahOrNull } from '#core/rupiah.ts'
import { agreementName, stateOf } from '#agreement/index.ts'
import type { AgreedBudget } from '#agreement/index.ts'
import { listAgreements, type Agreement } from '#agreement/store/agreements.ts'
import { outputShape, readOutput } from '#budget/contract/ledger.ts'
import { totalKey, totalOf, totalsOf } from '#budget/index.ts'
import type { LedgerEntry, LedgerNames, PrintedFigure, TotalKind } from '#budget/index.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import { listBlocks } from '#documents/text.ts'
import type { DocumentTree } from '#documents/tree.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { budgetTableIds } from '../documents/plan/blocks/budget.ts'
import { listDocuments } from '../store/documents.ts'
import { loadKeptTree } from './kept-tree.ts'

/** An agreement or a document with the figures of the ledger that it prints, and which outputs they count. */
interface PrintedPlace {
  readonly figures: readonly PrintedFigure[]
  readonly covers: (entry: LedgerEntry) => boolean
}

/** Programmes, activities and the total of an agreement, as the ledger names them; a programme that the year no longer has is left out. */
function agreedFigures(budget: AgreedBudget, names: LedgerNames, place: string): readonly PrintedFigure[] {
  const same = <T extends { readonly code: string | null; readonly name: string }>(
    known: readonly T[],
    { code, name }: { readonly code: string | null; readonly name: string },
  ): T | undefined => known.find((one) => one.code === code && one.name === name)
  const figure = (key: string, amount: number | null): readonly PrintedFigure[] => {
    const known = rupiahOrNull(amount)
    return known === null ? [] : [{ kind: 'agreement', place, key, amount: known }]
  }
  return [
    ...budget.programs.flatMap((program) => {
      const known = same(names.programs, program)
      if (known === undefined) return []
      const own = names.activities.filter(({ programId }) => programId === known.id)
      return [
        ...figure(totalKey('program', known.id), program.amount),
        ...program.activities.flatMap((activity) => {
          const id = same(own, activity)?.id
          return id === undefined ? [] : figure(totalKey('activity', id), activity.amount)
        }),
      ]
    }),
    ...figure(totalKey('total'), budget.total),
  ]
}

/** The latest agreement of each party; one that a signed revision replaced no longer binds. */
async function listAgreementPlaces(
  { tx, unit }: UnitCall,
  year: number,
  names: LedgerNames,
): Promise<readonly PrintedPlace[]> {
  const units = await listSeenUnits(tx, [unit.path], `${year}-12-31`)
  const pathOf = new Map(units.map(({ id, path }) => [id, path]))
  const inCharge = ({ kind, partyUnitId }: Agreement) => {
    const party = pathOf.get(partyUnitId)
    return ({ chargeUnitId }: LedgerEntry): boolean => {
      if (kind === 'head') return true
      const charge = chargeUnitId === null ? undefined : pathOf.get(chargeUnitId)
      return party !== undefined && charge !== undefined && charge.startsWith(party)
    }
  }
  const parties = groupBy(await listAgreements(tx, unit.id, year), ({ partyUnitId }) => partyUnitId)
  return [...parties.values()].flatMap((ofParty) =>
    ofParty.flatMap((agreement): readonly PrintedPlace[] => {
      const state = stateOf(agreement, ofParty)
      const { budget, first } = agreement.snapshot
      if (state === 'replaced' || budget === null) return []
      const name = `${agreementName(year, agreement.revision)}${state === 'draft' ? ' (draf)' : ''}`
      return [
        { figures: agreedFigures(budget, names, `${name} ${first.position}`), covers: inCharge(agreement) },
      ]
    }),
  )
}

const keptLedger = z.object({ budget: z.object({ outputs: z.array(outputShape) }).nullable() })

/** Which totals each table of the budget prints. */
const printedKinds: Readonly<Record<keyof typeof budgetTableIds, readonly TotalKind[]>> = {
  allocation: ['output', 'indicator', 'total'],
  need: ['output', 'forward', 'total'],
  sources: ['funding', 'total'],
  schedule: ['month', 'total'],
}

/** The figures of the ledger that a finished document prints, from the data that it carries; none where it prints no budget. */
function documentFigures(
  tree: DocumentTree,
  names: LedgerNames,
  year: number,
  place: string,
): readonly PrintedFigure[] {
  if (tree.attachment === undefined) return []
  const kept = keptLedger.safeParse(JSON.parse(tree.attachment.content))
  const entries = kept.success ? (kept.data.budget?.outputs ?? []).map(readOutput) : []
  const ids = new Set(listBlocks(tree).map((block) => ('id' in block ? block.id : '')))
  const tables = (Object.keys(printedKinds) as (keyof typeof printedKinds)[]).filter((key) =>
    ids.has(budgetTableIds[key]),
  )
  const inWords = JSON.stringify(tree.sections).includes(formatAmount(totalOf(entries)))
  const kinds = new Set<TotalKind>([
    ...tables.flatMap((key) => printedKinds[key]),
    ...(inWords ? (['total'] as const) : []),
  ])
  return totalsOf(entries, names, year).flatMap(({ kind, key, amount }) =>
    kinds.has(kind) && amount !== null ? [{ kind: 'document', place, key, amount }] : [],
  )
}

/** The finished documents of the year; drafts follow the ledger by themselves. */
async function listDocumentPlaces(
  { tx, unit }: UnitCall,
  year: number,
  names: LedgerNames,
): Promise<readonly PrintedPlace[]> {
  const finished = (await listDocuments(tx, unit.id, year)).filter(
    ({ lastAction }) => lastAction === 'finish',
  )
  const places: PrintedPlace[] = []
  for (const { id } of finished) {
    const tree = await loadKeptTree(tx, unit, id)
    if (tree === undefined) continue
    places.push({ figures: documentFigures(tree, names, year, tree.title), covers: () => true })
  }
  return places
}

/** Every agreement and finished document of the year with the figures of the ledger that it says. */
export const listPrintedPlaces = async (
  call: UnitCall,
  year: number,
  names: LedgerNames,
): Promise<readonly PrintedPlace[]> => [
  ...(await listAgreementPlaces(call, year, names)),
  ...(await listDocumentPlaces(call, year, names)),
]
