import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { quarters, shortQuarter } from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText, targetShape } from '#core/wire.ts'
import { organisationContract } from '#organisation/contract.ts'
import { changesBetween } from '#ui/changes.ts'
import { HistoryList } from '#ui/history-list.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { z } from 'zod'
import { splitMethods } from '../rules/split.ts'
import { splitWords } from './words.ts'

const actions: Readonly<Record<string, string>> = {
  load: 'memuat target dari dokumen contoh',
  change: 'mengubah target',
}
const labels = { target: 'Target tahun', split: 'Cara bagi', quarters: 'Triwulan', remark: 'Catatan' }

const factsShape = z.object({
  target: targetShape.nullable(),
  split: z.enum(splitMethods),
  quarters: z.array(z.string().nullable()),
  remark: z.string().nullable(),
})

/** What history keeps of a target, as people read it. */
function sayFacts(state: unknown): unknown {
  const read = factsShape.safeParse(state)
  if (!read.success) return null
  const { target, split, quarters: figures, remark } = read.data
  return {
    target: target === null ? 'belum ditetapkan' : formatTarget(fromTargetText(target)),
    split: splitWords[split],
    quarters: quarters
      .map((quarter) => {
        const figure = figures[quarter - 1] ?? null
        return `${shortQuarter(quarter)} ${figure === null ? '–' : formatTrimmed(decimal(figure), 10)}`
      })
      .join(' · '),
    remark,
  }
}

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
  return (
    <Loaded query={query} what="riwayat target">
      {({ entries }) => (
        <HistoryList
          entries={entries.map((entry) => ({
            id: entry.id,
            at: entry.at,
            who: entry.actor,
            what: actions[entry.action] ?? entry.action,
            changes: changesBetween(sayFacts(entry.before), sayFacts(entry.after), labels),
            reason: entry.reason,
          }))}
        />
      )}
    </Loaded>
  )
}
