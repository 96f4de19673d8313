import { preparePlanDocument } from './document.ts'
import type { Prepared, Wanted } from './document.ts'
import type { Place } from './office.ts'

/** Loads, composes and checks a document of any kind. */
export async function prepare(place: Place, wanted: Wanted): Promise<Prepared> {
  return preparePlanDocument(place, wanted)
}
