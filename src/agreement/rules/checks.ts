import { addMonths, formatLongDate, parseIsoDate } from '#lib/dates.ts'
import { decimal } from '#lib/decimal.ts'
import { formatRupiah } from '#lib/numerals.ts'
import { finding, type Finding } from '#core/finding.ts'
import { compareAgreements, sayChanges } from './differences.ts'
import { agreementTermsOn } from './rule-book.ts'
import { agreedIndicators, type AgreementParty, type AgreementSnapshot } from './snapshot.ts'

/** An agreement as it is checked: what it holds, and what the program knows today. */
export interface CheckedAgreement {
  readonly snapshot: AgreementSnapshot
  readonly date: string
  readonly place: string | null
  readonly number: string | null
  readonly revision: number
  readonly signed: boolean
  /** Numbers of the other agreements of the year. */
  readonly otherNumbers: readonly string[]
  /** The same agreement made from the registry, plan and budget of today; null where the plan in force is gone. */
  readonly current: AgreementSnapshot | null
}

const say = (
  rule: string,
  severity: Finding['severity'],
  place: string,
  message: string,
  next: string,
): Finding => finding(severity, `agreement.${rule}`, place, message, next)

const hasHolder = (party: AgreementParty | null): boolean => party !== null && party.name !== null

function checkParties({ snapshot, date }: CheckedAgreement): readonly Finding[] {
  const findings: Finding[] = []
  const day = formatLongDate(date)
  if (!hasHolder(snapshot.first))
    findings.push(
      say(
        'first',
        'error',
        'Pihak Pertama',
        `Tidak ada pejabat yang menjabat ${snapshot.first.position} pada ${day}.`,
        'Catat penugasannya pada menu Organisasi, atau ubah tanggal perjanjian.',
      ),
    )
  if (!hasHolder(snapshot.second))
    findings.push(
      say(
        'second',
        'warning',
        'Pihak Kedua',
        snapshot.second === null
          ? 'Tidak ada unit atasan yang mempunyai jabatan kepala.'
          : `Nama ${snapshot.second.position} pada ${day} belum tercatat, sehingga dicetak tanpa nama.`,
        'Minta instansi induk mencatat pejabatnya pada menu Organisasi.',
      ),
    )
  return findings
}

/**
 * Is the agreement signed in time? A warning that the office must confirm, because the term rests on memory.
 *
 * @source PermenPANRB 53/2014, annex I: within one month after the budget document is authorised [MEM]
 * @example DIPA of 2 December 2024: 2 January 2025 is in time, 3 January is late
 */
export function checkDeadline(date: string, dipaDate: string | null): readonly Finding[] {
  const dipa = dipaDate === null ? null : parseIsoDate(dipaDate)
  if (dipa === null) return []
  const last = addMonths(dipa, agreementTermsOn(dipa).monthsAfterDipa)
  if (date <= last) return []
  return [
    say(
      'deadline',
      'warning',
      'Tanggal',
      `Perjanjian bertanggal ${formatLongDate(date)}, lebih dari satu bulan setelah DIPA ${formatLongDate(dipa)}; batasnya ${formatLongDate(last)}.`,
      'Pastikan batas waktu itu pada PermenPANRB 53/2014 (belum dikonfirmasi dengan naskahnya), dan jelaskan keterlambatannya bila benar.',
    ),
  ]
}

function checkPaper({ date, place, number, otherNumbers, snapshot }: CheckedAgreement): readonly Finding[] {
  const findings: Finding[] = []
  if (place === null)
    findings.push(
      say('place', 'warning', 'Tempat', 'Tempat penandatanganan belum diisi.', 'Isi nama kotanya.'),
    )
  if (number === null)
    findings.push(
      say(
        'number',
        'note',
        'Nomor',
        'Nomor perjanjian belum diisi; setelah ditandatangani tidak dapat ditambahkan.',
        'Isi bila kantor menomorinya.',
      ),
    )
  else if (otherNumbers.includes(number))
    findings.push(
      say(
        'number.repeated',
        'warning',
        'Nomor',
        `Nomor ${number} sudah dipakai perjanjian lain tahun ini.`,
        'Periksa nomornya.',
      ),
    )
  if (!date.startsWith(`${snapshot.year}-`))
    findings.push(
      say(
        'year',
        'warning',
        'Tanggal',
        `Tanggal ${formatLongDate(date)} tidak jatuh pada tahun ${snapshot.year}.`,
        'Periksa tanggalnya.',
      ),
    )
  return findings
}

