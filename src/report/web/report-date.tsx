import { TextInput } from '@mantine/core'
import { problemOf } from '#ui/problem.ts'
import { useAction } from '#ui/queries.ts'
import { formatLongDate } from '#lib/dates.ts'
import { reportContract } from '../contract.ts'
import type { Report } from './report.ts'

/** The day the report bears; the signature block follows it. */
export function ReportDate({ report }: { readonly report: Report }) {
  const save = useAction(reportContract.saveReportDate, { changes: [reportContract.getQuarterlyReport] })
  if (!report.can.editDate)
    return <span className="soft">Bertanggal {formatLongDate(report.reportDate)}</span>
  const { unit, year, quarter, version } = report
  const change = (reportDate: string): void => {
    if (reportDate !== '' && reportDate !== report.reportDate)
      save.mutate({ params: { unit: unit.slug, year, quarter }, body: { reportDate, version } })
  }
  return (
    <TextInput
      key={`${report.reportDate} ${version}`}
      type="date"
      label="Tanggal laporan"
      defaultValue={report.reportDate}
      disabled={save.isPending}
      error={save.error === null ? undefined : problemOf(save.error).detail}
      onBlur={(event) => change(event.currentTarget.value)}
    />
  )
}
