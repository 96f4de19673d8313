import { isWithin } from '#lib/dates.ts'

export const staffEmployments = ['PNS', 'PPPK', 'PPNPN'] as const
export type StaffEmployment = (typeof staffEmployments)[number]

export const jobFamilies = ['structural', 'specific', 'general'] as const
export type JobFamily = (typeof jobFamilies)[number]

export const jobFamilyNames: Readonly<Record<JobFamily, string>> = {
  structural: 'Struktural',
  specific: 'Fungsional tertentu (JFT)',
  general: 'Fungsional umum (JFU)',
}
export const shortJobFamilyNames: Readonly<Record<JobFamily, string>> = {
  structural: 'Struktural',
  specific: 'JFT',
  general: 'JFU',
}

/** Lowest first. */
export const educationLevels = [
  'SD',
  'SMP',
  'SMA',
  'D I',
  'D II',
  'D III',
  'D IV',
  'S1',
  'Profesi',
  'S2',
  'S3',
] as const
export type EducationLevel = (typeof educationLevels)[number]

/** Lowest first; a PNS has I to IV with a ruang, a PPPK I to XVII without one. */
export const rankGroups = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
] as const
export type RankGroup = (typeof rankGroups)[number]

export const ruangs = ['a', 'b', 'c', 'd', 'e'] as const
export type Ruang = (typeof ruangs)[number]

/** Where somebody works within the office. */
export interface Placement {
  readonly id: number
  readonly name: string
}

/** What the staffing tables need of an employee; no more is kept. Dates are `yyyy-mm-dd`. */
export interface StaffMember {
  readonly employment: StaffEmployment
  readonly rankGroup: RankGroup | null
  readonly ruang: Ruang | null
  readonly educationLevel: EducationLevel | null
  readonly educationField: string | null
  readonly jobTitle: string
  readonly jobFamily: JobFamily | null
  readonly positionClass: number | null
  /** Null: the office itself. */
  readonly placement: Placement | null
}

export interface DatedStaff extends StaffMember {
  readonly validFrom: string
  /** Exclusive; null while it lasts. */
  readonly validUntil: string | null
}

/** Who belongs to the office on a day? */
export const staffOn = <S extends DatedStaff>(staff: readonly S[], date: string): readonly S[] =>
  staff.filter(({ validFrom, validUntil }) => isWithin(date, validFrom, validUntil))

/** Civil servants: PNS and PPPK. PPNPN are counted apart in every table. */
export const isCivilServant = ({ employment }: Pick<StaffMember, 'employment'>): boolean =>
  employment !== 'PPNPN'

/** `S2 Kesehatan Masyarakat`, `Dokter` (a profession needs no level); null when the level is not known. */
export function qualificationOf({ educationLevel, educationField }: StaffMember): string | null {
  if (educationLevel === null) return null
  if (educationField === null) return educationLevel
  return educationLevel === 'Profesi' ? educationField : `${educationLevel} ${educationField}`
}

/** `IV/b` of a PNS, `PPPK VII`; null when it is not known. */
export function rankOf({ employment, rankGroup, ruang }: StaffMember): string | null {
  if (rankGroup === null) return null
  if (employment === 'PPPK') return `PPPK ${rankGroup}`
  return ruang === null ? rankGroup : `${rankGroup}/${ruang}`
}

/** A functional post of quarantine, by what is inspected. */
export type QuarantineField = 'plant' | 'animal' | 'fish'
export const quarantineFieldNames: Readonly<Record<QuarantineField, string>> = {
  plant: 'Karantina tumbuhan',
  animal: 'Karantina hewan',
  fish: 'Karantina ikan',
}
const fieldWords: readonly (readonly [QuarantineField, RegExp])[] = [
  ['plant', /karantina(?:an)? tumbuhan/i],
  ['animal', /karantina(?:an)? hewan|hewan karantina/i],
  ['fish', /(?:hama dan )?penyakit ikan|karantina(?:an)? ikan/i],
]

/** Levels of functional posts, lowest first: four of skill, four of expertise. */
export const functionalLevels = [
  'Pemula',
  'Terampil',
  'Mahir',
  'Penyelia',
  'Ahli Pertama',
  'Ahli Muda',
  'Ahli Madya',
  'Ahli Utama',
] as const
export type FunctionalLevel = (typeof functionalLevels)[number]

/**
 * Is this title one of the functional posts of quarantine officers, and of which field and level? Null for other titles. The level is
 * null when the title does not end with one.
 *
 * @source titles in the staffing table of an office [SEED]; levels PermenPANRB 1/2023 [MEM]
 * @example `Paramedik Karantina Hewan Mahir`: animal, Mahir
 */
export function quarantinePost(
  title: string,
): { readonly field: QuarantineField; readonly level: FunctionalLevel | null } | null {
  const field = fieldWords.find(([, words]) => words.test(title))?.[0]
  if (field === undefined) return null
  const level = functionalLevels.find((name) => title.toLowerCase().trim().endsWith(` ${name.toLowerCase()}`))
  return { field, level: level ?? null }
}
