/** Which direction is better; in documents: maximize, minimize, stabilize ("klasifikasi target"). */
export const polarities = ['maximize', 'minimize', 'stabilize'] as const
export type Polarity = (typeof polarities)[number]

export const polarityNames: Readonly<Record<Polarity, string>> = {
  maximize: 'Makin besar makin baik (maximize)',
  minimize: 'Makin kecil makin baik (minimize)',
  stabilize: 'Makin dekat target makin baik (stabilize)',
}

/** The polarity in a narrow column; `polarityNames` says it in full. */
export const shortPolarity: Readonly<Record<Polarity, string>> = {
  maximize: 'Makin besar',
  minimize: 'Makin kecil',
  stabilize: 'Makin dekat',
}

/**
 * How the figures of months make the figure of a quarter or a year (rules 1.5): `sum` adds them, `last` takes the latest,
 * `mean` averages them, `cumulative` are figures from January on, of which the latest counts.
 */
export const aggregations = ['sum', 'last', 'mean', 'cumulative'] as const
export type Aggregation = (typeof aggregations)[number]
