import type { IsoDate } from '#lib/dates.ts'
import type { Finding } from '#core/finding.ts'
import { checkDates, checkDigits, checkKind, checkRest, nipFinding } from './nip-findings.ts'
import { birthDateOf, kindOf, splitNip } from './nip-parts.ts'
import type { Employment } from './words.ts'

interface Person {
  readonly birthDate: IsoDate
  readonly appointmentYear: number
  readonly sex: 'male' | 'female'
  readonly serial: string
}
/** What the eighteen digits say. PNS: month of appointment as candidate; PPPK: the code of how often appointed, 21 and up. */
export type DecodedNip =
  | (Person & { readonly kind: 'PNS'; readonly appointmentMonth: number })
  | (Person & { readonly kind: 'PPPK'; readonly frequency: number })

/** Takes blanks, dots and a label (`NIP.`, `NI PPPK:`) off what was typed. Null when nothing is left. */
export function cleanNip(text: string): string | null {
  const clean = text.replace(/^\s*(NIP|NI\s*PPPK)\b/i, '').replace(/[\s.:]/g, '')
  return clean === '' ? null : clean
}

/**
 * What does a NIP say: birth date, appointment, sex, serial? Null when its structure is broken; `checkNip` says why.
 *
 * @source Perka BKN 22/2007 [SEC], checked on 498 real numbers [DATA]; PPPK [MEM]
 * @since 2007
 * @example 197609152002121003: PNS, born 15 September 1976, appointed December 2002, male, 003
 */
export function decodeNip(nip: string): DecodedNip | null {
  const parts = splitNip(nip)
  if (parts === null) return null
  const { year, code, sex: sexDigit, serial } = parts
  const birthDate = birthDateOf(parts)
  const kind = kindOf(parts)
  const sex = sexDigit === '1' ? 'male' : sexDigit === '2' ? 'female' : null
  if (birthDate === null || kind === null || sex === null) return null
  const person: Person = { birthDate, appointmentYear: year, sex, serial }
  return kind === 'PNS' ? { ...person, kind, appointmentMonth: code } : { ...person, kind, frequency: code }
}

export type NipStyle = 'grouped' | 'plain'

/** `197609152002121003` in groups: `19760915 200212 1 003`; numbers of another length stay as they are. */
export const groupNip = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')

/** The number as a signature block prints it, with its label; grouped or plain by the agency's rule. */
export function formatNip(nip: string, employment: Employment, style: NipStyle = 'grouped'): string {
  const label = employment === 'PPPK' ? 'NI PPPK' : 'NIP'
  return `${label} ${style === 'grouped' ? groupNip(nip) : nip}`
}

/**
 * Is this the number of a civil servant, as far as its structure tells? All findings: other than eighteen digits, a birth date that
 * does not exist, a month (PNS) or code (PPPK) out of place, sex, serial 000, birth after appointment, an appointment after
 * `today`; as warnings an age at appointment outside 17 to 60, a missing number, a number of somebody who is no civil servant.
 *
 * @source Perka BKN 22/2007 [SEC]; PPPK code 21 and up [MEM]; plausible ages [INF], 17 to 40 found in real data [DATA]
 * @since 2007
 */
export function checkNip(nip: string | null, employment: Employment, today?: string): readonly Finding[] {
  if (nip === null)
    return employment === 'other'
      ? []
      : [nipFinding('nip.missing', 'warning', 'NIP belum diisi.', 'Isi NIP agar blok tanda tangan lengkap.')]
  const parts = splitNip(nip)
  if (parts === null) return checkDigits(nip)
  const stranger = nipFinding(
    'nip.notCivilServant',
    'warning',
    'Bukan ASN biasanya tidak mempunyai NIP.',
    'Periksa status kepegawaiannya.',
  )
  return [
    ...(employment === 'other' ? [stranger] : checkKind(parts, employment)),
    ...checkDates(parts, today),
    ...checkRest(parts),
  ]
}
