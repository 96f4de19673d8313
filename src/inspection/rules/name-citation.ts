import type { Finding } from '#core/finding.ts'

interface Cited {
  /** As it is printed. */
  readonly text: string
  readonly findings: readonly Finding[]
}

const longest = 110

/** `Undang-Undang Nomor 17 Tahun 2003` of the citation with its title: what people call it by. */
export function shortCitation(text: string): string {
  const short = text.replace(/\s+tentang\s.*$/is, '').trim()
  return short.length > longest ? `${short.slice(0, longest)}…` : short
}

/** The findings of one citation among the legal bases of a plan, each naming it by its place in the list and its number. */
export function nameCitation({ text, findings }: Cited, index: number): readonly Finding[] {
  const short = shortCitation(text)
  return findings.map((finding) => ({
    ...finding,
    place: short,
    message: finding.message.startsWith(short)
      ? `Butir ${index + 1}: ${finding.message}`
      : `Butir ${index + 1}, ${short}: ${finding.message}`,
  }))
}
