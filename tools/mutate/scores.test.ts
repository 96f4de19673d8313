import { expect, it } from 'vitest'
import { insertQuality, keep, renderQuality } from './scores.mjs'

it('a floor rises with the score, in whole percent', () => {
  expect(keep(undefined, { mutants: 200, killed: 165 }, undefined)).toEqual({
    mutants: 200,
    killed: 165,
    floor: 82,
  })
  expect(
    keep({ mutants: 200, killed: 165, floor: 82 }, { mutants: 210, killed: 180 }, undefined)?.floor,
  ).toBe(85)
})

it('a score below its floor is refused, unless somebody says why; the reason stays', () => {
  const before = { mutants: 200, killed: 165, floor: 82 }
  const worse = { mutants: 200, killed: 150 }
  expect(keep(before, worse, undefined)).toBeUndefined()
  const lowered = keep(before, worse, 'the rules of 2027 are not tested yet')
  expect(lowered).toEqual({
    ...worse,
    floor: 75,
    lowered: 'from 82 %: the rules of 2027 are not tested yet',
  })
  expect(keep(lowered, before, undefined)?.lowered).toBe('from 82 %: the rules of 2027 are not tested yet')
})

it('the page names every step, also one without a score, and every survivor judged equivalent', () => {
  const equivalent = { file: 'src/lib/a.ts', code: 'a || b', replacement: 'a && b', reason: 'both are one' }
  const text = renderQuality(['lib', 'plan'], { lib: { mutants: 3, killed: 2, floor: 66 } }, [equivalent])
  expect(text).toContain('| lib | 3 | 2 | 66.7 % | 66 % |  |')
  expect(text).toContain('| plan |  |  | not measured |  |  |')
  expect(text).toContain('| src/lib/a.ts | `a \\|\\| b` | `a && b` | both are one |')
  expect(insertQuality('before\n<!-- mutation -->\nold\n<!-- /mutation -->\nafter', 'new')).toBe(
    'before\n<!-- mutation -->\n\nnew\n\n<!-- /mutation -->\nafter',
  )
})
