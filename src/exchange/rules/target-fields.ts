import { decimal, type Decimal } from '#lib/decimal.ts'
import type { Target } from '#core/target.ts'
import type { Fields } from './context.ts'
import { joinMonths } from './lists.ts'

/** `97`, `80..90`, `-`; undefined where none is set. */
export function targetText(target: Target | null): string | undefined {
  if (target === null) return undefined
  if (target.kind === 'none') return '-'
  return target.kind === 'value'
    ? target.value.toFixed()
    : `${target.lower.toFixed()}..${target.upper.toFixed()}`
}

export function readTargetText(text: string | undefined): Target | null {
  if (text === undefined) return null
  if (text === '-') return { kind: 'none' }
  const [lower = '0', upper] = text.split('..')
  return upper === undefined
    ? { kind: 'value', value: decimal(lower) }
    : { kind: 'range', lower: decimal(lower), upper: decimal(upper) }
}

/** A target of the plan as tables tell it. */
export function fieldsOfTarget(planned: {
  readonly target: Target | null
  readonly quarters: readonly (Decimal | null)[]
  readonly remark: string | null
}): Fields {
  const target = targetText(planned.target)
  return {
    ...(target === undefined ? {} : { target }),
    ...(planned.quarters.some((quarter) => quarter !== null)
      ? { quarters: joinMonths(planned.quarters.map((quarter) => quarter?.toFixed() ?? '')) }
      : {}),
    ...(planned.remark === null ? {} : { remark: planned.remark }),
  }
}

const labelled = /^\s*(\d+(?:\s*\.\s*[a-z])?)\s*[.)]\s+(.+)$/

/** `10. a. Persentase lokus` is the part `10.a` with that name; a name without number has no label. */
export function splitLabel(name: string): { readonly label: string | null; readonly name: string } {
  const [, label, rest] = labelled.exec(name) ?? []
  return label === undefined || rest === undefined
    ? { label: null, name }
    : { label: label.replaceAll(/\s/g, ''), name: rest }
}
export const joinLabel = (label: string | null, name: string): string =>
  label === null ? name : `${label.replace('.', '. ')}. ${name}`
