import { roles } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/** Everybody exports what they may read; planners and finance managers import. */
export const exchangePermissions = {
  'exchange.export': roles,
  'exchange.import': ['planner', 'financeManager', 'administrator'],
} as const satisfies PermissionTable
