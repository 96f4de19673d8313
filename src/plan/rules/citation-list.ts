import type { Finding } from '#core/finding.ts'
import {
  checkCitation,
  checkEntry,
  findRepeated,
  regulationText,
  type CitationCheck,
  type Regulation,
} from '#organisation/index.ts'

/** A citation of a plan: an entry of the register, or the words as they were written. */
export interface PlanCitation {
  readonly place: string | null
  readonly regulationId: number | null
  readonly asWritten: string | null
}
export interface CheckedCitation<C extends PlanCitation = PlanCitation> {
  readonly citation: C
  /** As it is printed. */
  readonly text: string
  /** The entry to cite instead; that of the register, too, where only the wording differs. */
  readonly right: Regulation | null
  readonly findings: readonly Finding[]
}

const missing: CitationCheck = {
  entry: null,
  right: null,
  findings: [
    {
      rule: 'citation.missing',
      severity: 'error',
      place: 'citation',
      message: 'Peraturan ini tidak ada lagi dalam daftar peraturan kantor.',
      next: 'Pilih peraturan lain, atau hapus dari dasar hukum.',
    },
  ],
}

function check(citation: PlanCitation, register: readonly Regulation[], date: string): CitationCheck {
  if (citation.regulationId === null) return checkCitation(citation.asWritten ?? '', register, date)
  const entry = register.find(({ id }) => id === citation.regulationId)
  return entry === undefined ? missing : checkEntry(entry, register, date)
}

const repeated: Finding = {
  rule: 'citation.repeated',
  severity: 'warning',
  place: 'citation',
  message: 'Peraturan ini sudah disebut di atasnya.',
  next: 'Hapus salah satu.',
}

/**
 * What does a plan of this day cite, and what is wrong with it? Each citation with its printed words, the right one and every finding;
 * in the list of legal bases an item that repeats an earlier one is told, in running text it may repeat.
 *
 * @source requirements PLN-73, VAL-27, VAL-28, VAL-31 [SEED]
 */
export function checkCitationList<C extends PlanCitation>(
  citations: readonly C[],
  register: readonly Regulation[],
  date: string,
): readonly CheckedCitation<C>[] {
  const listed = citations.filter(({ place }) => place === null)
  const checks = new Map(citations.map((citation) => [citation, check(citation, register, date)]))
  const again = new Set(
    findRepeated(listed.map((citation) => checks.get(citation) ?? missing)).map((index) => listed[index]),
  )
  return citations.map((citation) => {
    const { entry, right, findings } = checks.get(citation) ?? missing
    return {
      citation,
      text: citation.asWritten ?? (entry === null ? '–' : regulationText(entry)),
      right: right ?? (citation.regulationId === null && findings.length > 0 ? entry : null),
      findings: again.has(citation) ? [...findings, repeated] : findings,
    }
  })
}
