import { checkStaffSentence } from '#organisation/index.ts'
import type { StaffCounts } from '#organisation/index.ts'
import { tell, textsOf } from './text.ts'
import type { GateFinding, SectionText } from './text.ts'

/** Numbers of staff in the text that differ from the staff list of the day (VAL-12). */
export const checkStaff = (
  sections: readonly SectionText[],
  counts: StaffCounts | null,
): readonly GateFinding[] =>
  counts === null
    ? []
    : sections.flatMap((section) =>
        textsOf(section.items)
          .flatMap((text) => checkStaffSentence(text, counts))
          .map(({ message, next }) =>
            tell(section, { rule: 'staff', severity: 'warning', message, next, screen: 'pegawai' }),
          ),
      )
