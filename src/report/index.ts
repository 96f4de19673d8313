export { reportPermissions } from './rules/workflow.ts'
