import { decimal } from '#lib/decimal.ts'
import { formatRupiah, formatTrimmed } from '#lib/numerals.ts'
import { quarters, shortQuarter } from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import type { RevisionCause } from './rule-book.ts'
import { agreedIndicators, type AgreementParty, type AgreementSnapshot } from './snapshot.ts'

/** What a difference is about; `basis` names other versions of plan or budget, which alone change nothing. */
export const differenceKinds = ['official', 'target', 'budget', 'program', 'basis'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** A field that two agreements hold differently, as people read it; null where one has nothing. */
export interface AgreementDifference {
  readonly kind: DifferenceKind
  /** What the field belongs to: `Pihak Pertama`, `IKSP 3`, `Kegiatan 4246`. */
  readonly place: string
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

interface Fact {
  readonly kind: DifferenceKind
  readonly place: string
  readonly field: string
  readonly value: string | null
}

const mostPlaces = 10
const orNull = (text: string): string | null => (text === '' ? null : text)
const amountText = (amount: number | null): string | null =>
  amount === null ? null : formatRupiah(decimal(amount))
const codeAndName = (part: { readonly code: string | null; readonly name: string }): string =>
  part.code === null ? part.name : `${part.code} ${part.name}`

const partyFacts = (place: string, party: AgreementParty | null): readonly Fact[] =>
  [
    { field: 'Jabatan', value: party?.position ?? null },
    { field: 'Nama', value: party?.name ?? null },
    { field: 'Nomor induk', value: party?.number ?? null },
  ].map((fact) => ({ ...fact, kind: 'official', place }))

const indicatorFacts = (snapshot: AgreementSnapshot): readonly Fact[] =>
  agreedIndicators(snapshot).flatMap((indicator) => {
    const show = (value: string | null): string | null =>
      value === null ? null : formatTrimmed(decimal(value), mostPlaces)
    const facts = [
      { field: 'Sasaran', value: indicator.objective },
      { field: 'Indikator', value: indicator.name },
      { field: 'Satuan', value: indicator.unitOfMeasure },
      { field: 'Target tahun', value: orNull(formatTarget(fromTargetText(indicator.target), mostPlaces)) },
      ...quarters.map((quarter) => ({
        field: `Target ${shortQuarter(quarter)}`,
        value: show(indicator.quarters[quarter - 1] ?? null),
      })),
      { field: 'Unit pelaksana', value: orNull(indicator.executors.join(', ')) },
    ]
    return facts.map((fact) => ({ ...fact, kind: 'target' as const, place: indicator.code }))
  })

const budgetFacts = ({ budget }: AgreementSnapshot): readonly Fact[] => {
  if (budget === null) return []
  const part = (
    place: string,
    { code, name, amount }: { code: string | null; name: string; amount: number | null },
  ): readonly Fact[] => [
    { kind: 'program', place, field: 'Nama', value: codeAndName({ code, name }) },
    { kind: 'budget', place, field: 'Anggaran', value: amountText(amount) },
  ]
  return [
    ...budget.programs.flatMap((program) => [
      ...part(`Program ${program.code ?? program.name}`, program),
      ...program.activities.flatMap((activity) =>
        part(`Kegiatan ${activity.code ?? activity.name}`, activity),
      ),
    ]),
    { kind: 'budget', place: 'Anggaran', field: 'Jumlah', value: amountText(budget.total) },
    { kind: 'basis', place: 'Dasar', field: 'Versi anggaran', value: budget.versionName },
    { kind: 'basis', place: 'Dasar', field: 'Nomor DIPA', value: budget.dipaNumber },
  ]
}

const factsOf = (snapshot: AgreementSnapshot): readonly Fact[] => [
  ...partyFacts('Pihak Pertama', snapshot.first),
  ...partyFacts('Pihak Kedua', snapshot.second),
  ...indicatorFacts(snapshot),
  ...budgetFacts(snapshot),
  {
    kind: 'basis',
    place: 'Dasar',
    field: 'RKT',
    value:
      snapshot.plan.revision === 0
        ? snapshot.plan.title
        : `${snapshot.plan.title} revisi ${snapshot.plan.revision}`,
  },
]

const keyOf = ({ place, field }: Fact): string => `${place}\n${field}`

/**
 * What changed from one agreement to another? Every field that differs, old and new, in the order of the later one; fields that only the
 * earlier one has stand at the end. Equal agreements give nothing.
 */
export function compareAgreements(
  before: AgreementSnapshot,
  after: AgreementSnapshot,
): readonly AgreementDifference[] {
  const old = new Map(factsOf(before).map((fact) => [keyOf(fact), fact]))
  const now = new Map(factsOf(after).map((fact) => [keyOf(fact), fact]))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [earlier, later] = [old.get(key), now.get(key)]
    const known = later ?? earlier
    const [was, is] = [earlier?.value ?? null, later?.value ?? null]
    if (known === undefined || was === is) return []
    return [{ kind: known.kind, place: known.place, field: known.field, before: was, after: is }]
  })
}

/** The causes of a revision that the differences speak for, in the order of the list; another basis alone is none. */
export const causesOf = (differences: readonly AgreementDifference[]): readonly RevisionCause[] =>
  (['official', 'target', 'budget', 'program'] as const).filter((cause) =>
    differences.some(({ kind }) => kind === cause),
  )

const nouns: Readonly<Record<'official' | 'target' | 'budget' | 'program', string>> = {
  official: 'pihak yang menandatangani',
  target: 'indikator dan targetnya',
  budget: 'anggaran',
  program: 'program dan kegiatan',
}

/**
 * The changes in one sentence: `Berubah sejak ditandatangani: anggaran (3 isian), ...`; null where nothing changed that an agreement
 * states.
 */
export function sayChanges(differences: readonly AgreementDifference[]): string | null {
  const parts = (['official', 'target', 'budget', 'program'] as const).flatMap((cause) => {
    const count = differences.filter(({ kind }) => kind === cause).length
    return count === 0 ? [] : [`${nouns[cause]} (${count} isian)`]
  })
  return parts.length === 0 ? null : parts.join(', ')
}
