import { formatLongDate } from '#lib/dates.ts'
import { documentNames } from '#core/glossary/documents.ts'
import { quarterName, shortQuarter } from '#core/period.ts'
import type { Block, SignatureBlock } from '#documents/tree.ts'
import { cell, centred, heading, pageBreak, paragraph, table } from '../blocks.ts'
import type { QuarterlyData } from '../quarterly-data.ts'
import { figure, percentText, targetText } from '../sentences.ts'

/** The cover: agency, title, period, office and where to reach it. */
export function composeCover(data: QuarterlyData): readonly Block[] {
  const { unit } = data
  const place = [unit.address, unit.contact].filter((line) => line !== null)
  return [
    { kind: 'space', height: 25 },
    ...(data.agency ? [centred(data.agency.name.toUpperCase(), 14)] : []),
    { kind: 'space', height: 35 },
    centred(documentNames.performanceReport.toUpperCase(), 22),
    centred(`${quarterName(data.quarter).toUpperCase()} TAHUN ANGGARAN ${data.year}`, 15),
    ...(data.state === 'draft' ? [centred('(sementara)', 12, false)] : []),
    { kind: 'space', height: 65 },
    centred(unit.name.toUpperCase(), 15),
    ...place.map((line) => centred(line, 10, false)),
    { kind: 'space', height: 6 },
    centred(String(data.year), 14),
  ]
}

/** The signature block as the registry knows it on the day of the report; empty lines where it knows nobody. */
export function composeSignature(data: QuarterlyData): SignatureBlock {
  const { signatory } = data
  return {
    kind: 'signature',
    place: data.unit.city ?? '........................',
    date: formatLongDate(data.date),
    position: [signatory?.position ?? 'Kepala'],
    name: signatory?.name ?? '........................................',
    ...(signatory?.number ? { number: signatory.number } : {}),
  }
}

export function composePreface(data: QuarterlyData): readonly Block[] {
  const { unit, agency, quarter, year } = data
  const period = `${quarterName(quarter)} Tahun Anggaran ${year}`
  return [
    heading(1, 'kata-pengantar', 'KATA PENGANTAR', false),
    paragraph(
      `Puji syukur ke hadirat Tuhan Yang Maha Esa, ${documentNames.performanceReport} ${period} ${unit.name} telah tersusun.`,
      'Laporan ini memperlihatkan apa yang direncanakan, apa yang dicapai, dan apa yang masih perlu dikerjakan kantor ini sampai akhir triwulan.',
    ),
    paragraph(
      `Target yang dilaporkan berasal dari ${data.plan.title} ${unit.shortName}` +
        (agency?.headPosition
          ? `, yang menjadi dasar perjanjian kinerja dengan ${agency.headPosition}.`
          : ', yang menjadi dasar perjanjian kinerja kantor ini.'),
      'Setiap angka dihitung dari data yang sama dengan aturan yang disebutkan dalam lampiran, sehingga tabel, uraian, dan kesimpulan tidak dapat saling bertentangan.',
    ),
    paragraph(
      `Laporan ini disampaikan kepada ${agency?.name ?? 'instansi induk'}, instansi terkait, pengguna jasa, dan masyarakat.`,
      'Saran untuk memperbaiki kinerja dan laporan berikutnya kami terima dengan terbuka.',
    ),
    composeSignature(data),
  ]
}

export const composeContents = (): readonly Block[] => [
  heading(1, 'daftar-isi', 'DAFTAR ISI', false),
  { kind: 'contents', of: 'headings' },
  pageBreak,
  heading(1, 'daftar-tabel', 'DAFTAR TABEL', false),
  { kind: 'contents', of: 'tables' },
  { kind: 'space', height: 10 },
  heading(1, 'daftar-gambar', 'DAFTAR GAMBAR', false),
  { kind: 'contents', of: 'figures' },
]

/** The executive summary with the table of all indicators (REP-03). */
export function composeSummary(data: QuarterlyData): readonly Block[] {
  return [
    heading(1, 'ikhtisar', 'IKHTISAR EKSEKUTIF', false),
    paragraph(
      `${data.unit.name} melaporkan kinerja ${quarterName(data.quarter)} Tahun ${data.year} atas ` +
        `${data.objectives.length} sasaran dan ${data.results.length} indikator kinerja.`,
      countSentence(data),
    ),
    summaryTable(data),
  ]
}

/** How many indicators exceeded, met or missed their target, and how many are not assessed yet. */
export function countSentence(data: Pick<QuarterlyData, 'results'>): string {
  const count = (verdict: string): number =>
    data.results.filter((result) => result.verdict === verdict).length
  const parts = [
    [count('exceeded'), 'melebihi target'],
    [count('met'), 'sesuai target'],
    [count('below'), 'belum mencapai target'],
    [count('notAssessed'), 'belum dapat dinilai'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} indikator ${words}`)
  return said.length === 0 ? 'Belum ada indikator.' : `Hasilnya, ${joinWords(said)}.`
}

const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1)}`

function summaryTable(data: QuarterlyData): Block {
  const period = shortQuarter(data.quarter)
  const rows = data.objectives.flatMap((objective, number) => {
    const results = data.results.filter((result) => result.objectiveId === objective.objectiveId)
    return results.map((result, index) => [
      ...(index === 0
        ? [
            cell(String(number + 1), { rowSpan: results.length, align: 'center' as const }),
            cell(objective.statement, { rowSpan: results.length }),
          ]
        : []),
      cell(`${result.indicator.code} ${result.indicator.name}`),
      cell(targetText(result.annualTarget, result), { align: 'right' as const }),
      cell(targetText(result.target, result), { align: 'right' as const }),
      cell(figure(result.actual, result), { align: 'right' as const }),
      cell(percentText(result.achievement.raw ?? result.achievement.reported), { align: 'right' as const }),
    ])
  })
  return table(
    'tabel-ikhtisar',
    `Capaian indikator kinerja ${data.unit.shortName} ${quarterName(data.quarter)} Tahun ${data.year}`,
    [
      { width: 8 },
      { width: 27 },
      { width: 'fill' },
      { width: 18 },
      { width: 18 },
      { width: 18 },
      { width: 20 },
    ],
    ['No.', 'Sasaran', 'Indikator', 'Target tahunan', `Target ${period}`, `Realisasi ${period}`, 'Capaian'],
    rows,
    'Tanda – berarti tidak ada angka: belum jatuh tempo, belum diisi, atau tanpa target; bukan nol.',
  )
}
