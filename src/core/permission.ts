/** The roles a person can hold on a unit; each holds on every unit below it too. */
export const roles = [
  'planner',
  'fieldOfficer',
  'teamLead',
  'financeManager',
  'head',
  'centre',
  'inspector',
  'administrator',
  'reader',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, string>> = {
  planner: 'Perencana',
  fieldOfficer: 'Petugas wilayah kerja',
  teamLead: 'Ketua tim kerja',
  financeManager: 'Pengelola keuangan',
  head: 'Kepala',
  centre: 'Pusat (biro perencanaan)',
  inspector: 'Inspektorat',
  administrator: 'Administrator',
  reader: 'Pembaca',
}

/** Who reads all of an office. Written out, so that a new role reads nothing until it stands here. */
export const readers = [
  'planner',
  'fieldOfficer',
  'teamLead',
  'financeManager',
  'head',
  'centre',
  'inspector',
  'administrator',
  'reader',
] as const satisfies readonly Role[]

/** Who may do what: each step says so for its own permissions in `rules/workflow.ts`. */
export type PermissionTable = Readonly<Record<string, readonly Role[]>>

/** A role held on a unit. `unitPath` is `/` for the whole installation. */
export interface Grant {
  readonly unitId: number | null
  readonly unitPath: string
  readonly role: Role
}

const covers = (grant: Grant, unitPath: string): boolean => unitPath.startsWith(grant.unitPath)

/**
 * The grants that allow `permission` on the unit at `unitPath`, widest first. Empty means that it is not allowed; a permission that
 * no table names is allowed to nobody.
 */
export function findGrants(
  table: PermissionTable,
  grants: readonly Grant[],
  permission: string,
  unitPath: string,
): readonly Grant[] {
  const allowed = table[permission] ?? []
  return grants
    .filter((grant) => allowed.includes(grant.role) && covers(grant, unitPath))
    .toSorted((a, b) => a.unitPath.length - b.unitPath.length)
}
