import { excerpt, tell, textsOf } from './text.ts'
import type { GateFinding, SectionText } from './text.ts'

export interface OfficeNames {
  readonly name: string
  readonly shortName: string
  readonly province: string | null
  readonly city: string | null
  /** Units above, and other units that are known; their names may stand in the text, but not as who plans. */
  readonly above: readonly string[]
  readonly others: readonly string[]
  /** Names that the office itself bore at other times. */
  readonly formerNames: readonly string[]
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The words of an office's name before its place: `Balai Karantina Hewan, Ikan dan Tumbuhan`. Null where the name has no place. */
function stemOf(name: string, { province, city }: OfficeNames): string | null {
  const place = [province, city].find((word) => word !== null && name.endsWith(` ${word}`))
  if (place === undefined || place === null) return null
  const stem = name
    .slice(0, -place.length)
    .trim()
    .replace(/\s+Kelas\s+[IVX]+$/i, '')
  return stem.includes(' ') || stem === stem.toUpperCase() ? stem : null
}

/** Names made of the stem of ours and another place. */
function namesake(text: string, name: string, names: OfficeNames): readonly string[] {
  const stem = stemOf(name, names)
  if (stem === null) return []
  const pattern = new RegExp(`${escape(stem)}((?:\\s+(?:Kelas\\s+[IVX]+|\\p{Lu}[\\p{L}]+))+)`, 'gu')
  const own = normal(name)
  return [...text.matchAll(pattern)]
    .map(([said]) => said)
    .filter((said) => !normal(said).startsWith(own) && !own.startsWith(normal(said)))
}
const normal = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

const drafts = String.raw`\s+telah\s+(menyusun|menetapkan)\s+(dokumen\s+)?(Rencana\s+Kerja|Rencana\s+Kinerja|RKT)`

function checkText(section: SectionText, text: string, names: OfficeNames): readonly GateFinding[] {
  const own = [names.name, names.shortName].map(normal)
  const foreign = [
    ...namesake(text, names.name, names),
    ...namesake(text, names.shortName, names),
    ...names.others.filter(
      (other) => other.includes(' ') && !own.includes(normal(other)) && text.includes(other),
    ),
  ]
  const former = names.formerNames.filter(
    (name) => text.includes(name) && !own.some((word) => word.includes(normal(name))),
  )
  const author = names.above.filter((name) => new RegExp(escape(name) + drafts, 'i').test(text))
  return [
    ...[...new Set(foreign)].map((said) =>
      tell(section, {
        rule: 'otherOffice',
        severity: 'warning',
        message: `Teks menyebut "${said}", padahal dokumen ini milik ${names.name}.`,
        next: 'Periksa apakah nama itu tersalin dari dokumen lain; untuk nama unit sendiri pakai angka hidup "Nama unit".',
      }),
    ),
    ...former.map((said) =>
      tell(section, {
        rule: 'formerName',
        severity: 'warning',
        message: `Teks menyebut nama unit yang tidak berlaku pada tanggal dokumen: "${said}".`,
        next: 'Pakai angka hidup "Nama unit" agar nama selalu sesuai tanggal dokumen.',
      }),
    ),
    ...author.map((said) =>
      tell(section, {
        rule: 'otherOffice',
        severity: 'warning',
        message: `Kalimat "${excerpt(text)}" menyebut ${said} sebagai penyusun rencana ini.`,
        next: `Tulis ${names.name} sebagai penyusunnya.`,
      }),
    ),
  ]
}

/**
 * Names of other offices, of the unit above as author, and former names (VAL-33).
 * @source RKT BKHIT Kalimantan Barat 2025, baris 844-846 [SEED]; RKT BKK Kelas II Jambi 2024, baris 487 [SEED]
 */
export const checkNames = (sections: readonly SectionText[], names: OfficeNames): readonly GateFinding[] =>
  sections.flatMap((section) => textsOf(section.items).flatMap((text) => checkText(section, text, names)))
