import { expect, it } from 'vitest'
import { fullName } from './full-name.ts'

it.each([
  [null, 'Amdali Adhitama', null, 'Amdali Adhitama'],
  [null, 'Rosyid Ridlo Prayogo', 'SE, MKM', 'Rosyid Ridlo Prayogo, SE, MKM'],
  ['drh.', ' Amdali Adhitama ', ' M.Si. ', 'drh. Amdali Adhitama, M.Si.'],
  [' ', 'Amdali Adhitama', '', 'Amdali Adhitama'],
])('%s, %s, %s gives %s', (titleBefore, name, titleAfter, printed) => {
  expect(fullName({ titleBefore, name, titleAfter })).toBe(printed)
})
