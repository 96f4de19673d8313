import type { Output } from '#lib/endpoint.ts'
import type { Place } from '#ui/place.ts'
import { useEndpointParts } from '#ui/queries.ts'
import { inspectionContract } from '../contract.ts'

type Part = Output<(typeof inspectionContract)['listInspections']>

/** Offices looked at in one call: few enough that others are answered in between. */
const partSize = 20

/** The offices below a unit, part by part as they are inspected. */
export const useInspections = ({ unit, year }: Place) =>
  useEndpointParts(inspectionContract.listInspections, {
    requestOf: (from) => ({ params: { unit, year }, query: { from, count: partSize } }),
    nextOf: ({ total }: Part, from) => (from + partSize < total ? from + partSize : null),
  })
