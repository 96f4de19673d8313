export { draftingPermissions } from './rules/workflow.ts'
