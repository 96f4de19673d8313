import { sum, type Decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { finding, type Finding } from '#core/finding.ts'
import { monthName } from '#core/period.ts'
import { formatAmount, type Rupiah } from '#core/rupiah.ts'
import { describeCode, isCode, outputLabel, type CodeLevel } from './codes.ts'
import { expenditureTypeOf } from './expenditure-type.ts'
import { outputKey, type LedgerEntry } from './ledger.ts'
import { checkOutputClass } from './output-classes.ts'
import type { BudgetLimits } from './settings.ts'

interface Amount {
  readonly name: string
  readonly amount: Rupiah | null
}

const amountsOf = (entry: LedgerEntry): readonly Amount[] => [
  { name: 'Alokasi', amount: entry.amount },
  ...entry.components.map(({ name, amount }) => ({ name: `Rincian "${name}"`, amount })),
  ...entry.funding.map(({ source, amount }) => ({ name: `Sumber dana ${source}`, amount })),
  ...entry.months.map(({ month, amount }) => ({ name: `RPD ${monthName(month)}`, amount })),
  ...entry.forward.map(({ year, amount }) => ({ name: `Prakiraan maju ${year}`, amount })),
]

/** Negative and impossible amounts are errors; amounts that look like another scale are asked about. */
function checkAmounts(entry: LedgerEntry, place: string, limits: BudgetLimits): readonly Finding[] {
  const findings: Finding[] = []
  const add = (rule: string, severity: Finding['severity'], message: string, next: string) =>
    findings.push({ rule, severity, place, message, next })
  for (const { name, amount } of amountsOf(entry)) {
    if (amount === null) continue
    if (amount < 0)
      add(
        'amount.negative',
        'error',
        `${name} bernilai negatif: ${formatAmount(amount)}.`,
        'Tulis jumlah nol atau lebih.',
      )
    else if (amount > limits.absurdAmount)
      add(
        'amount.absurd',
        'error',
        `${name} ${formatAmount(amount)} melebihi ${formatAmount(limits.absurdAmount)}, batas untuk satu rincian.`,
        'Periksa banyaknya angka nol; jumlah ditulis dalam rupiah.',
      )
  }
  const { amount } = entry
  if (amount !== null && amount > 0 && amount < limits.smallAmount)
    add(
      'amount.small',
      'warning',
      `Alokasi hanya ${formatAmount(amount)}, sehingga mungkin ditulis dalam ribuan.`,
      'Pastikan jumlah ditulis dalam rupiah penuh.',
    )
  if (amount !== null && amount > limits.largeAmount && amount <= limits.absurdAmount)
    add(
      'amount.large',
      'warning',
      `Alokasi ${formatAmount(amount)} sangat besar untuk satu rincian output.`,
      'Pastikan jumlahnya sesuai dokumen anggaran.',
    )
  return findings
}

function checkCodes(entry: LedgerEntry, place: string): readonly Finding[] {
  const wrong = (level: CodeLevel, code: string): Finding =>
    finding('error', `code.${level}`, place, `Kode "${code}" tidak berbentuk benar.`, describeCode(level))
  const ask = (level: CodeLevel, code: string | null): readonly Finding[] =>
    code === null || isCode(level, code) ? [] : [wrong(level, code)]
  return [
    ...ask('outputClass', entry.classCode),
    ...ask('output', entry.outputCode),
    ...entry.components.flatMap((component) => [
      ...ask('component', component.componentCode),
      ...ask('subcomponent', component.subcomponentCode),
      ...(expenditureTypeOf(component.accountCode) === null ? [wrong('account', component.accountCode)] : []),
    ]),
  ]
}

/**
 * Forward estimates begin the year after the plan's.
 *
 * @source RKT Jambi 2024 prints its own year as a forward year, which says nothing [SEED]; the rule is our recommendation [INF]
 */
const checkForwardYears = (entry: LedgerEntry, place: string, year: number): readonly Finding[] =>
  entry.forward
    .filter((forward) => forward.year <= year)
    .map((forward) => ({
      rule: 'forward.year',
      severity: 'error',
      place,
      message: `Prakiraan maju ${forward.year} tidak sesudah tahun rencana ${year}.`,
      next: `Prakiraan maju dimulai tahun ${year + 1}.`,
    }))

const moreThanAll = (shares: readonly Decimal[]): Decimal | null => {
  const total = sum(shares)
  return total.gt(100) ? total : null
}

const repeatedIn = (keys: readonly (string | number)[]): readonly (string | number)[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
]

/** A source, month, year or indicator stands once in an output. */
function checkRepeatedParts(entry: LedgerEntry, place: string): readonly Finding[] {
  const named: readonly [string, readonly (string | number)[]][] = [
    ['Sumber dana', entry.funding.map(({ source }) => source)],
    ['RPD', entry.months.map(({ month }) => monthName(month))],
    ['Prakiraan maju', entry.forward.map(({ year }) => year)],
    ['Indikator', entry.indicators.map(({ indicatorId }) => indicatorId)],
  ]
  return named.flatMap(([what, keys]) =>
    repeatedIn(keys).map((key) => ({
      rule: 'part.repeated',
      severity: 'error',
      place,
      message: `${what} ${key} tercatat lebih dari sekali pada ${place}.`,
      next: 'Sisakan satu saja.',
    })),
  )
}

function checkVolumes(entry: LedgerEntry, place: string): readonly Finding[] {
  const volumes = [entry.volume, ...entry.forward.map(({ volume }) => volume)]
  if (!volumes.some((volume) => volume?.lt(0))) return []
  return [
    {
      rule: 'volume.negative',
      severity: 'error',
      place,
      message: `Volume ${place} bernilai negatif.`,
      next: 'Tulis volume nol atau lebih.',
    },
  ]
}

function checkShares(entry: LedgerEntry, place: string): readonly Finding[] {
  if (entry.indicators.some(({ share }) => share?.lte(0)))
    return [
      {
        rule: 'indicator.share',
        severity: 'error',
        place,
        message: `Porsi indikator pada ${place} harus lebih dari 0%.`,
        next: 'Kosongkan porsinya bila seluruh RO mendukung indikator itu, atau hapus kaitannya.',
      },
    ]
  const total = moreThanAll(entry.indicators.flatMap(({ share }) => share ?? []))
  if (total === null) return []
  return [
    {
      rule: 'indicator.shares',
      severity: 'error',
      place,
      message: `Porsi indikator berjumlah ${formatTrimmed(total, 6)}%, lebih dari 100%.`,
      next: 'Kurangi porsinya sampai paling banyak 100%.',
    },
  ]
}

/** What one line of the ledger must hold before it can be saved: codes, unit of measure, amounts, years, shares. Errors refuse the save. */
export function checkEntry(entry: LedgerEntry, year: number, limits: BudgetLimits): readonly Finding[] {
  const place = outputLabel(entry)
  return [
    ...checkCodes(entry, place),
    ...(isCode('outputClass', entry.classCode)
      ? checkOutputClass(entry, place, isoDate(`${year}-01-01`))
      : []),
    ...checkAmounts(entry, place, limits),
    ...checkForwardYears(entry, place, year),
    ...checkVolumes(entry, place),
    ...checkRepeatedParts(entry, place),
    ...checkShares(entry, place),
  ]
}

/** An output stands in a ledger once; a second line with the same codes is an error, whether or not it says the same. */
export function checkRepeated(entries: readonly LedgerEntry[]): readonly Finding[] {
  const seen = new Set<string>()
  return entries.flatMap((entry) => {
    const key = outputKey(entry)
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const place = outputLabel(entry)
    return [
      {
        rule: 'output.repeated',
        severity: 'error',
        place,
        message: `${place} sudah ada pada kegiatan ini; satu RO dicatat sekali.`,
        next: 'Ubah baris yang sudah ada, atau periksa kodenya.',
      } satisfies Finding,
    ]
  })
}
