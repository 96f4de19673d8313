import { documentNames } from './documents.ts'
import type { Term } from './term.ts'

export const budgetTerms: readonly Term[] = [
  { name: 'workProgram', official: 'program', meaning: 'the highest level of the budget tree of a unit' },
  { name: 'activity', official: 'kegiatan', meaning: 'a level of the budget tree below a programme' },
  { name: 'outputClass', official: 'KRO', meaning: 'a class of outputs' },
  {
    name: 'output',
    official: 'RO (rincian output)',
    meaning: 'what an activity delivers, with volume and cost',
  },
  { name: 'component', official: 'komponen', meaning: 'a part of the work for an output' },
  {
    name: 'budgetLine',
    official: 'rincian anggaran',
    meaning: 'one amount of the ledger of a unit, year and version',
  },
  { name: 'allocation', official: 'alokasi', meaning: 'money given to a line' },
  { name: 'ceiling', official: 'pagu', meaning: 'the most that may be spent' },
  { name: 'expenditure', official: 'realisasi anggaran', meaning: 'what was spent' },
  {
    name: 'fundingSource',
    official: 'sumber dana (RM, PNBP, PHLN)',
    meaning: 'where the money of a line comes from',
  },
  {
    name: 'forwardEstimate',
    official: 'prakiraan maju',
    meaning: 'the cost of an output in the years that follow',
  },
  {
    name: 'disbursementPlan',
    official: 'RPD, halaman III DIPA',
    meaning: 'what is to be spent, month by month',
  },
  {
    name: 'budgetVersion',
    official: 'versi anggaran (pagu, DIPA, revisi)',
    meaning: 'the ledger of a year as it stood at a stage',
  },
  {
    name: 'rippleList',
    official: 'daftar dampak',
    meaning: 'every figure elsewhere that a revision touches',
  },
  {
    name: 'agreement',
    official: `${documentNames.agreement} (PK)`,
    meaning: 'a snapshot of targets and budget, signed by two officials',
  },
  { name: 'actionPlan', official: 'rencana aksi', meaning: 'steps, schedule and persons for an indicator' },
  { name: 'actionStep', official: 'tahapan', meaning: 'one step of an action plan' },
  {
    name: 'personInCharge',
    official: 'penanggung jawab (PJ)',
    meaning: 'who answers for a step or an output',
  },
  {
    name: 'snapshot',
    official: 'keadaan saat ditandatangani',
    meaning: 'targets, budget and parties as an agreement holds them',
  },
  {
    name: 'milestone',
    official: 'tonggak',
    meaning: 'a step of an action plan that must be reached by its month',
  },
]