function checkTargets({ snapshot }: CheckedAgreement): readonly Finding[] {
  return agreedIndicators(snapshot).flatMap(({ code, target, executors }) => {
    const findings: Finding[] = []
    if (target === null)
      findings.push(
        say(
          'target',
          'error',
          code,
          `Target tahun ${code} belum ditetapkan.`,
          'Tetapkan pada RKT; tanda "-" bila memang tanpa target.',
        ),
      )
    if (executors.length === 0)
      findings.push(
        say(
          'executor',
          'warning',
          code,
          `${code} belum mempunyai unit pelaksana.`,
          'Pilih unit pelaksananya pada RKT, supaya turun ke perjanjian tim.',
        ),
      )
    return findings
  })
}

const rupiahText = (amount: number): string => formatRupiah(decimal(amount))

/**
 * Does the budget of the agreement stand, and is its total the DIPA's? Only the head's agreement covers the whole budget.
 *
 * @source our recommendation: total of the agreement is that of the DIPA, each output once [INF]
 */
function checkBudget({ snapshot: { budget, kind } }: CheckedAgreement): readonly Finding[] {
  if (budget === null)
    return [
      say(
        'budget.none',
        'warning',
        'Anggaran',
        kind === 'head'
          ? 'Anggaran tahun ini belum ditetapkan, sehingga kolom anggaran kosong.'
          : 'Tidak ada RO yang penanggung jawabnya unit ini, sehingga kolom anggaran kosong.',
        kind === 'head'
          ? 'Tetapkan DIPA pada menu Anggaran; anggarannya masuk ketika draf diperbarui, atau melalui revisi.'
          : 'Pilih unit ini sebagai penanggung jawab RO pada menu Anggaran bila ada.',
      ),
    ]
  const findings: Finding[] = []
  if (budget.unbudgeted > 0)
    findings.push(
      say(
        'budget.unset',
        'warning',
        'Anggaran',
        `${budget.unbudgeted} RO belum mempunyai pagu dan tidak ikut dijumlahkan.`,
        'Isi pagunya pada menu Anggaran.',
      ),
    )
  if (kind === 'head' && budget.statedTotal !== null && budget.statedTotal !== budget.total)
    findings.push(
      say(
        'budget.total',
        'error',
        'Anggaran',
        `Jumlah anggaran ${budget.total === null ? 'kosong' : rupiahText(budget.total)}, sedangkan DIPA menyatakan ${rupiahText(budget.statedTotal)}.`,
        'Samakan rincian anggaran dengan DIPA pada menu Anggaran.',
      ),
    )
  return findings
}

/**
 * Does a draft still say what registry, plan and budget say? A signed one keeps what it said; what changed since stands in its
 * differences.
 *
 * @source RKT Maluku 2024: the annual plan is the reference of the agreement [SEED]
 */
function checkCurrent({ snapshot, current, signed }: CheckedAgreement): readonly Finding[] {
  if (signed) return []
  if (current === null)
    return [
      say(
        'plan',
        'error',
        'RKT',
        'RKT yang menjadi acuan draf ini tidak lagi berlaku bagi pihak ini.',
        'Periksa RKT yang berlaku, atau buang draf ini.',
      ),
    ]
  const changes = sayChanges(compareAgreements(snapshot, current))
  return changes === null
    ? []
    : [
        say(
          'current',
          'error',
          'Isi draf',
          `Isi draf tertinggal dari data terkini: ${changes}.`,
          'Simpan draf sekali lagi untuk memperbaruinya.',
        ),
      ]
}

/** Everything to be said about an agreement before it is signed, and about one that was; errors stand in the way of signing. */
export const checkAgreement = (agreement: CheckedAgreement): readonly Finding[] => [
  ...checkCurrent(agreement),
  ...checkParties(agreement),
  // A revision answers to a change during the year, not to the day of the DIPA.
  ...(agreement.revision === 0
    ? checkDeadline(agreement.date, agreement.snapshot.budget?.dipaDate ?? null)
    : []),
  ...checkPaper(agreement),
  ...checkTargets(agreement),
  ...checkBudget(agreement),
]
