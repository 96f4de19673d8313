import type { TitledName } from './records.ts'

/** A name as documents print it, with titles before and after: `drh. Amdali Adhitama, M.Si.` */
export function fullName({ titleBefore, name, titleAfter }: TitledName): string {
  const before = titleBefore?.trim() ? `${titleBefore.trim()} ` : ''
  const after = titleAfter?.trim() ? `, ${titleAfter.trim()}` : ''
  return `${before}${name.trim()}${after}`
}
