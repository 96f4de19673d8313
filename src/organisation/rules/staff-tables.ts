import { groupBy } from '#lib/group.ts'
import {
  educationLevels,
  functionalLevels,
  isCivilServant,
  jobFamilies,
  jobFamilyNames,
  qualificationOf,
  quarantineFieldNames,
  quarantinePost,
  rankGroups,
  ruangs,
  shortJobFamilyNames,
  type QuarantineField,
  type StaffMember,
} from './staff.ts'

export interface StaffColumn {
  readonly key: string
  /** The heading above several columns, e.g. a team. */
  readonly group: string | null
  readonly name: string
  /** Adds up other columns of the table; it is left out of the total. */
  readonly isSum: boolean
}
export interface StaffRow {
  readonly label: string
  /** One count for each column. */
  readonly cells: readonly number[]
  readonly total: number
}
/** A table that counts people; `total` is its last row. Everybody counted stands in exactly one cell that is no sum. */
export interface StaffTable {
  readonly key:
    'jobTitle' | 'rank' | 'education' | 'educationTeam' | 'family' | 'positionClass' | 'quarantine'
  readonly title: string
  readonly heading: string
  readonly columns: readonly StaffColumn[]
  readonly rows: readonly StaffRow[]
  readonly total: StaffRow
}

const unknown = 'Belum diisi'

interface Counting extends StaffColumn {
  readonly counts: (member: StaffMember) => boolean
}
const column = (
  key: string,
  name: string,
  counts: Counting['counts'],
  rest: { readonly group?: string; readonly isSum?: boolean } = {},
): Counting => ({ key, name, counts, group: rest.group ?? null, isSum: rest.isSum ?? false })

interface Plan {
  readonly key: StaffTable['key']
  readonly title: string
  readonly heading: string
  readonly rowOf: (member: StaffMember) => string
  /** Rows in their order; those that nobody stands in are left out, those that are missing here come last. */
  readonly order?: readonly string[]
  readonly columns?: readonly Counting[]
}

const countRow = (
  label: string,
  members: readonly StaffMember[],
  columns: readonly Counting[],
): StaffRow => ({
  label,
  cells: columns.map(({ counts }) => members.filter(counts).length),
  total: members.length,
})

/** Counts the members by row and column. */
function tabulate(members: readonly StaffMember[], plan: Plan): StaffTable {
  const { key, title, heading, rowOf, order = [], columns = [] } = plan
  const groups = groupBy(members, rowOf)
  const place = (label: string): number => {
    const at = order.indexOf(label)
    return label === unknown ? order.length + 1 : at === -1 ? order.length : at
  }
  const labels = [...groups.keys()].toSorted((a, b) => place(a) - place(b))
  return {
    key,
    title,
    heading,
    columns: columns.map(({ counts: _counts, ...rest }) => rest),
    rows: labels.map((label) => countRow(label, groups.get(label) ?? [], columns)),
    total: countRow('Jumlah', members, columns),
  }
}

/** A column for those of whom it is not known, only where there are some. */
const unknownColumn = (
  members: readonly StaffMember[],
  counts: (member: StaffMember) => boolean,
): readonly Counting[] => (members.some(counts) ? [column('unknown', unknown, counts)] : [])

const familyColumns = (members: readonly StaffMember[]): readonly Counting[] => [
  ...(['general', 'specific', 'structural'] as const).map((family) =>
    column(family, shortJobFamilyNames[family], (member) => member.jobFamily === family),
  ),
  ...unknownColumn(members, ({ jobFamily }) => jobFamily === null),
]

const rankLabel = ({ employment, rankGroup }: StaffMember): string =>
  rankGroup === null ? unknown : employment === 'PPPK' ? `PPPK ${rankGroup}` : rankGroup
const highestFirst = rankGroups.toReversed()

function rankTable(members: readonly StaffMember[]): StaffTable {
  const isPlain = (member: StaffMember) => member.ruang === null
  const used = ruangs.filter((ruang) => ruang !== 'e' || members.some((member) => member.ruang === 'e'))
  return tabulate(members, {
    key: 'rank',
    title: 'Pegawai menurut golongan dan ruang',
    heading: 'Golongan',
    rowOf: rankLabel,
    order: [...highestFirst, ...highestFirst.map((group) => `PPPK ${group}`)],
    columns: [
      ...used.map((ruang) =>
        column(ruang, ruang.toUpperCase(), (member) => member.ruang === ruang, { group: 'Ruang' }),
      ),
      ...(members.some(isPlain) ? [column('none', 'Tanpa ruang', isPlain)] : []),
    ],
  })
}

/** Qualifications from the highest level down; within a level in the order of the list. */
const qualificationOrder = (members: readonly StaffMember[]): readonly string[] =>
  educationLevels
    .toReversed()
    .flatMap((level) =>
      members.flatMap((member) => (member.educationLevel === level ? (qualificationOf(member) ?? []) : [])),
    )

const educationRows = (members: readonly StaffMember[]) => ({
  heading: 'Kualifikasi pendidikan',
  rowOf: (member: StaffMember) => qualificationOf(member) ?? unknown,
  order: qualificationOrder(members),
})

const educationTable = (members: readonly StaffMember[]): StaffTable =>
  tabulate(members, {
    key: 'education',
    title: 'Pegawai menurut tingkat pendidikan',
    ...educationRows(members),
    columns: familyColumns(members),
  })

