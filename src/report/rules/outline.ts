import { z } from 'zod'

/** What may stand in a section: what people write, or a part that the program makes from the data of the office. */
export const contentKinds = {
  prose: { kind: 'prose', name: 'Naskah' },
  cover: { kind: 'page', name: 'Sampul' },
  signature: { kind: 'page', name: 'Blok tanda tangan' },
  contents: { kind: 'page', name: 'Daftar isi' },
  tableList: { kind: 'page', name: 'Daftar tabel' },
  figureList: { kind: 'page', name: 'Daftar gambar' },
  citations: { kind: 'list', name: 'Daftar dasar hukum' },
  task: { kind: 'list', name: 'Tugas' },
  functions: { kind: 'list', name: 'Fungsi' },
  vision: { kind: 'list', name: 'Visi' },
  missions: { kind: 'list', name: 'Misi' },
  goals: { kind: 'list', name: 'Tujuan' },
  policyObjectives: { kind: 'list', name: 'Sasaran kebijakan' },
  policyDirections: { kind: 'list', name: 'Arah kebijakan' },
  strategies: { kind: 'list', name: 'Pilar strategi dan upayanya' },
  pillars: { kind: 'list', name: 'Pilar strategi' },
  priorityPlaces: { kind: 'list', name: 'Tempat prioritas' },
  mainActivities: { kind: 'list', name: 'Kegiatan utama' },
  programs: { kind: 'list', name: 'Program' },
  objectives: { kind: 'list', name: 'Sasaran' },
  indicators: { kind: 'list', name: 'Indikator' },
  objectiveTree: { kind: 'list', name: 'Sasaran dengan indikatornya' },
  activityOutputs: { kind: 'list', name: 'Kegiatan dengan keluarannya' },
  organisationParts: { kind: 'list', name: 'Susunan organisasi' },
  staffFamilies: { kind: 'list', name: 'Pegawai menurut kelompok jabatan' },
  planIdentity: { kind: 'table', name: 'Identitas rencana' },
  targetTable: { kind: 'table', name: 'Tabel sasaran, indikator, dan target' },
  planForm: { kind: 'table', name: 'Formulir RKT' },
  staffByPosition: { kind: 'table', name: 'Tabel pegawai menurut jabatan' },
  staffByGrade: { kind: 'table', name: 'Tabel pegawai menurut golongan' },
  staffByEducation: { kind: 'table', name: 'Tabel pegawai menurut pendidikan' },
  staffByPlacement: { kind: 'table', name: 'Tabel pegawai menurut bagian' },
  indicatorOutputs: { kind: 'table', name: 'Tabel rincian output tiap indikator' },
  fundingNeed: { kind: 'table', name: 'Tabel kebutuhan pendanaan' },
  fundingSources: { kind: 'table', name: 'Tabel sumber pendanaan' },
  monthlyTargets: { kind: 'table', name: 'Lembar target bulanan' },
  schedule: { kind: 'table', name: 'Jadwal dan penarikan anggaran' },
  workMatrix: { kind: 'table', name: 'Matriks rencana kerja' },
  gantt: { kind: 'table', name: 'Jadwal palang' },
  strategicTargets: { kind: 'table', name: 'Target lima tahun' },
  annualPlans: { kind: 'table', name: 'RKT tiap tahun' },
  organisationChart: { kind: 'figure', name: 'Bagan organisasi' },
  staffFamilyChart: { kind: 'figure', name: 'Grafik pegawai menurut kelompok jabatan' },
  staffGradeChart: { kind: 'figure', name: 'Grafik pegawai menurut golongan' },
  staffEducationChart: { kind: 'figure', name: 'Grafik pegawai menurut pendidikan' },
  staffPlacementChart: { kind: 'figure', name: 'Grafik pegawai menurut bagian' },
  cycleFigure: { kind: 'figure', name: 'Gambar siklus akuntabilitas kinerja' },
} as const satisfies Readonly<
  Record<string, { readonly kind: 'prose' | 'page' | 'list' | 'table' | 'figure'; readonly name: string }>
>
export type ContentKey = keyof typeof contentKinds
export const contentKeys = Object.keys(contentKinds) as [ContentKey, ...ContentKey[]]

export const sectionParts = ['cover', 'front', 'body', 'annex'] as const

export const outlineSectionShape = z.object({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Penanda bagian: huruf kecil, angka, dan tanda hubung.'),
  /** May hold live fields: `RENCANA KINERJA {tahun}`. */
  heading: z.string().trim().max(300),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  part: z.enum(sectionParts),
  /** `annex` counts on its own: LAMPIRAN 1, LAMPIRAN 2. */
  style: z.enum(['numbered', 'plain', 'annex', 'none']),
  content: z.array(z.enum(contentKeys)).max(20),
  required: z.boolean(),
  landscape: z.boolean().default(false),
})
export type OutlineSection = z.infer<typeof outlineSectionShape>

export const outlineBases = ['p1', 'p2', 'p3', 'renstra'] as const
export type OutlineBase = (typeof outlineBases)[number]
/** The documents that can stand in an outline made from this one. */
export const familyOf = (base: OutlineBase): 'rkt' | 'renstra' => (base === 'renstra' ? 'renstra' : 'rkt')

export const numberingStyles = ['chapterLetter', 'romanLetter', 'chapterNumber'] as const

/** A document's order of sections; agencies and offices adapt the built-in ones. */
export interface Outline {
  readonly key: string
  readonly name: string
  readonly base: OutlineBase
  readonly numbering: (typeof numberingStyles)[number]
  readonly sections: readonly OutlineSection[]
}
