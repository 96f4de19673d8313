import type { Decimal } from '#lib/decimal.ts'
import { finding, type Finding } from '#core/finding.ts'
import type { Target } from '#core/target.ts'
import { checkParameterCounts } from './parameter-counts.ts'
import { checkLabel, checkTarget } from '#strategy/index.ts'
import { checkMonths, isEmpty, natureOf } from './months.ts'
import { checkParameters } from './parameters.ts'
import type { WholeTarget } from './planned-target.ts'
import { splitTarget } from './split.ts'

/** Everything of one indicator that a check before submission looks at. */
export interface CheckedIndicator extends WholeTarget {
  /** An objection that nothing was agreed upon since. */
  readonly openObjection: boolean
  /** The figure agreed upon last, if any. */
  readonly agreed: Decimal | null
}
export interface CheckedPlan {
  readonly name: string
  readonly indicators: readonly CheckedIndicator[]
  /** Entries of the planning calendar of the year. */
  readonly calendarEntries: number
  /** Overdue entries of the calendar that nobody ticked, by name. */
  readonly overdue: readonly string[]
}

type Say = (rule: string, severity: Finding['severity'], message: string, next: string) => Finding

const annualOf = (target: Target | null): Decimal | null => (target?.kind === 'value' ? target.value : null)
const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

/** The form is complete: target, executing unit and remark (VAL-38), and the background of the figure. */
function checkForm(checked: CheckedIndicator, say: Say): readonly Finding[] {
  const { target, executors, remark, background, indicator } = checked
  const { code } = indicator
  return [
    ...(target === null
      ? [
          say(
            'form.target',
            'error',
            `Target tahun ${code} belum ditetapkan.`,
            'Isi angkanya, atau "-" bila tidak bertarget.',
          ),
        ]
      : []),
    ...(executors.length === 0
      ? [
          say(
            'form.executor',
            'error',
            `Unit pelaksana ${code} belum dipilih.`,
            'Pilih unit yang melaksanakannya.',
          ),
        ]
      : []),
    ...(isBlank(remark)
      ? [
          say(
            'form.remark',
            'warning',
            `Kolom keterangan ${code} masih kosong.`,
            'Tulis kaitannya dengan kegiatan, kebijakan, atau unit lain.',
          ),
        ]
      : []),
    ...(target !== null && isBlank(background)
      ? [
          say(
            'form.background',
            'warning',
            `Latar belakang angka target ${code} belum ditulis.`,
            'Tulis dari mana angka itu berasal.',
          ),
        ]
      : []),
  ]
}

/** A split that misses the year is an error unless the office explains it in the remark: printed quarters are kept as they are. */
function checkSplit(checked: CheckedIndicator): readonly Finding[] {
  const { indicator, target } = checked
  const { code } = indicator
  const { findings } = splitTarget(checked)
  const explained = !isBlank(checked.remark)
  return [...checkTarget(target, indicator), ...findings].map((finding) => ({
    ...finding,
    place: code,
    message: `${code}: ${finding.message}`,
    severity: /^split\.(sum|last)$/.test(finding.rule) && !explained ? 'error' : finding.severity,
    next:
      finding.rule.startsWith('split.') && !explained
        ? `${finding.next} Bila memang demikian, jelaskan pada keterangan.`
        : finding.next,
  }))
}

function checkFigures({ indicator, target, months, parameters }: CheckedIndicator): readonly Finding[] {
  const { code, name, unitOfMeasure, aggregation } = indicator
  const annual = annualOf(target)
  const own = isEmpty(months)
    ? []
    : checkMonths({ cells: months, annual, nature: natureOf(aggregation), place: code })
  return [
    ...own,
    ...checkParameters(code, parameters),
    ...checkLabel({ place: code, name, unitOfMeasure, figure: annual }),
    ...parameters.flatMap((row) =>
      checkLabel({ place: code, name: row.name, unitOfMeasure: row.unitOfMeasure, figure: row.annual }),
    ),
  ]
}

function checkAgreement(
  { indicator, target, openObjection, agreed }: CheckedIndicator,
  say: Say,
): readonly Finding[] {
  const { code } = indicator
  const annual = annualOf(target)
  if (openObjection)
    return [
      say(
        'discussion.open',
        'warning',
        `Keberatan atas target ${code} belum diselesaikan.`,
        'Target tidak dipaksakan: bicarakan lagi, lalu catat kesepakatannya.',
      ),
    ]
  if (agreed === null || annual === null || agreed.eq(annual)) return []
  return [
    say(
      'discussion.differs',
      'warning',
      `Target ${code} berbeda dari angka yang disepakati dalam negosiasi.`,
      'Samakan angkanya, atau catat kesepakatan yang baru.',
    ),
  ]
}

function checkIndicator(checked: CheckedIndicator): readonly Finding[] {
  const say: Say = (rule, severity, message, next) =>
    finding(severity, rule, checked.indicator.code, message, next)
  return [
    ...checkForm(checked, say),
    ...checkSplit(checked),
    ...checkFigures(checked),
    ...checkAgreement(checked, say),
  ]
}

function checkCalendar({ name, calendarEntries, overdue }: CheckedPlan): readonly Finding[] {
  const say = (rule: string, message: string, next: string): Finding =>
    finding('warning', rule, 'Kalender', message, next)
  if (calendarEntries === 0)
    return [
      say(
        'calendar.missing',
        `Kalender penyusunan ${name} belum dibuat.`,
        'Buat dari layar Penyusunan RKT menurut waktu penyusunannya.',
      ),
    ]
  return overdue.map((entry) =>
    say(
      'calendar.overdue',
      `"${entry}" melewati tenggat dan belum ditandai selesai.`,
      'Tandai selesai, atau ubah tenggatnya.',
    ),
  )
}

/**
 * Everything that stands against submitting a plan, all at once: the form is complete, targets can be measured against, the split and
 * the months add up, parameters agree with their totals, names say what is counted, negotiations are settled, the calendar is kept.
 * Errors block; warnings are for the planner to weigh.
 *
 * @source requirements VAL-38, VAL-08, VAL-09, VAL-10, VAL-11, VAL-21, PLN-56, PLN-58, PLN-64 [SEED]; which of them block is our recommendation [INF]
 */
export function checkPlan(plan: CheckedPlan): readonly Finding[] {
  const empty = finding(
    'error',
    'form.empty',
    plan.name,
    `${plan.name} tidak memuat indikator.`,
    'Pilih indikator dari katalog.',
  )
  const counted = plan.indicators.map(({ indicator, parameters }) => ({ code: indicator.code, parameters }))
  return [
    ...(plan.indicators.length > 0 ? [] : [empty]),
    ...plan.indicators.flatMap(checkIndicator),
    ...checkParameterCounts(counted),
    ...checkCalendar(plan),
  ]
}
