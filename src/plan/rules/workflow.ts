import { roles } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/**
 * Everybody reads the plan of the own office; planners write it, the centre keeps the catalogue, the administrator helps out. The
 * planner submits, the head approves or returns, the head or an administrator locks. Whoever carries out the work proposes, and
 * speaks when a target is negotiated.
 */
export const planPermissions = {
  'plan.read': roles,
  'plan.edit': ['planner', 'centre', 'administrator'],
  'plan.submit': ['planner'],
  'plan.approve': ['head'],
  'plan.lock': ['head', 'administrator'],
  'plan.propose': ['planner', 'fieldOfficer', 'teamLead'],
  'plan.discuss': ['planner', 'fieldOfficer', 'teamLead', 'financeManager', 'head', 'centre'],
  // necessary and sufficient: said by somebody other than who drew the tree
  'cascade.review': ['head', 'centre', 'inspector'],
} as const satisfies PermissionTable
