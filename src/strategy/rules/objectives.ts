import type { Finding } from '#core/finding.ts'
import { objectiveLevelNames, objectiveLevels, type ObjectiveLevel } from './shapes.ts'
import { checkYears } from './statements.ts'
import { overlap, sayYears, type Validity } from './validity.ts'

export interface ObjectiveFacts extends Validity {
  readonly level: ObjectiveLevel
}
const rank = (level: ObjectiveLevel): number => objectiveLevels.indexOf(level)

function checkParent(objective: ObjectiveFacts, parent: ObjectiveFacts): readonly Finding[] {
  if (rank(parent.level) < rank(objective.level)) return []
  return [
    {
      rule: 'objective.level',
      severity: 'error',
      place: 'parentId',
      message: `${objectiveLevelNames[objective.level]} tidak dapat berada di bawah ${objectiveLevelNames[parent.level].toLowerCase()}.`,
      next: 'Pilih sasaran dari tingkat di atasnya: strategis, program, kegiatan, lalu kinerja.',
    },
  ]
}

/** What an objective is tied to, each null where it is not. */
export interface ObjectiveTies {
  readonly parent: ObjectiveFacts | null
  readonly program: Validity | null
  readonly activity: Validity | null
}

/**
 * May this objective stand where it is put? Errors: its parent is not of a higher level, its years run backwards.
 * Warnings: parent, programme or activity hold in none of its years.
 *
 * @source seed 001 lines 302-316 and Permen PPN 5/2014: strategic objectives stand above those of programmes [SEED]; seed 002 lines 203-206: objectives of programmes, then of activities [SEED]
 */
export function checkObjective(objective: ObjectiveFacts, ties: ObjectiveTies): readonly Finding[] {
  const apart = (
    [
      ['parentId', 'Sasaran induknya', ties.parent],
      ['workProgramId', 'Programnya', ties.program],
      ['activityId', 'Kegiatannya', ties.activity],
    ] as const
  ).flatMap(([place, name, tie]) =>
    tie === null || overlap(objective, tie)
      ? []
      : [
          {
            rule: 'objective.period',
            severity: 'warning',
            place,
            message: `${name} berlaku ${sayYears(tie)}, sasaran ini ${sayYears(objective)}.`,
            next: 'Pilih yang berlaku pada tahun-tahun sasaran ini.',
          } satisfies Finding,
        ],
  )
  const parent = ties.parent === null ? [] : checkParent(objective, ties.parent)
  return [...checkYears(objective), ...parent, ...apart]
}
