import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { Refusal, type FieldError } from '#core/refusal.ts'
import { sumRupiah } from '#core/rupiah.ts'
import { mustBeConfirmed } from '#core/source.ts'
import { fromDecimalText, toDecimalText } from '#core/wire.ts'
import type { Decimal } from '#lib/decimal.ts'
import { recordCells, saveCells } from '#platform/cells.ts'
import { lockYear } from '#platform/database/lock-year.ts'
import type { Handlers } from '#platform/http/call.ts'
import { staleRefusal, type RecordName } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { budgetContract } from '../contract.ts'
import type { OutputResultChange, PerformanceShape } from '../contract/performance.ts'
import { outputLabel } from '../rules/codes.ts'
import { outputKey, type LedgerOutput } from '../rules/ledger.ts'
import { computePerformance, type OutputResult } from '../rules/performance.ts'
import { performanceBookOf } from '../rules/performance-books.ts'
import { computeRealisation, type Spending } from '../rules/realisation.ts'
import { getBudget } from '../store/budget.ts'
import {
  getStatedPerformance,
  listOutputResults,
  saveOutputResult,
  saveStatedPerformance,
  type StatedPerformance,
  type StoredOutputResult,
} from '../store/performance.ts'
import { listOutputKeys, listSpending } from '../store/spending.ts'

type Actions = Handlers<typeof budgetContract>

/** Ten decimals are all that travels; people see two. */
const percentText = (percent: Decimal | null): string | null => percent?.toFixed(10) ?? null

const isOf = (output: LedgerOutput) => (one: StoredOutputResult | Spending) =>
  outputKey(one) === outputKey(output)

/** An output with what was spent on it and what it reached. */
function resultOf(
  output: LedgerOutput,
  spending: readonly Spending[],
  results: readonly StoredOutputResult[],
): OutputResult {
  const spent = spending.filter(isOf(output))
  return {
    label: outputLabel(output),
    targetVolume: output.volume,
    reachedVolume: results.find(isOf(output))?.volume ?? null,
    budget: output.amount,
    spent: spent.length === 0 ? null : sumRupiah(spent.map(({ amount }) => amount)),
  }
}

/** What of the method of the year the office must confirm, as sentences. */
const confirmationsOf = (year: number): string[] =>
  performanceBookOf(year)
    .values.basis.filter(({ source }) => mustBeConfirmed(source))
    .map(({ says, source }) =>
      source.certainty === 'MEM'
        ? `${says} ini dari ingatan, harus dikonfirmasi kantor.`
        : `${says}: usulan Siklus, harus dikonfirmasi kantor.`,
    )

const shownStated = (stated: StatedPerformance, version: number): PerformanceShape['stated'] => ({
  planning: toDecimalText(stated.planning),
  execution: toDecimalText(stated.execution),
  outcome: toDecimalText(stated.outcome),
  origin: stated.origin,
  version,
})

/** The outputs that can reach a volume: those with a code. */
const shownOutputs = (
  outputs: readonly LedgerOutput[],
  results: readonly StoredOutputResult[],
): PerformanceShape['outputs'] =>
  outputs.flatMap((output) => {
    const { activityId, classCode, outputCode, name, unitOfMeasure, volume } = output
    const found = results.find(isOf(output))
    if (outputCode === null) return []
    return [
      {
        activityId,
        classCode,
        outputCode,
        name,
        unitOfMeasure,
        target: toDecimalText(volume),
        reached: toDecimalText(found?.volume ?? null),
      },
    ]
  })

export const getPerformance: Actions['getPerformance'] = async (call, { params }) => {
  const { tx, unit } = call
  const { outputs } = await getBudget(tx, unit, params.year)
  const spending = await listSpending(tx, unit.id, params.year)
  const results = await listOutputResults(tx, unit.id, params.year)
  const stated = await getStatedPerformance(tx, unit.id, params.year)
  const { title, values: method } = performanceBookOf(params.year)
  const { parts, implementation, result, band } = computePerformance(
    {
      realisation: computeRealisation(outputs, spending),
      outputs: outputs.map((output) => resultOf(output, spending, results)),
      stated,
    },
    method,
  )
  return {
    method: {
      name: method.name,
      title,
      efficiency: method.efficiency,
      confirm: confirmationsOf(params.year),
    },
    parts: parts.map((one) => ({
      part: one.part,
      value: percentText(one.value),
      counted: percentText(one.counted),
      weight: toDecimalText(one.weight),
      missing: [...one.missing],
    })),
    implementation: percentText(implementation),
    result: percentText(result),
    band,
    outputs: shownOutputs(outputs, results),
    stated: shownStated(stated, stated.version),
    can: { edit: call.may('budget.edit', unit.path) },
  }
}

