import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { finding, type Finding } from '#core/finding.ts'
import { monthName, quarterName, quarterOf, type Month, type Quarter } from '#core/period.ts'

/** A step of the action plan of an indicator. */
export interface ActionStep {
  readonly name: string
  readonly startMonth: Month
  readonly endMonth: Month
  /** A point that must be reached, drawn at the end of its months. */
  readonly isMilestone: boolean
  readonly output: string | null
  /** A unit of the office or a text; both null: nobody yet. */
  readonly charge: string | null
}

/** The months of a step as people say them: `Maret`, `Februari–April`. */
export const sayMonths = ({ startMonth, endMonth }: Pick<ActionStep, 'startMonth' | 'endMonth'>): string =>
  startMonth === endMonth ? monthName(startMonth) : `${monthName(startMonth)}–${monthName(endMonth)}`

const say = (
  rule: string,
  severity: Finding['severity'],
  place: string,
  message: string,
  next: string,
): Finding => finding(severity, `actionPlan.${rule}`, place, message, next)

const show = (value: Decimal): string => formatTrimmed(value, 10)

/** The figures of a quarter that an action plan puts beside each other. */
export interface QuarterFigures {
  readonly quarter: Quarter
  /** The target of the agreement, or of the plan while nothing is signed. */
  readonly agreed: Decimal | null
  /** What the action plan says instead; null where it says nothing of its own. */
  readonly own: Decimal | null
}

/** Does the action plan depart from the agreement in this quarter? */
export const departs = ({ agreed, own }: QuarterFigures): boolean =>
  own !== null && (agreed === null || !own.eq(agreed))

/**
 * Quarters in which the action plan departs from the agreement, each as a warning with its reason.
 *
 * @source our recommendation: a deviation of a period target from the agreement is a warning that wants a reason [INF]
 */
export function checkQuarters(
  code: string,
  figures: readonly (QuarterFigures & { readonly reason: string | null })[],
): readonly Finding[] {
  return figures.flatMap(({ reason, ...one }) => {
    if (one.own === null || !departs(one)) return []
    const agreed = one.agreed === null ? 'tanpa target' : show(one.agreed)
    return [
      say(
        'deviation',
        'warning',
        `${code} ${quarterName(one.quarter)}`,
        `Target ${quarterName(one.quarter)} pada rencana aksi ${show(one.own)}, sedangkan pada perjanjian ${agreed}.`,
        reason === null ? 'Tulis alasannya.' : `Alasan: ${reason}`,
      ),
    ]
  })
}

/**
 * What an action plan of an indicator lacks: any step at all, somebody in charge, a step before the first quarter that has a target.
 *
 * @source criteria of an action plan in the AKIP evaluation: periodic targets and activities per period [MEM]
 */
export function checkSteps(
  code: string,
  steps: readonly ActionStep[],
  targetQuarters: readonly Quarter[],
): readonly Finding[] {
  if (steps.length === 0)
    return [
      say(
        'steps',
        'note',
        code,
        `${code} belum mempunyai tahapan rencana aksi.`,
        'Tambahkan tahapannya, atau salin dari tahun lalu.',
      ),
    ]
  const noCharge = steps.filter(({ charge }) => charge === null)
  const first = targetQuarters[0]
  const late = first !== undefined && steps.every(({ startMonth }) => quarterOf(startMonth) > first)
  return [
    ...noCharge.map(({ name }) =>
      say(
        'charge',
        'warning',
        code,
        `Tahapan "${name}" belum mempunyai penanggung jawab.`,
        'Pilih unitnya atau tulis jabatannya.',
      ),
    ),
    ...(late
      ? [
          say(
            'late',
            'warning',
            code,
            `${quarterName(first)} sudah mempunyai target, tetapi tahapan pertama baru mulai sesudahnya.`,
            'Tambahkan tahapan yang mencapai target itu, atau periksa bulannya.',
          ),
        ]
      : []),
  ]
}
