import { checkChoices, materialNames, type MaterialFacts, type MaterialKind } from './materials.ts'

/** What the rules of drafting know of an indicator of the plan. */
export interface DraftIndicator {
  readonly code: string
  readonly objectiveId: number
  readonly isActivity: boolean
  readonly hasTarget: boolean
  readonly hasBackground: boolean
  readonly hasMeasure: boolean
  /** Whether anybody spoke of its target, and whether it was settled. */
  readonly discussion: 'none' | 'proposed' | 'objected' | 'agreed'
}
export interface DraftFacts {
  readonly materials: readonly MaterialFacts[]
  readonly indicators: readonly DraftIndicator[]
  /** Objectives of the catalogue that hold in the year, by identity. */
  readonly objectives: readonly number[]
  /** The units that carry out at least one indicator. */
  readonly executors: readonly { readonly id: number; readonly name: string }[]
}

export interface DraftStep {
  readonly number: number
  readonly title: string
  readonly hint: string
  /** Materials that are gathered in it. */
  readonly kinds: readonly MaterialKind[]
  /** What is missing before it can be ticked, in sentences; none when it can. */
  readonly check: (facts: DraftFacts) => readonly string[]
}

const of = ({ materials }: DraftFacts, kind: MaterialKind): readonly MaterialFacts[] =>
  materials.filter((one) => one.kind === kind)

const each =
  (...kinds: readonly MaterialKind[]) =>
  (facts: DraftFacts): readonly string[] =>
    kinds.filter((kind) => of(facts, kind).length === 0).map((kind) => `${materialNames[kind]} belum diisi.`)

const step = (
  number: number,
  title: string,
  hint: string,
  kinds: readonly MaterialKind[],
  check: DraftStep['check'] = each(...kinds),
): DraftStep => ({ number, title, hint, kinds, check })

function checkTeam(facts: DraftFacts): readonly string[] {
  const team = of(facts, 'teamMember')
  if (team.length === 0) return ['Tim penyusun belum mempunyai anggota.']
  return team.some(({ inStrategicTeam }) => inStrategicTeam)
    ? []
    : ['Belum ada anggota yang juga anggota tim penyusun Renstra.']
}

/** Objectives that are carried over need no choice; leaving one out does. */
function checkObjectives(facts: DraftFacts): readonly string[] {
  const held = new Set(facts.indicators.map(({ objectiveId }) => objectiveId))
  const all = facts.objectives.length > 0 && facts.objectives.every((id) => held.has(id))
  const choices = of(facts, 'objectiveChoice')
  return all && choices.length === 0 ? [] : checkChoices('sasaran', choices)
}

const missingOf = (
  indicators: readonly DraftIndicator[],
  has: (one: DraftIndicator) => boolean,
  say: (codes: string) => string,
): readonly string[] => {
  const missing = indicators.filter((one) => !has(one)).map(({ code }) => code)
  return missing.length === 0 ? [] : [say(missing.join(', '))]
}

function checkIndicators({ indicators }: DraftFacts): readonly string[] {
  return indicators.length === 0 ? ['RKT belum memuat indikator sasaran.'] : []
}

const targetsOf =
  (isActivity: boolean) =>
  ({ indicators }: DraftFacts): readonly string[] =>
    missingOf(
      indicators.filter((one) => one.isActivity === isActivity),
      ({ hasTarget }) => hasTarget,
      (codes) => `Target belum ditetapkan: ${codes}.`,
    )

/**
 * The 13 steps of drafting an annual plan, each with the material without which it is not done. Offices whose plan holds no indicators of
 * activities have nothing to do in steps 11 and 13 beyond the choice of activities.
 *
 * @source RKT BKHIT Kalimantan Barat 2025, section on the steps of drafting [SEED]; the material that each asks for [INF]
 */
