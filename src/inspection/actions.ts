import type { Handlers } from '#platform/http/call.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import type { inspectionContract } from './contract.ts'
import { inspectOffice } from './inspect-office.ts'
import { byWeight, countFindings } from './rules/areas.ts'

type Actions = Handlers<typeof inspectionContract>

export const getInspection: Actions['getInspection'] = async (call, { params }) => {
  const isOffice = call.unit.kind === 'office'
  const results = isOffice ? await inspectOffice(call, params.year) : []
  return {
    isOffice,
    unit: { slug: call.unit.slug, ...(await getUnitTitle(call.tx, call.unit.id, call.today)) },
    year: params.year,
    today: call.today,
    areas: results.map(({ area, findings, nothing }) => ({
      area,
      nothing,
      findings: [...byWeight(findings)],
      ...countFindings(findings),
    })),
  }
}

export const listInspections: Actions['listInspections'] = async (call, { params, query }) => {
  const { tx, today, dayOf } = call
  const units = await listSeenUnits(tx, [call.unit.path], today)
  const names = new Map(units.map((unit) => [unit.slug, unit.shortName]))
  const all = units.filter(({ kind }) => kind === 'office')
  const end = query.count === undefined ? all.length : query.from + query.count
  const offices = []
  for (const { id, path, slug, kind, shortName, parentSlug } of all.slice(query.from, end)) {
    const results = await inspectOffice({ tx, today, dayOf, unit: { id, path, slug, kind } }, params.year)
    offices.push({
      slug,
      name: shortName,
      parent: parentSlug === null ? null : (names.get(parentSlug) ?? null),
      areas: results.map(({ area, findings, nothing }) => ({
        area,
        examined: nothing === null,
        ...countFindings(findings),
      })),
      ...countFindings(results.flatMap(({ findings }) => findings)),
    })
  }
  return { total: all.length, offices }
}
