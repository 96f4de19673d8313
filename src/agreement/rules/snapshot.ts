import { z } from 'zod'
import { sumRupiah, type Rupiah } from '#core/rupiah.ts'
import { decimalText, idNumber, targetShape } from '#core/wire.ts'
import type { BudgetLine } from '#budget/index.ts'
import { capacities } from '#organisation/index.ts'
import { objectiveShape } from '#strategy/index.ts'

/** Head of the office with the superior, or the lead of a part of the office with its head. */
export const agreementKinds = ['head', 'team'] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** Who promises, or to whom, as the registry says it on the day of the agreement. */
const partyShape = z.object({
  unitName: z.string(),
  /** As the signature block prints it: `Plt. Kepala Balai ...`. */
  position: z.string(),
  capacity: z.enum(capacities).nullable(),
  /** With titles; null where nobody holds the position on the day. */
  name: z.string().nullable(),
  /** With its label: `NIP 19760915 200212 1 003`. */
  number: z.string().nullable(),
})
export type AgreementParty = z.infer<typeof partyShape>

const quarterText = decimalText.nullable()
const agreedIndicatorShape = z.object({
  indicatorId: idNumber,
  code: z.string(),
  name: z.string(),
  unitOfMeasure: z.string(),
  /** Null: the plan has none yet. */
  target: targetShape.nullable(),
  quarters: z.tuple([quarterText, quarterText, quarterText, quarterText]),
  /** A main indicator (IKU); the card calls the others routine. */
  main: z.boolean(),
  /** Short names of the units that carry it out. */
  executors: z.array(z.string()),
})
export type AgreedIndicator = z.infer<typeof agreedIndicatorShape>

/** Whole rupiah; null: not budgeted, which is not zero. */
const amountShape = z.number().int().nonnegative().nullable()
const budgetActivityShape = z.object({ code: z.string().nullable(), name: z.string(), amount: amountShape })
const budgetProgramShape = budgetActivityShape.extend({ activities: z.array(budgetActivityShape) })
const agreedBudgetShape = z.object({
  versionId: idNumber,
  versionName: z.string(),
  dipaNumber: z.string().nullable(),
  /** Of the year's first DIPA, from which the time for signing runs. */
  dipaDate: z.string().nullable(),
  /** The total that the DIPA states. */
  statedTotal: amountShape,
  programs: z.array(budgetProgramShape),
  total: amountShape,
  /** Outputs without an amount; the sums leave them out. */
  unbudgeted: z.number().int().nonnegative(),
})
export type AgreedBudget = z.infer<typeof agreedBudgetShape>
/** What the agreement says of the budget version it was made from. */
export type AgreedVersion = Omit<AgreedBudget, 'programs' | 'total' | 'unbudgeted'>
type BudgetProgram = z.infer<typeof budgetProgramShape>

/**
 * What an agreement says, as it stood when it was made: kept with the agreement and never computed again once signed. `format` counts
 * the ways in which it was written; a reader knows all of them.
 */
export const snapshotShape = z.object({
  format: z.literal(1),
  kind: z.enum(agreementKinds),
  year: z.number().int(),
  first: partyShape,
  /** Null where no unit above has a head position. */
  second: partyShape.nullable(),
  plan: z.object({ id: idNumber, title: z.string(), revision: z.number().int() }),
  objectives: z.array(
    objectiveShape.omit({ objectiveId: true }).extend({ indicators: z.array(agreedIndicatorShape) }),
  ),
  /** Null where no budget is in force, or none concerns this party: the column stays empty. */
  budget: agreedBudgetShape.nullable(),
})
export type AgreementSnapshot = z.infer<typeof snapshotShape>

/** A snapshot as it is kept; anything else is a fault of the program. */
export const readSnapshot = (kept: unknown): AgreementSnapshot => snapshotShape.parse(kept)

/** Every indicator of the agreement in its order, with the objective that it stands under. */
export const agreedIndicators = (
  snapshot: Pick<AgreementSnapshot, 'objectives'>,
): readonly (AgreedIndicator & { readonly objective: string })[] =>
  snapshot.objectives.flatMap(({ statement, indicators }) =>
    indicators.map((indicator) => ({ ...indicator, objective: statement })),
  )

/** A line of the ledger as the agreement needs it: one output, which stands there once. */
/** Nothing budgeted at all is null; otherwise the sum of what is. */
const totalOf = (lines: readonly BudgetLine[]): Rupiah | null =>
  lines.every(({ amount }) => amount === null) ? null : sumRupiah(lines.map(({ amount }) => amount))

function partsBy(
  lines: readonly BudgetLine[],
  of: 'program' | 'activity',
): readonly { readonly part: BudgetLine['program']; readonly lines: readonly BudgetLine[] }[] {
  const ids = [...new Set(lines.map((line) => line[of].id))]
  return ids.flatMap((id) => {
    const own = lines.filter((line) => line[of].id === id)
    return own[0] === undefined ? [] : [{ part: own[0][of], lines: own }]
  })
}

/**
 * The budget of an agreement per programme and activity, in the order of the ledger; every output counts once, whatever number of
 * indicators it serves. Null without lines: no figure is no zero.
 *
 * @source annex of a Perjanjian Kinerja: programme or activity and its budget, PermenPANRB 53/2014 [MEM]
 */
export function budgetOf(version: AgreedVersion, lines: readonly BudgetLine[]): AgreedBudget | null {
  if (lines.length === 0) return null
  const programs = partsBy(lines, 'program').map(({ part, lines: own }): BudgetProgram => ({
    code: part.code,
    name: part.name,
    amount: totalOf(own),
    activities: partsBy(own, 'activity').map((activity) => ({
      code: activity.part.code,
      name: activity.part.name,
      amount: totalOf(activity.lines),
    })),
  }))
  const unbudgeted = lines.filter(({ amount }) => amount === null).length
  return { ...version, programs, total: totalOf(lines), unbudgeted }
}
