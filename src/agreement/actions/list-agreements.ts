import { listDraftedCommitments } from '#drafting/read/commitments.ts'
import { isoDate } from '#lib/dates.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { findUnit, listSeenUnits, type NamedUnit } from '#organisation/store/units.ts'
import type { AgreementList, agreementsContract } from '../contract/agreements.ts'
import { indicatorsOf, loadSources, type Sources } from '../read/make-snapshot.ts'
import { stateOf } from '../rules/state.ts'
import { summarise } from '../present.ts'
import { listAgreements as listStored, type Agreement } from '../store/agreements.ts'
import { findApprovedPlan } from './open.ts'

type Actions = Handlers<typeof agreementsContract>
type Party = AgreementList['parties'][number]

/** The office, then its parts that carry indicators or have agreements, in the order of the tree. */
function partiesOf(
  units: readonly NamedUnit[],
  officeId: number,
  sources: Sources | null,
  all: readonly Agreement[],
): readonly NamedUnit[] {
  const executing = new Set(sources?.executors.map(({ unitId }) => unitId))
  return units.filter(
    ({ id }) => id === officeId || executing.has(id) || all.some(({ partyUnitId }) => partyUnitId === id),
  )
}

const codesWithout = ({ targets, executors }: Sources): readonly string[] => {
  const carried = new Set(executors.map(({ indicatorId }) => indicatorId))
  return targets
    .map(({ indicator }) => indicator)
    .filter((one) => !carried.has(one.indicatorId))
    .map(({ code }) => code)
}

/** Who committed: by a signed agreement of a part of the office, or as written down while the plan was drafted. */
async function commitmentsOf(
  call: UnitCall,
  year: number,
  all: readonly Agreement[],
): Promise<AgreementList['commitments']> {
  const drafted = await listDraftedCommitments(call.tx, call.unit, year)
  const signed = all.filter(
    (one) =>
      one.kind === 'team' &&
      stateOf(
        one,
        all.filter(({ partyUnitId }) => partyUnitId === one.partyUnitId),
      ) === 'signed',
  )
  return [
    ...signed.map(({ snapshot: { first }, date, number }) => ({
      unit: first.unitName,
      official: first.name,
      on: date,
      through: 'agreement' as const,
      note: number === null ? 'Perjanjian kinerja ditandatangani' : `Perjanjian kinerja nomor ${number}`,
    })),
    ...drafted.map(({ body, official, on }) => ({
      unit: null,
      official,
      on,
      through: 'draft' as const,
      note: body,
    })),
  ]
}

/** Every agreement of the year by party, with what is missing before one can be made. */
export const listAgreements: Actions['listAgreements'] = async (call, { params }) => {
  const { tx, unit } = call
  const { year } = params
  const lastDay = isoDate(`${year}-12-31`)
  const all = await listStored(tx, unit.id, year)
  const { plan, decision } = await findApprovedPlan(call, year)
  const sources = plan === undefined ? null : await loadSources(call, plan, lastDay)
  const units = sources?.units ?? (await listSeenUnits(tx, [unit.path], lastDay))
  const office = units.find(({ id }) => id === unit.id)
  const edit = call.may('agreement.edit', unit.path)
  const parties = partiesOf(units, unit.id, sources, all).map((party): Party => {
    const own = all.filter(({ partyUnitId }) => partyUnitId === party.id)
    const indicators = sources === null ? 0 : indicatorsOf(sources, party).length
    return {
      unit: { slug: party.slug, name: party.name },
      kind: party.id === unit.id ? 'head' : 'team',
      indicators,
      agreements: own.map((one) => summarise(one, own)),
      can: { create: edit && decision.allowed && indicators > 0 && own.length === 0 },
    }
  })
  const commitments = await commitmentsOf(call, year, all)
  return {
    unit: {
      slug: unit.slug,
      name: office?.name ?? unit.slug,
      shortName: office?.shortName ?? unit.slug,
      city: (await findUnit(tx, unit.slug))?.city ?? null,
    },
    year,
    today: call.today,
    plan: plan === undefined ? null : { title: plan.title, revision: plan.revision, state: plan.state },
    obstacle: decision.allowed ? null : { reason: decision.reason, next: decision.next },
    parties,
    unassigned: sources === null ? [] : [...codesWithout(sources)],
    commitments,
    uncommitted: parties
      .filter(
        ({ kind, agreements }) => kind === 'team' && agreements.every(({ state }) => state !== 'signed'),
      )
      .map((party) => party.unit.name),
    can: { edit },
  }
}
