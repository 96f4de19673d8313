/** What is gathered or decided while a plan is drafted. */
export const materialKinds = [
  'teamMember',
  'taskReview',
  'policy',
  'strength',
  'weakness',
  'opportunity',
  'threat',
  'successFactor',
  'internalData',
  'externalData',
  'previousYear',
  'expectedProblem',
  'relatedPlan',
  'objectiveChoice',
  'programChoice',
  'activityChoice',
  'minutes',
  'commitment',
] as const
export type MaterialKind = (typeof materialKinds)[number]

export const materialNames: Readonly<Record<MaterialKind, string>> = {
  teamMember: 'Anggota tim penyusun',
  taskReview: 'Telaah tugas dan fungsi',
  policy: 'Kebijakan terkait',
  strength: 'Kekuatan',
  weakness: 'Kelemahan',
  opportunity: 'Peluang',
  threat: 'Ancaman',
  successFactor: 'Faktor kunci keberhasilan',
  internalData: 'Data internal',
  externalData: 'Data eksternal',
  previousYear: 'Tinjauan tahun lalu',
  expectedProblem: 'Masalah yang diperkirakan',
  relatedPlan: 'Rencana terkait (induk, operasional)',
  objectiveChoice: 'Pilihan sasaran',
  programChoice: 'Pilihan program',
  activityChoice: 'Pilihan kegiatan',
  minutes: 'Notulen rapat',
  commitment: 'Komitmen pimpinan unit',
}

/** A choice among objectives, programmes or activities, or any other material, as the rules see it. */
export interface MaterialFacts {
  readonly kind: MaterialKind
  readonly body: string
  readonly reason: string | null
  readonly priority: number | null
  readonly chosen: boolean | null
  readonly inStrategicTeam: boolean
  readonly contribution: number | null
  readonly consistency: number | null
  readonly resources: number | null
  readonly fromUnitId: number | null
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

/**
 * Is a choice complete? Everything may be carried over; as soon as something is left out, what is left out needs a reason and what is
 * chosen a priority of its own. Chosen activities also need the scores of the three criteria. Answers what is missing, in sentences.
 *
 * @source requirements PLN-43, PLN-44, PLN-46 to PLN-48 [SEED]; scores from 1 to 5 are our recommendation [INF]
 */
export function checkChoices(noun: string, rows: readonly MaterialFacts[]): readonly string[] {
  if (rows.length === 0) return [`Belum ada ${noun} yang dipilih.`]
  const [chosen, left] = [
    rows.filter((row) => row.chosen === true),
    rows.filter((row) => row.chosen !== true),
  ]
  const scored = noun === 'kegiatan' ? chosen.filter(hasNoScore) : []
  const priorities = chosen.map(({ priority }) => priority)
  return [
    ...(chosen.length === 0 ? [`Belum ada ${noun} yang dipilih.`] : []),
    ...left
      .filter(({ reason }) => isBlank(reason))
      .map(({ body }) => `"${body}" tidak dipilih tanpa alasan.`),
    ...(left.length === 0
      ? []
      : chosen
          .filter(({ priority }) => priority === null)
          .map(({ body }) => `"${body}" belum diberi urutan prioritas.`)),
    ...(left.length > 0 && new Set(priorities).size < priorities.length && !priorities.includes(null)
      ? [`Urutan prioritas ${noun} ada yang sama.`]
      : []),
    ...scored.map(({ body }) => `"${body}" belum dinilai menurut kontribusi, keterpaduan, dan sumber daya.`),
  ]
}

const hasNoScore = ({ contribution, consistency, resources }: MaterialFacts): boolean =>
  contribution === null || consistency === null || resources === null

/** The sum of the three criteria, 3 to 15; null while one is missing. */
export function scoreOf({ contribution, consistency, resources }: MaterialFacts): number | null {
  if (contribution === null || consistency === null || resources === null) return null
  return contribution + consistency + resources
}
