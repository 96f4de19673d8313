import { sum } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { quarters, shortQuarter } from '#core/period.ts'
import { Figure } from '#ui/figure.tsx'
import type { ReadDraft } from './target-draft.ts'

interface SplitPreviewProps {
  readonly read: ReadDraft
  readonly unitOfMeasure: string
}

const places = 10

/** What the four quarters will be, their sum, and where the residue of rounding went; by the rule that the server uses. */
export function SplitPreview({ read, unitOfMeasure }: SplitPreviewProps) {
  const { split, target } = read
  const figures = split.quarters.filter((value) => value !== null)
  return (
    <section aria-label="Pratinjau pembagian" aria-live="polite" className="plan-preview">
      <table>
        <caption>
          Pratinjau <span className="figure-unit">({unitOfMeasure})</span>
        </caption>
        <thead>
          <tr>
            {quarters.map((quarter) => (
              <th key={quarter} scope="col">
                {shortQuarter(quarter)}
              </th>
            ))}
            <th scope="col">Jumlah</th>
            <th scope="col">Setahun</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            {quarters.map((quarter) => {
              const value = split.quarters[quarter - 1] ?? null
              return (
                <td key={quarter}>
                  <Figure
                    value={value === null ? null : formatTrimmed(value, places)}
                    missing="tanpa target triwulan ini"
                  />
                </td>
              )
            })}
            <td>
              <Figure
                value={figures.length === 0 ? null : formatTrimmed(sum(figures), places)}
                missing="tanpa target triwulan"
              />
            </td>
            <td>
              <Figure
                value={target?.kind === 'value' ? formatTrimmed(target.value, places) : null}
                missing="bukan satu angka"
              />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="soft">{split.explanation}</p>
    </section>
  )
}
