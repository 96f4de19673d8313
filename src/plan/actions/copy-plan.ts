import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { Refusal } from '#core/refusal.ts'
import { months as allMonths } from '#core/period.ts'
import { toTargetText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { nameForUnit } from '#strategy/index.ts'
import { findSuccessors, type IndicatorRow } from '#strategy/read/indicators.ts'
import { beginPlan } from '../commands/plans.ts'
import type { planContentsContract } from '../contract/plan-contents.ts'
import { findPlanInForce, type AnnualPlan } from '../read/annual-plans.ts'
import type { PlanKey } from '../read/plan-key.ts'
import { lastDay, loadVersion } from '../read/version.ts'
import { copyTarget } from '../rules/copy-target.ts'
import type { MonthCells } from '../rules/months.ts'
import type { WholeTarget } from '../rules/planned-target.ts'
import { percentOf, raiseFigure } from '../rules/raise.ts'
import { saveMonths } from '../store/months.ts'
import { saveParameters } from '../store/parameters.ts'
import { copyCitations } from '../store/plans.ts'
import { insertTargets, saveExecutors, updateTarget } from '../store/targets.ts'

type Actions = Handlers<typeof planContentsContract>

/** An indicator of the plan that is copied, with the card that stands for it in the new year. */
interface Candidate {
  readonly whole: WholeTarget
  readonly successor: IndicatorRow | undefined
}

async function loadCandidates(call: UnitCall, from: AnnualPlan, year: number): Promise<Candidate[]> {
  const all = await loadVersion(call.tx, from)
  const ids = all.map(({ indicator }) => indicator.indicatorId)
  const successors = await findSuccessors(call.tx, ids, year)
  return all.map((whole) => ({ whole, successor: successors.get(whole.indicator.indicatorId) }))
}

async function getSource(call: UnitCall, year: number): Promise<AnnualPlan> {
  const plan = await findPlanInForce(call.tx, call.unit, year)
  if (!plan)
    throw new Refusal('notFound', `RKT ${year} belum ada, sehingga tidak dapat disalin. Susun dari katalog.`)
  return plan
}

const leftBecause = (year: number): string =>
  `kartunya berakhir sebelum ${year} dan tidak ada penggantinya dalam katalog`

/** What is different about the card of the new year; null when nothing that a reader of the plan sees. */
function renewal({ whole, successor }: Candidate, unitName: string): string | null {
  const old = whole.indicator
  if (successor === undefined || successor.indicatorId === old.indicatorId) return null
  const name = nameForUnit(successor.name, unitName)
  const changes = [
    ...(successor.code === old.code ? [] : [`kode menjadi ${successor.code}`]),
    ...(name === old.name ? [] : [`nama menjadi "${name}"`]),
    ...(successor.unitOfMeasure === old.unitOfMeasure
      ? []
      : [`satuan menjadi ${successor.unitOfMeasure}, sehingga targetnya perlu ditetapkan lagi`]),
  ]
  return changes.length === 0 ? 'kartu versi baru' : `kartu versi baru: ${changes.join('; ')}`
}

export const previewCopy: Actions['previewCopy'] = async (call, { params, query }) => {
  const from = await getSource(call, query.from)
  const { name } = await getUnitTitle(call.tx, call.unit.id, lastDay(params.year))
  const candidates = await loadCandidates(call, from, params.year)
  return {
    from: { year: from.year, title: from.title, revision: from.revision },
    rows: candidates.map((candidate) => {
      const { indicator, target } = candidate.whole
      return {
        indicatorId: indicator.indicatorId,
        code: indicator.code,
        name: indicator.name,
        target: toTargetText(target),
        left: candidate.successor === undefined ? leftBecause(params.year) : null,
        renewed: renewal(candidate, name),
      }
    }),
  }
}

export const copyPlan: Actions['copyPlan'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const { year } = params
  const from = await getSource(call, body.from)
  const chosen = (await loadCandidates(call, from, year)).filter(
    ({ whole }) => body.indicators?.includes(whole.indicator.indicatorId) ?? true,
  )
  const carried = chosen.filter(({ successor }) => successor !== undefined)
  if (carried.length === 0)
    throw new Refusal(
      'invalid',
      `Tidak ada indikator terpilih yang berlaku pada ${year}. Susun dari katalog.`,
    )
  const plan = await beginPlan(call, {
    year,
    title: from.title.replaceAll(String(from.year), String(year)),
    copiedFromId: from.id,
    moment: from.moment,
  })
  const raise = percentOf(body.raise)
  await fill(call, plan, from, carried, raise)
  await recordHistory(call, {
    entity: 'plan.annualPlan',
    key: String(plan.id),
    action: 'copy',
    after: { year, from: from.year, revision: from.revision, indicators: carried.length, raise: body.raise },
  })
  const { name } = await getUnitTitle(tx, unit.id, lastDay(year))
  return { id: plan.id, carried: carried.length, notes: notesOf(chosen, year, name, raise) }
}

async function fill(
  call: UnitCall,
  plan: PlanKey,
  from: AnnualPlan,
  carried: readonly Candidate[],
  raise: Decimal | null,
): Promise<void> {
  const rows = carried.flatMap(({ successor }, index) =>
    successor ? [{ ...successor, ordinal: index + 1 }] : [],
  )
  await insertTargets(call.tx, plan, rows)
  for (const { whole, successor } of carried)
    if (successor) await fillTarget(call, plan, whole, successor, { raise, fromYear: from.year })
  await copyCitations(call.tx, from, plan)
}

/** Carries everything of a target over into a plan that holds its bare row. */
async function fillTarget(
  { tx }: UnitCall,
  plan: PlanKey,
  whole: WholeTarget,
  successor: IndicatorRow,
  how: { readonly raise: Decimal | null; readonly fromYear: number },
): Promise<void> {
  const { indicatorId } = successor
  const { figures, months, parameters } = copyTarget({ whole, successor, ...how })
  await saveExecutors(
    tx,
    plan,
    indicatorId,
    whole.executors.map(({ unitId }) => unitId),
  )
  await updateTarget(tx, plan, indicatorId, 1, figures)
  const ids = await saveParameters(
    tx,
    plan,
    indicatorId,
    parameters.map(({ id: _id, ...row }) => row),
  )
  const cellsOf = (parameterId: number, cells: MonthCells) =>
    allMonths.map((month) => ({ indicatorId, parameterId, month, cell: cells[month - 1] ?? null }))
  const filled = [
    ...cellsOf(0, months),
    ...parameters.flatMap((row, index) => cellsOf(ids[index] ?? 0, row.months)),
  ].filter(({ cell }) => cell !== null)
  await saveMonths(tx, plan, filled)
}

/** What a planner must know after copying: what stayed behind, what is different, what was rounded, what was never meant to come along. */
function notesOf(
  chosen: readonly Candidate[],
  year: number,
  unitName: string,
  raise: Decimal | null,
): string[] {
  const left = chosen.filter(({ successor }) => successor === undefined)
  const renewed = chosen.flatMap((candidate) => {
    const what = renewal(candidate, unitName)
    return what === null ? [] : [`${candidate.whole.indicator.code}: ${what}.`]
  })
  return [
    ...left.map(({ whole }) => `${whole.indicator.code} tidak terbawa: ${leftBecause(year)}.`),
    ...renewed,
    ...(raise === null ? [] : [sayRaise(chosen, raise)]),
    `Keterangan dan latar belakang angka disalin apa adanya; sesuaikan dengan angka ${year}.`,
    'Usulan, negosiasi, bahan penyusunan, dan kalender tahun lalu tidak ikut disalin. Dasar hukum ikut disalin; periksa yang sudah diganti.',
  ]
}

function sayRaise(chosen: readonly Candidate[], raise: Decimal): string {
  const rounded = chosen.flatMap(({ whole: { indicator, target }, successor }) => {
    if (target?.kind !== 'value' || successor === undefined) return []
    const { exact, value } = raiseFigure(target.value, raise, successor.decimals)
    return exact.eq(value)
      ? []
      : [`${indicator.code} ${formatTrimmed(exact, 10)} menjadi ${formatTrimmed(value, 10)}`]
  })
  const first = `Target dinaikkan ${formatTrimmed(raise, 4)}%`
  return rounded.length === 0
    ? `${first}, tanpa pembulatan.`
    : `${first} dan dibulatkan menurut desimal kartu: ${rounded.join('; ')}.`
}
