import { hundred } from '#lib/decimal.ts'
import type { Decimal } from '#lib/decimal.ts'
import { formatPercent, formatTrimmed } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import type { MeasuringPeriod } from '#core/period.ts'
import type { Polarity } from '#core/polarity.ts'
import { mustBeConfirmed } from '#core/source.ts'
import { formatTarget } from '#core/target.ts'
import type { Target } from '#core/target.ts'
import { checkTarget } from '#strategy/index.ts'
import { checkActual, checkAnomaly, checkCap, zeroTargetFinding } from './achievement-findings.ts'
import { computeRatio, formulas } from './formula.ts'
import type { Measurable, Ratio, Step } from './formula.ts'
import type { Policy } from './policy.ts'

/**
 * Why there is a figure or none: computed by the formula; printed by the office's policy; not due yet; the dash (no target);
 * target not set; no figure entered; a zero target that needs a decision; a target that cannot stand (negative, bounds reversed).
 */
export const achievementStatuses = [
  'computed',
  'byPolicy',
  'notDue',
  'noTarget',
  'targetMissing',
  'noData',
  'zeroTarget',
  'targetInvalid',
] as const
export type AchievementStatus = (typeof achievementStatuses)[number]

export interface AchievementInput {
  readonly polarity: Polarity
  /** `null`: not set yet; kind `none`: the printed dash. */
  readonly target: Target | null
  /** `null`: nobody entered a figure, which is not zero. */
  readonly actual: Decimal | null
  readonly due: boolean
  /** Names the moment of assessment in the reason of a figure that is not due. */
  readonly measuringPeriod?: MeasuringPeriod
  readonly policy: Policy
}

export interface Achievement {
  /** The ratio in percent as the formula gives it, unrounded; null where the formula gives none. */
  readonly raw: Decimal | null
  /** What the report states, unrounded: the ratio up to the cap, or the figure that the policy prints. */
  readonly reported: Decimal | null
  /** The cap that was in force, whether it was reached or not. */
  readonly cap: Decimal | null
  readonly status: AchievementStatus
  /** The ratio is above the threshold of the policy; it must be explained. */
  readonly anomaly: boolean
  /** One or two Indonesian sentences that a report can print. */
  readonly reason: string
  readonly steps: readonly Step[]
  readonly findings: readonly Finding[]
}

const show = (value: Decimal): string => formatTrimmed(value, 6)
const assessedAt: Readonly<Record<MeasuringPeriod, string>> = {
  month: 'akhir bulan',
  quarter: 'akhir triwulan',
  semester: 'akhir semester',
  year: 'akhir tahun',
}

function without(
  input: AchievementInput,
  status: AchievementStatus,
  reason: string,
  findings: readonly Finding[] = [],
): Achievement {
  const { cap } = input.policy
  const steps: readonly Step[] = [{ label: 'Alasan', expression: reason }]
  return { raw: null, reported: null, cap, status, anomaly: false, reason, steps, findings }
}

function printedHundred(input: AchievementInput, why: string): Achievement {
  const reason = `Ditulis 100% menurut kebijakan capaian kantor: ${why}.`
  return { ...without(input, 'byPolicy', reason), reported: hundred }
}

function notDue(input: AchievementInput): Achievement {
  const moment = assessedAt[input.measuringPeriod ?? 'year']
  if (input.policy.notDue === 'hundred') return printedHundred(input, `indikator ini dinilai pada ${moment}`)
  return without(input, 'notDue', `Belum jatuh tempo: indikator ini dinilai pada ${moment}.`)
}

function zeroTarget(input: AchievementInput, actual: Decimal): Achievement {
  if (input.policy.zeroTarget === 'hundred')
    return printedHundred(input, `targetnya nol dan realisasinya ${show(actual)}`)
  const reason = `Target nol, realisasi ${show(actual)}: persentase capaian tidak dapat dihitung.`
  return without(input, 'zeroTarget', reason, [zeroTargetFinding(reason)])
}

function stepsOf(input: AchievementInput, actual: Decimal, ratio: Ratio, reported: Decimal): readonly Step[] {
  const { polarity, target, policy } = input
  const { source } = formulas[polarity]
  const confirm = mustBeConfirmed(source) ? ' (perlu dikonfirmasi kantor)' : ''
  const cap = policy.cap === null ? 'tanpa batas' : `${show(policy.cap)}%`
  return [
    { label: 'Target', expression: formatTarget(target) },
    { label: 'Realisasi', expression: show(actual) },
    ...ratio.steps,
    { label: 'Dibulatkan', expression: formatPercent(ratio.value) },
    { label: 'Batas capaian', expression: `${cap}; dilaporkan ${formatPercent(reported)}` },
    { label: 'Ambang anomali', expression: `${show(policy.anomalyThreshold)}%` },
    { label: 'Dasar', expression: `${source.id}, ${source.place}${confirm}` },
  ]
}

function reasonOf(
  input: AchievementInput,
  actual: Decimal,
  ratio: Ratio,
  findings: readonly Finding[],
): string {
  const compared = `Realisasi ${show(actual)} terhadap target ${formatTarget(input.target)} mencapai ${formatPercent(ratio.value)}.`
  return [compared, ...findings.map((finding) => finding.message)].join(' ')
}

function computed(input: AchievementInput, actual: Decimal, ratio: Ratio): Achievement {
  const { policy } = input
  const raw = ratio.value
  const reported = policy.cap !== null && raw.gt(policy.cap) ? policy.cap : raw
  const anomalies = checkAnomaly(raw, policy)
  const remarks = [...anomalies, ...checkCap(raw, policy.cap)]
  return {
    raw,
    reported,
    cap: policy.cap,
    status: 'computed',
    anomaly: anomalies.length > 0,
    // Worded when somebody asks: a list of many figures does not.
    get reason() {
      return reasonOf(input, actual, ratio, remarks)
    },
    get steps() {
      return stepsOf(input, actual, ratio, reported)
    },
    findings: [...checkActual(actual), ...remarks],
  }
}

function againstTarget(input: AchievementInput, target: Measurable, actual: Decimal): Achievement {
  const ratio = computeRatio(input.polarity, target, actual)
  return ratio === null ? zeroTarget(input, actual) : computed(input, actual, ratio)
}

/**
 * What is the achievement of one indicator in one period, what does the report state, and why? In percent, unrounded; the raw ratio
 * stays beside the reported figure. Never 100 or 0 for what was not measured, unless the office's policy prints 100, and then
 * with the reason. Findings: a target that cannot stand, a zero target to decide on, anomaly, cap, negative actual.
 *
 * @source PermenPANRB 8/2021 annex [SRC]; zero targets and caps by default [INF], by policy [SEED]
 * @since 2021
 * @example maximize, target 6.486, actual 15.432 gives raw 237.93, an anomaly; with cap 110 reported 110
 */
export function computeAchievement(input: AchievementInput): Achievement {
  const { target, actual } = input
  const errors = checkTarget(target)
  if (errors.length > 0)
    return without(input, 'targetInvalid', errors.map((error) => error.message).join(' '), errors)
  if (target?.kind === 'none')
    return without(input, 'noTarget', 'Indikator ini tidak bertarget (-), sehingga tidak dinilai.')
  if (!input.due) return notDue(input)
  if (target === null) return without(input, 'targetMissing', 'Target belum diisi.')
  if (actual === null) return without(input, 'noData', 'Realisasi belum diisi.')
  return againstTarget(input, target, actual)
}
