import { readers } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'

/**
 * Who may do what in the organisation. Everyone finds unit, officials and contact data. The centre and the administrator keep names,
 * codes and the tree; the planner keeps contact data and officials of the own office, its staff, and the
 * regulations it cites, because documents need them right. Users and the
 * installation are the administrator's. History is for those who answer for data; a reader has no need of it.
 */
export const organisationPermissions = {
  'unit.read': readers,
  'unit.edit': ['administrator', 'centre'],
  'contact.edit': ['administrator', 'centre', 'planner'],
  'official.edit': ['administrator', 'centre', 'planner'],
  'staff.edit': ['administrator', 'planner'],
  'regulation.edit': ['administrator', 'centre', 'planner'],
  'user.manage': ['administrator'],
  'history.read': readers.filter((role) => role !== 'reader'),
  'installation.administer': ['administrator'],
} as const satisfies PermissionTable
