import { formatLongDate } from '#lib/dates.ts'
import { finding, type Finding } from '#core/finding.ts'
import { parseCitation, type WrittenCitation } from './citation-text.ts'
import { isUnconfirmed, regulationLabel, regulationState, type Regulation } from './regulations.ts'

/** What became of a citation: the entry it names, the one that should stand there instead, and every remark. */
export interface CitationCheck {
  readonly entry: Regulation | null
  /** The entry to cite on that day; null when the one cited is right, or when none is known. */
  readonly right: Regulation | null
  readonly findings: readonly Finding[]
}

/** Words of a title without small ones, for telling whether two titles speak of the same. */
const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    title
      .toLowerCase()
      .match(/[a-z]{3,}/g)
      ?.filter((word) => !['dan', 'atas', 'tentang'].includes(word)),
  )

/** Share of the words of `a` that stand in `b`. */
function shareOf(a: string, b: string): number {
  const words = [...wordsOf(a)]
  const others = wordsOf(b)
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length
}

const sameNumber = (a: { number: string; year: number }, b: { number: string; year: number }): boolean =>
  a.year === b.year && a.number.split('/')[0] === b.number.split('/')[0]

/** A regulation of another kind with the same number and year; its title, where one is written, must speak of the same. */
const otherKind = (written: WrittenCitation, register: readonly Regulation[]): Regulation | undefined => {
  const candidates = register.filter((entry) => sameNumber(entry, written))
  const fitting = candidates.filter(
    ({ title }) => written.title === null || shareOf(written.title, title) >= 0.6,
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The one in force on the day among those that replaced it, one after the other. */
function successorOn(entry: Regulation, register: readonly Regulation[], date: string): Regulation | null {
  const seen = new Set<number>()
  let next = register.find(({ id }) => id === entry.replacedById)
  while (next !== undefined && !seen.has(next.id)) {
    if (regulationState(next, date) === 'inForce') return next
    seen.add(next.id)
    const following: number | null = next.replacedById
    next = register.find(({ id }) => id === following)
  }
  return null
}

const predecessorOn = (entry: Regulation, register: readonly Regulation[], date: string): Regulation | null =>
  register.find(
    ({ replacedById, ...before }) =>
      replacedById === entry.id && regulationState({ ...before, replacedById }, date) === 'inForce',
  ) ?? null

const severityOf = (entry: Regulation): Finding['severity'] => (isUnconfirmed(entry) ? 'warning' : 'error')
const named = (entry: Regulation): string => `${regulationLabel(entry)} tentang ${entry.title}`
const confirm = (entry: Regulation): string =>
  isUnconfirmed(entry) ? ' Masa berlaku dalam daftar belum dicocokkan; pastikan dahulu.' : ''

const say = (rule: string, severity: Finding['severity'], message: string, next: string): Finding =>
  finding(severity, `citation.${rule}`, 'citation', message, next)

/** Not yet enacted, superseded or expired on the day of the document. */
function checkTime(entry: Regulation, right: Regulation | null, date: string): readonly Finding[] {
  const state = regulationState(entry, date)
  const day = formatLongDate(date)
  const label = regulationLabel(entry)
  const instead = right === null ? '' : ` Yang berlaku pada tanggal itu: ${named(right)}.`
  const next = (words: string) => `${words}${confirm(entry)}`
  if (state === 'notYet') {
    const since = entry.validFrom === null ? `tahun ${entry.year}` : formatLongDate(entry.validFrom)
    return [
      say(
        'notYet',
        severityOf(entry),
        `${label} belum ditetapkan pada tanggal dokumen, ${day}; berlaku sejak ${since}.${instead}`,
        next(
          right === null
            ? 'Hapus dari daftar, atau ubah tanggal dokumen.'
            : 'Rujuk peraturan yang berlaku, atau ubah tanggal dokumen.',
        ),
      ),
    ]
  }
  if (state === 'inForce') return []
  const since = formatLongDate(entry.validUntil ?? '')
  return [
    say(
      state,
      severityOf(entry),
      `${label} tidak berlaku lagi sejak ${since}.${instead}`,
      next(right === null ? 'Periksa apakah masih perlu dirujuk.' : 'Ganti dengan peraturan yang berlaku.'),
    ),
  ]
}

const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Kind, number or title are not written as the register has them. */
function checkForm(written: WrittenCitation, entry: Regulation): readonly Finding[] {
  const sameTitle = written.title === null || plainTitle(written.title) === plainTitle(entry.title)
  if (written.isFull && sameTitle) return []
  return [
    say('form', 'note', 'Penulisannya berbeda dari daftar peraturan.', `Tulis lengkap: ${named(entry)}.`),
  ]
}

const unknown = (written: WrittenCitation): CitationCheck => ({
  entry: null,
  right: null,
  findings: [
    say(
      'unknown',
      'warning',
      `${regulationLabel(written)} tidak ada dalam daftar peraturan.`,
      'Periksa jenis, nomor, dan tahunnya; bila benar, tambahkan ke daftar peraturan.',
    ),
  ],
})

/** The entry that a citation means: by kind, number and year, or of another kind with the same number and year. */
function resolve(written: WrittenCitation, register: readonly Regulation[]) {
  const exact = register.find((entry) => entry.kind === written.kind && sameNumber(entry, written))
  return { exact, entry: exact ?? otherKind(written, register) }
}

const wrongKind = (written: WrittenCitation, entry: Regulation): Finding =>
  say(
    'kind',
    'error',
    `Jenisnya keliru: Nomor ${written.number} Tahun ${written.year} ${written.title === null ? 'dalam daftar adalah' : 'dengan judul itu adalah'} ${entry.kind}, bukan ${written.kind}.`,
    `Tulis: ${named(entry)}.`,
  )

function checkWritten(
  written: WrittenCitation,
  register: readonly Regulation[],
  date: string,
): CitationCheck {
  const { exact, entry } = resolve(written, register)
  if (entry === undefined) return unknown(written)
  const known = checkEntry(entry, register, date)
  // how it is written does not matter where another is to be cited
  const form = known.right === null ? checkForm(written, entry) : []
  if (exact !== undefined) return { ...known, findings: [...known.findings, ...form] }
  return { entry, right: known.right ?? entry, findings: [wrongKind(written, entry), ...known.findings] }
}

/** Is an entry of the register in force on the day of the document, and which one is, if not? */
export function checkEntry(entry: Regulation, register: readonly Regulation[], date: string): CitationCheck {
  const state = regulationState(entry, date)
  const right =
    state === 'inForce'
      ? null
      : state === 'notYet'
        ? predecessorOn(entry, register, date)
        : successorOn(entry, register, date)
  return { entry, right, findings: checkTime(entry, right, date) }
}

/**
 * May a document of this day cite this? `text` is an item of a list or a citation found in prose. Findings: no citation in it, unknown
 * to the register, of wrong kind, not yet enacted on the day, superseded or expired (each with the right one, as far as it is
 * known), and as a note another wording than that of the register. What the register itself does not know for sure is a warning.
 *
 * @source requirements VAL-27, VAL-28: a regulation of the wrong kind and ones not in force, in the sample documents [SEED]
 * @example `Instruksi Presiden Nomor 29 Tahun 2014`: wrong kind, Peraturan Presiden Nomor 29 Tahun 2014
 */
export function checkCitation(
  text: string | WrittenCitation,
  register: readonly Regulation[],
  date: string,
): CitationCheck {
  const written = typeof text === 'string' ? parseCitation(text) : text
  if (written !== null) return checkWritten(written, register, date)
  const message = 'Jenis, nomor, dan tahun peraturannya tidak terbaca.'
  const next =
    'Tulis misalnya: Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional.'
  return { entry: null, right: null, findings: [say('unreadable', 'error', message, next)] }
}

/** Items of a list that name the same regulation as an earlier one: their places, counted from 0. */
export function findRepeated(checks: readonly CitationCheck[]): readonly number[] {
  const seen = new Set<number>()
  return checks.flatMap(({ entry }, index) => {
    if (entry === null) return []
    if (seen.has(entry.id)) return [index]
    seen.add(entry.id)
    return []
  })
}
