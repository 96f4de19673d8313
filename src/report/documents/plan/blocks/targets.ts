import { formatTrimmed } from '#lib/numerals.ts'
import { formatTarget } from '#core/target.ts'
import type { Block, Cell } from '#documents/tree.ts'
import { cell } from '../../blocks.ts'
import type { IndicatorData, ObjectiveData, ParameterData, PlanData } from '../data.ts'
import { targetWords } from '../fields.ts'
import { groupRow, headRow, middle, monthHeads, right, tableOf } from './parts.ts'

const targetText = (indicator: IndicatorData): string => targetWords(indicator) ?? ''

/** Number, objective over its indicators, indicator, target. */
function targetTable({ objectives, unit, year }: PlanData): readonly Block[] {
  const body = objectives.flatMap(({ statement, indicators }, number) =>
    indicators.map((indicator, index): readonly Cell[] => [
      ...(index === 0
        ? [
            middle(String(number + 1), { rowSpan: indicators.length }),
            cell(statement, { rowSpan: indicators.length }),
          ]
        : []),
      cell(`${indicator.code} ${indicator.name}`.trim()),
      right(targetText(indicator)),
    ]),
  )
  return tableOf({
    id: 'tabel-target',
    caption: `Sasaran, indikator kinerja, dan target ${unit.shortName} Tahun ${year}`,
    columns: [{ width: 9 }, { width: 44 }, { width: 'fill' }, { width: 30 }],
    head: [headRow('No.', 'Sasaran', 'Indikator', 'Target')],
    body,
  })
}

function formRows(objectives: readonly ObjectiveData[]): readonly (readonly Cell[])[] {
  let program: string | null = null
  return objectives.flatMap((objective, number) => {
    const rows: (readonly Cell[])[] = []
    if (objective.program !== program && objective.program !== null)
      rows.push([cell(`Program: ${objective.program}`, { columnSpan: 6, bold: true, fill: 'E3EAF3' })])
    program = objective.program
    rows.push(groupRow(`Sasaran ${number + 1}: ${objective.statement}`, 6))
    const indicators = objective.indicators.map((indicator): readonly Cell[] => [
      cell(indicator.code),
      cell(indicator.name),
      right(formatTarget(indicator.target, indicator.decimals)),
      middle(indicator.unitOfMeasure),
      cell(indicator.executors.join('; ')),
      cell(indicator.remark ?? ''),
    ])
    return [...rows, ...indicators]
  })
}

/** The form of the RKT (PLN-61): programme, objective, indicator, target, who carries it out, remarks. */
export const planFormTable = (
  objectives: readonly ObjectiveData[],
  year: number,
  id = 'tabel-formulir',
): readonly Block[] =>
  tableOf({
    id,
    caption: `Formulir rencana kinerja Tahun ${year}`,
    columns: [{ width: 20 }, { width: 'fill' }, { width: 24 }, { width: 24 }, { width: 48 }, { width: 60 }],
    head: [
      headRow(
        'No. IK',
        'Uraian indikator kinerja',
        `Target ${year}`,
        'Satuan',
        'Unit organisasi pelaksana',
        'Keterangan',
      ),
      headRow('1', '2', '3', '4', '5', '6'),
    ],
    body: formRows(objectives),
    note: 'Keterangan memuat keterkaitan kegiatan dengan sasaran, kebijakan dengan program, dan pekerjaan unit lain.',
  })

interface SheetLine {
  readonly name: string
  readonly definition: string
  readonly target: string
  readonly absolute: string
  readonly line: Pick<IndicatorData | ParameterData, 'months'>
  readonly decimals: number
  readonly bold: boolean
}

const linesOf = (indicator: IndicatorData): readonly SheetLine[] => [
  {
    name: `${indicator.code} ${indicator.name}`.trim(),
    definition: indicator.definition ?? '',
    target: targetText(indicator),
    absolute: indicator.absolute === null ? '' : formatTrimmed(indicator.absolute, 2),
    line: indicator,
    decimals: Math.max(indicator.decimals, 2),
    bold: true,
  },
  ...indicator.parameters.map((parameter) => ({
    name: [parameter.label, parameter.name].filter((word) => word).join(' '),
    definition: parameter.standard ?? '',
    target: '',
    absolute: parameter.annual === null ? '' : formatTrimmed(parameter.annual, 2),
    line: parameter,
    decimals: 2,
    bold: false,
  })),
]

function sheetRow({ name, definition, target, absolute, line, decimals, bold }: SheetLine): readonly Cell[] {
  return [
    cell(name, { bold }),
    cell(definition),
    right(target),
    right(absolute),
    ...line.months.map((month) => right(formatTarget(month, decimals))),
  ]
}

/** The monthly target sheet of one objective (PRN-08): indicators with their parameters over twelve months. */
export function monthlySheet(objective: ObjectiveData, number: number, year: number): readonly Block[] {
  return tableOf({
    id: `tabel-bulanan-${number}`,
    caption: `Target bulanan Tahun ${year}, sasaran ${number}: ${objective.statement}`,
    columns: [
      { width: 42 },
      { width: 39 },
      { width: 17 },
      { width: 17 },
      ...monthHeads.map(() => ({ width: 'fill' as const })),
    ],
    head: [
      [
        cell('Indikator kinerja', { rowSpan: 2 }),
        cell('Definisi operasional', { rowSpan: 2 }),
        cell('Target PK', { rowSpan: 2 }),
        cell('Target absolut', { rowSpan: 2 }),
        cell('Target sampai dengan bulan', { columnSpan: 12 }),
      ],
      headRow(...monthHeads),
    ],
    body: objective.indicators.flatMap(linesOf).map(sheetRow),
    size: 6.5,
    note: 'Tanda - berarti tidak ada target pada bulan itu; kosong berarti belum ditetapkan.',
  })
}

/** The targets of every year of the strategic plan, one row an indicator. */
function strategicTargets({ strategicPlan, unit }: PlanData): readonly Block[] {
  if (strategicPlan === null) return []
  const { yearFrom, yearTo, targets } = strategicPlan
  const years = Array.from({ length: yearTo - yearFrom + 1 }, (_, index) => yearFrom + index)
  let objective = ''
  const body = targets.flatMap(({ indicator, objective: statement, years: values }) => {
    const row: readonly Cell[] = [
      cell(`${indicator.code} ${indicator.name}`.trim()),
      middle(indicator.unitOfMeasure),
      ...values.map((target) => right(formatTarget(target, indicator.decimals))),
    ]
    const head = statement === objective ? [] : [groupRow(statement, years.length + 2)]
    objective = statement
    return [...head, row]
  })
  return tableOf({
    id: 'tabel-renstra',
    caption: `Target kinerja ${unit.shortName} Tahun ${yearFrom}–${yearTo}`,
    columns: [{ width: 'fill' }, { width: 22 }, ...years.map(() => ({ width: 16 }))],
    head: [headRow('Indikator', 'Satuan', ...years.map(String))],
    body,
  })
}

export const targetBlocks = {
  targetTable,
  planForm: ({ objectives, year }: PlanData) => planFormTable(objectives, year),
  strategicTargets,
} as const
