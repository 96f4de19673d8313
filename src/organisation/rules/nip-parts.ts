import { isoDateOf } from '#lib/dates.ts'
import type { IsoDate } from '#lib/dates.ts'

/** The groups 8, 6, 1 and 3 of a number; the second one splits into year and month or code. */
export interface NipParts {
  readonly birth: string
  readonly year: number
  readonly code: number
  readonly sex: string
  readonly serial: string
}

/** Cuts eighteen digits into their parts; null for anything else. Says nothing of their sense. */
export function splitNip(nip: string): NipParts | null {
  const match = /^(\d{8})(\d{4})(\d{2})(\d)(\d{3})$/.exec(nip)
  if (match === null) return null
  const [, birth = '', year, code, sex = '', serial = ''] = match
  return { birth, year: Number(year), code: Number(code), sex, serial }
}

/** The date in eight digits, or null when there is no such day. */
export const birthDateOf = ({ birth }: NipParts): IsoDate | null =>
  isoDateOf(Number(birth.slice(0, 4)), Number(birth.slice(4, 6)), Number(birth.slice(6, 8)))

/** PNS by a month in digits 13 and 14, PPPK by a code from 21 on; 00 and 13 to 20 are neither. */
export function kindOf({ code }: NipParts): 'PNS' | 'PPPK' | null {
  if (code >= 1 && code <= 12) return 'PNS'
  return code >= 21 ? 'PPPK' : null
}
