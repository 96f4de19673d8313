import { roles } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/** Everybody reads the agreements of the own office; planners prepare them, heads record that they were signed, team leads keep action plans. */
export const agreementPermissions = {
  'agreement.read': roles,
  'agreement.edit': ['planner', 'administrator'],
  'agreement.sign': ['head', 'administrator'],
  'agreement.editActions': ['planner', 'teamLead', 'administrator'],
} as const satisfies PermissionTable
