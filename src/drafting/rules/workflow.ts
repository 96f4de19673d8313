import { readers } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/** Everybody reads how the plan is drafted; planners write it down. Whoever carries out the work proposes. */
export const draftingPermissions = {
  'drafting.read': readers,
  'drafting.edit': ['planner', 'centre', 'administrator'],
  'drafting.propose': ['planner', 'fieldOfficer', 'teamLead'],
} as const satisfies PermissionTable
