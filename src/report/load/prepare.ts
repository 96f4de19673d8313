import { preparePlanDocument } from './document.ts'
import type { Prepared, Wanted } from './document.ts'
import { prepareAgreement, prepareCards, prepareCascade } from './generated.ts'
import type { Place } from './office.ts'

/** Loads, composes and checks a document of any kind. */
export async function prepare(place: Place, wanted: Wanted): Promise<Prepared> {
  switch (wanted.kind) {
    case 'pk':
      return prepareAgreement(place, wanted)
    case 'indicatorCard':
      return prepareCards(place, wanted)
    case 'cascade':
      return prepareCascade(place, wanted)
    default:
      return preparePlanDocument(place, wanted)
  }
}
