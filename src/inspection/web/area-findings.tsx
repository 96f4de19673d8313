import type { Finding } from '#core/finding.ts'
import { FoldedFindings, type FindingLink } from '#ui/finding-list.tsx'
import { filteredAddress, type Place } from '#ui/place.ts'
import type { Area } from '../rules/areas.ts'
import { mendingOf } from '../rules/mending.ts'

interface AreaFindingsProps {
  readonly area: Area
  readonly findings: readonly Finding[]
  readonly place: Place
}

/** The findings of an area, each with the way to where it is put right. */
export const AreaFindings = ({ area, findings, place }: AreaFindingsProps) => (
  <FoldedFindings findings={findings} linkOf={(finding) => linkTo(area, finding, place)} />
)

/** A code is named in the link; a sentence stands in the finding already. */
const longestNamed = 16

function linkTo(area: Area, finding: Finding, place: Place): FindingLink {
  const { screen, name, find } = mendingOf(area, finding)
  return {
    to: filteredAddress({ ...place, quarter: null }, screen, find),
    text: find === null || find.length > longestNamed ? `Buka ${name}` : `Buka ${name}: ${find}`,
  }
}
