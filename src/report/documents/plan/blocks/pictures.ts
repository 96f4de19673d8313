import { cycleFigure } from '#documents/figures/cycle.ts'
import { organisationFigure } from '#documents/figures/trees.ts'
import type { ChartGroup } from '#documents/figures/trees.ts'
import type { Block } from '#documents/tree.ts'
import type { PlanData } from '../data.ts'
import { figureOf } from './staff.ts'

/** Parts of one kind stand below each other when there are many; work areas always do. */
function groupsOf({ parts, workAreas }: PlanData): readonly ChartGroup[] {
  const teams = parts.filter(({ kind }) => kind === 'functionalGroup' || kind === 'installation')
  const others = parts
    .filter((part) => !teams.includes(part))
    .map(({ name }): ChartGroup => ({ title: name, items: [] }))
  const single = teams.length <= 2
  const grouped: readonly ChartGroup[] = single
    ? teams.map(({ name }) => ({ title: name, items: [] }))
    : [{ title: 'Kelompok Jabatan Fungsional dan Instalasi', items: teams.map(({ name }) => name) }]
  const areas = workAreas.length === 0 ? [] : [{ title: 'Wilayah Kerja', items: workAreas }]
  return [...others, ...grouped, ...areas]
}

/** The organisation chart (PRN-12), drawn from the units below the office on the day of the document. */
function organisationChart(data: PlanData): readonly Block[] {
  const groups = groupsOf(data)
  if (groups.length === 0) return []
  const head = data.signatory?.position ?? `Kepala ${data.unit.shortName}`
  const alternative = groups
    .map(({ title, items }) => (items.length === 0 ? title : `${title}: ${items.join(', ')}`))
    .join('; ')
  return [
    figureOf(
      organisationFigure(head, groups),
      {
        id: 'gambar-organisasi',
        called: 'Bagan',
        caption: `Struktur organisasi ${data.unit.shortName} Tahun ${data.year}`,
        alternative: `${head} membawahkan ${alternative}`,
      },
      150,
    ),
  ]
}

const cycleSteps = [
  'Rencana strategis',
  'Rencana kinerja tahunan',
  'Anggaran',
  'Perjanjian kinerja',
  'Pelaksanaan dan pengukuran',
  'Laporan kinerja',
  'Evaluasi',
]

/** The cycle of performance accountability (PRN-13). */
const cycle = (): readonly Block[] => [
  figureOf(
    { svg: cycleFigure(cycleSteps, 'Akuntabilitas kinerja'), width: 640, height: 470 },
    {
      id: 'gambar-siklus',
      caption: 'Siklus implementasi akuntabilitas kinerja',
      alternative: `Siklus: ${cycleSteps.join(', ')}, lalu kembali ke rencana.`,
    },
    125,
  ),
]

export const pictureBlocks = { organisationChart, cycleFigure: cycle } as const
