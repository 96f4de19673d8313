import { finding, type Finding } from '#core/finding.ts'
import { decimal, hundred, sum, zero, type Decimal } from '#lib/decimal.ts'

/** Kinds of training and coaching, with the names that screens and documents use. */
export const trainingKinds = [
  'technical',
  'inHouse',
  'functional',
  'competenceTest',
  'enforcement',
  'health',
  'service',
  'leadership',
  'langaskara',
  'coaching',
  'discipline',
  'study',
  'internship',
  'personnel',
  'other',
] as const
export type TrainingKind = (typeof trainingKinds)[number]

export const trainingKindNames: Readonly<Record<TrainingKind, string>> = {
  technical: 'Diklat teknis',
  inHouse: 'In house training',
  functional: 'Diklat jabatan fungsional',
  competenceTest: 'Uji kompetensi jabatan fungsional',
  enforcement: 'Diklat PPNS, Polsus, dan intelijen',
  health: 'Pelatihan bidang kesehatan',
  service: 'Layanan pendidikan dan pelatihan',
  leadership: 'Pelatihan kepemimpinan',
  langaskara: 'Penguatan SDM Langaskara',
  coaching: 'Pembinaan mental, karakter, dan spiritual',
  discipline: 'Pembinaan disiplin dan profesionalisme',
  study: 'Tugas belajar S2 atau S3',
  internship: 'Magang',
  personnel: 'Layanan manajemen SDM',
  other: 'Lainnya',
}

/** What is known of a training; it counts for the year in which it ends. Hours are lesson hours (jam pelajaran, JP). */
export interface Training {
  readonly id: number
  readonly kind: TrainingKind
  readonly endsOn: string
  readonly lessonHours: Decimal
  readonly participants: readonly TrainingParticipant[]
}
export interface TrainingParticipant {
  readonly staffId: number
  /** Hours of this person where they differ from those of the training. */
  readonly lessonHours: Decimal | null
}

/** Does a training end after it began? */
export const checkTraining = (training: {
  readonly startsOn: string
  readonly endsOn: string
}): readonly Finding[] =>
  training.endsOn >= training.startsOn
    ? []
    : [
        finding(
          'error',
          'training.order',
          'endsOn',
          'Tanggal selesai mendahului tanggal mulai.',
          'Perbaiki salah satu tanggal.',
        ),
      ]

/** Lesson hours in a year from which a civil servant counts as one whose competence was raised. */
export const enoughHours = 20

/** The hours of each person in a year; people without any are left out. */
export function hoursOf(trainings: readonly Training[], year: number): ReadonlyMap<number, Decimal> {
  const hours = new Map<number, Decimal>()
  for (const training of trainings)
    if (training.endsOn.startsWith(`${year}-`))
      for (const { staffId, lessonHours } of training.participants)
        hours.set(staffId, (hours.get(staffId) ?? zero).plus(lessonHours ?? training.lessonHours))
  return hours
}

export interface CompetenceShare {
  /** Civil servants with enough hours. */
  readonly reached: number
  readonly civilServants: number
  /** Percent, exact; null without civil servants. */
  readonly percent: Decimal | null
}

/**
 * Which share of the civil servants has at least 20 lesson hours in the year? In percent, not rounded; null when there are none.
 * `civilServants` are the ids of PNS and PPPK of the day on which it is asked; hours of others do not count.
 *
 * @source indicator 7 of the annual plan of BKK Kelas II Jambi 2024 [SEED]; 20 JP a year: PP 11/2017, PP 17/2020 [MEM]
 * @example 68 civil servants, 54 of them with 20 hours or more: 79.41...%
 */
export function competenceShare(
  trainings: readonly Training[],
  civilServants: readonly number[],
  year: number,
): CompetenceShare {
  const hours = hoursOf(trainings, year)
  const reached = civilServants.filter((id) => (hours.get(id) ?? zero).gte(enoughHours)).length
  const count = civilServants.length
  return {
    reached,
    civilServants: count,
    percent: count === 0 ? null : decimal(reached).times(hundred).div(count),
  }
}

export interface KindVolume {
  readonly kind: TrainingKind
  readonly trainings: number
  /** Different people (orang), the volume of the service in the budget. */
  readonly people: number
  /** Hours of all participants together. */
  readonly hours: Decimal
}

/** How much of each kind there was in a year: trainings, different people, hours; kinds without any are left out. */
export function volumesByKind(trainings: readonly Training[], year: number): readonly KindVolume[] {
  const ofYear = trainings.filter(({ endsOn }) => endsOn.startsWith(`${year}-`))
  return trainingKinds
    .map((kind) => {
      const own = ofYear.filter((training) => training.kind === kind)
      return {
        kind,
        trainings: own.length,
        people: new Set(own.flatMap(({ participants }) => participants.map(({ staffId }) => staffId))).size,
        hours: sum(
          own.flatMap(({ participants, lessonHours }) =>
            participants.map((participant) => participant.lessonHours ?? lessonHours),
          ),
        ),
      }
    })
    .filter((volume) => volume.trainings > 0)
}
