import { findNearest, type Sheet } from './head.ts'

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** Why a file holds no table that can be imported: what each sheet lacks, and which sheets are hidden. One paragraph for a person. */
export function sayNoTable(sheets: readonly Sheet[]): string {
  const hidden = sheets.filter((sheet) => sheet.hidden === true).map(({ name }) => name)
  const near = sheets.flatMap((sheet) => {
    const found = sheet.hidden === true ? null : findNearest(sheet)
    return found === null
      ? []
      : [
          `Lembar "${sheet.name}" mirip tabel "${found.kind.title}", tetapi tidak mempunyai kolom ${quoted(found.missing)}.`,
        ]
  })
  return [
    'Tidak ada tabel yang dikenal dalam berkas ini.',
    ...near.slice(0, 3),
    ...(hidden.length === 0
      ? []
      : [
          `Lembar tersembunyi tidak dibaca: ${hidden.slice(0, 5).join(', ')}. Tampilkan bila tabelnya di sana.`,
        ]),
    'Pakai kepala kolom seperti pada templat, lalu unggah kembali.',
  ].join(' ')
}
