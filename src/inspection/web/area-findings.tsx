import type { Finding } from '#core/finding.ts'
import { AppLink } from '#ui/app-link.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { filteredAddress, type Place } from '#ui/place.ts'
import type { Area } from '../rules/areas.ts'
import { groupFindings, mendingOf } from '../rules/mending.ts'

interface AreaFindingsProps {
  readonly area: Area
  readonly findings: readonly Finding[]
  readonly place: Place
}

/** More than these of one rule are folded behind the first. */
const atOnce = 3

/** The findings of an area; those of one rule together, each with the way to where it is put right. */
export function AreaFindings({ area, findings, place }: AreaFindingsProps) {
  const linkOf = (finding: Finding) => <Mend area={area} finding={finding} place={place} />
  return groupFindings(findings).map(({ rule, findings: own }) => {
    const folded = own.length > atOnce ? own.slice(1) : []
    return (
      <div key={rule}>
        <FindingList findings={folded.length > 0 ? own.slice(0, 1) : own} linkOf={linkOf} />
        {folded.length > 0 ? (
          <details className="inspection-more">
            <summary>{folded.length} temuan serupa</summary>
            <FindingList findings={folded} linkOf={linkOf} />
          </details>
        ) : null}
      </div>
    )
  })
}

interface MendProps {
  readonly area: Area
  readonly finding: Finding
  readonly place: Place
}

function Mend({ area, finding, place }: MendProps) {
  const { screen, name, find } = mendingOf(area, finding)
  return (
    <AppLink to={filteredAddress({ ...place, quarter: null }, screen, find)} className="no-print">
      Buka {name}
      {find === null ? '' : `: ${find}`}
    </AppLink>
  )
}
