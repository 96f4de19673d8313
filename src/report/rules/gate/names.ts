import { checkNames as checkNamesOnDay, checkOwnUnit } from '#organisation/index.ts'
import type { UnitThroughTime } from '#organisation/index.ts'
import { tell, textsOf } from './text.ts'
import type { GateFinding, SectionText } from './text.ts'

/** The office of the document with its names through time, and the other units whose names are known. */
export interface OfficeNames {
  readonly own: UnitThroughTime
  readonly units: readonly UnitThroughTime[]
  readonly name: string
  readonly shortName: string
  readonly province: string | null
  readonly city: string | null
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ')

/** The words of an office's name before its place: `Balai Karantina Hewan, Ikan dan Tumbuhan`. Null where the name has no place. */
function stemOf(name: string, { province, city }: OfficeNames): string | null {
  const place = [province, city].find((word) => word !== null && name.endsWith(` ${word}`)) ?? null
  if (place === null) return null
  const stem = name
    .slice(0, -place.length)
    .trim()
    .replace(/\s+Kelas\s+[IVX]+$/i, '')
  return stem.includes(' ') || stem === stem.toUpperCase() ? stem : null
}

/** Names made of the stem of ours and another place: offices that nobody here may see are known by that alone. */
function namesakes(text: string, name: string, names: OfficeNames): readonly string[] {
  const stem = stemOf(name, names)
  if (stem === null) return []
  const pattern = new RegExp(String.raw`${escape(stem)}((?:\s+(?:Kelas\s+[IVX]+|\p{Lu}[\p{L}]+))+)`, 'gu')
  const own = plain(name)
  return [...text.matchAll(pattern)]
    .map(([said]) => said)
    .filter((said) => !plain(said).startsWith(own) && !own.startsWith(plain(said)))
}

function checkText(
  section: SectionText,
  text: string,
  names: OfficeNames,
  date: string,
): readonly GateFinding[] {
  const known = [
    ...checkOwnUnit(text, names.own, names.units, date),
    ...checkNamesOnDay(text, names.units, date),
  ].map((finding): GateFinding => ({
    ...tell(section, { rule: 'names', message: finding.message, next: finding.next }),
    rule: finding.rule,
    severity: 'warning',
  }))
  const said = new Set([...namesakes(text, names.name, names), ...namesakes(text, names.shortName, names)])
  const others = [...said].filter((name) => !known.some(({ message }) => message.includes(name)))
  return [
    ...known,
    ...others.map((name) =>
      tell(section, {
        rule: 'otherOffice',
        severity: 'warning',
        message: `Naskah menyebut "${name}", padahal dokumen ini milik ${names.name}.`,
        next: 'Periksa apakah nama itu tersalin dari dokumen lain; untuk nama unit sendiri pakai angka hidup "Nama unit".',
      }),
    ),
  ]
}

/**
 * Names of other offices, of the unit above as author, and names out of use (VAL-33).
 * @source RKT BKHIT Kalimantan Barat 2025, baris 844-846 [SEED]; RKT BKK Kelas II Jambi 2024, baris 487 [SEED]
 */
export const checkOfficeNames = (
  sections: readonly SectionText[],
  names: OfficeNames,
  date: string,
): readonly GateFinding[] =>
  sections.flatMap((section) =>
    textsOf(section.items).flatMap((text) => checkText(section, text, names, date)),
  )
