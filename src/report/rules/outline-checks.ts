import { finding, type Finding } from '#core/finding.ts'
import type { OutlineSection } from './outline.ts'

const say = (place: string, message: string, next: string): Finding =>
  finding('error', 'outline.form', place, message, next)

function checkLevels(sections: readonly OutlineSection[]): readonly Finding[] {
  return sections.flatMap((section, index) => {
    const before = sections[index - 1]?.level ?? 0
    if (section.level <= before + 1) return []
    const message = `"${section.heading}" berada ${section.level - before} tingkat di bawah bagian sebelumnya.`
    return [say(section.key, message, 'Naikkan tingkatnya, atau beri bagian induk.')]
  })
}

/** What keeps an adapted outline from being used: keys that stand twice, levels that skip one, headings without words, no body. */
export function checkOutline(sections: readonly OutlineSection[]): readonly Finding[] {
  const keys = sections.map(({ key }) => key)
  const doubled = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
  const unnamed = sections.filter(({ heading, style }) => heading === '' && style !== 'none')
  return [
    ...doubled.map((key) =>
      say(key, `Penanda "${key}" dipakai lebih dari sekali.`, 'Beri setiap bagian penanda sendiri.'),
    ),
    ...unnamed.map(({ key }) => say(key, `Bagian "${key}" tidak mempunyai judul.`, 'Tulis judulnya.')),
    ...checkLevels(sections),
    ...(sections.some(({ part }) => part === 'body')
      ? []
      : [say('susunan', 'Susunan tidak mempunyai bab.', 'Tambahkan sekurang-kurangnya satu bab.')]),
  ]
}
