import { finding, type Finding } from '#core/finding.ts'

/** The parts of a DIPA number, e.g. of `DIPA-006.01.2.007130/2025`. */
export interface DipaNumber {
  /** `SP DIPA`: the letter of approval. */
  readonly isLetter: boolean
  readonly ministry: string
  readonly echelon: string
  readonly authority: string
  readonly satker: string
  readonly year: number
}

const pattern = /^(SP )?DIPA-(\d{3})\.(\d{2})\.(\d)\.(\d{6})\/(\d{4})$/

/**
 * What the digit of the authority means.
 *
 * @source from memory [MEM]
 */
export const authorityNames: Readonly<Record<string, string>> = {
  1: 'kantor pusat',
  2: 'kantor daerah',
  3: 'dekonsentrasi',
  4: 'tugas pembantuan',
  5: 'urusan bersama',
}

/** Reads a DIPA number; null for anything else. Leading zeros of the codes stay. */
export function parseDipaNumber(text: string): DipaNumber | null {
  const [, letter, ministry, echelon, authority, satker, year] =
    pattern.exec(text.trim().replace(/\s+/g, ' ')) ?? []
  if (ministry === undefined || echelon === undefined || authority === undefined || satker === undefined)
    return null
  return { isLetter: letter !== undefined, ministry, echelon, authority, satker, year: Number(year) }
}

const problem = (rule: string, message: string, next: string): Finding =>
  finding('error', rule, 'Nomor DIPA', message, next)

/**
 * Is this the DIPA number of this office and year? Each part that does not fit is a finding.
 *
 * @source form of the number on published DIPA [DATA]; that its satker is that of the unit is inferred [INF]
 */
export function checkDipaNumber(
  text: string,
  office: { readonly satkerCode: string | null; readonly year: number },
): readonly Finding[] {
  const dipa = parseDipaNumber(text)
  if (dipa === null)
    return [
      problem(
        'dipa.form',
        `"${text}" bukan nomor DIPA.`,
        'Tulis seperti pada DIPA, misalnya DIPA-006.01.2.007130/2025.',
      ),
    ]
  const findings: Finding[] = []
  if (dipa.year !== office.year)
    findings.push(
      problem(
        'dipa.year',
        `Nomor DIPA ini untuk tahun ${dipa.year}, sedangkan anggaran ini tahun ${office.year}.`,
        'Periksa nomornya, atau buka tahun yang benar.',
      ),
    )
  if (office.satkerCode !== null && dipa.satker !== office.satkerCode)
    findings.push(
      problem(
        'dipa.satker',
        `Kode satker ${dipa.satker} pada nomor DIPA bukan kode satker kantor ini, ${office.satkerCode}.`,
        'Periksa nomor DIPA, atau kode satker pada halaman Organisasi.',
      ),
    )
  if (authorityNames[dipa.authority] === undefined)
    findings.push({
      ...problem(
        'dipa.authority',
        `Angka kewenangan ${dipa.authority} pada nomor DIPA tidak dikenal.`,
        'Pastikan angka itu sesuai DIPA yang dicetak.',
      ),
      severity: 'warning',
    })
  return findings
}
