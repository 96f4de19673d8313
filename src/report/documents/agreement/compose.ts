import { formatLongDate } from '#lib/dates.ts'
import { documentNames } from '#core/glossary/documents.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { rupiahOrNull } from '#core/rupiah.ts'
import { amountHeading, formatScaled } from '#budget/index.ts'
import type { AgreementParty, AgreementSnapshot } from '#agreement/index.ts'
import type { Block, Cell, DocumentTree, SignaturePair } from '#documents/tree.ts'
import { cell, centred, paragraph } from '../blocks.ts'
import { NO_NAME, NO_PLACE, letterheadOf } from '../plan/blocks/front.ts'
import { headRow, middle, right, tableOf } from '../plan/blocks/parts.ts'
import type { OfficeData } from '../plan/data.ts'

/** What the Perjanjian Kinerja is composed from: the agreement as it was made, and the office whose head it bears. */
export interface AgreementData {
  readonly office: OfficeData
  readonly snapshot: AgreementSnapshot
  readonly number: string | null
  readonly place: string | null
  readonly date: string
  readonly revision: number
  readonly isSigned: boolean
}

const partyLines = (party: AgreementParty, what: string): readonly Block[] => [
  {
    kind: 'table',
    id: what,
    columns: [{ width: 28 }, { width: 'fill' }],
    head: [],
    body: [
      [cell('Nama', { bold: true }), cell(party.name ?? NO_NAME)],
      [cell('Jabatan', { bold: true }), cell(party.position)],
    ],
  },
]

const noParty: AgreementParty = { unitName: '', position: NO_NAME, capacity: null, name: null, number: null }

function signatures({ snapshot, place, date, office }: AgreementData): SignaturePair {
  const signer = (role: string, party: AgreementParty) => ({
    position: [role, party.position],
    name: party.name ?? NO_NAME,
    ...(party.number === null ? {} : { number: party.number }),
  })
  return {
    kind: 'signatures',
    left: signer('Pihak Kedua,', snapshot.second ?? noParty),
    right: {
      place: place ?? office.unit.city ?? NO_PLACE,
      date: formatLongDate(date),
      ...signer('Pihak Pertama,', snapshot.first),
    },
  }
}

const titleOf = ({ snapshot, revision }: AgreementData): string =>
  `${documentNames.agreement.toUpperCase()}${revision === 0 ? '' : ' (REVISI)'} TAHUN ${snapshot.year}`

/** The page that both sign: who promises what to whom. */
function statement(data: AgreementData): readonly Block[] {
  const { snapshot, number } = data
  const second = snapshot.second ?? noParty
  return [
    letterheadOf(data.office),
    centred(titleOf(data), 14),
    ...(number === null ? [] : [centred(`Nomor: ${number}`, 11, false)]),
    { kind: 'space', height: 4 },
    paragraph(
      'Untuk mewujudkan pengelolaan pemerintahan yang efektif, terbuka, dan bertanggung jawab atas hasil, yang bertanda tangan di bawah ini:',
    ),
    ...partyLines(snapshot.first, 'pihak-pertama'),
    paragraph('selanjutnya disebut Pihak Pertama, dan'),
    ...partyLines(second, 'pihak-kedua'),
    paragraph('selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua.'),
    paragraph(
      `Pihak Pertama menyanggupi target kinerja Tahun ${snapshot.year} pada lampiran perjanjian ini sebagai bagian dari rencana strategis, dan bertanggung jawab atas tercapai atau tidaknya target tersebut.`,
    ),
    paragraph(
      'Pihak Kedua memberikan arahan yang diperlukan, menilai capaian target secara berkala, dan mengambil tindakan atas hasil penilaian itu, baik berupa penghargaan maupun pembinaan.',
    ),
    signatures(data),
  ]
}

function targetTable({ snapshot }: AgreementData): readonly Block[] {
  const body = snapshot.objectives.flatMap(({ statement: words, indicators }, number) =>
    indicators.map((indicator, index): readonly Cell[] => [
      ...(index === 0
        ? [
            middle(String(number + 1), { rowSpan: indicators.length }),
            cell(words, { rowSpan: indicators.length }),
          ]
        : []),
      cell(`${indicator.code} ${indicator.name}`.trim()),
      right(`${formatTarget(fromTargetText(indicator.target))} ${indicator.unitOfMeasure}`.trim()),
    ]),
  )
  return tableOf({
    id: 'tabel-pk',
    caption: `Sasaran, indikator kinerja, dan target Tahun ${snapshot.year}`,
    columns: [{ width: 9 }, { width: 45 }, { width: 'fill' }, { width: 32 }],
    head: [headRow('No.', 'Sasaran', 'Indikator kinerja', 'Target')],
    body,
  })
}

function budgetTable({ snapshot }: AgreementData): readonly Block[] {
  const { budget } = snapshot
  if (budget === null) return []
  const money = (amount: number | null) => right(formatScaled(rupiahOrNull(amount), 'rupiah'))
  const name = (code: string | null, words: string) => (code === null ? words : `${code} ${words}`)
  const rows = budget.programs.flatMap((program, index) => [
    [
      middle(String(index + 1)),
      cell(name(program.code, program.name), { bold: true }),
      { ...money(program.amount), bold: true },
      cell(''),
    ],
    ...program.activities.map((activity) => [
      cell(''),
      cell(name(activity.code, activity.name)),
      money(activity.amount),
      cell(''),
    ]),
  ])
  const total = [
    cell('Jumlah', { columnSpan: 2, bold: true, align: 'center' }),
    { ...money(budget.total), bold: true },
    cell(''),
  ]
  const { dipaNumber, versionName } = budget
  return tableOf({
    id: 'tabel-pk-anggaran',
    caption: `Program, kegiatan, dan anggaran Tahun ${snapshot.year}`,
    columns: [{ width: 9 }, { width: 'fill' }, { width: 38 }, { width: 30 }],
    head: [headRow('No.', 'Program/Kegiatan', `Anggaran ${amountHeading('rupiah')}`, 'Keterangan')],
    body: [...rows, total],
    note: `Menurut ${versionName}${dipaNumber === null ? '' : `, DIPA ${dipaNumber}`}.`,
  })
}

/** The Perjanjian Kinerja with its annex (PRN-06): the page that both sign, then targets and budget, signed again. */
export function composeAgreement(data: AgreementData, state: 'draft' | 'finished'): DocumentTree {
  const { office, snapshot } = data
  const title = `${documentNames.agreement} Tahun ${snapshot.year}`
  const isDraft = state === 'draft' && !data.isSigned
  const annex: readonly Block[] = [
    centred(`LAMPIRAN ${titleOf(data)}`, 12),
    centred(snapshot.first.unitName.toUpperCase(), 12),
    { kind: 'space', height: 4 },
    ...targetTable(data),
    ...budgetTable(data),
    signatures(data),
  ]
  return {
    language: 'id',
    title: `${title} ${snapshot.first.unitName}`,
    author: office.unit.name,
    subject: title,
    keywords: ['perjanjian kinerja', office.unit.shortName, String(snapshot.year)],
    header: [office.unit.shortName, title],
    date: data.date,
    ...(isDraft ? { watermark: 'DRAF' } : {}),
    sections: [
      { orientation: 'portrait', pageNumbers: 'none', blocks: statement(data) },
      { orientation: 'portrait', pageNumbers: 'arabic', blocks: annex },
    ],
    attachment: {
      fileName: 'data.json',
      mediaType: 'application/json',
      content: JSON.stringify(data, null, 1),
    },
  }
}
