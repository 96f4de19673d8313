export { kindIds } from './rules/kind.ts'
export type { KindId } from './rules/kind.ts'
export { exchangePermissions } from './rules/workflow.ts'
