import { decimal, decimalOrNull } from '#lib/decimal.ts'
import { months } from '#core/period.ts'
import { rupiah } from '#core/rupiah.ts'
import { outputLabel, type FundingSource, type LedgerComponent, type LedgerEntry } from '#budget/index.ts'
import { nameKey, type Fields, type LedgerCodes } from './context.ts'
import { joinCodes, joinFunding, joinMonths, splitCodes, splitFunding, splitMonths } from './lists.ts'

type Told = Record<string, string>

const put = (fields: Told, name: string, value: string | null | undefined): void => {
  if (value !== null && value !== undefined && value !== '') fields[name] = value
}
const plain = (value: { toFixed(): string } | null): string | null => value?.toFixed() ?? null

/** An output of the ledger as tables tell it. */
export function fieldsOfEntry(entry: LedgerEntry, codes: LedgerCodes): Fields {
  const fields: Told = { name: entry.name }
  put(fields, 'activity', codes.activities.find(({ id }) => id === entry.activityId)?.code)
  put(fields, 'volume', plain(entry.volume))
  put(fields, 'unit', entry.unitOfMeasure)
  put(fields, 'amount', entry.amount === null ? null : String(entry.amount))
  put(fields, 'location', entry.location)
  put(fields, 'charge', entry.personInCharge)
  for (const { year, volume, amount } of entry.forward) {
    put(fields, `forwardVolume.${year}`, plain(volume))
    put(fields, `forwardAmount.${year}`, amount === null ? null : String(amount))
  }
  put(
    fields,
    'funding',
    joinFunding(entry.funding.map(({ source, amount }) => [source, String(amount)] as const)),
  )
  if (entry.months.length > 0)
    fields['months'] = joinMonths(
      months.map((month) => String(entry.months.find((one) => one.month === month)?.amount ?? '')),
    )
  const linked = new Set(entry.indicators.map(({ indicatorId }) => indicatorId))
  put(
    fields,
    'indicators',
    joinCodes(codes.indicators.filter(({ id }) => linked.has(id)).map(({ code }) => code)),
  )
  return fields
}

const amountOf = (text: string | undefined) => (text === undefined || text === '' ? null : rupiah(text))

/**
 * The entry of the ledger that these fields describe. What tables do not tell stays as `base` has it: details by account, the unit in
 * charge, shares of indicators, reasons of estimates. Null where the activity is not known.
 */
export function entryOfFields(
  key: string,
  fields: Fields,
  base: LedgerEntry | undefined,
  codes: LedgerCodes,
): LedgerEntry | null {
  const activity = codes.activities.find(({ code }) => code === fields['activity'])
  if (activity === undefined) return null
  const [classCode = '', outputCode = null] = key.split('.')
  const years = Object.keys(fields).flatMap((field) => /^forward\w+\.(\d{4})$/.exec(field)?.[1] ?? [])
  return {
    activityId: activity.id,
    classCode,
    outputCode,
    name: fields['name'] ?? '',
    volume: decimalOrNull(fields['volume']),
    unitOfMeasure: fields['unit'] ?? null,
    amount: amountOf(fields['amount']),
    location: fields['location'] ?? null,
    personInCharge: fields['charge'] ?? null,
    chargeUnitId: base?.chargeUnitId ?? null,
    components: base?.components ?? [],
    funding: splitFunding(fields['funding'] ?? '').map(([source, amount]) => ({
      source: source as FundingSource,
      amount: rupiah(amount),
    })),
    forward: [...new Set(years)].toSorted().map((year) => ({
      year: Number(year),
      volume: decimalOrNull(fields[`forwardVolume.${year}`]),
      amount: amountOf(fields[`forwardAmount.${year}`]),
      reason: base?.forward.find((one) => one.year === Number(year))?.reason ?? null,
    })),
    months: months.flatMap((month) => {
      const amount = amountOf(splitMonths(fields['months'] ?? '')[month - 1])
      return amount === null ? [] : [{ month, amount }]
    }),
    indicators: splitCodes(fields['indicators'] ?? '').flatMap((code) => {
      const id = codes.indicators.find((one) => one.code === code)?.id
      return id === undefined
        ? []
        : [{ indicatorId: id, share: base?.indicators.find((one) => one.indicatorId === id)?.share ?? null }]
    }),
  }
}

/** Details by account as tables tell them, by their keys. */
export const fieldsOfComponents = (entry: LedgerEntry): readonly (readonly [string, Fields])[] =>
  entry.components.map((component) => [
    componentKey(outputLabel(entry), component),
    { name: component.name, amount: String(component.amount) },
  ])

export const componentKey = (output: string, one: LedgerComponent): string =>
  [output, one.componentCode, one.subcomponentCode ?? '', one.accountCode, nameKey(one.name)].join('/')

/** A detail as its key and fields describe it. */
export function componentOfFields(key: string, fields: Fields): LedgerComponent {
  const [, componentCode = '', subcomponentCode = '', accountCode = ''] = key.split('/')
  return {
    componentCode,
    subcomponentCode: subcomponentCode === '' ? null : subcomponentCode,
    accountCode,
    name: fields['name'] ?? '',
    amount: rupiah(decimal(fields['amount'] ?? '0')),
  }
}
