export { exchangePermissions } from './rules/workflow.ts'
