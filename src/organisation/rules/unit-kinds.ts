import type { Finding } from '#core/finding.ts'
import { unitKindNames, unitKinds, type UnitKind } from './words.ts'

/** Under which kinds a unit of each kind may stand; an empty list: at the top only. */
const parents: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  ministry: [],
  agency: [],
  directorate: ['ministry', 'agency'],
  centre: ['ministry', 'agency'],
  inspectorate: ['ministry', 'agency'],
  office: ['ministry', 'agency', 'directorate'],
  subdivision: ['office'],
  workArea: ['office'],
  installation: ['office'],
  functionalGroup: ['office'],
}

/** Which kinds of unit may be added below a unit of this kind? None below the parts of an office. */
export const kindsBelow = (parent: UnitKind): readonly UnitKind[] =>
  unitKinds.filter((kind) => parents[kind].includes(parent))

/** May a unit of this kind stand directly below a unit of that one? */
export function checkUnitKind(parent: UnitKind, kind: UnitKind): readonly Finding[] {
  const allowed = kindsBelow(parent)
  if (allowed.includes(kind)) return []
  return [
    {
      rule: 'unit.kind',
      severity: 'error',
      place: 'kind',
      message: `${unitKindNames[kind]} tidak dapat berada langsung di bawah ${unitKindNames[parent]}.`,
      next:
        allowed.length === 0
          ? 'Tambahkan pada unit di atasnya.'
          : `Pilih salah satu: ${allowed.map((one) => unitKindNames[one]).join(', ')}.`,
    },
  ]
}
