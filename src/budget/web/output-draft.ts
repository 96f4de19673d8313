import type { UseFormReturnType } from '@mantine/form'
import { decimal, type Decimal } from '#lib/decimal.ts'
import { formatDecimal, formatTrimmed, parseIndonesian } from '#lib/numerals.ts'
import type { EntryBody, OutputShape } from '../contract/ledger.ts'
import { readAmount } from './words.ts'

/** A detail of an output as it is typed. */
export interface ComponentDraft {
  readonly componentCode: string
  readonly subcomponentCode: string
  readonly accountCode: string
  readonly name: string
  readonly amount: string
}
/** An output as it is typed: everything is text. */
export interface OutputDraft {
  activityId: string
  classCode: string
  outputCode: string
  name: string
  volume: string
  unitOfMeasure: string
  amount: string
  location: string
  personInCharge: string
  chargeUnitId: string
  components: ComponentDraft[]
  /** Ids of the indicators that it serves. */
  indicators: string[]
  /** Percent by indicator, where it is stated. */
  shares: Record<string, string>
  /** Reasons of the forward estimates, by year. */
  reasons: Record<string, string>
}

/** The form of an output. */
export type OutputFormState = UseFormReturnType<OutputDraft>

const money = (amount: number | null): string => (amount === null ? '' : formatDecimal(decimal(amount), 0))
const figure = (text: string | null): string => (text === null ? '' : formatTrimmed(decimal(text), 10))

export const emptyComponent: ComponentDraft = {
  componentCode: '',
  subcomponentCode: '',
  accountCode: '',
  name: '',
  amount: '',
}

/** What the form starts with; without an output a new one under the activity. */
export const draftOf = (output: OutputShape | null, activityId: number | undefined): OutputDraft => ({
  activityId: String(output?.activityId ?? activityId ?? ''),
  classCode: output?.classCode ?? '',
  outputCode: output?.outputCode ?? '',
  name: output?.name ?? '',
  volume: figure(output?.volume ?? null),
  unitOfMeasure: output?.unitOfMeasure ?? '',
  amount: money(output?.amount ?? null),
  location: output?.location ?? '',
  personInCharge: output?.personInCharge ?? '',
  chargeUnitId:
    output?.chargeUnitId === undefined || output.chargeUnitId === null ? '' : String(output.chargeUnitId),
  components: (output?.components ?? []).map((part) => ({
    ...part,
    subcomponentCode: part.subcomponentCode ?? '',
    amount: money(part.amount),
  })),
  indicators: (output?.indicators ?? []).map(({ indicatorId }) => String(indicatorId)),
  shares: Object.fromEntries(
    (output?.indicators ?? []).flatMap(({ indicatorId, share }) =>
      share === null ? [] : [[String(indicatorId), figure(share)]],
    ),
  ),
  reasons: Object.fromEntries(
    (output?.forward ?? []).map(({ year, reason }) => [String(year), reason ?? '']),
  ),
})

export interface ReadDraft {
  /** Null while a field cannot be read. */
  readonly body: EntryBody | null
  /** By the path of the field: `amount`, `components.0.amount`, `shares.12`. */
  readonly errors: Readonly<Record<string, string>>
}

type Errors = Record<string, string>

function readFigure(text: string, field: string, errors: Errors): Decimal | null {
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'number') return parsed.value
  if (parsed.kind === 'invalid') errors[field] = parsed.message
  return null
}

function readMoney(text: string, field: string, errors: Errors): number | null {
  const read = readAmount(text)
  if ('amount' in read) return read.amount
  errors[field] = read.error
  return null
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

function readComponents(drafts: readonly ComponentDraft[], errors: Errors): EntryBody['components'] {
  return drafts.map((draft, index) => {
    const field = `components.${index}`
    if (draft.name.trim() === '') errors[`${field}.name`] = 'Isi uraiannya.'
    const amount = readMoney(draft.amount, `${field}.amount`, errors)
    if (amount === null && errors[`${field}.amount`] === undefined)
      errors[`${field}.amount`] = 'Isi jumlahnya; tulis 0 bila memang nol.'
    return {
      componentCode: draft.componentCode.trim(),
      subcomponentCode: orNull(draft.subcomponentCode),
      accountCode: draft.accountCode.trim(),
      name: draft.name.trim(),
      amount: amount ?? 0,
    }
  })
}

/**
 * Reads the form. Sources and months are not on it: those of the output stay as they are, and so do the figures of the years ahead; only
 * their reasons are taken from here.
 */
export function readDraft(draft: OutputDraft, output: OutputShape | null): ReadDraft {
  const errors: Errors = {}
  if (draft.activityId === '') errors['activityId'] = 'Pilih kegiatannya.'
  if (draft.classCode.trim() === '') errors['classCode'] = 'Isi kode KRO, misalnya EBD.'
  if (draft.name.trim() === '') errors['name'] = 'Isi nama RO.'
  const body: EntryBody = {
    activityId: Number(draft.activityId),
    classCode: draft.classCode.trim(),
    outputCode: orNull(draft.outputCode),
    name: draft.name.trim(),
    volume: readFigure(draft.volume, 'volume', errors)?.toFixed() ?? null,
    unitOfMeasure: orNull(draft.unitOfMeasure),
    amount: readMoney(draft.amount, 'amount', errors),
    location: orNull(draft.location),
    personInCharge: orNull(draft.personInCharge),
    chargeUnitId: draft.chargeUnitId === '' ? null : Number(draft.chargeUnitId),
    components: readComponents(draft.components, errors),
    funding: output?.funding ?? [],
    forward: (output?.forward ?? []).map((part) => ({
      ...part,
      reason: orNull(draft.reasons[String(part.year)] ?? ''),
    })),
    months: output?.months ?? [],
    indicators: draft.indicators.map((id) => ({
      indicatorId: Number(id),
      share: readFigure(draft.shares[id] ?? '', `shares.${id}`, errors)?.toFixed() ?? null,
    })),
  }
  return Object.keys(errors).length === 0 ? { body, errors } : { body: null, errors }
}
