import { addDays, formatLongDate } from '#lib/dates.ts'
import { isDue, type Quarter } from '#core/period.ts'
import type { Finding } from '#core/finding.ts'
import { readSignature } from '#organisation/read/signature.ts'
import { findNamedUnit } from '#organisation/store/units.ts'
import { quarterState } from '#measurement/present.ts'
import { lastDayOf, loadQuarter, type MeasuredQuarter } from '#measurement/read/year.ts'
import type { QuarterlyData } from '../documents/quarterly-data.ts'
import { findReport } from '../store/quarterly.ts'
import { contactLines, findAgency, listWorkAreas } from './office.ts'
import type { Place } from './office.ts'

export interface LoadedReport {
  /** Undefined when the office has no plan for the year. */
  readonly data: QuarterlyData | undefined
  readonly unit: QuarterlyData['unit']
  readonly date: string
  readonly state: 'draft' | 'final'
  readonly signatory: QuarterlyData['signatory']
  readonly findings: readonly Finding[]
  readonly version: number
}

/** A report nobody dated yet bears the seventh day after its quarter. */
const usualDate = (year: number, quarter: Quarter): string => addDays(lastDayOf(year, quarter), 7)

/** Loads everything the quarterly report says, with what a reader should know before signing it. */
export async function loadQuarterlyReport(
  place: Place,
  year: number,
  quarter: Quarter,
): Promise<LoadedReport> {
  const { tx, unit } = place
  const saved = await findReport(tx, unit.id, year, quarter)
  const date = saved?.reportDate ?? usualDate(year, quarter)
  const named = await findNamedUnit(tx, unit.id, date)
  if (named === undefined) throw new Error(`unit ${unit.slug} vanished within its transaction`)
  const measured = await loadQuarter(tx, unit, year, quarter, date)
  const { state } = quarterState(measured.events, quarter)
  const signature = await readSignature(tx, named, date)
  const signatory = signature.name
    ? { position: signature.position, name: signature.name, number: signature.number }
    : null
  const identity = { ...(await contactLines(place)), name: named.name, shortName: named.shortName }
  const report = { unit: identity, date, state, signatory, version: saved?.version ?? 0 }
  const { plan } = measured
  const data = plan && {
    ...report,
    year,
    quarter,
    plan: { title: plan.title },
    agency: await findAgency(place, date),
    workAreas: await listWorkAreas(place, date),
    ...measuredParts(measured),
  }
  return {
    ...report,
    data,
    findings: [
      ...signature.findings,
      ...stateFindings(state),
      ...measured.finalFindings,
      ...resultFindings(measured),
    ],
  }
}

function measuredParts(measured: MeasuredQuarter) {
  const { targets, results, inForce } = measured
  const objectives = new Map(targets.map(({ objective }) => [objective.objectiveId, objective]))
  const origin = inForce.setting
    ? `keputusan unit yang berlaku sejak ${formatLongDate(inForce.setting.validFrom)}`
    : 'bawaan aturan program'
  return {
    objectives: [...objectives.values()],
    results,
    targetRemarks: targets.flatMap(({ indicator, remark }) =>
      remark ? [{ code: indicator.code, remark }] : [],
    ),
    policy: inForce.policy,
    policyOrigin: origin,
  }
}

const stateFindings = (state: 'draft' | 'final'): Finding[] =>
  state === 'final'
    ? []
    : [
        {
          rule: 'report.draft',
          severity: 'note',
          place: 'laporan',
          message: 'Angka triwulan ini masih draf, sehingga laporan bertanda sementara.',
          next: 'Tetapkan triwulan final pada Pengukuran agar tanda itu hilang.',
        },
      ]

/** Everything the rules found on the figures, with the indicator it is about. */
function resultFindings({ results, quarter }: MeasuredQuarter): Finding[] {
  return results.flatMap((result) => {
    const { code, measuringPeriod } = result.indicator
    const found = result.findings.map((finding) => ({
      ...finding,
      place: code,
      message: `${code}: ${finding.message}`,
    }))
    if (!isDue(measuringPeriod, quarter) || result.actual !== null || result.target?.kind === 'none')
      return found
    const missing: Finding = {
      rule: 'report.noData',
      severity: 'warning',
      place: code,
      message: `${code}: realisasi belum diisi.`,
      next: 'Isi realisasinya pada Pengukuran; tulis 0 bila memang tidak ada.',
    }
    return [...found, missing]
  })
}
