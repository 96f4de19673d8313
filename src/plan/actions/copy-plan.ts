import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { Refusal } from '#core/refusal.ts'
import { toTargetText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import type { planContentsContract } from '../contract/plan-contents.ts'
import { loadVersion, type WholeTarget } from '../read/version.ts'
import { percentOf, raiseFigure } from '../rules/raise.ts'
import { nameForUnit } from '#strategy/index.ts'
import {
  copyCitations,
  findSuccessors,
  insertEmptyPlan,
  insertTargets,
  type AvailableIndicator,
} from '../store/plan-contents.ts'
import { findPlan, findPlanInForce, type AnnualPlan } from '../store/plan-way.ts'
import { lastDay, readPlan } from './annual-plan.ts'
import { copyTarget } from './copy-target.ts'

type Actions = Handlers<typeof planContentsContract>

/** An indicator of the plan that is copied, with the card that stands for it in the new year. */
interface Candidate {
  readonly whole: WholeTarget
  readonly successor: AvailableIndicator | undefined
}

async function loadCandidates(call: UnitCall, from: AnnualPlan, year: number): Promise<Candidate[]> {
  const all = await loadVersion(call, from)
  const ids = all.map(({ planned }) => planned.indicator.indicatorId)
  const successors = await findSuccessors(call.tx, ids, year)
  return all.map((whole) => ({ whole, successor: successors.get(whole.planned.indicator.indicatorId) }))
}

async function getSource(call: UnitCall, year: number): Promise<AnnualPlan> {
  const plan = await findPlanInForce(call.tx, call.unit.id, year)
  if (!plan)
    throw new Refusal('notFound', `RKT ${year} belum ada, sehingga tidak dapat disalin. Susun dari katalog.`)
  return plan
}

const leftBecause = (year: number): string =>
  `kartunya berakhir sebelum ${year} dan tidak ada penggantinya dalam katalog`

/** What is different about the card of the new year; null when nothing that a reader of the plan sees. */
function renewal({ whole, successor }: Candidate, unitName: string): string | null {
  const old = whole.planned.indicator
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
      const { indicator, target } = candidate.whole.planned
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
    ({ whole }) => body.indicators?.includes(whole.planned.indicator.indicatorId) ?? true,
  )
  const carried = chosen.filter(({ successor }) => successor !== undefined)
  if (carried.length === 0)
    throw new Refusal(
      'invalid',
      `Tidak ada indikator terpilih yang berlaku pada ${year}. Susun dari katalog.`,
    )
  const planId = (await findPlan(tx, unit.id, year))
    ? undefined
    : await insertEmptyPlan(tx, unit, {
        year,
        title: from.title.replaceAll(String(from.year), String(year)),
        copiedFromId: from.id,
        moment: from.moment,
      })
  if (planId === undefined)
    throw new Refusal('conflict', `RKT ${year} sudah ada. Buka rencana itu untuk mengubah isinya.`)
  await fill(call, planId, from, carried, percentOf(body.raise))
  await recordHistory(call, {
    entity: 'plan.annualPlan',
    key: String(planId),
    action: 'copy',
    after: { year, from: from.year, revision: from.revision, indicators: carried.length, raise: body.raise },
  })
  const { name } = await getUnitTitle(tx, unit.id, lastDay(year))
  return {
    plan: await readPlan(call, year),
    carried: carried.length,
    notes: notesOf(chosen, year, name, percentOf(body.raise)),
  }
}

async function fill(
  call: UnitCall,
  planId: number,
  from: AnnualPlan,
  carried: readonly Candidate[],
  raise: Decimal | null,
): Promise<void> {
  const rows = carried.flatMap(({ successor }, index) =>
    successor ? [{ ...successor, ordinal: index + 1 }] : [],
  )
  await insertTargets(call.tx, call.unit, planId, rows)
  for (const { whole, successor } of carried)
    if (successor) await copyTarget(call, planId, { whole, successor, raise, fromYear: from.year })
  await copyCitations(call.tx, from.id, planId)
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
    return what === null ? [] : [`${candidate.whole.planned.indicator.code}: ${what}.`]
  })
  return [
    ...left.map(({ whole }) => `${whole.planned.indicator.code} tidak terbawa: ${leftBecause(year)}.`),
    ...renewed,
    ...(raise === null ? [] : [sayRaise(chosen, raise)]),
    `Keterangan dan latar belakang angka disalin apa adanya; sesuaikan dengan angka ${year}.`,
    'Usulan, negosiasi, bahan penyusunan, dan kalender tahun lalu tidak ikut disalin. Dasar hukum ikut disalin; periksa yang sudah diganti.',
  ]
}

function sayRaise(chosen: readonly Candidate[], raise: Decimal): string {
  const rounded = chosen.flatMap(({ whole: { planned }, successor }) => {
    if (planned.target?.kind !== 'value' || successor === undefined) return []
    const { exact, value } = raiseFigure(planned.target.value, raise, successor.decimals)
    return exact.eq(value)
      ? []
      : [`${planned.indicator.code} ${formatTrimmed(exact, 10)} menjadi ${formatTrimmed(value, 10)}`]
  })
  const first = `Target dinaikkan ${formatTrimmed(raise, 4)}%`
  return rounded.length === 0
    ? `${first}, tanpa pembulatan.`
    : `${first} dan dibulatkan menurut desimal kartu: ${rounded.join('; ')}.`
}
