import { roles } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/** Everybody reads the budget of the own office; planners and finance managers write it, the head brings a version into force. */
export const budgetPermissions = {
  'budget.read': roles,
  'budget.edit': ['planner', 'financeManager', 'administrator'],
  'budget.adopt': ['head', 'administrator'],
} as const satisfies PermissionTable
