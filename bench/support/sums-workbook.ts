/** Rows that a workbook holds of each office, the same as `addMinistry` puts into the database. */
const OUTPUTS = 36
const PARAMETERS = 24
const MONTHS = 12

const number = (value: number): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"/>`
const formula = (text: string): string =>
  `<table:table-cell table:formula="of:=${text}" office:value-type="float"/>`
const row = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
const column = (index: number): string => String.fromCharCode(65 + index)
const range = (from: number, until: number, line: number): string =>
  `[.${column(from)}${line}:.${column(until)}${line}]`

/** An output: amount, two sources, twelve months; then whether sources and months make the amount. */
const output = (line: number): string =>
  row([
    number(12e6),
    number(6e6),
    number(6e6),
    ...Array.from({ length: MONTHS }, () => number(1e6)),
    formula(`SUM(${range(1, 2, line)})-[.A${line}]`),
    formula(`SUM(${range(3, 2 + MONTHS, line)})-[.A${line}]`),
  ])

/** A row of monthly targets: year and twelve months; then December against the year, and whether any month falls. */
const parameter = (line: number): string =>
  row([
    number(1200),
    ...Array.from({ length: MONTHS }, (_, month) => number(100 * (month + 1))),
    formula(`[.M${line}]-[.A${line}]`),
    formula(`SUMPRODUCT([.C${line}:.M${line}]&lt;[.B${line}:.L${line}])`),
  ])

/** Each month of a total against the sum of its seven parts below. */
const total = (line: number): string =>
  row(
    Array.from({ length: MONTHS }, (_, month) => {
      const name = column(month + 1)
      return formula(`[.${name}${line - 8}]-SUM([.${name}${line - 7}:.${name}${line - 1}])`)
    }),
  )

/** A workbook (flat ODF) with the sums of as many offices: a spreadsheet's way of checking them. No results are stored in it. */
export function sumsWorkbook(offices: number): string {
  const rows: string[] = []
  for (let office = 0; office < offices; office += 1) {
    const first = rows.length + 1
    for (let index = 0; index < OUTPUTS; index += 1) rows.push(output(rows.length + 1))
    rows.push(row([formula(`SUM([.A${first}:.A${rows.length}])`)]))
    for (let index = 1; index <= PARAMETERS; index += 1) {
      rows.push(parameter(rows.length + 1))
      if (index % 8 === 0) rows.push(total(rows.length + 1))
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="Kantor">${rows.join('\n')}</table:table></office:spreadsheet></office:body></office:document>`
}
