import { formatLongDate } from '#lib/dates.ts'
import { finding, type Finding } from '#core/finding.ts'
import { regulationKind } from './regulation-kinds.ts'

/** How sure the register can be of an entry, from read in the regulation itself to our inference. */
export const entryCertainties = ['SRC', 'SEC', 'DATA', 'SEED', 'MEM', 'INF'] as const
export type EntryCertainty = (typeof entryCertainties)[number]

export const entryCertaintyNames: Readonly<Record<EntryCertainty, string>> = {
  SRC: 'dibaca dalam peraturannya',
  SEC: 'dibaca dalam sumber lain',
  DATA: 'dicocokkan dengan data',
  SEED: 'dibaca dalam dokumen kantor',
  MEM: 'belum dicocokkan',
  INF: 'perkiraan',
}

/** What names a regulation. */
export interface RegulationName {
  readonly kind: string
  readonly number: string
  readonly year: number
  readonly title: string
}

/** An entry of the register. Dates are `yyyy-mm-dd`. */
export interface Regulation extends RegulationName {
  readonly id: number
  readonly gazette: string | null
  /** In force from this day; null: only its year is known. */
  readonly validFrom: string | null
  /** Exclusive; null while it is in force. */
  readonly validUntil: string | null
  readonly replacedById: number | null
  readonly certainty: EntryCertainty
}

/** `Peraturan Presiden Nomor 29 Tahun 2014` */
export const regulationLabel = ({ kind, number, year }: Omit<RegulationName, 'title'>): string =>
  `${kind} Nomor ${number} Tahun ${year}`

/** As a list of legal bases prints it, with title and gazette. */
export const regulationText = (entry: RegulationName & { readonly gazette: string | null }): string =>
  `${regulationLabel(entry)} tentang ${entry.title}${entry.gazette === null ? '' : ` (${entry.gazette})`}`

/** Entries that rest on memory or inference are shown with the request to confirm them. */
export const isUnconfirmed = ({ certainty }: Pick<Regulation, 'certainty'>): boolean =>
  certainty === 'MEM' || certainty === 'INF'

export const regulationStates = ['notYet', 'inForce', 'superseded', 'expired'] as const
export type RegulationState = (typeof regulationStates)[number]

export const regulationStateNames: Readonly<Record<RegulationState, string>> = {
  notYet: 'Belum berlaku',
  inForce: 'Berlaku',
  superseded: 'Diganti',
  expired: 'Tidak berlaku lagi',
}

/**
 * Is a regulation in force on a day? The day on which it begins is in force, that on which it ends is not. Where only the year is
 * known, it is in force from the first day of that year.
 *
 * @source requirement VAL-27 [SEED]; only the year known [INF]
 */
export function regulationState(
  entry: Pick<Regulation, 'year' | 'validFrom' | 'validUntil' | 'replacedById'>,
  date: string,
): RegulationState {
  if (date < (entry.validFrom ?? `${entry.year}-01-01`)) return 'notYet'
  if (entry.validUntil === null || date < entry.validUntil) return 'inForce'
  return entry.replacedById === null ? 'expired' : 'superseded'
}

/** What must hold of an entry before it is kept. */
export function checkRegulation(entry: Omit<Regulation, 'id'>): readonly Finding[] {
  const say = (rule: string, place: string, message: string, next: string): Finding =>
    finding('error', `regulation.${rule}`, place, message, next)
  const { kind, year, validFrom, validUntil } = entry
  return [
    ...(regulationKind(kind) === kind
      ? []
      : [
          say(
            'kind',
            'kind',
            `"${kind}" bukan jenis peraturan yang ditulis lengkap.`,
            `Tulis misalnya ${regulationKind(kind) ?? 'Peraturan Menteri Kesehatan'}.`,
          ),
        ]),
    ...(validFrom !== null && Number(validFrom.slice(0, 4)) < year
      ? [
          say(
            'year',
            'validFrom',
            `Tanggal berlaku ${formatLongDate(validFrom)} mendahului tahun peraturannya (${year}).`,
            'Periksa tahun atau tanggal berlakunya.',
          ),
        ]
      : []),
    ...(validUntil !== null && validUntil <= (validFrom ?? `${year}-01-01`)
      ? [
          say(
            'order',
            'validUntil',
            'Tanggal berakhir tidak setelah tanggal mulai berlaku.',
            'Perbaiki salah satu tanggal.',
          ),
        ]
      : []),
    ...(entry.replacedById !== null && validUntil === null
      ? [
          say(
            'replaced',
            'validUntil',
            'Penggantinya disebut, tetapi tanggal tidak berlakunya belum diisi.',
            'Isi tanggal mulai berlaku peraturan pengganti.',
          ),
        ]
      : []),
  ]
}
