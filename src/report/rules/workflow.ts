import { roles, type PermissionTable } from '#core/permission.ts'

/**
 * Everybody who sees the office reads its documents; planner and head write them and decide the day they bear, the head finishes them.
 * An agency adapts outlines for its offices.
 */
export const reportPermissions = {
  'report.read': roles,
  'report.edit': ['planner', 'head'],
  'report.finish': ['head'],
  'report.outline': ['planner', 'head', 'centre'],
} as const satisfies PermissionTable
