import type { Finding } from '#core/finding.ts'
import { overlap, sayYears, type Validity } from './validity.ts'

/** What a strategic plan states in words, from the vision of the President down to the sub-items of a main activity. */
export const statementKinds = [
  'presidentVision',
  'vision',
  'mission',
  'goal',
  'policyObjective',
  'policyDirection',
  'strategyPillar',
  'strategyItem',
  'task',
  'function',
  'priorityPlace',
  'mainActivity',
  'mainActivityItem',
] as const
export type StatementKind = (typeof statementKinds)[number]

export const statementKindNames: Readonly<Record<StatementKind, string>> = {
  presidentVision: 'Visi Presiden',
  vision: 'Visi',
  mission: 'Misi',
  goal: 'Tujuan',
  policyObjective: 'Sasaran kebijakan',
  policyDirection: 'Arah kebijakan',
  strategyPillar: 'Pilar strategi',
  strategyItem: 'Butir pilar strategi',
  task: 'Tugas',
  function: 'Fungsi',
  priorityPlace: 'Skala prioritas tempat pemasukan dan pengeluaran',
  mainActivity: 'Kegiatan utama',
  mainActivityItem: 'Rincian kegiatan utama',
}

/** Below which kinds a statement may stand; none means that it stands by itself. */
const parents: Readonly<Record<StatementKind, readonly StatementKind[]>> = {
  presidentVision: [],
  vision: ['presidentVision'],
  mission: ['vision'],
  goal: ['mission', 'vision'],
  policyObjective: ['goal', 'mission'],
  policyDirection: ['goal', 'vision', 'presidentVision'],
  strategyPillar: ['policyDirection', 'goal'],
  strategyItem: ['strategyPillar'],
  task: [],
  function: ['task'],
  priorityPlace: [],
  mainActivity: [],
  mainActivityItem: ['mainActivity'],
}

/** Which kinds may stand above a statement of this kind? */
export const kindsAbove = (kind: StatementKind): readonly StatementKind[] => parents[kind]

/** Parts of something: they mean nothing without it. */
const parts: ReadonlySet<StatementKind> = new Set<StatementKind>(['strategyItem', 'mainActivityItem'])

export interface StatementFacts extends Validity {
  readonly kind: StatementKind
  readonly body: string
}

function checkParent(statement: StatementFacts, parent: StatementFacts | null): readonly Finding[] {
  const above = parents[statement.kind]
  const names = above.map((kind) => statementKindNames[kind].toLowerCase()).join(' atau ')
  if (parent === null)
    return parts.has(statement.kind)
      ? [
          {
            rule: 'statement.part',
            severity: 'error',
            place: 'parentId',
            message: `${statementKindNames[statement.kind]} adalah bagian dari ${names}.`,
            next: `Pilih ${names} yang memuatnya.`,
          },
        ]
      : []
  if (above.includes(parent.kind)) return []
  return [
    {
      rule: 'statement.parent',
      severity: 'error',
      place: 'parentId',
      message: `${statementKindNames[statement.kind]} tidak dapat berada di bawah ${statementKindNames[parent.kind].toLowerCase()}.`,
      next: names === '' ? 'Kosongkan induknya.' : `Pilih ${names}.`,
    },
  ]
}

/** An end must come after the beginning, for every record of the strategic plan. */
export const checkYears = ({ yearFrom, yearUntil }: Validity): readonly Finding[] =>
  yearUntil === null || yearUntil > yearFrom
    ? []
    : [
        {
          rule: 'validity.order',
          severity: 'error',
          place: 'yearUntil',
          message: `Tahun terakhir ${yearUntil - 1} lebih awal daripada tahun pertama ${yearFrom}.`,
          next: 'Isi tahun terakhir yang sama dengan atau sesudah tahun pertama, atau kosongkan.',
        },
      ]

/**
 * May this statement stand where it is put? Errors: the parent is of a kind that cannot stand above it, a part has no whole, the years
 * run backwards. Warning: parent and statement hold in no common year.
 *
 * @source seed 001 lines 271-455 and seed 000 lines 105-170, the order of the statements [SEED]; which kind stands below which is our recommendation [INF]
 */
export function checkStatement(statement: StatementFacts, parent: StatementFacts | null): readonly Finding[] {
  const apart =
    parent === null || overlap(statement, parent)
      ? []
      : [
          {
            rule: 'statement.period',
            severity: 'warning',
            place: 'parentId',
            message: `Induknya berlaku ${sayYears(parent)}, pernyataan ini ${sayYears(statement)}.`,
            next: 'Pilih induk dari periode yang sama.',
          } satisfies Finding,
        ]
  return [...checkYears(statement), ...checkParent(statement, parent), ...apart]
}

/** A list that says the same thing twice, under the same parent in the same years: each further one is named. */
export function checkDuplicates(
  statements: readonly (StatementFacts & { readonly id: number; readonly parentId: number | null })[],
): readonly Finding[] {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return statements.flatMap((one, index) => {
    const first = statements
      .slice(0, index)
      .find(
        (other) =>
          other.kind === one.kind &&
          other.parentId === one.parentId &&
          plain(other.body) === plain(one.body) &&
          overlap(other, one),
      )
    if (first === undefined) return []
    return [
      {
        rule: 'statement.duplicate',
        severity: 'warning',
        place: `statement/${one.id}`,
        message: `${statementKindNames[one.kind]} "${one.body}" tertulis dua kali.`,
        next: 'Hapus salah satu, atau betulkan isinya.',
      } satisfies Finding,
    ]
  })
}
