/** Stages of a year's budget, in their order. */
export const versionKinds = ['indicative', 'ceiling', 'dipa', 'revision'] as const
export type VersionKind = (typeof versionKinds)[number]

export const versionKindNames: Readonly<Record<VersionKind, string>> = {
  indicative: 'Pagu indikatif',
  ceiling: 'Pagu anggaran',
  dipa: 'DIPA awal',
  revision: 'Revisi DIPA',
}

/** What a version is known by. */
export interface BudgetVersion {
  readonly id: number
  readonly year: number
  readonly ordinal: number
  readonly kind: VersionKind
  readonly name: string
  readonly adoptedAt: string | null
}

/** The name of a new version: `DIPA awal`, `Revisi DIPA ke-2`. */
export function nameVersion(kind: VersionKind, versions: readonly Pick<BudgetVersion, 'kind'>[]): string {
  if (kind !== 'revision') return versionKindNames[kind]
  return `${versionKindNames[kind]} ke-${versions.filter((version) => version.kind === 'revision').length + 1}`
}

/** The version that counts: the latest that was adopted, or, where none was, the latest. */
export function currentVersion<V extends BudgetVersion>(versions: readonly V[]): V | undefined {
  const inOrder = versions.toSorted((a, b) => b.ordinal - a.ordinal)
  return inOrder.find(({ adoptedAt }) => adoptedAt !== null) ?? inOrder[0]
}

/** What a version is worth: a draft, in force, or adopted before. */
export const versionStateNames = { draft: 'Draf', inForce: 'Berlaku', replaced: 'Sudah diganti' } as const
export function versionState(
  { id, adoptedAt }: BudgetVersion,
  versions: readonly BudgetVersion[],
): keyof typeof versionStateNames {
  if (adoptedAt === null) return 'draft'
  return currentVersion(versions)?.id === id ? 'inForce' : 'replaced'
}

/** Why a version of this kind cannot begin now; null where it can. A stage does not come before an earlier one. */
export function refuseVersion(kind: VersionKind, versions: readonly BudgetVersion[]): string | null {
  const open = versions.find(({ adoptedAt }) => adoptedAt === null)
  if (open !== undefined)
    return `${open.name} belum ditetapkan. Tetapkan atau hapus versi itu dahulu, lalu buat versi baru.`
  const latest = versions.toSorted((a, b) => b.ordinal - a.ordinal)[0]
  if (kind === 'revision' && !versions.some((version) => version.kind === 'dipa'))
    return 'Revisi dibuat atas DIPA, dan DIPA tahun ini belum ada. Buat versi DIPA dahulu.'
  if (
    latest !== undefined &&
    kind !== 'revision' &&
    versionKinds.indexOf(kind) <= versionKinds.indexOf(latest.kind)
  )
    return `Sesudah ${latest.name} tidak dapat dibuat ${versionKindNames[kind]}. Buat tahap berikutnya atau revisi.`
  return null
}
