import './bar-chart.css'

interface BarChartProps {
  readonly title: string
  readonly series: readonly string[]
  /** One value for each series, none negative. */
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[]
}

const colours = 6
const colourOf = (index: number): string => `bar-chart-${(index % colours) + 1}`
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
/** Space that the figure at the end of the longest bar needs. */
const mostWidth = 85

/** Horizontal bars with their figures: a list of labels and numbers for those who do not see them. */
export function BarChart({ title, series, rows }: BarChartProps) {
  const most = Math.max(1, ...rows.map(({ values }) => sumOf(values)))
  return (
    <figure className="bar-chart">
      <figcaption>{title}</figcaption>
      <ol>
        {rows.map(({ label, values }) => (
          <li key={label} className="bar-chart-row">
            <span>{label}</span>
            <span className="bar-chart-track">
              <span
                className="bar-chart-bars"
                style={{ width: `${(sumOf(values) / most) * mostWidth}%` }}
                aria-hidden="true"
              >
                {values.map((value, index) => (
                  <span
                    key={series[index]}
                    className={`bar-chart-bar ${colourOf(index)}`}
                    style={{ flexGrow: value }}
                    title={`${series[index]}: ${value}`}
                  />
                ))}
              </span>
              <span className="figure">{sumOf(values)}</span>
              <span className="visually-hidden">{saying(series, values)}</span>
            </span>
          </li>
        ))}
      </ol>
      {series.length < 2 ? null : <Legend series={series} />}
    </figure>
  )
}

/** The parts of a bar in words; nothing where there is one series only. */
const saying = (series: readonly string[], values: readonly number[]): string =>
  series.length < 2
    ? ''
    : `, terdiri atas ${values
        .flatMap((value, index) => (value === 0 ? [] : [`${series[index]} ${value}`]))
        .join(', ')}`

function Legend({ series }: { readonly series: readonly string[] }) {
  return (
    <ul className="bar-chart-legend" aria-hidden="true">
      {series.map((name, index) => (
        <li key={name}>
          <span className={`bar-chart-key ${colourOf(index)}`} />
          {name}
        </li>
      ))}
    </ul>
  )
}
