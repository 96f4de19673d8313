import { decimal } from '#lib/decimal.ts'
import { months } from '#core/period.ts'
import { rupiah } from '#core/rupiah.ts'
import type { Target } from '#core/target.ts'
import type { LedgerEntry } from '#budget/index.ts'
import type { StaffMember } from '#organisation/index.ts'
import type { IndicatorData, ObjectiveData, PlanData } from '#report/documents/plan/data.ts'

const value = (amount: number): Target => ({ kind: 'value', value: decimal(amount) })
const twelve = Array.from({ length: 12 }, (_, index) => index + 1)

const parameters = [4, 5, 11, 0, 0, 0, 0, 0]

const indicator = (number: number): IndicatorData => ({
  id: number,
  code: `IKK ${number}`,
  name: `Indikator contoh nomor ${number} tentang faktor risiko pada orang, alat angkut, barang, dan lingkungan`,
  unitOfMeasure: number % 2 === 0 ? '%' : 'indeks',
  decimals: 2,
  definition:
    'Perbandingan antara yang diperiksa menurut standar dan seluruh yang diperiksa dalam satu tahun',
  target: value(number % 2 === 0 ? 97 : 0.99),
  absolute: decimal(1000 * number),
  remark: null,
  executors: ['Tim Kerja 1'],
  months: twelve.map((month) => value(1000 * number * month)),
  parameters: Array.from({ length: parameters[number - 1] ?? 0 }, (_, index) => ({
    label: `${index + 1}.`,
    name: 'Yang diperiksa sesuai standar',
    role: 'part' as const,
    unitOfMeasure: null,
    standard: index % 2 === 0 ? '≤ 1' : null,
    annual: decimal(1200),
    months: twelve.map((month) => value(100 * month)),
  })),
})

const objective = (code: string, from: number, until: number): ObjectiveData => ({
  code,
  level: 'activity',
  statement: `Meningkatnya hasil kerja contoh ${code}`,
  program: 'Program Contoh',
  activity: 'Kegiatan Contoh',
  indicators: Array.from({ length: until - from + 1 }, (_, index) => indicator(from + index)),
})

/** Which indicators an output serves: as many lines in all (70) as the four tables of the Jambi plan have. */
const servedBy = (index: number): readonly number[] =>
  index < 34 ? [8, (index % 7) + 1] : index === 34 ? [8, 1] : []

const output = (index: number): LedgerEntry => ({
  activityId: 1 + (index % 2),
  classCode: ['QAA', 'QAH', 'EBA', 'EBD'][index % 4] ?? 'EBA',
  outputCode: String(900 + index),
  name: `Layanan contoh nomor ${index + 1} pada pintu masuk`,
  volume: decimal(10 + index),
  unitOfMeasure: 'Layanan',
  amount: rupiah((index + 1) * 12_000_000),
  location: '6 wilker',
  personInCharge: 'Subbag Adum, Substansi PRL dan KLW',
  chargeUnitId: null,
  components: [],
  funding: [
    { source: 'RM', amount: rupiah((index + 1) * 7_000_000) },
    { source: 'PNBP', amount: rupiah((index + 1) * 5_000_000) },
  ],
  forward: [
    { year: 2025, volume: decimal(12 + index), amount: rupiah((index + 1) * 13_000_000), reason: null },
  ],
  months: months.map((month) => ({ month, amount: rupiah((index + 1) * 1_000_000) })),
  indicators: servedBy(index).map((indicatorId) => ({ indicatorId, share: null })),
})

const educations = [
  ['S2', 'Kesehatan Masyarakat'],
  ['S1', 'Kesehatan Masyarakat'],
  ['S1', 'Keperawatan'],
  ['D III', 'Keperawatan'],
  ['D III', 'Kesehatan Lingkungan'],
] as const

const teams = ['TU', 'PRL', 'KLW', 'PKSE']

