import { readers } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/** Whoever reads an office's records sees what contradicts in them. */
export const inspectionPermissions = { 'inspection.read': readers } as const satisfies PermissionTable
