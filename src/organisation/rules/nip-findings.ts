import { formatLongDate, fullYearsBetween, isoDateOf } from '#lib/dates.ts'
import type { IsoDate } from '#lib/dates.ts'
import { finding, type Finding } from '#core/finding.ts'
import { birthDateOf, kindOf } from './nip-parts.ts'
import type { NipParts } from './nip-parts.ts'
import type { Employment } from './words.ts'

/** A finding on a number; without other advice it is compared with the papers. */
export const nipFinding = (
  rule: string,
  severity: Finding['severity'],
  message: string,
  next = 'Cocokkan dengan kartu pegawai atau SK pengangkatan.',
): Finding => finding(severity, rule, 'nip', message, next)

const youngest = 17
const oldest = 60

/** Anything but eighteen digits. */
export function checkDigits(nip: string): readonly Finding[] {
  if (/\D/.test(nip))
    return [
      nipFinding('nip.digits', 'error', 'NIP memuat tanda selain angka.', 'Tulis 18 angka tanpa huruf.'),
    ]
  return [nipFinding('nip.length', 'error', `NIP harus 18 angka; yang ditulis ${nip.length} angka.`)]
}

/** Month of a PNS, code of a PPPK. */
export function checkKind(parts: NipParts, employment: Employment): readonly Finding[] {
  const code = String(parts.code).padStart(2, '0')
  if (employment === 'PNS' && kindOf(parts) !== 'PNS')
    return [
      nipFinding(
        'nip.month',
        'error',
        `Angka ke-13 dan ke-14 (${code}) bukan bulan pengangkatan 01 sampai 12.`,
      ),
    ]
  if (employment === 'PPPK' && kindOf(parts) !== 'PPPK')
    return [
      nipFinding(
        'nip.frequency',
        'error',
        `Angka ke-13 dan ke-14 (${code}) bukan kode PPPK, yaitu 21 ke atas.`,
      ),
    ]
  return []
}

/** Sex and serial number. */
export function checkRest({ sex, serial }: NipParts): readonly Finding[] {
  return [
    ...(sex === '1' || sex === '2'
      ? []
      : [
          nipFinding(
            'nip.sex',
            'error',
            `Angka ke-15 (${sex}) harus 1 untuk laki-laki atau 2 untuk perempuan.`,
          ),
        ]),
    ...(serial === '000'
      ? [nipFinding('nip.serial', 'error', 'Nomor urut pada tiga angka terakhir tidak boleh 000.')]
      : []),
  ]
}

/** The first day of the appointment's month; for PPPK the last day of its year, as the month is not in the number. */
const appointmentOf = (parts: NipParts): IsoDate | null =>
  kindOf(parts) === 'PNS' ? isoDateOf(parts.year, parts.code, 1) : isoDateOf(parts.year, 12, 31)

function checkAge(birth: IsoDate, appointment: IsoDate): readonly Finding[] {
  if (birth >= appointment)
    return [
      nipFinding('nip.order', 'error', 'Tanggal lahir dalam NIP tidak lebih awal daripada pengangkatannya.'),
    ]
  const age = fullYearsBetween(birth, appointment)
  if (age >= youngest && age <= oldest) return []
  return [nipFinding('nip.age', 'warning', `Menurut NIP, pegawai diangkat pada umur ${age} tahun.`)]
}

function checkFuture(parts: NipParts, today: string): readonly Finding[] {
  const appointed = kindOf(parts) === 'PPPK' ? isoDateOf(parts.year, 1, 1) : appointmentOf(parts)
  if (appointed === null || appointed <= today) return []
  return [
    nipFinding(
      'nip.future',
      'error',
      `Pengangkatan menurut NIP (${formatLongDate(appointed)}) belum terjadi.`,
    ),
  ]
}

/** Birth and appointment, alone and together. */
export function checkDates(parts: NipParts, today: string | undefined): readonly Finding[] {
  const birth = birthDateOf(parts)
  const appointment = appointmentOf(parts)
  return [
    ...(birth === null
      ? [
          nipFinding(
            'nip.birth',
            'error',
            `Delapan angka pertama (${parts.birth}) bukan tanggal lahir yang ada.`,
          ),
        ]
      : []),
    ...(appointment === null
      ? [nipFinding('nip.year', 'error', `Tahun pengangkatan ${parts.year} tidak masuk akal.`)]
      : []),
    ...(birth === null || appointment === null ? [] : checkAge(birth, appointment)),
    ...(today === undefined ? [] : checkFuture(parts, today)),
  ]
}
