import type { Output } from '#lib/endpoint.ts'
import type { outlineContract } from '../../contract/outlines.ts'
import type { OutlineSection } from '../../rules/outline.ts'

export type ListedOutline = Output<(typeof outlineContract)['listOutlines']>['outlines'][number]

/** Moves a section one place up or down; at the ends it stays. */
export function moveSection(
  sections: readonly OutlineSection[],
  index: number,
  by: -1 | 1,
): readonly OutlineSection[] {
  const [moved, other] = [sections[index], sections[index + by]]
  if (moved === undefined || other === undefined) return sections
  return sections.with(index, other).with(index + by, moved)
}

export const changeSection = (
  sections: readonly OutlineSection[],
  index: number,
  change: Partial<OutlineSection>,
): readonly OutlineSection[] =>
  sections.map((section, place) => (place === index ? { ...section, ...change } : section))

/** A new section to write, after the one at `index`, with a key that no other has. */
export function addSection(sections: readonly OutlineSection[], index: number): readonly OutlineSection[] {
  const keys = new Set(sections.map(({ key }) => key))
  let number = 1
  while (keys.has(`bagian-${number}`)) number += 1
  const level = sections[index]?.level ?? 1
  const added: OutlineSection = {
    key: `bagian-${number}`,
    heading: 'Bagian baru',
    level: level === 1 ? 2 : level,
    part: 'body',
    style: 'numbered',
    content: ['prose'],
    required: true,
    landscape: false,
  }
  return sections.toSpliced(index + 1, 0, added)
}
