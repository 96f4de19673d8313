import { formatLongDate } from '#lib/dates.ts'
import type { Block, Cell, Letterhead, SignatureBlock } from '#documents/tree.ts'
import { cell, centred } from '../../blocks.ts'
import type { OfficeData, PlanData } from '../data.ts'

export const NO_PLACE = '........................'
export const NO_NAME = '........................................'

/** The signature block as the registry knows it on the day of the document; empty lines where it knows nobody (PRN-14). */
export function officeSignature({ signatory, unit, date }: OfficeData): SignatureBlock {
  return {
    kind: 'signature',
    place: unit.city ?? NO_PLACE,
    date: formatLongDate(date),
    position: [signatory?.position ?? 'Kepala'],
    name: signatory?.name ?? NO_NAME,
    ...(signatory?.number ? { number: signatory.number } : {}),
  }
}

/** The head of an official page, from the profile of the unit. */
export const letterheadOf = ({ unit, agency }: OfficeData): Letterhead => ({
  kind: 'letterhead',
  above: agency?.name.toUpperCase() ?? '',
  name: unit.name.toUpperCase(),
  lines: [unit.address, unit.contact].filter((line) => line !== null),
})

/** What a document is called on its cover and in its properties. */
export interface Title {
  readonly main: string
  /** Second line: version and year, or period. */
  readonly sub: string
  readonly foot: string
  /** How the running header calls it. */
  readonly header: string
}

/** The cover: agency, title, version, office and where to reach it. */
export function coverOf(data: OfficeData, { main, sub, foot }: Title): readonly Block[] {
  const { unit, superiors } = data
  return [
    { kind: 'space', height: 20 },
    ...superiors.slice(0, 2).map((name) => centred(name.toUpperCase(), 14)),
    { kind: 'space', height: 38 },
    centred(main, 24),
    centred(sub, 15),
    { kind: 'space', height: 70 },
    centred(unit.name.toUpperCase(), 15),
    ...[unit.address, unit.contact].filter((line) => line !== null).map((line) => centred(line, 10, false)),
    { kind: 'space', height: 6 },
    centred(foot, 14),
  ]
}

const lines = (label: string, values: readonly string[]): readonly (readonly Cell[])[] =>
  values.map((value, index) => [cell(index === 0 ? label : '', { bold: true }), cell(value)])

const numbered = (values: readonly string[]): readonly string[] =>
  values.length < 2 ? values : values.map((value, index) => `${index + 1}. ${value}`)

/** The six fields that head an RKT: ministry, unit, programmes and activities with their objectives. */
function planIdentity({ superiors, unit, programs, objectives }: PlanData): readonly Block[] {
  const [institution = unit.name, ...between] = superiors
  const activities = programs.flatMap((program) => program.activities)
  const statements = (level: string) =>
    objectives.filter((objective) => objective.level === level).map(({ statement }) => statement)
  const ofProgram = statements('program')
  const others = objectives.filter(({ level }) => level !== 'program').map(({ statement }) => statement)
  const body = [
    ...lines('Kementerian Negara/Lembaga', [institution]),
    ...lines('Unit organisasi/satker', [[...between, unit.name].join(' / ')]),
    ...lines('Program', numbered(programs.map(({ name }) => name))),
    ...lines('Sasaran program', numbered(ofProgram)),
    ...lines('Kegiatan', numbered(activities.map(({ name }) => name))),
    ...lines('Sasaran kegiatan', numbered(others)),
  ]
  return [
    { kind: 'table', id: 'tabel-identitas', columns: [{ width: 48 }, { width: 'fill' }], head: [], body },
  ]
}

export const frontBlocks = { planIdentity } as const
