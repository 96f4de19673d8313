export { checkTarget } from './rules/target.ts'
export type { TargetCard } from './rules/target.ts'
