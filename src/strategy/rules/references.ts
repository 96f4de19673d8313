import { finding, type Finding } from '#core/finding.ts'

/** Records of the strategic plan and the catalogue that may be removed while nothing refers to them. */
export const removableKinds = ['program', 'activity', 'objective', 'strategicPlan', 'card'] as const
export type RemovableKind = (typeof removableKinds)[number]

export const removableNames: Readonly<Record<RemovableKind, string>> = {
  program: 'Program',
  activity: 'Kegiatan',
  objective: 'Sasaran',
  strategicPlan: 'Renstra',
  card: 'Kartu indikator',
}

/** Records of one kind that refer to another; codes where they have one. */
export interface Reference {
  /** The table that they stand in, such as `plan.target`. */
  readonly table: string
  readonly count: number
  readonly codes: readonly string[]
}

const words: Readonly<Record<string, string>> = {
  'strategy.strategic_plan': 'Renstra di bawahnya',
  'strategy.strategic_target': 'target Renstra',
  'strategy.activity': 'kegiatan',
  'strategy.objective': 'sasaran',
  'strategy.indicator': 'kartu indikator',
  'plan.annual_plan': 'versi RKT',
  'plan.target': 'target RKT',
  'plan.target_executor': 'unit pelaksana RKT',
  'plan.target_parameter': 'sub-parameter',
  'plan.target_month': 'target bulanan',
  'plan.target_discussion': 'catatan pembicaraan target',
  'drafting.proposal': 'usulan unit pelaksana',
  'drafting.material': 'bahan penyusunan RKT',
  'cascade.node': 'kondisi pohon kinerja',
  'cascade.node_indicator': 'indikator pohon kinerja',
  'budget.output': 'RO anggaran',
  'budget.output_indicator': 'kaitan RO dengan indikator',
  'budget.expenditure': 'realisasi anggaran',
  'budget.output_result': 'volume RO yang tercapai',
  'agreement.action_step': 'langkah rencana aksi',
  'agreement.action_target': 'target rencana aksi',
  'measurement.actual': 'realisasi kinerja',
  'measurement.explanation': 'penjelasan capaian',
}
export const knowsReference = (table: string): boolean => Object.hasOwn(words, table)

const mostCodes = 5

function sayOne({ table, count, codes }: Reference): string {
  const shown = codes.slice(0, mostCodes).join(', ')
  const more = codes.length > mostCodes ? ', ...' : ''
  return `${count} ${words[table] ?? 'catatan lain'}${shown === '' ? '' : ` (${shown}${more})`}`
}

/** What refers to a record, in one line: `2 sasaran (SP 1, SP 2), 1 target RKT`. */
export const sayReferences = (references: readonly Reference[]): string => references.map(sayOne).join(', ')

/** The field `place` names a record that neither the unit nor one above it holds. */
export const notListed = (place: string, what: string): Finding => {
  const message = `${what} itu tidak ada pada unit ini atau unit di atasnya.`
  return finding('error', 'record.place', place, message, 'Pilih dari daftar.')
}
