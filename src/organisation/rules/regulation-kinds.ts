/** Kinds of regulation that need no maker's name, highest first (order of UU 12/2011 article 7), with their usual short forms. */
const nationalKinds: readonly (readonly [kind: string, short: RegExp])[] = [
  ['Undang-Undang', /^(?:UU|Undang[\s-]+undang)$/i],
  [
    'Peraturan Pemerintah Pengganti Undang-Undang',
    /^(?:Perppu|Perpu|Peraturan Pemerintah Pengganti Undang[\s-]+undang)$/i,
  ],
  ['Peraturan Pemerintah', /^(?:PP|Peraturan Pemerintah)$/i],
  ['Peraturan Presiden', /^(?:Perpres|Peraturan Presiden)$/i],
  ['Keputusan Presiden', /^(?:Keppres|Keputusan Presiden)$/i],
  ['Instruksi Presiden', /^(?:Inpres|Instruksi Presiden)$/i],
]

/** Heads of kinds that a maker's name follows. */
const makerKinds: readonly (readonly [head: string, short: RegExp])[] = [
  ['Peraturan Menteri', /^(?:Peraturan Menteri|Permen)(?=\s|PAN|kes$|keu$|dagri$|tan$)\s*/i],
  ['Keputusan Menteri', /^(?:Keputusan Menteri|Kepmen)(?=\s|PAN|kes$|keu$|dagri$|tan$)\s*/i],
  ['Peraturan Badan', /^(?:Peraturan Badan|Perban)\s+/i],
  ['Peraturan Kepala Badan', /^(?:Peraturan Kepala Badan|Perka)\s+/i],
  ['Keputusan Kepala Badan', /^(?:Keputusan Kepala Badan|Kepka)\s+/i],
  ['Peraturan Direktur Jenderal', /^(?:Peraturan Direktur Jenderal|Perdirjen)\s+/i],
  ['Keputusan Direktur Jenderal', /^(?:Keputusan Direktur Jenderal|Kepdirjen)\s+/i],
]

/** Makers as they are called in full, with what documents write for them; misprints of the sample documents too. */
const makers: readonly (readonly [maker: string, written: RegExp])[] = [
  [
    'Pendayagunaan Aparatur Negara dan Reformasi Birokrasi',
    /^(?:Negara\s+)?(?:PAN[\s-]?(?:dan\s+)?RB|PAN dan Reformasi Birokrasi|Pe(?:ndayagunaan|mberdayaan) Aparatur Negara dan Reformasi Birokrasi|PANRB|PAN)$/i,
  ],
  ['Keuangan', /^(?:Keuangan|Keu)$/i],
  ['Kesehatan', /^(?:Kesehatan|Kes)$/i],
  ['Dalam Negeri', /^(?:Dalam Negeri|Dagri)$/i],
  ['Pertanian', /^(?:Pertanian|Tan)$/i],
  [
    'Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional',
    /^(?:PPN|Perencanaan Pembangunan Nasional)\s*(?:\(PPN\))?\s*\/\s*(?:Kepala\s+)?(?:Bappenas|Badan Perencanaan Pembangunan Nasional)$/i,
  ],
  ['Karantina Indonesia', /^(?:Karantina Indonesia|Barantin)$/i],
  ['Kepegawaian Negara', /^(?:Kepegawaian Negara|BKN)$/i],
]

const whole: readonly (readonly [kind: string, short: RegExp])[] = [
  ['Peraturan Menteri Keuangan', /^PMK$/i],
  ['Keputusan Menteri Keuangan', /^KMK$/i],
  ['Peraturan Badan Karantina Indonesia', /^Perbarantin$/i],
]

/** Blanks made one, `Republik Indonesia` or `RI` as words at the end left out (not that of `Dalam Negeri`): they are no part of the kind. */
const tidied = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+(?:Republik Indonesia|RI)$/i, '')
    .trim()

/**
 * What is this kind of regulation called in full? `PP` gives `Peraturan Pemerintah`, `Permen PANRB` and `Peraturan Menteri PAN dan
 * Reformasi Birokrasi RI` give the name of the ministry in full. A maker that is not known stays as it is written; null when the
 * text does not begin like a regulation.
 *
 * @source UU 12/2011 articles 7 and 8 [MEM]; spellings of the sample documents [SEED]
 */
export function regulationKind(text: string): string | null {
  const written = tidied(text)
  for (const [kind, short] of [...nationalKinds, ...whole]) if (short.test(written)) return kind
  for (const [head, short] of makerKinds) {
    if (!short.test(written)) continue
    const rest = tidied(written.replace(short, ''))
    const maker = makers.find(([, spelling]) => spelling.test(rest))?.[0] ?? rest
    return maker === '' ? null : `${head} ${maker}`
  }
  return null
}

/** Whether the kind is written out in full, apart from capitals and `Republik Indonesia`. */
export const isFullKind = (written: string, kind: string): boolean =>
  tidied(written).toLowerCase() === kind.toLowerCase()
