import { roles, type PermissionTable } from '#core/permission.ts'

/** Everybody who sees the office reads its report; planner and head decide the day it bears. */
export const reportPermissions = {
  'report.read': roles,
  'report.edit': ['planner', 'head'],
} as const satisfies PermissionTable
