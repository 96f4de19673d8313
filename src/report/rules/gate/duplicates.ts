import { excerpt, normalise, tell } from './text.ts'
import type { GateFinding, SectionText, TextItem } from './text.ts'

/** Shorter paragraphs may repeat, such as `Selain itu:`. */
const SHORTEST_PARAGRAPH = 40
const SHORTEST_PART = 12

const paragraphsOf = (items: readonly TextItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'paragraph' ? [item.text] : []))

function repeated(texts: readonly string[], shortest: number): readonly string[] {
  const seen = new Set<string>()
  return texts.filter((text) => {
    const words = normalise(text)
    if (words.length < shortest) return false
    if (seen.has(words)) return true
    seen.add(words)
    return false
  })
}

function checkParagraphs(sections: readonly SectionText[]): readonly GateFinding[] {
  const first = new Map<string, SectionText>()
  return sections.flatMap((section) =>
    paragraphsOf(section.items).flatMap((text): readonly GateFinding[] => {
      const words = normalise(text)
      const before = first.get(words)
      first.set(words, before ?? section)
      if (before === undefined || words.length < SHORTEST_PARAGRAPH) return []
      const where = before === section ? 'bagian ini' : `bagian "${before.heading}"`
      return [
        tell(section, {
          rule: 'duplicateParagraph',
          message: `Paragraf "${excerpt(text)}" sama dengan paragraf pada ${where}.`,
          next: 'Hapus salah satunya, atau bedakan isinya.',
        }),
      ]
    }),
  )
}

/** The first line of an item stands for it; what is listed below it may differ. */
const headOf = (item: readonly TextItem[]): string => paragraphsOf(item)[0] ?? ''

function checkList(section: SectionText, items: readonly TextItem[]): readonly GateFinding[] {
  return items.flatMap((item): readonly GateFinding[] => {
    if (item.kind !== 'list') return []
    const own = repeated(item.items.map(headOf), 1).map((text) =>
      tell(section, {
        rule: 'duplicateItem',
        message: `Butir "${excerpt(text)}" tertulis lebih dari sekali dalam satu daftar.`,
        next: 'Hapus butir yang berulang.',
      }),
    )
    return [...own, ...item.items.flatMap((inner) => checkList(section, inner))]
  })
}

/** The same words twice in one enumeration: `Penyusunan A, Penyusunan A dan ...`. */
function checkEnumerations(section: SectionText, items: readonly TextItem[]): readonly GateFinding[] {
  return items.flatMap((item): readonly GateFinding[] => {
    if (item.kind === 'list') return item.items.flatMap((inner) => checkEnumerations(section, inner))
    if (item.kind !== 'paragraph') return []
    const sentences = item.text.split(/[.;:]\s/)
    return sentences.flatMap((sentence) =>
      [...new Set(repeated(sentence.split(','), SHORTEST_PART).map((part) => part.trim()))].map((part) =>
        tell(section, {
          rule: 'duplicateItem',
          message: `"${excerpt(part)}" disebut lebih dari sekali dalam satu kalimat.`,
          next: 'Hapus sebutan yang berulang.',
        }),
      ),
    )
  })
}

/**
 * Paragraphs and list items that stand twice (VAL-31).
 * @source RKT BKHIT Kalimantan Barat 2025, baris 501 [SEED]
 */
export const checkDuplicates = (sections: readonly SectionText[]): readonly GateFinding[] => [
  ...checkParagraphs(sections),
  ...sections.flatMap((section) => [
    ...checkList(section, section.items),
    ...checkEnumerations(section, section.items),
  ]),
]
