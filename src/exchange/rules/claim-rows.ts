import { monthNames } from '#lib/dates.ts'
import type { Claim } from './claims.ts'
import { findNamed, nameKey, type Context, type NamedThing } from './context.ts'
import { readOutputCode, type Identities } from './identity.ts'
import { joinFunding, joinMonths, sumOf } from './lists.ts'
import type { ReadTable } from './read-tables.ts'
import { faultAt, placeOf, type Fault, type StagedRow } from './staged.ts'

/** A row with the table it stands in, and where to put what it says. */
export interface RowReading {
  readonly table: ReadTable
  readonly row: StagedRow
  readonly context: Context
  readonly identities: Identities
  readonly claims: Claim[]
  readonly faults: Fault[]
}

const say = (
  { table, row, claims }: RowReading,
  to: Pick<Claim, 'entity' | 'key'>,
  field: string,
  value: string | undefined,
  from = field,
): void => {
  if (value !== undefined)
    claims.push({ entity: to.entity, key: to.key, field, value, place: placeOf(table, row, from) })
}
const complain = (
  { table, row, faults }: RowReading,
  field: string,
  rule: string,
  message: string,
  next: string,
): void => void faults.push(faultAt(placeOf(table, row, field), rule, message, next))

/** The indicator that a row names; a name that the plan does not hold is a fault. */
function findIndicator(reading: RowReading, text: string | undefined): NamedThing | undefined {
  if (text === undefined) return undefined
  const found = findNamed(text, reading.context.indicators)
  if (found === undefined)
    complain(
      reading,
      'indicator',
      'import.indicator',
      `Indikator "${text.slice(0, 80)}" tidak ada dalam rencana ${reading.context.year}.`,
      'Periksa kode atau namanya, atau tambahkan dahulu dalam rencana.',
    )
  return found
}

/** One indicator by name or code, or several codes parted by semicolons or lines. */
function findIndicators(reading: RowReading, text: string | undefined): readonly NamedThing[] {
  if (text === undefined) return []
  const whole = findNamed(text, reading.context.indicators)
  if (whole !== undefined) return [whole]
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => findIndicator(reading, part) ?? [])
}

const monthsOf = ({ values }: StagedRow): string | undefined => {
  const months = monthNames.map((_, index) => values[`month.${index + 1}`] ?? '')
  return months.some((month) => month !== '') ? joinMonths(months) : undefined
}

/** What a row of a table of outputs says: about the output, and about the indicator it stands under. */
export function claimOutput(reading: RowReading): void {
  const { table, row, identities } = reading
  const { values } = row
  const indicators = findIndicators(reading, values['indicator'])
  const [only] = indicators
  if (only !== undefined && indicators.length === 1)
    say(reading, { entity: 'target', key: only.code }, 'target', values['target'])
  const key = findOutput(reading, identities)
  if (key === null) return
  const to = { entity: 'output', key } as const
  say(reading, to, 'name', values['name'])
  for (const { code } of indicators) say(reading, to, 'indicators', code, 'indicator')
  if (values['activity'] !== undefined) sayActivity(reading, key, values['activity'])
  for (const field of ['volume', 'unit', 'amount', 'location', 'charge'] as const)
    say(reading, to, field, values[field])
  sayForward(reading, key)
  const months = monthsOf(row)
  say(reading, to, 'months', months, 'month.1')
  if (months !== undefined && values['amount'] === undefined)
    say(reading, to, 'amount', sumOf(months.split('|')).toFixed(), 'month.1')
  sayFunding(reading, key, table)
}

function findOutput(reading: RowReading, identities: Identities): string | null {
  const { code, name = '' } = reading.row.values
  if (code !== undefined) {
    const read = readOutputCode(code)
    if (read !== null) return read
    complain(
      reading,
      'code',
      'import.code',
      `Kode RO "${code}" tidak dikenal bentuknya.`,
      'Tulis seperti QAH.016 atau QAH.U08.',
    )
    return null
  }
  const found = identities.codeOf(name)
  if (found === undefined)
    complain(
      reading,
      'name',
      'import.output',
      `RO "${name.slice(0, 80)}" tidak berkode, dan tidak ada tabel lain yang menyebut kodenya.`,
      'Isi kode RO, misalnya QAH.016.',
    )
  return found ?? null
}

function sayActivity(reading: RowReading, key: string, text: string): void {
  const found = findNamed(text, reading.context.activities)
  if (found !== undefined) say(reading, { entity: 'output', key }, 'activity', found.code, 'activity')
  else
    complain(
      reading,
      'activity',
      'import.activity',
      `Kegiatan "${text.slice(0, 80)}" tidak berlaku pada ${reading.context.year}.`,
      'Periksa kode atau nama kegiatannya dalam program dan kegiatan.',
    )
}

/** Estimates of later years; a column of the plan's own year says the same as the year's own columns. */
function sayForward(reading: RowReading, key: string): void {
  for (const [field, value] of Object.entries(reading.row.values)) {
    const [, what, year] = /^forward(Volume|Amount)\.(\d{4})$/.exec(field) ?? []
    if (what === undefined) continue
    const own = Number(year) === reading.context.year
    say(reading, { entity: 'output', key }, own ? what.toLowerCase() : field, value, field)
  }
}

