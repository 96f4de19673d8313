import { cycleFigure } from '#documents/figures/cycle.ts'
import { groupBy } from '#lib/group.ts'
import { quarterName, quarters, shortQuarter } from '#core/period.ts'
import type { Block } from '#documents/tree.ts'
import { targetOfQuarter } from '#measurement/index.ts'
import { targetText } from '../sentences.ts'
import { cell, heading, list, paragraph, table } from '../blocks.ts'
import type { QuarterlyData } from '../quarterly-data.ts'

const cycle = [
  'Perencanaan',
  'Penganggaran',
  'Perjanjian',
  'Pelaksanaan',
  'Pengukuran',
  'Pelaporan',
  'Evaluasi',
] as const

/** BAB I: why the report is made, whose it is, and the cycle it is part of (PRN-13). */
export function composeIntroduction(data: QuarterlyData): readonly Block[] {
  const { unit, agency, workAreas } = data
  const region = unit.province ? ` di Provinsi ${unit.province}` : ''
  return [
    heading(1, 'bab-1', 'PENDAHULUAN'),
    heading(2, 'latar-belakang', 'Latar Belakang'),
    paragraph(
      'Setiap instansi pemerintah mempertanggungjawabkan kinerjanya melalui rencana, pengukuran, dan laporan yang saling terhubung.',
      `Laporan triwulan memberi kesempatan kepada ${unit.shortName} untuk melihat sedini mungkin target mana yang tercapai dan mana yang memerlukan perhatian, sebelum tahun anggaran berakhir.`,
    ),
    heading(2, 'kedudukan', 'Kedudukan dan Wilayah Kerja'),
    paragraph(
      `${unit.name} adalah unit pelaksana teknis${agency ? ` ${agency.name}` : ''} yang bekerja${region}.`,
      workAreas.length > 0
        ? `Layanannya diselenggarakan pula melalui ${workAreas.length} satuan kerja lapangan berikut.`
        : '',
    ),
    ...(workAreas.length > 0 ? [list('a.', workAreas)] : []),
    heading(2, 'siklus', 'Model Logika Informasi Kinerja'),
    paragraph(
      'Kinerja dikelola sebagai siklus: rencana melahirkan anggaran dan perjanjian, pelaksanaan diukur, hasilnya dilaporkan dan dievaluasi, dan pelajaran dari evaluasi masuk ke rencana berikutnya.',
      'Laporan ini adalah tahap pelaporan dari siklus tersebut.',
    ),
    {
      kind: 'figure',
      id: 'gambar-siklus',
      caption: 'Siklus implementasi akuntabilitas kinerja',
      alternative: `Siklus tujuh tahap yang berulang: ${cycle.join(', ')}, lalu kembali ke ${cycle[0]}.`,
      svg: cycleFigure(cycle),
      width: 120,
      height: 90,
    },
  ]
}

/** BAB II: objectives, indicators and what was to be reached. */
export function composePlanChapter(data: QuarterlyData): readonly Block[] {
  return [
    heading(1, 'bab-2', 'PERENCANAAN KINERJA'),
    heading(2, 'sasaran', `Sasaran Kinerja Tahun ${data.year}`),
    paragraph(`${data.plan.title} ${data.unit.shortName} memuat ${data.objectives.length} sasaran:`),
    list(
      'a.',
      data.objectives.map(({ code, statement }) => `${code}: ${statement}.`),
    ),
    heading(2, 'indikator', 'Indikator Kinerja dan Target'),
    paragraph(
      `Keberhasilan sasaran diukur dengan ${data.results.length} indikator. Tabel berikut memuat target tahun dan target setiap triwulan.`,
    ),
    targetTable(data),
    ...remarkBlocks(data),
  ]
}

/** Remarks on targets; one line for all indicators that share the words. */
function remarkBlocks({ targetRemarks }: QuarterlyData): readonly Block[] {
  if (targetRemarks.length === 0) return []
  const shared = [...groupBy(targetRemarks, ({ remark }) => remark)]
  const lines = shared.map(([remark, items]) => `${items.map(({ code }) => code).join(', ')}: ${remark}`)
  return [paragraph('Catatan atas target:'), list('-', lines)]
}

function targetTable(data: QuarterlyData): Block {
  const rows = data.results.map((result) => [
    cell(result.indicator.code),
    cell(result.indicator.name),
    cell(result.indicator.unitOfMeasure, { align: 'center' as const }),
    cell(withoutUnit(targetText(result.annualTarget, result)), { align: 'right' as const }),
    ...quarters.map((quarter) =>
      cell(withoutUnit(targetText(targetOfQuarter(result, quarter), result)), {
        align: 'right' as const,
      }),
    ),
  ])
  return table(
    'tabel-target',
    `Indikator kinerja dan target ${data.unit.shortName} Tahun ${data.year}`,
    [
      { width: 17 },
      { width: 'fill' },
      { width: 18 },
      { width: 16 },
      { width: 14 },
      { width: 14 },
      { width: 14 },
      { width: 14 },
    ],
    ['Kode IK', 'Indikator', 'Satuan', 'Tahun', ...quarters.map(shortQuarter)],
    rows,
    'Tanda – pada triwulan berarti indikator itu belum jatuh tempo atau tidak bertarget.',
  )
}

/** The unit stands in a column of its own. */
const withoutUnit = (text: string): string => text.split(' ')[0] ?? text

/** The period in words, for captions. */
export const periodOf = (data: QuarterlyData): string => `${quarterName(data.quarter)} Tahun ${data.year}`
