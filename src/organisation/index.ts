export { checkAssignment } from './rules/assignments.ts'
export { fullName } from './rules/full-name.ts'
export { checkCitation, checkEntry, findRepeated } from './rules/citations.ts'
export type { CitationCheck } from './rules/citations.ts'
export { findCitations, parseCitation, splitCitationLines } from './rules/citation-text.ts'
export type { WrittenCitation } from './rules/citation-text.ts'
export { checkOneNipEach } from './rules/nip-duplicates.ts'
export { checkNip, cleanNip, decodeNip, formatNip, groupNip } from './rules/nip.ts'
export type { DecodedNip, NipStyle } from './rules/nip.ts'
export { checkNames, checkOwnUnit } from './rules/nomenclature.ts'
export type { UnitThroughTime } from './rules/nomenclature.ts'
export {
  entryCertainties,
  entryCertaintyNames,
  regulationLabel,
  regulationState,
  regulationStateNames,
  regulationText,
} from './rules/regulations.ts'
export type { EntryCertainty, Regulation } from './rules/regulations.ts'
export type { Assignment, Official, Position, Tenure, TitledName, UnitName } from './rules/records.ts'
export { signatoryOn } from './rules/signature.ts'
export type { Signatory, SignatureLookup } from './rules/signature.ts'
export { staffCharts } from './rules/staff-charts.ts'
export type { StaffChart } from './rules/staff-charts.ts'
export { checkAgainst, checkMember, checkStaffList } from './rules/staff-findings.ts'
export type { NamedStaff } from './rules/staff-findings.ts'
export { checkStaffSentence, staffSentence } from './rules/staff-sentence.ts'
export { countStaff, staffTables } from './rules/staff-tables.ts'
export type { StaffCounts, StaffTable } from './rules/staff-tables.ts'
export { educationLevels, jobFamilies, rankGroups, ruangs, staffEmployments, staffOn } from './rules/staff.ts'
export type { DatedStaff, StaffMember } from './rules/staff.ts'
export { checkTraining, competenceShare, trainingKindNames, volumesByKind } from './rules/training.ts'
export type { Training } from './rules/training.ts'
export { checkNewName, nameOn, satkerFinding } from './rules/unit-names.ts'
export {
  capacities,
  capacityNames,
  employmentNames,
  employments,
  positionKindNames,
  positionKinds,
  unitKindNames,
  unitKinds,
} from './rules/words.ts'
export type { Capacity, Employment, PositionKind, UnitKind } from './rules/words.ts'
export { organisationPermissions } from './rules/workflow.ts'
