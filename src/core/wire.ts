import { z } from 'zod'
import { decimal, type Decimal } from '#lib/decimal.ts'
import type { Finding } from './finding.ts'
import { formatTarget, type Target } from './target.ts'

/** Shapes in which core values travel between server and browser. Decimals are text: `"25945"`, `"237.93"`. */
export const decimalText = z
  .string()
  .regex(/^-?\d{1,30}(\.\d{1,10})?$/, 'Angka desimal ditulis sebagai teks, misalnya "25945" atau "81.5".')
  .meta({ format: 'decimal' })

export const slugText = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const yearNumber = z.coerce.number().int().min(2000).max(2100)
export const quarterNumber = z.coerce.number().int().min(1).max(4)
export const idNumber = z.coerce.number().int().positive().max(2_147_483_647)

/** A year that somebody writes. */
export const writtenYear = z
  .number()
  .int()
  .min(2000, 'Tahun 2000 sampai 2100.')
  .max(2100, 'Tahun 2000 sampai 2100.')
/** The years in which a record holds: from inclusive, until exclusive. A form asks for the last one. */
export const heldYears = {
  yearFrom: writtenYear.meta({ title: 'Berlaku mulai tahun' }),
  yearUntil: writtenYear
    .nullable()
    .default(null)
    .meta({ title: 'Tidak berlaku mulai tahun', format: 'lastYear' }),
}

/** What a table asks for whose rows the server filters, sorts and cuts into pages; pages count from 0. */
export const pageQuery = <const Key extends string>(sortKeys: readonly Key[]) =>
  z.object({
    search: z.string().trim().max(80).default(''),
    sort: z.enum(sortKeys).optional(),
    descending: z.stringbool().default(false),
    page: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  })
export type PageQuery = z.output<ReturnType<typeof pageQuery>>

export const unitParams = z.object({ unit: slugText })
export const unitYearParams = unitParams.extend({ year: yearNumber })
export const unitQuarterParams = unitYearParams.extend({ quarter: quarterNumber })

export const findingShape = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  place: z.string(),
  message: z.string(),
  next: z.string(),
}) satisfies z.ZodType<Finding>

/** What a record is known by, beside what people write in it. */
export const recordFields = { id: idNumber, version: z.number().int() }
/** What adding, saving and removing a record answer: which, its version from now on, and what the rules remark. */
export const savedShape = z.object({
  ...recordFields,
  findings: z.array(findingShape),
})
/** Whether the person may change what is answered. */
export const canEdit = z.object({ edit: z.boolean() })
/** The version that the person saw; another one by now means that somebody else was first. */
export const versionNumber = z.number().int().positive()
export const removalQuery = z.object({ version: z.coerce.number().int().positive() })
/** Removing what others may have relied on wants a reason, which history keeps. */
export const reasonText = z.string().trim().min(1, 'Tulis alasannya.').max(2000)
/** Why something that was closed is opened again, or sent back: a sentence rather than a word. */
export const longReasonText = z.string().trim().min(10, 'Tulis alasan paling sedikit 10 huruf.').max(2000)
export const removalWithReason = removalQuery.extend({ reason: reasonText })

export const targetShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: decimalText }),
  z.object({ kind: z.literal('range'), lower: decimalText, upper: decimalText }),
  z.object({ kind: z.literal('none') }),
])
export type TargetText = z.infer<typeof targetShape>
/** A target in a cell of a grid: a figure, `-` for "no target", null for empty: three things. */
export const targetCell = z.union([decimalText, z.literal('-')]).nullable()

export const toDecimalText = (value: Decimal | null): string | null =>
  value === null ? null : value.toFixed()
export const fromDecimalText = (text: string | null): Decimal | null => (text === null ? null : decimal(text))

export function toTargetText(target: Target | null): TargetText | null {
  if (target === null || target.kind === 'none') return target
  if (target.kind === 'value') return { kind: 'value', value: target.value.toFixed() }
  return { kind: 'range', lower: target.lower.toFixed(), upper: target.upper.toFixed() }
}

export function fromTargetText(text: TargetText | null): Target | null {
  if (text === null || text.kind === 'none') return text
  if (text.kind === 'value') return { kind: 'value', value: decimal(text.value) }
  return { kind: 'range', lower: decimal(text.lower), upper: decimal(text.upper) }
}

/** A target as a cell shows it; a range as it is printed, for it is not entered in a cell. */
export const toTargetCell = (target: Target | null): string | null =>
  target?.kind === 'value' ? target.value.toFixed() : formatTarget(target) || null
export function fromTargetCell(text: string | null): Target | null {
  if (text === null) return null
  return text === '-' ? { kind: 'none' } : { kind: 'value', value: decimal(text) }
}
