import { formatTrimmed, parseIndonesian, parseTarget } from '#lib/numerals.ts'
import { decimal, type Decimal } from '#lib/decimal.ts'
import type { Finding } from '#core/finding.ts'
import { quarters, shortQuarter } from '#core/period.ts'
import { formatTarget, type Target } from '#core/target.ts'
import { fromDecimalText, fromTargetText, toDecimalText, toTargetText } from '#core/wire.ts'
import type { z } from 'zod'
import { targetBody, type PlannedIndicatorShape } from '../contract/annual-plan.ts'
import { splitAnnual, type SplitMethod, type SplitResult } from '../rules/split.ts'
import { checkTarget } from '#strategy/index.ts'

type Four<T> = [T, T, T, T]

/** A target as it stands in the form: texts, also those that are no figures yet. */
export interface TargetDraft {
  target: string
  split: SplitMethod
  weights: Four<string>
  manual: Four<string>
  remark: string
  background: string
  /** The absolute target beside a relative one. */
  absolute: string
  executors: number[]
}

export type TargetBody = Omit<z.input<typeof targetBody>, 'version'>

export interface ReadDraft {
  readonly target: Target | null
  /** What cannot be read, by the name of the field: `target`, `weights.0`, `manual.3`, `remark`. */
  readonly errors: Readonly<Record<string, string>>
  readonly split: SplitResult
  readonly findings: readonly Finding[]
  /** What would be sent; null while something cannot stand. */
  readonly body: TargetBody | null
}

const mostPlaces = 10
const show = (text: string | null): string => (text === null ? '' : formatTrimmed(decimal(text), mostPlaces))
const four = <T>(make: (index: number) => T): Four<T> => [make(0), make(1), make(2), make(3)]

/** The stored target as texts to begin with; figures of quarters are offered for the own split too. */
export const draftOf = (planned: PlannedIndicatorShape): TargetDraft => ({
  target: formatTarget(fromTargetText(planned.target), mostPlaces).replace('–', '-'),
  split: planned.split,
  weights: four((index) => show(planned.profile?.[index] ?? '25')),
  manual: four((index) => show(planned.quarters[index] ?? null)),
  remark: planned.remark ?? '',
  background: planned.background ?? '',
  absolute: show(planned.absolute),
  executors: planned.executors.map(({ id }) => id),
})

interface Texts {
  readonly values: readonly (Decimal | null)[]
  readonly errors: Record<string, string>
}

function readFour(field: 'weights' | 'manual', texts: readonly string[], emptyIsFine: boolean): Texts {
  const errors: Record<string, string> = {}
  const values = quarters.map((quarter) => {
    const parsed = parseIndonesian(texts[quarter - 1] ?? '')
    if (parsed.kind === 'number') return parsed.value
    if (parsed.kind === 'empty' && emptyIsFine) return null
    const why = parsed.kind === 'invalid' ? parsed.message : 'Isi angka, misalnya 25.'
    errors[`${field}.${quarter - 1}`] = `${shortQuarter(quarter)}: ${why}`
    return null
  })
  return { values, errors }
}

function readAbsolute(text: string): { value: string | null; errors: Record<string, string> } {
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'number') return { value: parsed.value.toFixed(), errors: {} }
  if (parsed.kind === 'empty') return { value: null, errors: {} }
  return { value: null, errors: { absolute: parsed.kind === 'invalid' ? parsed.message : 'Isi angka.' } }
}

const nothing: Texts = { values: [], errors: {} }

function checkBody(body: TargetBody): Record<string, string> {
  const checked = targetBody.safeParse({ ...body, version: 1 })
  if (checked.success) return {}
  return Object.fromEntries(checked.error.issues.map(({ path, message }) => [fieldOf(path), message]))
}

const fieldOf = (path: readonly PropertyKey[]): string => {
  const [first = '', second] = path.map(String)
  const name = first === 'quarters' ? 'manual' : first === 'profile' ? 'weights' : first
  return name === 'manual' || name === 'weights' ? `${name}.${second ?? 0}` : name
}

/**
 * Reads the form with the rules that the server uses: the target, how it falls on the quarters, every finding. Nothing is guessed; a
 * text that is no figure is an error at its field.
 */
export function readDraft(draft: TargetDraft, indicator: PlannedIndicatorShape): ReadDraft {
  const parsed = parseTarget(draft.target)
  const target = parsed.kind === 'target' ? parsed.target : null
  const profile = draft.split === 'profile' ? readFour('weights', draft.weights, false) : nothing
  const manual = draft.split === 'manual' ? readFour('manual', draft.manual, true) : nothing
  const { aggregation, measuringPeriod, decimals } = indicator
  const weights = profile.values.filter((value) => value !== null)
  const absolute = readAbsolute(draft.absolute)
  const input = { target, method: draft.split, aggregation, measuringPeriod, decimals }
  const followed = draft.split === 'months' ? indicator.quarters.map(fromDecimalText) : manual.values
  const split = splitAnnual({ ...input, profile: weights, manual: followed })
  const findings = [...checkTarget(target, indicator), ...split.findings]
  const body: TargetBody = {
    target: toTargetText(target),
    split: draft.split,
    profile: draft.split === 'profile' ? four((index) => weights[index]?.toFixed() ?? '0') : null,
    quarters: draft.split === 'manual' ? four((index) => toDecimalText(manual.values[index] ?? null)) : null,
    remark: draft.remark.trim() === '' ? null : draft.remark,
    background: draft.background.trim() === '' ? null : draft.background,
    absolute: absolute.value,
    executors: draft.executors,
  }
  const unread = parsed.kind === 'invalid' ? { target: parsed.message } : {}
  const own = { ...unread, ...profile.errors, ...manual.errors, ...absolute.errors }
  const errors = Object.keys(own).length > 0 ? own : checkBody(body)
  const stands = Object.keys(errors).length === 0 && findings.every(({ severity }) => severity !== 'error')
  return { target, errors, split, findings, body: stands ? body : null }
}
