import { readers } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/** Everybody reads the strategy of the own office; planners write it, the centre keeps the catalogue, the administrator helps out. */
export const strategyPermissions = {
  'strategy.read': readers,
  'strategy.edit': ['planner', 'centre', 'administrator'],
} as const satisfies PermissionTable
