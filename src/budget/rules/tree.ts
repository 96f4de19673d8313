import type { Decimal } from '#lib/decimal.ts'
import { groupBy } from '#lib/group.ts'
import { sumRupiah, type Rupiah } from '#core/rupiah.ts'
import type { CodeLevel } from './codes.ts'
import { totalOf, type LedgerComponent, type LedgerEntry, type LedgerNames } from './ledger.ts'
import { groupByClass } from './sections.ts'

type TreeLevel = Extract<
  CodeLevel,
  'program' | 'activity' | 'outputClass' | 'output' | 'component' | 'subcomponent' | 'account'
>

/** A line of the work and budget plan (RKA-K/L) with its subtotal. */
export interface TreeLine<E extends LedgerEntry> {
  readonly level: TreeLevel
  /** 0 for a programme. */
  readonly depth: number
  readonly code: string | null
  readonly name: string
  readonly volume: Decimal | null
  readonly unitOfMeasure: string | null
  /** Null where nothing below it is budgeted yet. */
  readonly amount: Rupiah | null
  /** The output that the line is, or belongs to. */
  readonly entry: E | null
}

const amountOf = (entries: readonly LedgerEntry[]): Rupiah | null =>
  entries.every(({ amount }) => amount === null) ? null : totalOf(entries)

/** The unit of measure and the volume of a class where all its outputs have the same unit; else neither is said. */
function volumeOf(entries: readonly LedgerEntry[]): Pick<TreeLine<LedgerEntry>, 'volume' | 'unitOfMeasure'> {
  const [first, ...others] = entries
  const unit = first?.unitOfMeasure ?? null
  const volumes = entries.flatMap(({ volume }) => volume ?? [])
  const comparable =
    unit !== null && others.every(({ unitOfMeasure }) => unitOfMeasure?.toLowerCase() === unit.toLowerCase())
  if (!comparable || volumes.length !== entries.length) return { volume: null, unitOfMeasure: null }
  return { volume: volumes.reduce((a, b) => a.plus(b)), unitOfMeasure: unit }
}

const bare = { volume: null, unitOfMeasure: null } as const

const sumOf = (components: readonly LedgerComponent[]): Rupiah =>
  sumRupiah(components.map(({ amount }) => amount))

function componentLines<E extends LedgerEntry>(entry: E): readonly TreeLine<E>[] {
  const line = (
    level: TreeLevel,
    depth: number,
    code: string,
    name: string,
    amount: Rupiah,
  ): TreeLine<E> => ({
    level,
    depth,
    code,
    name,
    amount,
    entry,
    ...bare,
  })
  return [...groupBy(entry.components, ({ componentCode }) => componentCode)].flatMap(([code, parts]) => [
    line('component', 4, code, `Komponen ${code}`, sumOf(parts)),
    ...[...groupBy(parts, ({ subcomponentCode }) => subcomponentCode)].flatMap(([letter, below]) => [
      ...(letter === null ? [] : [line('subcomponent', 5, letter, `Subkomponen ${letter}`, sumOf(below))]),
      ...below.map((part) => line('account', 6, part.accountCode, part.name, part.amount)),
    ]),
  ])
}

const outputLines = <E extends LedgerEntry>(entry: E): readonly TreeLine<E>[] => [
  {
    level: 'output',
    depth: 3,
    code: entry.outputCode,
    name: entry.name,
    volume: entry.volume,
    unitOfMeasure: entry.unitOfMeasure,
    amount: entry.amount,
    entry,
  },
  ...componentLines(entry),
]

const classLines = <E extends LedgerEntry>(entries: readonly E[], year: number): readonly TreeLine<E>[] =>
  groupByClass(entries, year).flatMap(({ classCode, className, entries: outputs }) => [
    {
      level: 'outputClass',
      depth: 2,
      code: classCode,
      name: className,
      ...volumeOf(outputs),
      amount: amountOf(outputs),
      entry: null,
    } satisfies TreeLine<E>,
    ...outputs.flatMap(outputLines),
  ])

/**
 * The ledger as the work and budget plan prints it: programme, activity, class, output, component, subcomponent, account, each with its
 * subtotal. Programmes and activities stand in the order of the plan; those without outputs are left out.
 *
 * @source levels of the RKA-K/L, PMK 62/2023 annex [SRC]
 */
export function budgetTree<E extends LedgerEntry>(
  entries: readonly E[],
  names: LedgerNames,
  year: number,
): readonly TreeLine<E>[] {
  return names.programs.flatMap((program) => {
    const activities = names.activities.filter(({ programId }) => programId === program.id)
    const ids = new Set(activities.map(({ id }) => id))
    const ofProgram = entries.filter(({ activityId }) => ids.has(activityId))
    if (ofProgram.length === 0) return []
    return [
      heading<E>('program', 0, program, ofProgram),
      ...activities.flatMap((activity) => {
        const outputs = ofProgram.filter(({ activityId }) => activityId === activity.id)
        return outputs.length === 0
          ? []
          : [heading<E>('activity', 1, activity, outputs), ...classLines(outputs, year)]
      }),
    ]
  })
}

const heading = <E extends LedgerEntry>(
  level: 'program' | 'activity',
  depth: number,
  { code, name }: { readonly code: string | null; readonly name: string },
  entries: readonly E[],
): TreeLine<E> => ({ level, depth, code, name, amount: amountOf(entries), entry: null, ...bare })

/** The planned outputs with volume and unit of measure, below their activity and class: the tree down to outputs. */
export const outputTable = <E extends LedgerEntry>(
  entries: readonly E[],
  names: LedgerNames,
  year: number,
): readonly TreeLine<E>[] =>
  budgetTree(entries, names, year).filter(
    ({ depth, level }) => depth > 0 && depth <= 3 && level !== 'program',
  )
