import './figure.css'

interface FigureProps {
  /** Formatted already, e.g. `25.945` or `237,93`; null is "no data" and shows as a dash with its reason. */
  readonly value: string | null
  readonly unit?: string
  /** More about the figure, e.g. the value before rounding. */
  readonly title?: string
  /** Why there is no figure. */
  readonly missing?: string
}

/** A figure in tabular digits with its unit in a lighter tone. */
export function Figure({ value, unit, title, missing = 'belum ada data' }: FigureProps) {
  if (value === null) {
    return (
      <span className="figure soft" title={missing}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{missing}</span>
      </span>
    )
  }
  return (
    <span className="figure" title={title}>
      {value}
      {unit === undefined ? null : (
        <span className="figure-unit">{unit.startsWith('%') ? unit : ` ${unit}`}</span>
      )}
    </span>
  )
}
