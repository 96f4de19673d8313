import { roles } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/** Whoever reads an office's records sees what contradicts in them. */
export const inspectionPermissions = { 'inspection.read': roles } as const satisfies PermissionTable
