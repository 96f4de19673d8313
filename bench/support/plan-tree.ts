import type { DocumentTree } from '#documents/tree.ts'
import { composePlanDocument } from '#report/documents/plan/compose.ts'
import { defaultProse } from '#report/rules/defaults.ts'
import { builtInOutlines } from '#report/rules/outlines.ts'
import { officeData } from '../../test/report/office-data.ts'

/** The RKT of an office of Jambi's size in outline P3: staff, funding, and three annexes in landscape. */
export function samplePlanDocument(): DocumentTree {
  const document = {
    data: officeData,
    outline: builtInOutlines.p3,
    title: {
      main: 'RENCANA KINERJA TAHUNAN',
      sub: 'RKT Awal Tahun 2024',
      foot: '2024',
      header: 'RKT Awal Tahun 2024',
    },
    proseOf: (section: string) => defaultProse('p3', section),
  }
  return composePlanDocument(document, 'finished')
}
