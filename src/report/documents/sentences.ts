import { formatPercent, formatTrimmed } from '#lib/numerals.ts'
import type { Decimal } from '#lib/decimal.ts'
import { isDue, quarterName, quarters, romanQuarter, type Quarter } from '#core/period.ts'
import type { Finding } from '#core/finding.ts'
import type { Target } from '#core/target.ts'
import { verdictWords, type QuarterResult } from '#measurement/index.ts'

/** A figure with its unit of measure, e.g. `6.486 sertifikat`; a dash where there is none. */
export function figure(value: Decimal | null, result: QuarterResult): string {
  const { decimals, unitOfMeasure } = result.indicator
  return value === null ? '–' : `${formatTrimmed(value, decimals)} ${unitOfMeasure}`
}

/** A target as documents print it; the dash says that there is none. */
export function targetText(target: Target | null, result: QuarterResult): string {
  if (target === null || target.kind === 'none') return '–'
  if (target.kind === 'value') return figure(target.value, result)
  const { decimals, unitOfMeasure } = result.indicator
  return `${formatTrimmed(target.lower, decimals)}–${formatTrimmed(target.upper, decimals)} ${unitOfMeasure}`
}

/** A percentage as printed; a dash where none can be computed. */
export const percentText = (value: Decimal | null): string => (value === null ? '–' : formatPercent(value))

const dueQuarter = (result: QuarterResult, after: Quarter): string => {
  const next = quarters.find((quarter) => quarter > after && isDue(result.indicator.measuringPeriod, quarter))
  return next === undefined ? 'akhir tahun' : quarterName(next)
}

const cycleOf: Readonly<Record<QuarterResult['indicator']['measuringPeriod'], string>> = {
  month: 'setiap bulan',
  quarter: 'setiap triwulan',
  semester: 'setiap semester',
  year: 'setahun sekali',
}

function notDueSentences(result: QuarterResult): string[] {
  const { quarter, indicator, achievement } = result
  const sentences = [
    `${indicator.name} diukur ${cycleOf[indicator.measuringPeriod]} dan baru jatuh tempo pada ${dueQuarter(result, quarter)}, ` +
      `sehingga ${quarterName(quarter)} belum mempunyai target maupun realisasi.`,
  ]
  if (achievement.reported)
    sentences.push(
      `Kolom capaian memuat ${percentText(achievement.reported)} menurut kebijakan kantor untuk indikator yang belum ` +
        'jatuh tempo; angka itu bukan hasil pengukuran.',
    )
  return sentences
}

function figuresSentence(result: QuarterResult, year: number): string {
  const { indicator, quarter, actual, target } = result
  const period = `${quarterName(quarter)} Tahun ${year}`
  if (actual === null && target?.kind === 'none') return `${indicator.name} tidak diukur pada ${period}.`
  if (actual === null) return `${indicator.name} belum mempunyai realisasi pada ${period}.`
  return `Pada ${period}, ${lowerFirst(indicator.name)} tercatat ${figure(actual, result)} dari target ${targetText(target, result)}.`
}

/** Names begin with an ordinary word, except abbreviations, which keep their capitals. */
const lowerFirst = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

function achievementSentences(result: QuarterResult): string[] {
  const { achievement, verdict } = result
  if (achievement.raw === null) {
    const printed = achievement.reported ? ` Kolom capaian memuat ${percentText(achievement.reported)}.` : ''
    return [
      `${achievement.reason}${printed}`,
      ...(verdict === 'notAssessed' ? [] : [`Hasil ini ${verdictWords[verdict]}.`]),
    ]
  }
  const sentences = [`Capaiannya ${percentText(achievement.raw)}, ${verdictWords[verdict]}.`]
  if (achievement.reported && achievement.cap && achievement.raw.gt(achievement.cap))
    sentences.push(
      `Angka itu melampaui batas ${percentText(achievement.cap)}${achievement.anomaly ? ' dan ditandai anomali' : ''}; ` +
        `yang dilaporkan ${percentText(achievement.reported)}, sedangkan angka mentah tetap dicantumkan.`,
    )
  else if (achievement.anomaly) sentences.push('Angka itu melewati ambang kewajaran dan ditandai anomali.')
  return sentences
}

/** The words under the table of an indicator (REP-05): period, unit, figures and verdict all come from the result. */
export function resultSentences(result: QuarterResult, year: number): string[] {
  if (!result.due && result.target?.kind !== 'none') return notDueSentences(result)
  return [figuresSentence(result, year), ...achievementSentences(result)]
}

/** Remarks on the cap stand beside the table already; what is missing of the year so far is told. */
const isTold = ({ rule, severity }: Finding): boolean =>
  severity !== 'note' || rule === 'actual.quarterMissing' || rule === 'actual.monthsMissing'

/** The analysis of an indicator: the year so far, what stands out, and what people wrote (REP-06). */
export function analysisSentences(result: QuarterResult): string[] {
  const sentences = [yearSentence(result)]
  sentences.push(...result.findings.filter(isTold).map(({ message }) => message))
  if (result.explanation.cause) sentences.push(`Penjelasan: ${asSentence(result.explanation.cause)}`)
  if (result.explanation.followUp) sentences.push(`Tindak lanjut: ${asSentence(result.explanation.followUp)}`)
  return sentences
}

const asSentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

function yearSentence(result: QuarterResult): string {
  const { annual, annualTarget, actualToDate, quarter } = result
  if (annualTarget === null) return 'Target tahun belum ditetapkan.'
  if (annualTarget.kind === 'none') return 'Indikator ini tidak diberi target pada tahun ini.'
  const target = `target tahun ${targetText(annualTarget, result)}`
  if (actualToDate === null) return `Belum ada realisasi untuk dibandingkan dengan ${target}.`
  const share = annual.raw === null ? '' : ` atau ${percentText(annual.raw)}`
  return `Sampai dengan ${quarterName(quarter)} tercatat ${figure(actualToDate, result)}${share} dari ${target}.`
}

/** One line of the conclusion (REP-07). */
export function conclusionSentence(result: QuarterResult): string {
  const { indicator, target, actual, achievement, quarter, verdict } = result
  if (target?.kind === 'none') return `${indicator.code} tidak bertarget, sehingga tidak dinilai.`
  if (!result.due) return `${indicator.code} belum jatuh tempo; dinilai pada ${dueQuarter(result, quarter)}.`
  if (actual === null) return `${indicator.code} belum mempunyai realisasi Triwulan ${romanQuarter(quarter)}.`
  const percent = achievement.raw ?? achievement.reported
  const share = percent === null ? '' : ` (${percentText(percent)})`
  return (
    `${indicator.code} ${verdictWords[verdict]}: realisasi ${figure(actual, result)} ` +
    `terhadap target ${targetText(target, result)}${share}.`
  )
}
