import type { StaffData } from '../data.ts'

export const familyNames: Readonly<Record<string, string>> = {
  structural: 'Jabatan struktural',
  specific: 'Jabatan fungsional tertentu',
  general: 'Jabatan fungsional umum',
}
export const familyShort: Readonly<Record<string, string>> = {
  structural: 'Struktural',
  specific: 'JFT',
  general: 'JFU',
}
const UNKNOWN = 'Lainnya'

export interface CountRow {
  readonly name: string
  /** In the order of the columns. */
  readonly counts: readonly number[]
  readonly total: number
}
export interface CountTable {
  readonly columns: readonly string[]
  readonly rows: readonly CountRow[]
  readonly totals: readonly number[]
  readonly total: number
}

/**
 * How many people stand in each row and column. Rows and columns keep the order of `order` where it names them, then come the others by
 * their names; every person is counted once, so the totals agree with the number of people.
 */
export function countBy(
  staff: readonly StaffData[],
  rowOf: (person: StaffData) => string,
  columnOf: (person: StaffData) => string,
  order: { readonly rows?: readonly string[]; readonly columns?: readonly string[] } = {},
): CountTable {
  const arrange = (names: readonly string[], known: readonly string[] = []) => {
    const rank = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length)
    return [...new Set(names)].toSorted(
      (a, b) => rank(a) - rank(b) || a.localeCompare(b, 'id', { numeric: true }),
    )
  }
  const columns = arrange(staff.map(columnOf), order.columns)
  const rows = arrange(staff.map(rowOf), order.rows).map((name): CountRow => {
    const people = staff.filter((person) => rowOf(person) === name)
    const counts = columns.map((column) => people.filter((person) => columnOf(person) === column).length)
    return { name, counts, total: people.length }
  })
  const totals = columns.map((column) => staff.filter((person) => columnOf(person) === column).length)
  return { columns, rows, totals, total: staff.length }
}

/** The family of jobs that a person belongs to, in the words of the tables. */
export const familyOf = ({ family }: StaffData): string =>
  family === null ? UNKNOWN : (familyShort[family] ?? family)
export const families = ['JFU', 'JFT', 'Struktural', UNKNOWN]

const grades = [
  'IV',
  'III',
  'II',
  'I',
  'XVII',
  'XVI',
  'XV',
  'XIV',
  'XIII',
  'XII',
  'XI',
  'X',
  'IX',
  'VIII',
  'VII',
  'VI',
  'V',
]

/** Grade and room, PNS first; PPPK have grades of their own without rooms. */
export const countGrades = (staff: readonly StaffData[]): CountTable =>
  countBy(
    staff.filter(({ rankGroup }) => rankGroup !== null),
    ({ rankGroup, employment }) => (employment === 'PPPK' ? `${rankGroup} (PPPK)` : (rankGroup ?? '')),
    ({ ruang }) => ruang ?? '–',
    {
      rows: [...grades, ...grades.map((grade) => `${grade} (PPPK)`)],
      columns: ['a', 'b', 'c', 'd', 'e', '–'],
    },
  )

const levels = ['S3', 'S2', 'Profesi', 'S1', 'D IV', 'D III', 'D II', 'D I', 'SMA', 'SMP', 'SD']

const educationOf = ({ educationLevel, educationField }: StaffData): string => {
  if (educationLevel === null) return UNKNOWN
  if (educationLevel === 'Profesi') return educationField ?? 'Profesi'
  return [educationLevel, educationField].filter((word) => word !== null).join(' ')
}

/** Rows of education in the order of their levels, then by field. */
function educationOrder(staff: readonly StaffData[]): readonly string[] {
  const rank = ({ educationLevel }: StaffData) => levels.indexOf(educationLevel ?? '') >>> 0
  return staff
    .toSorted((a, b) => rank(a) - rank(b) || educationOf(a).localeCompare(educationOf(b), 'id'))
    .map(educationOf)
}

/** Education by family of jobs. */
export const countEducation = (staff: readonly StaffData[]): CountTable =>
  countBy(staff, educationOf, familyOf, { rows: [...new Set(educationOrder(staff))], columns: families })

/** The part of the office where people work, by family of jobs. */
export const countPlacements = (staff: readonly StaffData[], office: string): CountTable =>
  countBy(staff, ({ placement }) => placement ?? office, familyOf, { columns: families })

/** Job titles, structural ones first, then by name as the registry has them. */
export function countPositions(staff: readonly StaffData[]): CountTable {
  const rank = ({ family }: StaffData) => (family === 'structural' ? 0 : family === 'specific' ? 1 : 2)
  const order = staff.toSorted((a, b) => rank(a) - rank(b)).map(({ jobTitle }) => jobTitle)
  return countBy(
    staff,
    ({ jobTitle }) => jobTitle,
    () => 'Jumlah',
    { rows: [...new Set(order)] },
  )
}