const scores = [
  { field: 'planning', name: 'Nilai perencanaan', most: 100 },
  { field: 'execution', name: 'Nilai pelaksanaan', most: 100 },
  { field: 'outcome', name: 'Capaian hasil', most: 1000 },
] as const

/** What is wrong with scores that somebody states: out of bounds, or without where they come from. */
function checkStated(stated: StatedPerformance): readonly FieldError[] {
  const outside = scores.flatMap(({ field, name, most }) => {
    const value = stated[field]
    if (value === null || (value.gte(0) && value.lte(most))) return []
    const message = `${name} ditulis dalam persen, dari 0 sampai ${formatTrimmed(decimal(most), 0)}.`
    return [{ field: `body.${field}`, message }]
  })
  const known = scores.some(({ field }) => stated[field] !== null)
  return known && stated.origin === null
    ? [
        ...outside,
        { field: 'body.origin', message: 'Tulis dari mana angka ini, misalnya SMART per 14 April 2026.' },
      ]
    : outside
}

export const savePerformance: Actions['savePerformance'] = async (call, { params, body }) => {
  const { tx, unit, actor } = call
  const stated: StatedPerformance = {
    planning: fromDecimalText(body.planning),
    execution: fromDecimalText(body.execution),
    outcome: fromDecimalText(body.outcome),
    origin: body.origin === '' ? null : body.origin,
  }
  const errors = checkStated(stated)
  if (errors.length > 0)
    throw new Refusal('invalid', 'Nilai belum dapat disimpan. Perbaiki isian yang ditandai.', { errors })
  const { version: old, ...before } = await getStatedPerformance(tx, unit.id, params.year)
  const record = { entity: 'budget.performance', key: String(params.year) }
  if (!(await saveStatedPerformance(tx, unit, params.year, stated, body.version, actor.name)))
    throw await staleRefusal(call, { ...record, name: `Nilai kinerja anggaran ${params.year}` })
  const after = shownStated(stated, body.version + 1)
  await recordHistory(call, {
    ...record,
    action: 'save',
    before: old === 0 ? null : factsOf(shownStated(before, old)),
    after: factsOf(after),
  })
  return after
}

const factsOf = ({ version: _version, ...facts }: PerformanceShape['stated']) => facts

/** Saves reached volumes; each is judged by itself. A revision of the budget leaves them alone. */
export const saveOutputResults: Actions['saveOutputResults'] = async (call, { params: { year }, body }) => {
  const { tx, unit, actor } = call
  await lockYear(tx, unit.id, year)
  const keys = await listOutputKeys(tx, unit.id, year)
  const stored = await listOutputResults(tx, unit.id, year)
  const held = new Map(stored.map((one) => [outputKey(one), toDecimalText(one.volume)]))
  const recordOf = (change: OutputResultChange): RecordName => ({
    entity: 'budget.outputResult',
    key: `${year}/${outputKey(change)}`,
  })
  const { results, saved } = await saveCells(call, body.changes, {
    missing: 'RO itu tidak ada dalam anggaran tahun ini. Muat ulang halaman.',
    find(change) {
      const key = outputKey(change)
      if (!keys.has(key)) return undefined
      return {
        held: held.get(key) ?? null,
        records: [recordOf(change)],
        async put() {
          const volume = fromDecimalText(change.value)
          if (volume?.lt(0) === true)
            return `Volume tercapai ${outputLabel(change)} tidak boleh negatif. Tulis nol atau lebih.`
          await saveOutputResult(tx, unit, year, { ...change, volume }, actor.name)
          held.set(key, change.value)
          return null
        },
      }
    },
  })
  await recordCells(call, saved, (change) => ({ ...recordOf(change), field: 'volume' }))
  return { results }
}
