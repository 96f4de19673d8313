import type { AgreedIndicator, AgreementSnapshot } from '#agreement/index.ts'

const indicator: AgreedIndicator = {
  indicatorId: 5,
  code: 'IKSP 5',
  name: 'Jumlah dokumen',
  unitOfMeasure: 'dokumen',
  target: { kind: 'value', value: '30' },
  quarters: ['7', '7', '8', '8'],
  main: true,
  executors: ['Satpel Entikong'],
}

/** An agreement for the tests of the rules: one indicator, one programme with one activity, everything in order. */
export const agreement: AgreementSnapshot = {
  format: 1,
  kind: 'head',
  year: 2025,
  first: {
    unitName: 'Balai',
    position: 'Kepala Balai',
    capacity: 'definitive',
    name: 'Pejabat lama',
    number: null,
  },
  second: {
    unitName: 'Badan',
    position: 'Kepala Badan',
    capacity: 'definitive',
    name: 'Atasan',
    number: null,
  },
  plan: { id: 1, title: 'Rencana Kinerja Tahunan 2025', revision: 0 },
  objectives: [{ code: 'SP 1', level: 'program', statement: 'Layanan yang baik', indicators: [indicator] }],
  budget: {
    versionId: 1,
    versionName: 'DIPA awal',
    dipaNumber: null,
    dipaDate: '2024-12-02',
    statedTotal: 90_000_000,
    programs: [
      {
        code: 'QA',
        name: 'Program',
        amount: 90_000_000,
        activities: [{ code: '1234', name: 'Kegiatan', amount: 90_000_000 }],
      },
    ],
    total: 90_000_000,
    unbudgeted: 0,
  },
}

/** The same with another indicator in its place. */
export const withIndicator = (change: Partial<AgreedIndicator>): AgreementSnapshot => ({
  ...agreement,
  objectives: agreement.objectives.map((objective) => ({
    ...objective,
    indicators: [{ ...indicator, ...change }],
  })),
})
