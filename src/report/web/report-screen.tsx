import { Button } from '@mantine/core'
import { quarterWorkflow } from '#measurement/index.ts'
import { quarterName, type Quarter } from '#core/period.ts'
import { AppLink } from '#ui/app-link.tsx'
import { addressOf } from '#ui/call.ts'
import { FindingList } from '#ui/finding-list.tsx'
import { PeriodTabs } from '#ui/period-tabs.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { reportContract } from '../contract.ts'
import type { ReportFormat } from '../contract/formats.ts'
import { ReportDate } from './report-date.tsx'
import type { Report } from './report.ts'
import './report.css'

/** The Laporan Kinerja Triwulan: what to know before signing it, downloads, and the pages as they will be printed. */
export function ReportScreen({ place }: { readonly place: Place }) {
  const quarter: Quarter = place.quarter ?? 1
  const params = { unit: place.unit, year: place.year, quarter }
  const query = useEndpoint(reportContract.getQuarterlyReport, { params })
  return (
    <div className="stack">
      <PeriodTabs
        current={quarter}
        addressOf={(other) => placeAddress({ ...place, quarter: other }, 'laporan')}
      />
      <Loaded query={query} what="laporan">
        {(report) =>
          report.hasPlan ? (
            <>
              <Summary report={report} />
              <Preview report={report} readAt={query.dataUpdatedAt} />
            </>
          ) : (
            <EmptyState
              title={`Laporan ${quarterName(quarter)} ${place.year} belum dapat disusun.`}
              action={
                <AppLink to={placeAddress({ ...place, quarter: null }, 'rkt')}>Buka RKT {place.year}</AppLink>
              }
            >
              Laporan disusun dari target dan realisasi, sedangkan RKT {place.year} belum ada.
            </EmptyState>
          )
        }
      </Loaded>
    </div>
  )
}

const fileAddress = (report: Report, format: ReportFormat, inline: boolean): string =>
  addressOf(reportContract.downloadQuarterlyReport, {
    params: { unit: report.unit.slug, year: report.year, quarter: report.quarter },
    query: { format, inline: String(inline) },
  })

function Summary({ report }: { readonly report: Report }) {
  const { signatory } = report
  return (
    <section aria-labelledby="judul-laporan">
      <h2 id="judul-laporan" className="report-title">
        {report.title} · {report.unit.shortName}{' '}
        <StatusWord tone={report.state === 'final' ? 'good' : 'warn'}>
          {report.state === 'final' ? quarterWorkflow.states.final.name : 'Sementara'}
        </StatusWord>
      </h2>
      <p className="soft">
        {signatory === null
          ? 'Belum ada pejabat yang tercatat sebagai penanda tangan pada tanggal laporan.'
          : `Ditandatangani ${signatory.name}, ${signatory.position}${signatory.number ? `, ${signatory.number}` : ''}.`}
      </p>
      <div className="row no-print">
        <Button component="a" href={fileAddress(report, 'pdf', false)} download={report.fileNames.pdf}>
          Unduh PDF
        </Button>
        <Button
          component="a"
          variant="default"
          href={fileAddress(report, 'docx', false)}
          download={report.fileNames.docx}
        >
          Unduh DOCX
        </Button>
        <ReportDate report={report} />
      </div>
      {report.findings.length === 0 ? (
        <p className="soft">Tidak ada temuan pemeriksaan.</p>
      ) : (
        <details className="report-findings" open={report.findings.length < 6}>
          <summary>{report.findings.length} hal yang perlu diketahui sebelum laporan ditandatangani</summary>
          <FindingList findings={report.findings} />
        </details>
      )}
    </section>
  )
}

/** The preview is read again whenever the report is: a changed figure shows at once. */
function Preview({ report, readAt }: { readonly report: Report; readonly readAt: number }) {
  return (
    <section aria-labelledby="pratinjau">
      <h3 id="pratinjau">Pratinjau</h3>
      <iframe
        key={readAt}
        className="report-preview"
        title={`Pratinjau ${report.title} ${report.unit.shortName}`}
        src={fileAddress(report, 'html', true)}
        sandbox="allow-same-origin"
      />
    </section>
  )
}