function sayFunding(reading: RowReading, key: string, table: ReadTable): void {
  const fields = Object.keys(table.columns).filter((field) => field.startsWith('funding.'))
  const told = fields.filter((field) => reading.row.values[field] !== undefined)
  if (told.length === 0) return
  const sources = told.map(
    (field) => [field.slice('funding.'.length), reading.row.values[field] ?? ''] as const,
  )
  say(reading, { entity: 'output', key }, 'funding', joinFunding(sources), told[0])
}

/** What a row about the allocation of an indicator says: its target, what it gets in all, and the outputs that serve it. */
export function claimAllocation(reading: RowReading): void {
  const { values } = reading.row
  const indicator = findIndicator(reading, values['indicator'])
  if (indicator === undefined) return
  say(reading, { entity: 'target', key: indicator.code }, 'target', values['target'])
  say(reading, { entity: 'target', key: indicator.code }, 'allocation', values['allocation'])
  for (const line of (values['outputs'] ?? '').split('\n')) {
    const text = line.replace(/^\s*[-–•]?\s*/, '').trim()
    const code = readOutputCode(text) ?? reading.identities.codeOf(text)
    if (code !== undefined)
      say(reading, { entity: 'output', key: code }, 'indicators', indicator.code, 'outputs')
  }
}

/** What a row of the plan says about a target. */
export function claimTarget(reading: RowReading): void {
  const { values } = reading.row
  const { context } = reading
  const indicator = findNamed(values['code'] ?? '', context.indicators)
  if (indicator === undefined) {
    complain(
      reading,
      'code',
      'import.indicator',
      `Indikator "${values['code'] ?? ''}" tidak ada dalam katalog yang berlaku pada ${context.year}.`,
      'Periksa kodenya, atau minta pemilik katalog menambahkannya.',
    )
    return
  }
  const to = { entity: 'target', key: indicator.code } as const
  if (nameKey(values['name'] ?? '') !== nameKey(indicator.name))
    reading.faults.push(
      faultAt(
        placeOf(reading.table, reading.row, 'name'),
        'import.name',
        `Nama indikator ${indicator.code} dalam katalog berbeda: "${indicator.name}".`,
        'Nama katalog yang dipakai; perbaiki tabel bila perlu.',
        'warning',
      ),
    )
  say(reading, to, 'target', values['target'])
  const quarters = [1, 2, 3, 4].map((quarter) => values[`quarter.${quarter}`] ?? '')
  if (quarters.some((quarter) => quarter !== ''))
    say(reading, to, 'quarters', joinMonths(quarters), 'quarter.1')
  say(reading, to, 'remark', values['remark'])
}

/** What a row of monthly targets says: of the indicator itself, or of a part of it that has a name of its own. */
export function claimMonthly(reading: RowReading): void {
  const { values } = reading.row
  const indicator = findIndicator(reading, values['indicator'])
  if (indicator === undefined) return
  say(reading, { entity: 'target', key: indicator.code }, 'target', values['target'])
  // a definition stands beside an indicator, the name of a part beside nothing
  const isPart = values['name'] !== undefined && values['target'] === undefined
  const to = {
    entity: 'parameter',
    key: `${indicator.code}/${isPart ? nameKey(values['name'] ?? '') : ''}`,
  } as const
  if (isPart) say(reading, to, 'name', values['name'])
  say(reading, to, 'absolute', values['absolute'])
  say(reading, to, 'months', monthsOf(reading.row), 'month.1')
}

const componentPatterns = [
  ['component', /^\d{1,3}$/, 'Kode komponen ditulis tiga angka, misalnya 002.'],
  ['subcomponent', /^[A-Za-z]$/, 'Kode subkomponen ditulis satu huruf, misalnya A.'],
  ['account', /^5[1-8]\d{4}$/, 'Kode akun ditulis enam angka yang diawali 51 sampai 58, misalnya 524111.'],
] as const

/** What a row of components says. */
export function claimComponent(reading: RowReading): void {
  const { values } = reading.row
  const output = readOutputCode(values['output'] ?? '')
  if (output === null)
    return complain(
      reading,
      'output',
      'import.code',
      `Kode RO "${values['output'] ?? ''}" tidak dikenal bentuknya.`,
      'Tulis seperti QAH.016 atau QAH.U08.',
    )
  for (const [field, pattern, message] of componentPatterns)
    if (values[field] !== undefined && !pattern.test(values[field]))
      return complain(
        reading,
        field,
        'import.code',
        `"${values[field]}" bukan kode yang dikenal. ${message}`,
        'Perbaiki kode di sel itu.',
      )
  const key = [
    output,
    (values['component'] ?? '').padStart(3, '0'),
    (values['subcomponent'] ?? '').toUpperCase(),
    values['account'] ?? '',
    nameKey(values['name'] ?? ''),
  ].join('/')
  say(reading, { entity: 'component', key }, 'name', values['name'])
  say(reading, { entity: 'component', key }, 'amount', values['amount'])
}
