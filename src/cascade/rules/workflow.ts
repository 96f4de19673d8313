import { readers } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/** Everybody reads the tree; planners draw it. That conditions are necessary and sufficient is said by somebody other than who drew them. */
export const cascadePermissions = {
  'cascade.read': readers,
  'cascade.edit': ['planner', 'centre', 'administrator'],
  'cascade.review': ['head', 'centre', 'inspector'],
} as const satisfies PermissionTable
