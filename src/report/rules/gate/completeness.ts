import { excerpt, tell, textsOf } from './text.ts'
import type { GateFinding, SectionText, TextItem } from './text.ts'

const hasContent = ({ items }: SectionText): boolean =>
  items.some((item) => {
    if (item.kind === 'table') return item.rows > 0
    return item.kind === 'other' || textsOf([item]).some((text) => text.trim() !== '')
  })

/** Whether a section below this one has content, so that a chapter may consist of its parts alone. */
function partsHaveContent(sections: readonly SectionText[], index: number): boolean {
  const level = sections[index]?.level ?? 1
  const rest = sections.slice(index + 1)
  const end = rest.findIndex((section) => section.level <= level)
  return rest.slice(0, end === -1 ? rest.length : end).some(hasContent)
}

/**
 * Sections in which nothing stands, and parts that the program could not make (VAL-30).
 * @source RKT BKHIT Kalimantan Barat 2025, baris 64 dan 280 [SEED]
 */
export function checkEmptySections(sections: readonly SectionText[]): readonly GateFinding[] {
  return sections.flatMap((section, index): readonly GateFinding[] => {
    const missing = section.missing.map(({ name, screen }) =>
      tell(section, {
        rule: 'missingPart',
        severity: section.required ? 'error' : 'warning',
        message: `${name} belum dapat dicetak karena datanya belum ada.`,
        next: 'Isi datanya pada layar asalnya, atau keluarkan bagian ini dari susunan dokumen.',
        screen,
      }),
    )
    if (missing.length > 0 || hasContent(section) || partsHaveContent(sections, index)) return missing
    const message = 'Bagian ini kosong.'
    return [
      tell(section, {
        rule: 'emptySection',
        message,
        next: 'Tulis isinya, atau keluarkan dari susunan dokumen.',
      }),
    ]
  })
}

/** Whether a text promises a list right after it: it ends with a colon, or says so. */
export const announcesList = (text: string): boolean =>
  /(:|(sebagai berikut|berikut ini)\s*\.?)\s*$/i.test(text)

const isAnswer = (item: TextItem | undefined): boolean => {
  if (item === undefined) return false
  if (item.kind !== 'paragraph') return true
  // A quotation, such as a vision, answers an announcement too.
  return /^["“]/.test(item.text.trim())
}

function listGaps(items: readonly TextItem[]): readonly string[] {
  return items.flatMap((item, index): readonly string[] => {
    if (item.kind === 'list') return item.items.flatMap(listGaps)
    if (item.kind !== 'paragraph' || !announcesList(item.text)) return []
    return isAnswer(items[index + 1]) ? [] : [item.text]
  })
}

/**
 * A list that is announced and does not follow (VAL-30).
 * @source RKT BKHIT Kalimantan Barat 2025, baris 409 dan 700 [SEED]
 */
export const checkAnnouncedLists = (sections: readonly SectionText[]): readonly GateFinding[] =>
  sections
    .filter(({ missing }) => missing.length === 0)
    .flatMap((section) =>
      listGaps(section.items).map((text) =>
        tell(section, {
          rule: 'missingList',
          message: `Kalimat "${excerpt(text)}" mengumumkan daftar, tetapi sesudahnya tidak ada daftar.`,
          next: 'Tambahkan daftarnya, atau ubah kalimatnya.',
        }),
      ),
    )
