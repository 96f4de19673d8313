import { quarterName, type Quarter } from '#core/period.ts'
import { certainties, type Certainty } from '#core/source.ts'
import type { Output } from '#lib/endpoint.ts'
import { FindingList } from '#ui/finding-list.tsx'
import { Provenance, type ProvenanceRecord } from '#ui/provenance.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { measurementContract } from '../contract.ts'
import { FigureHistory } from './figure-history.tsx'
import { policySentences } from './policy-sentences.ts'
import { certaintyWords, percentText, wordsForNoRatio } from './words.ts'

interface OriginProps {
  readonly unit: string
  readonly year: number
  readonly quarter: Quarter
  readonly indicatorId: number
}
type Answer = Output<typeof measurementContract.explainAchievement>

const isCertainty = (text: string): text is Certainty => certainties.some((one) => one === text)

function sourcesOf(answer: Answer): ProvenanceRecord['sources'] {
  const lines = answer.sources.map(({ id, place, certainty, confirm }) => {
    const sure = isCertainty(certainty) ? certaintyWords[certainty] : certainty
    return { title: id, place, certainty: confirm ? `${sure}; perlu dikonfirmasi kantor` : sure }
  })
  return lines.filter(
    ({ title, place }, index) =>
      lines.findIndex((one) => one.title === title && one.place === place) === index,
  )
}

function recordOf(answer: Answer, { year, quarter }: OriginProps): ProvenanceRecord {
  const { achievement, code } = answer.result
  const reported = percentText(achievement.reported)
  const value = percentText(achievement.raw) ?? wordsForNoRatio(achievement) ?? ''
  return {
    title: `Capaian ${code}, ${quarterName(quarter)} ${year}`,
    value: reported === null || reported === value ? value : `${value}, dilaporkan ${reported}`,
    steps: answer.steps.map(({ label, expression }) => ({ text: label, figures: expression })),
    inputs: answer.inputs.map(({ label, value: entered, changedAt, changedBy }) => ({
      name: label,
      value: entered,
      who: changedBy,
      at: changedAt,
    })),
    sources: sourcesOf(answer),
    remarks: [achievement.reason],
  }
}

/** The answer to "Dari mana angka ini?": steps, inputs, rules, evidence, the policy in force, and what was changed. */
export function Origin(props: OriginProps) {
  const { unit, year, quarter, indicatorId } = props
  const query = useEndpoint(measurementContract.explainAchievement, {
    params: { unit, year, quarter, indicator: indicatorId },
  })
  return (
    <Loaded query={query} what="asal angka">
      {(answer) => (
        <>
          <Provenance record={recordOf(answer, props)} />
          <div className="provenance">
            <h3>Bukti</h3>
            <p>{answer.evidence ?? <span className="soft">Kartu indikator belum menyebut bukti.</span>}</p>
            <h3>Kebijakan capaian</h3>
            <ul>
              {policySentences(answer.policy).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <h3>Temuan</h3>
            {answer.result.findings.length === 0 ? (
              <p className="soft">Tidak ada temuan.</p>
            ) : (
              <FindingList findings={answer.result.findings} />
            )}
            <FigureHistory unit={unit} year={year} quarter={quarter} indicatorId={indicatorId} />
          </div>
        </>
      )}
    </Loaded>
  )
}
