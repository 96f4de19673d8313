import { formatLongDate } from '#lib/dates.ts'
import type { StaffCounts } from '#organisation/index.ts'
import { checkAnnouncedLists, checkEmptySections } from './gate/completeness.ts'
import { checkCounts } from './gate/counts.ts'
import { checkDuplicates } from './gate/duplicates.ts'
import { checkOfficeNames } from './gate/names.ts'
import type { OfficeNames } from './gate/names.ts'
import { checkReferences } from './gate/references.ts'
import type { Numbered } from './gate/references.ts'
import { tell } from './gate/text.ts'
import type { GateFinding, SectionText } from './gate/text.ts'
import { checkStaff } from './gate/staff.ts'
import { checkYears } from './gate/years.ts'
import type { DocumentYears } from './gate/years.ts'

export type { GateFinding, SectionText, TextItem } from './gate/text.ts'

/** What the gate knows of the document besides its text. */
export interface GateFacts extends DocumentYears {
  readonly date: string
  readonly isSigned: boolean
  readonly names: OfficeNames
  readonly numbered: Numbered
  /** Of the staff list on the day; null where there is none. */
  readonly staff: StaffCounts | null
}

/** Whether anybody is in the registry to sign on the day of the document. */
export const checkSignature = ({
  isSigned,
  date,
}: Pick<GateFacts, 'isSigned' | 'date'>): readonly GateFinding[] =>
  isSigned
    ? []
    : [
        tell(null, {
          rule: 'unsigned',
          message: `Pada ${formatLongDate(date)} tidak ada pejabat yang tercatat sebagai penanda tangan.`,
          next: 'Lengkapi penugasan kepala pada Organisasi, atau ubah tanggal dokumen.',
          screen: 'organisasi',
        }),
      ]

/** The text alone: what an office can mend by writing, in the order of the document. */
const checkText = (facts: GateFacts, sections: readonly SectionText[]): readonly GateFinding[] => [
  ...checkEmptySections(sections),
  ...checkAnnouncedLists(sections),
  ...checkCounts(sections),
  ...checkReferences(sections, facts.numbered),
  ...checkDuplicates(sections),
  ...checkOfficeNames(sections, facts.names, facts.date),
  ...checkStaff(sections, facts.staff),
  ...checkYears(sections, facts),
]

/** Everything that keeps a document from being finished (errors), and what to look at before (warnings), in the order of its sections. */
export function checkFinish(facts: GateFacts, sections: readonly SectionText[]): readonly GateFinding[] {
  const rank = ({ section }: GateFinding): number => sections.findIndex(({ key }) => key === section)
  return [...checkSignature(facts), ...checkText(facts, sections).toSorted((a, b) => rank(a) - rank(b))]
}
