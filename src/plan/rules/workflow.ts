import { roles } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/**
 * Everybody reads the plan of the own office; planners write it, the administrator helps out. The planner submits, the head approves
 * or returns, the head or an administrator locks. Whoever carries out the work speaks when a target is negotiated.
 */
export const planPermissions = {
  'plan.read': roles,
  'plan.edit': ['planner', 'centre', 'administrator'],
  'plan.submit': ['planner'],
  'plan.approve': ['head'],
  'plan.lock': ['head', 'administrator'],
  'plan.discuss': ['planner', 'fieldOfficer', 'teamLead', 'financeManager', 'head', 'centre'],
} as const satisfies PermissionTable