export const draftSteps: readonly DraftStep[] = [
  step(1, 'Membentuk tim penyusun', 'Sertakan anggota tim penyusun Renstra.', ['teamMember'], checkTeam),
  step(2, 'Menelaah tugas dan fungsi', 'Catat tugas yang berubah atau perlu perhatian.', ['taskReview']),
  step(
    3,
    'Menghimpun kebijakan terkait',
    'Kebijakan yang relevan dengan tahun rencana.',
    ['policy', 'relatedPlan'],
    each('policy'),
  ),
  step(
    4,
    'Analisis SWOT (KEKEPAN) dan faktor kunci',
    'Kekuatan, kelemahan, peluang, ancaman, lalu faktor kuncinya.',
    ['strength', 'weakness', 'opportunity', 'threat', 'successFactor'],
  ),
  step(
    5,
    'Mengumpulkan data internal dan eksternal',
    'Termasuk tinjauan tahun lalu dan masalah yang diperkirakan.',
    ['internalData', 'externalData', 'previousYear', 'expectedProblem'],
  ),
  step(
    6,
    'Memilih sasaran prioritas',
    'Bawa semua sasaran Renstra, atau pilih menurut prioritas dengan alasan.',
    ['objectiveChoice'],
    checkObjectives,
  ),
  step(
    7,
    'Menyusun indikator sasaran',
    'Setiap sasaran terpilih mempunyai indikator keluaran atau hasil.',
    [],
    checkIndicators,
  ),
  step(8, 'Menetapkan target sasaran', 'Target setiap indikator sasaran.', [], (facts) => [
    ...checkIndicators(facts),
    ...targetsOf(false)(facts),
  ]),
  step(
    9,
    'Memilih program prioritas',
    'Bawa semua program, atau pilih menurut prioritas dengan alasan.',
    ['programChoice'],
    (facts) => checkChoices('program', of(facts, 'programChoice')),
  ),
  step(
    10,
    'Memilih kegiatan prioritas',
    'Nilai kontribusi, keterpaduan antarunit, dan sumber daya (1 sampai 5).',
    ['activityChoice'],
    (facts) => checkChoices('kegiatan', of(facts, 'activityChoice')),
  ),
  step(11, 'Menyusun indikator kegiatan', 'Masukan, keluaran, hasil, manfaat, dampak.', [], (facts) =>
    of(facts, 'activityChoice').length === 0
      ? ['Kegiatan belum dipilih (langkah 10).']
      : checkIndicators(facts),
  ),
  step(12, 'Menentukan satuan setiap indikator', 'Satuan tercantum pada kartu indikator.', [], (facts) => [
    ...checkIndicators(facts),
    ...missingOf(
      facts.indicators,
      ({ hasMeasure }) => hasMeasure,
      (codes) => `Satuan belum ada: ${codes}.`,
    ),
  ]),
  step(
    13,
    'Menetapkan target indikator kegiatan',
    'Target setiap indikator, juga yang mengukur kegiatan.',
    [],
    (facts) => [...checkIndicators(facts), ...targetsOf(true)(facts), ...targetsOf(false)(facts)],
  ),
]

export interface TargetAction {
  readonly number: number
  readonly title: string
  readonly missing: readonly string[]
}

function uncommitted(facts: DraftFacts): readonly string[] {
  const committed = new Set(of(facts, 'commitment').map(({ fromUnitId }) => fromUnitId))
  const missing = facts.executors.filter(({ id }) => !committed.has(id)).map(({ name }) => name)
  if (facts.executors.length === 0) return ['Unit pelaksana belum dipilih.']
  return missing.length === 0 ? [] : [`Komitmen pimpinan belum dicatat: ${missing.join(', ')}.`]
}

function negotiated({ indicators }: DraftFacts): readonly string[] {
  if (indicators.every(({ discussion }) => discussion === 'none')) return ['Belum ada target yang dibahas.']
  return missingOf(
    indicators,
    ({ discussion }) => discussion === 'agreed' || discussion === 'none',
    (codes) => `Belum disepakati: ${codes}.`,
  )
}

/**
 * The five actions of setting targets, in their order, with what is missing in each: the meeting, the negotiation, writing the plan
 * down, the commitment of all heads of units, the explanation of every figure. They follow from what was recorded; nobody ticks them.
 *
 * @source RKT BKHIT Kalimantan Barat 2025, section on the order of actions [SEED]
 */
export const targetActions = (facts: DraftFacts): readonly TargetAction[] => [
  { number: 1, title: 'Rapat staf dan pimpinan', missing: each('minutes')(facts) },
  { number: 2, title: 'Negosiasi tingkat kinerja', missing: negotiated(facts) },
  {
    number: 3,
    title: 'Menuliskan rencana kinerja',
    missing: [...checkIndicators(facts), ...targetsOf(false)(facts), ...targetsOf(true)(facts)],
  },
  { number: 4, title: 'Komitmen seluruh pimpinan unit', missing: uncommitted(facts) },
  {
    number: 5,
    title: 'Penjelasan penetapan target',
    missing: [
      ...checkIndicators(facts),
      ...missingOf(
        facts.indicators,
        ({ hasBackground }) => hasBackground,
        (codes) => `Latar belakang angka belum ditulis: ${codes}.`,
      ),
    ],
  },
]
