import { z } from 'zod'
import { months, type Month } from '#core/period.ts'
import { notWholeRupiah, rupiah, rupiahOrNull } from '#core/rupiah.ts'
import { decimalText, fromDecimalText, idNumber, toDecimalText } from '#core/wire.ts'
import { fundingSources, type LedgerEntry, type LedgerOutput } from '../rules/ledger.ts'

/** Amounts travel as numbers of whole rupiah. */
export const rupiahNumber = z.number().int(notWholeRupiah).meta({ format: 'amount' })

const shortText = z.string().trim().min(1).max(300)
const optionalText = z.string().trim().max(500).nullable().default(null)
const monthNumber = z.number().int().min(1).max(12)
/** Codes are checked by the rules, which say how each is written. */
const code = z.string().trim().max(20)

/** An output as it is sent: whole, with all its parts. */
export const entryBody = z.object({
  activityId: idNumber,
  classCode: code,
  outputCode: code.nullable(),
  name: shortText,
  volume: decimalText.nullable(),
  unitOfMeasure: z.string().trim().max(100).nullable(),
  amount: rupiahNumber.nullable(),
  location: optionalText,
  personInCharge: optionalText,
  chargeUnitId: idNumber.nullable().default(null),
  components: z
    .array(
      z.object({
        componentCode: code,
        subcomponentCode: code.nullable(),
        accountCode: code,
        name: shortText,
        amount: rupiahNumber,
      }),
    )
    .max(500)
    .default([]),
  funding: z
    .array(z.object({ source: z.enum(fundingSources), amount: rupiahNumber }))
    .max(fundingSources.length)
    .default([]),
  forward: z
    .array(
      z.object({
        year: z.number().int().min(2000).max(2110),
        volume: decimalText.nullable(),
        amount: rupiahNumber.nullable(),
        reason: z.string().trim().max(500).nullable(),
      }),
    )
    .max(10)
    .default([]),
  months: z
    .array(z.object({ month: monthNumber, amount: rupiahNumber }))
    .max(months.length)
    .default([]),
  indicators: z
    .array(z.object({ indicatorId: idNumber, share: decimalText.nullable() }))
    .max(200)
    .default([]),
})
export type EntryBody = z.output<typeof entryBody>

export const outputShape = entryBody.extend({ id: idNumber, version: z.number().int() })
export type OutputShape = z.output<typeof outputShape>

const emptyToNull = (text: string | null): string | null => (text === null || text === '' ? null : text)

/** What was sent, as the rules take it; codes in capitals. */
export const readEntry = (body: EntryBody): LedgerEntry => ({
  activityId: body.activityId,
  name: body.name,
  chargeUnitId: body.chargeUnitId,
  classCode: body.classCode.toUpperCase(),
  outputCode: emptyToNull(body.outputCode)?.toUpperCase() ?? null,
  volume: fromDecimalText(body.volume),
  unitOfMeasure: emptyToNull(body.unitOfMeasure),
  amount: rupiahOrNull(body.amount),
  location: emptyToNull(body.location),
  personInCharge: emptyToNull(body.personInCharge),
  components: body.components.map((part) => ({
    ...part,
    subcomponentCode: emptyToNull(part.subcomponentCode)?.toUpperCase() ?? null,
    amount: rupiah(part.amount),
  })),
  funding: body.funding.map((part) => ({ ...part, amount: rupiah(part.amount) })),
  forward: body.forward.map((part) => ({
    ...part,
    volume: fromDecimalText(part.volume),
    amount: rupiahOrNull(part.amount),
  })),
  months: body.months.map(({ month, amount }) => ({ month: month as Month, amount: rupiah(amount) })),
  indicators: body.indicators.map(({ indicatorId, share }) => ({
    indicatorId,
    share: fromDecimalText(share),
  })),
})

export const readOutput = (shape: OutputShape): LedgerOutput => ({
  ...readEntry(shape),
  id: shape.id,
  version: shape.version,
})

/** An entry as it travels. */
export const presentEntry = (entry: LedgerEntry): EntryBody => ({
  activityId: entry.activityId,
  classCode: entry.classCode,
  outputCode: entry.outputCode,
  name: entry.name,
  volume: toDecimalText(entry.volume),
  unitOfMeasure: entry.unitOfMeasure,
  amount: entry.amount,
  location: entry.location,
  personInCharge: entry.personInCharge,
  chargeUnitId: entry.chargeUnitId,
  components: [...entry.components],
  funding: [...entry.funding],
  forward: entry.forward.map((part) => ({ ...part, volume: toDecimalText(part.volume) })),
  months: [...entry.months],
  indicators: entry.indicators.map(({ indicatorId, share }) => ({
    indicatorId,
    share: toDecimalText(share),
  })),
})

export const presentOutput = (output: LedgerOutput): OutputShape => ({
  ...presentEntry(output),
  id: output.id,
  version: output.version,
})
