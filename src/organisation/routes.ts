import type { Handlers } from '#platform/http/call.ts'
import { addAssignment, addPosition, endAssignment } from './actions/assignments.ts'
import { listHistory, listInstallationHistory } from './actions/history.ts'
import { downloadBackup, listBackups, startBackup } from './actions/installation.ts'
import { listOfficials } from './actions/list-officials.ts'
import { addOfficial, saveOfficial } from './actions/officials.ts'
import { getProfile, listMyUnits, saveProfile } from './actions/profile.ts'
import { addRegulation, checkText, listRegulations, saveRegulation } from './actions/regulations.ts'
import { grantRole, revokeRole } from './actions/roles.ts'
import { getSignature } from './actions/signature.ts'
import { addStaff, getStaffTables, listStaff, removeStaff, saveStaff } from './actions/staff.ts'
import { addTraining, listTrainings, removeTraining, saveTraining } from './actions/training.ts'
import { getUnit } from './actions/unit-profile.ts'
import { addName, addUnit, saveContact } from './actions/units.ts'
import { addUser, listUsers, resetPassword, saveUser } from './actions/users.ts'
import type { organisationContract } from './contract.ts'

export const organisationRoutes: Handlers<typeof organisationContract> = {
  listMyUnits,
  getProfile,
  saveProfile,
  getUnit,
  saveContact,
  addName,
  addUnit,
  getSignature,
  listOfficials,
  addOfficial,
  saveOfficial,
  addPosition,
  addAssignment,
  endAssignment,
  listStaff,
  getStaffTables,
  addStaff,
  saveStaff,
  removeStaff,
  listTrainings,
  addTraining,
  saveTraining,
  removeTraining,
  listRegulations,
  addRegulation,
  saveRegulation,
  checkText,
  listUsers,
  addUser,
  saveUser,
  resetPassword,
  grantRole,
  revokeRole,
  listHistory,
  listInstallationHistory,
  listBackups,
  startBackup,
  downloadBackup,
}