/** Teams as columns, each with JFU and JFT; those who lead the office stand apart, as they do in no team. */
function educationTeamTable(members: readonly StaffMember[]): StaffTable {
  const teams = [
    ...new Map(members.map(({ placement }) => [placement?.id ?? 0, placement])).values(),
  ].toSorted((a, b) => (a?.id ?? Number.MAX_SAFE_INTEGER) - (b?.id ?? Number.MAX_SAFE_INTEGER))
  const families = ['general', 'specific'] as const
  const inTeam = teams.flatMap((team) =>
    families.map((family) =>
      column(
        `${team?.id ?? 0} ${family}`,
        shortJobFamilyNames[family],
        (member) => member.jobFamily === family && (member.placement?.id ?? 0) === (team?.id ?? 0),
        { group: team?.name ?? 'Kantor' },
      ),
    ),
  )
  const sums = families.map((family) =>
    column(`sum ${family}`, shortJobFamilyNames[family], (member) => member.jobFamily === family, {
      group: 'Jumlah',
      isSum: true,
    }),
  )
  return tabulate(members, {
    key: 'educationTeam',
    title: 'Pegawai menurut pendidikan, tim kerja, dan jabatan',
    ...educationRows(members),
    columns: [
      ...inTeam.filter(({ counts, key }) => members.some(counts) || !key.startsWith('0 ')),
      column('structural', shortJobFamilyNames.structural, ({ jobFamily }) => jobFamily === 'structural'),
      ...unknownColumn(members, ({ jobFamily }) => jobFamily === null),
      ...sums,
    ],
  })
}

const familyTable = (members: readonly StaffMember[]): StaffTable =>
  tabulate(members, {
    key: 'family',
    title: 'Pegawai menurut jenis jabatan',
    heading: 'Jenis jabatan',
    rowOf: ({ jobFamily }) => (jobFamily === null ? unknown : jobFamilyNames[jobFamily]),
    order: jobFamilies.map((family) => jobFamilyNames[family]),
  })

const classTable = (members: readonly StaffMember[]): StaffTable =>
  tabulate(members, {
    key: 'positionClass',
    title: 'Pegawai menurut kelas jabatan',
    heading: 'Kelas jabatan',
    rowOf: ({ positionClass }) => (positionClass === null ? unknown : String(positionClass)),
    order: Array.from({ length: 17 }, (_, index) => String(17 - index)),
    columns: familyColumns(members),
  })

const jobTitleTable = (members: readonly StaffMember[]): StaffTable =>
  tabulate(members, {
    key: 'jobTitle',
    title: 'Pegawai menurut jabatan',
    heading: 'Jabatan',
    rowOf: ({ jobTitle }) => jobTitle,
    order: [...new Set(members.map(({ jobTitle }) => jobTitle))],
  })

const fields: readonly QuarantineField[] = ['plant', 'animal', 'fish']

/** Functional posts of quarantine officers, by level and field; only those who hold one are counted. */
function quarantineTable(members: readonly StaffMember[]): StaffTable {
  const officers = members.filter(({ jobTitle }) => quarantinePost(jobTitle) !== null)
  return tabulate(officers, {
    key: 'quarantine',
    title: 'Pejabat fungsional karantina menurut jenjang',
    heading: 'Jenjang',
    rowOf: ({ jobTitle }) => quarantinePost(jobTitle)?.level ?? 'Tanpa jenjang',
    order: functionalLevels.toReversed(),
    columns: fields.map((field) =>
      column(field, quarantineFieldNames[field], ({ jobTitle }) => quarantinePost(jobTitle)?.field === field),
    ),
  })
}

/** How many people of each kind an office has; PPNPN are not among the civil servants. */
export interface StaffCounts {
  readonly civilServants: number
  readonly pns: number
  readonly pppk: number
  readonly ppnpn: number
  readonly structural: number
  readonly specific: number
  readonly general: number
  readonly unknownFamily: number
}

/** Counts the members of a day. */
export function countStaff(members: readonly StaffMember[]): StaffCounts {
  const civil = members.filter(isCivilServant)
  const of = (test: (member: StaffMember) => boolean) => civil.filter(test).length
  return {
    civilServants: civil.length,
    pns: of(({ employment }) => employment === 'PNS'),
    pppk: of(({ employment }) => employment === 'PPPK'),
    ppnpn: members.length - civil.length,
    structural: of(({ jobFamily }) => jobFamily === 'structural'),
    specific: of(({ jobFamily }) => jobFamily === 'specific'),
    general: of(({ jobFamily }) => jobFamily === 'general'),
    unknownFamily: of(({ jobFamily }) => jobFamily === null),
  }
}

/**
 * The staffing tables of an office on a day, all from one list, so that they cannot disagree: by job title, rank and ruang, education,
 * education and team, family, class, and the posts of quarantine officers. They count PNS and PPPK; PPNPN are counted apart.
 * `members` are those of the day; of whom a fact is not known, a row or column of its own tells.
 *
 * @source tables of the sample offices [SEED]
 */
export function staffTables(members: readonly StaffMember[]): readonly StaffTable[] {
  const civil = members.filter(isCivilServant)
  const tables = [jobTitleTable, familyTable, rankTable, educationTable, educationTeamTable, classTable]
  const quarantine = quarantineTable(civil)
  return [...tables.map((table) => table(civil)), ...(quarantine.rows.length === 0 ? [] : [quarantine])]
}
