import { formatTrimmed } from '#lib/numerals.ts'
import { monthName } from '#core/period.ts'
import { formatAmount, type Rupiah } from '#core/rupiah.ts'
import { outputLabel } from './codes.ts'
import { fundingSourceNames, outputKey, type LedgerEntry, type LedgerNames } from './ledger.ts'

export interface FieldDifference {
  /** How people call the field: `Alokasi`, `RPD Maret`. */
  readonly field: string
  /** As people read it; null where there was or is nothing. */
  readonly before: string | null
  readonly after: string | null
}
/** What a version changed of one output. */
export interface OutputDifference {
  readonly key: string
  readonly label: string
  readonly name: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly fields: readonly FieldDifference[]
}

const money = (amount: Rupiah | null): string | null => (amount === null ? null : formatAmount(amount))

/** Everything of an output that a person can change, as text by the name of the field. */
export function fieldsOf(entry: LedgerEntry, names: LedgerNames): ReadonlyMap<string, string | null> {
  const indicators = new Map(names.indicators.map(({ id, code }) => [id, code]))
  return new Map<string, string | null>([
    ['Nama', entry.name],
    ['Volume', entry.volume === null ? null : formatTrimmed(entry.volume, 6)],
    ['Satuan', entry.unitOfMeasure],
    ['Alokasi', money(entry.amount)],
    ['Lokasi', entry.location],
    ['Penanggung jawab', entry.personInCharge],
    ...entry.funding.map(({ source, amount }): [string, string | null] => [
      `Sumber dana ${fundingSourceNames[source]}`,
      money(amount),
    ]),
    ...entry.forward.flatMap(({ year, volume, amount, reason }): [string, string | null][] => [
      [`Volume ${year}`, volume === null ? null : formatTrimmed(volume, 6)],
      [`Prakiraan maju ${year}`, money(amount)],
      [`Alasan prakiraan maju ${year}`, reason],
    ]),
    ...entry.months.map(({ month, amount }): [string, string | null] => [
      `RPD ${monthName(month)}`,
      money(amount),
    ]),
    ...entry.components.map((component): [string, string | null] => [
      `Rincian ${[component.componentCode, component.subcomponentCode, component.accountCode].filter((part) => part !== null).join('.')} ${component.name}`,
      money(component.amount),
    ]),
    ...entry.indicators.map(({ indicatorId, share }): [string, string | null] => [
      `Indikator ${indicators.get(indicatorId) ?? indicatorId}`,
      share === null ? 'seluruhnya' : `${formatTrimmed(share, 6)}%`,
    ]),
  ])
}

function compareFields(
  before: ReadonlyMap<string, string | null>,
  after: ReadonlyMap<string, string | null>,
): readonly FieldDifference[] {
  const fields = [...new Set([...before.keys(), ...after.keys()])]
  return fields
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((one) => one.before !== one.after)
}

const nothing: ReadonlyMap<string, string | null> = new Map()

/** What differs between two versions of a ledger, output by output; outputs are the same when their codes are. */
export function listDifferences(
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
  names: LedgerNames,
): readonly OutputDifference[] {
  const old = new Map(before.map((entry) => [outputKey(entry), entry]))
  const now = new Map(after.map((entry) => [outputKey(entry), entry]))
  const keys = [...new Set([...now.keys(), ...old.keys()])]
  return keys.flatMap((key): readonly OutputDifference[] => {
    const [from, to] = [old.get(key), now.get(key)]
    const shown = to ?? from
    if (shown === undefined) return []
    const fields = compareFields(
      from === undefined ? nothing : fieldsOf(from, names),
      to === undefined ? nothing : fieldsOf(to, names),
    )
    if (fields.length === 0) return []
    const change = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed'
    return [{ key, label: outputLabel(shown), name: shown.name, change, fields }]
  })
}
