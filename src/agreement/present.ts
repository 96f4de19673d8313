import type { Finding } from '#core/finding.ts'
import { actionsIn } from '#core/workflow.ts'
import type { Reading, UnitCall } from '#platform/http/call.ts'
import { findNamedUnit } from '#organisation/store/units.ts'
import { findApprovedPlan } from './actions/open.ts'
import type { AgreementRecord, AgreementSummary } from './contract/agreements.ts'
import { loadSources, makeSnapshot, indicatorsOf } from './read/make-snapshot.ts'
import { checkAgreement } from './rules/checks.ts'
import { causesOf, compareAgreements, sayChanges } from './rules/differences.ts'
import type { AgreementSnapshot } from './rules/snapshot.ts'
import { agreementName, stateOf } from './rules/state.ts'
import { agreementWorkflow } from './rules/workflow.ts'
import { listAgreements, type Agreement } from './store/agreements.ts'

/** The agreements of the same party, the first one first. */
export const seriesOf = (own: Agreement, all: readonly Agreement[]): readonly Agreement[] =>
  all.filter(({ partyUnitId, kind }) => partyUnitId === own.partyUnitId && kind === own.kind)

export const nameOf = ({ year, revision }: Agreement): string => agreementName(year, revision)

export const summarise = (own: Agreement, series: readonly Agreement[]): AgreementSummary => ({
  id: own.id,
  kind: own.kind,
  name: nameOf(own),
  revision: own.revision,
  state: stateOf(own, series),
  date: own.date,
  place: own.place,
  number: own.number,
  first: own.snapshot.first.name,
  second: own.snapshot.second?.name ?? null,
  cause: own.cause,
  reason: own.reason,
  createdAt: own.createdAt.toISOString(),
  createdBy: own.createdBy,
  signedAt: own.signedAt?.toISOString() ?? null,
  signedBy: own.signedBy,
})

/** The day as of which a signed agreement is looked at: today, but within its year, and not before its own date. */
function dayOfChanges({ date, year }: Agreement, today: string): string {
  const lastDay = `${year}-12-31`
  const day = today < lastDay ? today : lastDay
  return day < date ? date : day
}

/** The same agreement made anew, a draft's on its own date; null where no approved plan gives the party anything any more. */
export async function remake(call: Reading, own: Agreement): Promise<AgreementSnapshot | null> {
  const { plan } = await findApprovedPlan(call, own.year)
  if (plan === undefined) return null
  const on = own.signedAt === null ? own.date : dayOfChanges(own, call.today)
  const sources = await loadSources(call, plan, on)
  const party = sources.units.find(({ id }) => id === own.partyUnitId)
  if (party === undefined || indicatorsOf(sources, party).length === 0) return null
  return makeSnapshot(call, sources, own.kind, party)
}

/** What is to be said about an agreement among all of the year. */
export const findingsOf = (
  own: Agreement,
  all: readonly Agreement[],
  current: AgreementSnapshot | null,
): AgreementRecord['findings'] => [
  ...checkAgreement({
    snapshot: own.snapshot,
    date: own.date,
    place: own.place,
    number: own.number,
    revision: own.revision,
    signed: own.signedAt !== null,
    // Revisions of one agreement may bear its number.
    otherNumbers: all
      .filter((one) => !seriesOf(own, all).includes(one))
      .flatMap(({ number }) => (number === null ? [] : [number])),
    current,
  }),
]

/** An agreement with all that is known of it and what the reader may do. */
export async function presentAgreement(call: UnitCall, own: Agreement): Promise<AgreementRecord> {
  const all = await listAgreements(call.tx, call.unit.id, own.year)
  const series = seriesOf(own, all)
  const summary = summarise(own, series)
  const { state } = summary
  const current = state === 'replaced' ? null : await remake(call, own)
  const party = await findNamedUnit(call.tx, own.partyUnitId, own.date)
  const differences = state === 'signed' && current !== null ? compareAgreements(own.snapshot, current) : []
  const actions = actionsIn(agreementWorkflow, state, (permission) => call.may(permission, call.unit.path))
  return {
    ...summary,
    version: own.version,
    party: { slug: party?.slug ?? call.unit.slug, name: party?.name ?? own.snapshot.first.unitName },
    snapshot: own.snapshot,
    findings: findingsOf(own, all, current),
    changes:
      state === 'signed'
        ? {
            causes: [...causesOf(differences)],
            sentence: sayChanges(differences),
            differences: [...differences],
          }
        : null,
    series: series.map((one) => ({ id: one.id, name: nameOf(one), state: stateOf(one, series) })),
    can: {
      edit: actions.includes('save'),
      remove: actions.includes('remove'),
      sign: actions.includes('sign'),
      revise: actions.includes('revise') && series.every(({ signedAt }) => signedAt !== null),
    },
  }
}

/** What is to be said about the agreements of a year that hold or are being made, each named; null when there are none. */
export async function listAgreementFindings(call: Reading, year: number): Promise<readonly Finding[] | null> {
  const all = await listAgreements(call.tx, call.unit.id, year)
  const living = all.filter((own) => stateOf(own, seriesOf(own, all)) !== 'replaced')
  const findings: Finding[] = []
  for (const own of living) {
    const place = `${nameOf(own)} ${own.snapshot.first.unitName}`
    for (const finding of findingsOf(own, all, await remake(call, own)))
      findings.push({ ...finding, place, message: `${place}: ${finding.message}` })
  }
  return living.length === 0 ? null : findings
}
