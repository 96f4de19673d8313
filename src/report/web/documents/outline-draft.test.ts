import { describe, expect, it } from 'vitest'
import { checkOutline } from '../../rules/outline-checks.ts'
import { builtInOutlines } from '../../rules/outlines.ts'
import { addSection, changeSection, moveSection } from './outline-draft.ts'

const { sections } = builtInOutlines.p1
const keys = (list: typeof sections) => list.map(({ key }) => key)

describe('an outline being adapted', () => {
  it('sections move by one place and stay at the ends', () => {
    expect(keys(moveSection(sections, 1, -1)).slice(0, 2)).toEqual(['kata-pengantar', 'sampul'])
    expect(moveSection(sections, 0, -1)).toBe(sections)
    expect(moveSection(sections, sections.length - 1, 1)).toBe(sections)
  })

  it('an added section has a key of its own; heading and content change', () => {
    const twice = addSection(addSection(sections, 5), 5)
    expect(keys(twice).slice(5, 8)).toEqual(['pendahuluan', 'bagian-2', 'bagian-1'])
    expect(checkOutline(twice)).toEqual([])
    const changed = changeSection(sections, 6, { heading: 'DASAR', content: ['prose', 'targetTable'] })
    expect(changed[6]).toMatchObject({ heading: 'DASAR', content: ['prose', 'targetTable'] })
  })

  it('PRN-01, PRN-02, PRN-03, PRN-07: the outlines of the program are sound', () => {
    for (const outline of Object.values(builtInOutlines))
      expect(checkOutline(outline.sections), outline.key).toEqual([])
    expect(checkOutline([...sections, ...sections.slice(-1)])).toHaveLength(1)
  })
})
