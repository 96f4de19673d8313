import { formatLongDate, monthNames } from '#lib/dates.ts'
import type { Finding } from '#core/finding.ts'
import { checkNip, cleanNip, decodeNip, type DecodedNip } from '../rules/nip.ts'
import type { Employment } from '../rules/words.ts'
import { FindingList } from '#ui/finding-list.tsx'

const sayAppointment = (nip: DecodedNip): string =>
  nip.kind === 'PNS'
    ? `CPNS ${monthNames[nip.appointmentMonth - 1]} ${nip.appointmentYear}`
    : `PPPK ${nip.appointmentYear}, kode ${nip.frequency}`

const sayNip = (nip: DecodedNip): string =>
  [
    `lahir ${formatLongDate(nip.birthDate)}`,
    sayAppointment(nip),
    nip.sex === 'male' ? 'laki-laki' : 'perempuan',
    `nomor urut ${nip.serial}`,
  ].join(', ')

interface NipRemarkProps {
  readonly nip: string
  readonly employment: Employment
  /** What the server found; null while typing, when the same rules run here. */
  readonly findings: readonly Finding[] | null
}

/** What the eighteen digits say, and every fault of them. */
export function NipRemark({ nip, employment, findings }: NipRemarkProps) {
  const clean = cleanNip(nip)
  const decoded = clean === null ? null : decodeNip(clean)
  return (
    <div aria-live="polite">
      {decoded === null ? null : <span className="soft">{sayNip(decoded)}</span>}
      <FindingList findings={findings ?? (clean === null ? [] : checkNip(clean, employment))} />
    </div>
  )
}
