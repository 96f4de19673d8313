import { organisationContract } from '#organisation/contract.ts'
import { useEndpoint } from '#ui/queries.ts'
import { RecordHistory } from '#ui/record-history.tsx'
import { SidePanel } from '#ui/side-panel.tsx'
import type { BudgetShape, VersionShape } from '../contract/budget.ts'
import type { OutputShape } from '../contract/ledger.ts'
import { outputLabel } from '../rules/codes.ts'
import { OutputFacts } from './output-facts.tsx'
import { OutputForm } from './output-form.tsx'
import { sayOutput } from './output-history.ts'

interface OutputPanelProps {
  readonly opened: boolean
  readonly data: BudgetShape
  readonly version: VersionShape
  /** Null: a new one. */
  readonly output: OutputShape | null
  readonly editable: boolean
  readonly onClose: () => void
}

/** The drawer of an output: its form where it may be changed, else its facts; below, its links and its history. */
export function OutputPanel({ opened, data, version, output, editable, onClose }: OutputPanelProps) {
  return (
    <SidePanel
      opened={opened}
      onClose={onClose}
      width={720}
      title={output === null ? 'RO baru' : `RO ${outputLabel(output)}`}
    >
      {opened ? (
        <div className="stack">
          {output === null ? null : <p className="budget-panel-name">{output.name}</p>}
          {editable ? (
            <OutputForm
              key={`${output?.id ?? 0}`}
              data={data}
              version={version}
              output={output}
              onDone={onClose}
            />
          ) : null}
          {output === null ? null : (
            <>
              <OutputFacts data={data} output={output} />
              <OutputHistory unit={data.unit.slug} output={output} data={data} />
            </>
          )}
        </div>
      ) : null}
    </SidePanel>
  )
}

interface OutputHistoryProps {
  readonly unit: string
  readonly output: OutputShape
  readonly data: BudgetShape
}

function OutputHistory({ unit, output, data }: OutputHistoryProps) {
  const mine = useEndpoint(organisationContract.listMyUnits, {})
  const query = useEndpoint(
    organisationContract.listHistory,
    { params: { unit }, query: { entity: 'budget.output', key: String(output.id), limit: 200 } },
    { enabled: mine.data?.can.readHistory ?? false },
  )
  if (mine.data?.can.readHistory !== true) return null
  return (
    <section aria-labelledby="riwayat-ro">
      <h3 id="riwayat-ro">Riwayat</h3>
      <RecordHistory query={query} what="riwayat RO" read={(state) => sayOutput(state, data)} />
    </section>
  )
}
