import { organisationContract } from '#organisation/contract.ts'
import { useEndpoint } from '#ui/queries.ts'
import { RecordHistory } from '#ui/record-history.tsx'
import { sayTargetFacts, targetFactLabels } from './target-facts.ts'

interface TargetHistoryProps {
  readonly unit: string
  /** `<plan>/<indicator>` */
  readonly entityKey: string
}

/** Who changed the target, when, from what to what. */
export function TargetHistory({ unit, entityKey }: TargetHistoryProps) {
  const query = useEndpoint(organisationContract.listHistory, {
    params: { unit },
    query: { entity: 'plan.target', key: entityKey, limit: 200 },
  })
  return <RecordHistory query={query} what="riwayat target" labels={targetFactLabels} read={sayTargetFacts} />
}
