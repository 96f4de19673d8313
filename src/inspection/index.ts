export { areas } from './rules/areas.ts'
export type { Area } from './rules/areas.ts'
export { inspectionPermissions } from './rules/workflow.ts'
