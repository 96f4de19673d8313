import { formatLongDate } from '#lib/dates.ts'
import type { Finding } from '#core/finding.ts'
import type { StaffCounts } from './staff-tables.ts'

/** `a, b dan c`; parts that count nobody are left out by the caller. */
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1)}`

const part = (count: number, words: string): readonly string[] => (count === 0 ? [] : [`${count} ${words}`])

/** The sentence that a document says of its staff, with the figures of the tables. */
export function staffSentence(counts: StaffCounts, unitName: string, date: string): string {
  const status = joined([...part(counts.pns, 'PNS'), ...part(counts.pppk, 'PPPK')])
  const families = joined([
    ...part(counts.structural, 'jabatan struktural'),
    ...part(counts.specific, 'jabatan fungsional tertentu'),
    ...part(counts.general, 'jabatan fungsional umum'),
    ...part(counts.unknownFamily, 'yang jenis jabatannya belum diisi'),
  ])
  const contracted = counts.ppnpn === 0 ? '' : ` dan ${counts.ppnpn} orang PPNPN`
  const first = `Pada ${formatLongDate(date)}, ${unitName} didukung ${counts.civilServants} orang pegawai`
  if (counts.civilServants === 0) return `${first}${contracted}.`
  return `${first} (${status})${contracted}. Menurut jenis jabatan, pegawai terdiri atas ${families}.`
}

interface Claim {
  readonly words: RegExp
  readonly name: string
  readonly count: (counts: StaffCounts) => number
}

const claims: readonly Claim[] = [
  {
    words: /pegawai pemerintah non[- ]pegawai negeri|PPNPN/i,
    name: 'PPNPN',
    count: ({ ppnpn }) => ppnpn,
  },
  { words: /ASN/, name: 'ASN (PNS dan PPPK)', count: ({ civilServants }) => civilServants },
  { words: /PNS/, name: 'PNS', count: ({ pns }) => pns },
  { words: /PPPK/, name: 'PPPK', count: ({ pppk }) => pppk },
  { words: /pegawai/i, name: 'pegawai (PNS dan PPPK)', count: ({ civilServants }) => civilServants },
]

const claimed =
  /(\d[\d.]*)\s+(?:\([^)]*\)\s+)?(?:orang\s+)?(pegawai pemerintah non[- ]pegawai negeri|PPNPN|ASN|PNS|PPPK|pegawai)(?![\p{L}\p{N}])/giu

/**
 * Does a text say of the staff what the list says? Every figure before `pegawai`, `ASN`, `PNS`, `PPPK` or `PPNPN` is compared with the
 * list of the day; each that differs is a finding. `counts` are of the day of the document.
 *
 * @source requirement VAL-12: 63 in the sentence, 79 in the table of one document [SEED]; ASN are PNS and PPPK: UU 20/2023 [MEM]
 */
export function checkStaffSentence(text: string, counts: StaffCounts): readonly Finding[] {
  return [...text.matchAll(claimed)].flatMap(([words, figure = '', noun = '']) => {
    const claim = claims.find((one) => one.words.test(noun))
    const stated = Number(figure.replaceAll('.', ''))
    if (claim === undefined || stated === claim.count(counts)) return []
    return [
      {
        rule: 'staff.sentence',
        severity: 'error',
        place: words.replace(/\s+/g, ' '),
        message: `Naskah menyebut ${stated} ${claim.name}, sedangkan daftar pegawai memuat ${claim.count(counts)}.`,
        next: 'Cocokkan dengan daftar pegawai pada tanggal dokumen, lalu perbaiki yang keliru.',
      } satisfies Finding,
    ]
  })
}
