export { agreementPermissions } from './rules/workflow.ts'
