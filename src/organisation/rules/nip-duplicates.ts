import type { Finding } from '#core/finding.ts'
import { fullName } from './full-name.ts'
import { nipFinding } from './nip-findings.ts'
import type { Official } from './records.ts'

/** Every official whose value of `key` others share, once per value, in the order of the list. */
function sharing(
  officials: readonly Official[],
  key: (official: Official) => string | null,
): readonly Official[][] {
  const groups = new Map<string, Official[]>()
  for (const official of officials) {
    const value = key(official)
    if (value !== null) groups.set(value, [...(groups.get(value) ?? []), official])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/**
 * Does each person have one number, and each number one person? Two names with one number are an error; one name with two numbers a
 * warning, as namesakes exist.
 *
 * @source requirements HRM-08, VAL-13: one head printed with three numbers in one document [SEED]
 */
export function checkOneNipEach(officials: readonly Official[]): readonly Finding[] {
  const nameOf = (official: Official): string => official.name.replace(/\s+/g, ' ').trim().toLowerCase()
  const shared = sharing(officials, (official) => official.nip).map((group) =>
    nipFinding(
      'nip.duplicate',
      'error',
      `NIP ${group[0]?.nip} tercatat pada ${group.map(fullName).join(' dan ')}.`,
    ),
  )
  const withNumber = officials.filter((official) => official.nip !== null)
  const namesakes = sharing(withNumber, nameOf)
    .filter((group) => new Set(group.map((official) => official.nip)).size > 1)
    .map((group) =>
      nipFinding(
        'nip.several',
        'warning',
        `${group[0]?.name} tercatat dengan ${group.length} NIP: ${group.map((official) => official.nip).join(', ')}.`,
        'Bila orangnya sama, simpan satu yang benar.',
      ),
    )
  return [...shared, ...namesakes]
}
