import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { formatAmount, rupiah } from '#core/rupiah.ts'
import type { BudgetShape } from '../contract/budget.ts'
import { readOutput, type OutputShape } from '../contract/ledger.ts'
import { fieldsOf } from '../rules/differences.ts'

interface OutputFactsProps {
  readonly data: BudgetShape
  readonly output: OutputShape
}

/** What stands around an output: the indicators that it serves with their targets and other outputs, its sources and months. */
export function OutputFacts({ data, output }: OutputFactsProps) {
  const shown = [...fieldsOf(readOutput(output), data)].filter(([field]) =>
    /^(Sumber dana|RPD|Volume \d|Prakiraan maju)/.test(field),
  )
  return (
    <>
      <section aria-labelledby="kaitan-ro">
        <h3 id="kaitan-ro">Rencana, anggaran, pelaksanaan</h3>
        {output.indicators.length === 0 ? (
          <p className="soft">RO ini belum dikaitkan dengan indikator mana pun.</p>
        ) : (
          <ul>
            {output.indicators.map(({ indicatorId, share }) => (
              <li key={indicatorId}>
                <ServedIndicator data={data} indicatorId={indicatorId} />
                {share === null ? '' : `, porsi ${formatTrimmed(decimal(share), 6)}%`}
              </li>
            ))}
          </ul>
        )}
      </section>
      {shown.length === 0 ? null : (
        <dl className="budget-fields">
          {shown.map(([field, value]) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>{value ?? '–'}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

interface ServedIndicatorProps {
  readonly data: BudgetShape
  readonly indicatorId: number
}

/** An indicator with its target and what all its outputs cost, each once. */
function ServedIndicator({ data, indicatorId }: ServedIndicatorProps) {
  const indicator = data.indicators.find(({ id }) => id === indicatorId)
  if (indicator === undefined) return <>Indikator di luar RKT tahun ini</>
  const outputs = data.outputs.filter(({ indicators }) =>
    indicators.some((link) => link.indicatorId === indicatorId),
  )
  const total = outputs.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const target = formatTarget(fromTargetText(indicator.target))
  return (
    <>
      {indicator.code} {indicator.name}: target {target === '' ? 'belum ditetapkan' : target}{' '}
      {indicator.unitOfMeasure}; didukung {outputs.length} RO senilai {formatAmount(rupiah(total))}
    </>
  )
}
