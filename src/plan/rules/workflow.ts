import { roles } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/** Everybody reads the plan of the own office; planners write it, the centre keeps the catalogue, the administrator helps out. */
export const planPermissions = {
  'plan.read': roles,
  'plan.edit': ['planner', 'centre', 'administrator'],
} as const satisfies PermissionTable
