import { tell, textsOf } from './text.ts'
import type { GateFinding, SectionText } from './text.ts'

/** How many captions of each kind the document has, by the word that stands before the number. */
export type Numbered = Readonly<Record<'tabel' | 'gambar' | 'bagan' | 'grafik', number>>
const isNumbered = (word: string, numbered: Numbered): word is keyof Numbered => word in numbered

const typed = /\b(tabel|gambar|bagan|grafik)\s+(\d{1,3})\b/gi

/** `Tabel 9` typed by hand where the document has fewer tables, and leftovers of a word processor. */
function checkTyped(section: SectionText, numbered: Numbered): readonly GateFinding[] {
  return textsOf(section.items).flatMap((text) => {
    const beyond = [...text.matchAll(typed)].filter(([, said = '', number]) => {
      const word = said.toLowerCase()
      return isNumbered(word, numbered) && Number(number) > numbered[word]
    })
    const leftover = /error! (bookmark|reference)/i.test(text) ? ['Error! Bookmark not defined.'] : []
    return [...beyond.map(([said]) => said), ...leftover].map((said) =>
      tell(section, {
        rule: 'brokenReference',
        message: `"${said}" tidak ada dalam dokumen ini.`,
        next: 'Ganti dengan rujukan dari menu sisipan, agar nomornya selalu benar.',
      }),
    )
  })
}

/**
 * References that lead nowhere (VAL-32) and live figures whose source is gone or not filled in yet.
 * @source RKT BKK Kelas II Jambi 2024, baris 38 [SEED]
 */
export function checkReferences(
  sections: readonly SectionText[],
  numbered: Numbered,
): readonly GateFinding[] {
  return sections.flatMap((section) => [
    // A reference to a part that waits for data is mended with that part.
    ...(section.missing.length > 0 ? [] : section.brokenReferences).map((to) =>
      tell(section, {
        rule: 'brokenReference',
        message: `Rujukan ke "${to}" tidak menemukan tujuannya.`,
        next: 'Hapus rujukannya, atau pilih tabel, gambar, atau bagian yang ada.',
      }),
    ),
    ...section.emptyFields.map(({ name, label }) =>
      tell(section, {
        rule: label === null ? 'unknownField' : 'emptyField',
        message:
          label === null
            ? `Angka hidup {${name}} tidak dikenal lagi: sumbernya sudah tidak ada.`
            : `Angka hidup "${label}" belum mempunyai nilai.`,
        next:
          label === null
            ? 'Hapus, atau ganti dengan angka hidup lain.'
            : 'Isi datanya, atau hapus angka hidup itu dari kalimat.',
      }),
    ),
    ...checkTyped(section, numbered),
  ])
}
