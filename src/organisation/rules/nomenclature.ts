import { formatLongDate } from '#lib/dates.ts'
import { finding, type Finding } from '#core/finding.ts'
import type { UnitName } from './records.ts'
import { nameOn } from './unit-names.ts'

type Naming = Pick<UnitName, 'validFrom' | 'name' | 'shortName'>

/** A unit with its names through time. */
export interface UnitThroughTime {
  readonly slug: string
  readonly kind: string
  readonly names: readonly Naming[]
}

interface Known {
  readonly text: string
  readonly unit: UnitThroughTime
  /** The name to use on the day instead; null: this one is right, or was not to be had. */
  readonly instead: string | null
  readonly until: string | null
}

const shortest = 6
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const pattern = (name: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${escaped(name).replace(/\s+/g, String.raw`\s+`)}(?![\p{L}\p{N}])`,
    'giu',
  )

/** Every name of a unit that a text may use, and what to write on the day. */
function namesOf(unit: UnitThroughTime, date: string): readonly Known[] {
  const names = unit.names.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const current = nameOn(names, date) ?? names[0]
  return names.flatMap((name, index) =>
    (['name', 'shortName'] as const)
      .filter((field) => name[field].length >= shortest)
      .map((field) => ({
        text: name[field],
        unit,
        instead: current === undefined || name[field] === current[field] ? null : current[field],
        until: names[index + 1]?.validFrom ?? null,
      })),
  )
}

/** Takes each name out of the text, longest first, so that `Balai X` in `Balai X Kelas II` does not count twice; answers those found. */
function take(text: string, known: readonly Known[]): readonly Known[] {
  let rest = text
  // a name that is right for any unit on the day is never called wrong for another
  const order = known.toSorted(
    (a, b) => b.text.length - a.text.length || Number(a.instead !== null) - Number(b.instead !== null),
  )
  return order.filter((name) => {
    const found = pattern(name.text)
    if (!found.test(rest)) return false
    rest = rest.replace(pattern(name.text), ' \u0000 ')
    return true
  })
}

function wrongName(known: Known, date: string): Finding {
  const { until } = known
  const when =
    until !== null && until <= date
      ? `dipakai sampai sebelum ${formatLongDate(until)}`
      : 'baru dipakai kemudian'
  return finding(
    'error',
    'names.notOnDate',
    known.text,
    `"${known.text}" bukan nama yang berlaku pada ${formatLongDate(date)}; nama itu ${when}.`,
    `Tulis "${known.instead}".`,
  )
}

/**
 * Does a text call every office by the name that it bears on the day of the document? Each name of another time is an error, with
 * the right one.
 *
 * @source requirement ORG-20: one document names its office by two names, the older out of use [SEED]
 * @example 2024-01-15, `Kantor Kesehatan Pelabuhan Kelas III Jambi`: write `Balai Kekarantinaan Kesehatan Kelas II Jambi`
 */
export const checkNames = (
  text: string,
  units: readonly UnitThroughTime[],
  date: string,
): readonly Finding[] =>
  take(
    text,
    units.flatMap((unit) => namesOf(unit, date)),
  )
    .filter(({ instead }) => instead !== null)
    .map((known) => wrongName(known, date))

/**
 * Does a text speak of the office that it belongs to? Findings: it says of a unit above that this one drew up the plan, or it names
 * another office. `units` holds the own unit too.
 *
 * @source requirement VAL-33: the agency is said to have drawn up the plan of its office [SEED]
 */
export function checkOwnUnit(
  text: string,
  own: UnitThroughTime,
  units: readonly UnitThroughTime[],
  date: string,
): readonly Finding[] {
  const ownName = nameOn(own.names, date)?.name ?? own.slug
  const others = units.filter(
    ({ slug, kind }) => slug !== own.slug && ['office', 'agency', 'ministry'].includes(kind),
  )
  const found = take(
    text,
    units.flatMap((unit) => namesOf(unit, date)),
  )
  return others.flatMap((other) => {
    const name = found.find(({ unit }) => unit.slug === other.slug)?.text
    if (name === undefined) return []
    const isAuthor = new RegExp(`${pattern(name).source}\\s+(?:telah\\s+)?menyusun`, 'iu').test(text)
    if (other.kind !== 'office' && !isAuthor) return []
    return [
      finding(
        'warning',
        isAuthor ? 'names.author' : 'names.otherOffice',
        name,
        isAuthor
          ? `Naskah menyebut ${name} sebagai penyusun, padahal dokumen ini milik ${ownName}.`
          : `Naskah menyebut ${name}, padahal dokumen ini milik ${ownName}.`,
        `Periksa kalimatnya; bila yang dimaksud kantor ini, tulis ${ownName}.`,
      ),
    ]
  })
}
