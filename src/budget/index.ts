export { budgetPermissions } from './rules/workflow.ts'