const person = (index: number): StaffMember => {
  const [level, field] = educations[index % educations.length] ?? educations[0]
  const isContract = index >= 64
  return {
    jobTitle: index < 2 ? `Kepala Bagian ${index + 1}` : `Jabatan Contoh ${index % 9}`,
    jobFamily: index < 2 ? 'structural' : index < 57 ? 'specific' : 'general',
    employment: isContract ? 'PPPK' : 'PNS',
    rankGroup: isContract ? 'VII' : ((['IV', 'III', 'III', 'II'] as const)[index % 4] ?? 'III'),
    ruang: isContract ? null : ((['a', 'b', 'c', 'd'] as const)[index % 4] ?? 'a'),
    educationLevel: level,
    educationField: field,
    positionClass: null,
    placement: { id: index % 4, name: teams[index % 4] ?? 'TU' },
  }
}

const statement = (kind: string, body: string, children: readonly string[] = []) => ({
  kind,
  code: null,
  body,
  children: children.map((child) => ({ kind: `${kind}Item`, code: null, body: child, children: [] })),
})

/** An office as large as Jambi: 8 indicators with 20 parameters, 35 outputs in 70 lines, 68 people, 6 work areas. */
export const officeData: PlanData = {
  unit: {
    name: 'Balai Contoh Kelas II Jambi',
    shortName: 'Balai Contoh Jambi',
    province: 'Jambi',
    city: 'Jambi',
    address: 'Jl. Contoh Nomor 2, Jambi 36139',
    contact: 'Telp. 0741-573432',
  },
  agency: { name: 'Kementerian Contoh', headPosition: 'Direktur Jenderal Contoh' },
  superiors: ['Kementerian Contoh', 'Direktorat Jenderal Contoh'],
  workAreas: ['Bandara A', 'Pelabuhan B', 'Pelabuhan C', 'Pelabuhan D', 'Pelabuhan E', 'Pelabuhan F'].map(
    (name) => `Wilayah Kerja ${name}`,
  ),
  parts: [
    { name: 'Subbagian Administrasi Umum', kind: 'subdivision' },
    { name: 'Instalasi', kind: 'installation' },
    { name: 'Kelompok Jabatan Fungsional', kind: 'functionalGroup' },
  ],
  year: 2024,
  date: '2024-01-15',
  signatory: { position: 'Kepala Balai Contoh Kelas II Jambi', name: 'Kepala Balai', number: null },
  plan: { title: 'Rencana Kinerja Tahunan 2024', revision: 0 },
  strategicPlan: { title: 'Rencana Strategis 2020–2024', yearFrom: 2020, yearTo: 2024, targets: [] },
  statements: [
    statement('task', 'Balai mempunyai tugas melaksanakan pengawasan di pintu masuk negara.'),
    ...['Perumusan kebijakan teknis', 'Pelaksanaan kebijakan teknis', 'Pengawasan pelaksanaan tugas'].map(
      (body) => statement('function', body),
    ),
    statement('vision', 'Menjadi balai yang kuat dan dipercaya'),
    ...['Menyelenggarakan layanan yang terintegrasi', 'Membangun keterlibatan masyarakat'].map((body) =>
      statement('mission', body),
    ),
    statement('goal', 'Melindungi masyarakat melalui layanan yang efektif'),
    statement('policyObjective', 'Terwujudnya sistem yang efektif'),
    statement('policyDirection', 'Memperkuat layanan di perbatasan'),
    statement('strategyPillar', 'Penguatan kelembagaan', ['Standar layanan', 'Kerja sama antarinstansi']),
    statement('strategyPillar', 'Penguatan sumber daya manusia', ['Pelatihan teknis', 'Pembinaan mental']),
    statement('priorityPlace', 'Tempat pemasukan di perbatasan negara'),
    statement('mainActivity', 'Penguatan tindakan karantina', [
      'Pemeriksaan di tempat asal',
      'Penguatan laboratorium',
    ]),
  ],
  programs: [
    {
      code: 'DB',
      name: 'Program Contoh',
      activities: [
        { id: 1, code: '4249', name: 'Kegiatan Contoh 1' },
        { id: 2, code: '4815', name: 'Kegiatan Contoh 2' },
      ],
    },
  ],
  objectives: [objective('SK 1', 1, 3), objective('SK 2', 4, 8)],
  budget: {
    name: 'DIPA awal',
    dipaNumber: null,
    dipaDate: null,
    outputs: Array.from({ length: 35 }, (_, index) => output(index)),
  },
  staff: Array.from({ length: 68 }, (_, index) => person(index)),
  citations: [
    'Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional',
    'Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah',
  ],
  steps: [],
  years: [],
}
