import type { Column } from './columns.ts'

export const kindIds = [
  'rencana',
  'target-bulanan',
  'anggaran-ikk',
  'anggaran-ro',
  'pendanaan',
  'jadwal',
  'komponen',
  'pegawai',
  'pelatihan',
] as const
export type KindId = (typeof kindIds)[number]

/** What rows of a table are about; several tables may tell of the same things. */
export const entities = ['target', 'parameter', 'output', 'component', 'staff', 'training'] as const
export type Entity = (typeof entities)[number]

export const entityNames: Readonly<Record<Entity, string>> = {
  target: 'Target indikator',
  parameter: 'Target per bulan',
  output: 'Rincian output (RO)',
  component: 'Komponen dan akun',
  staff: 'Pegawai',
  training: 'Pelatihan',
}

/** A table that can be exported, filled in and imported again. */
export interface Kind {
  readonly id: KindId
  readonly title: string
  /** Name of its sheet in a template. */
  readonly sheet: string
  readonly entity: Entity
  /** Who may apply it besides holding the right to import. */
  readonly permission: string
  readonly columns: readonly Column[]
}
