import { documentNames } from './documents.ts'
import type { Term } from './term.ts'

export const planTerms: readonly Term[] = [
  { name: 'strategicPlan', official: 'Renstra', meaning: 'the plan of five years' },
  { name: 'vision', official: 'visi', meaning: 'what the agency wants to be' },
  { name: 'mission', official: 'misi', meaning: 'what it does to become that' },
  { name: 'goal', official: 'tujuan', meaning: 'a statement of the strategic plan that objectives serve' },
  {
    name: 'statement',
    official: 'pernyataan renstra',
    meaning: 'what a strategic plan states in words: vision, mission, goal, policy, pillar, task',
  },
  {
    name: 'cascadeNode',
    official: 'kondisi kinerja (simpul pohon kinerja)',
    meaning: 'a condition of the performance cascade, with its owner and indicators',
  },
  {
    name: 'crosscutting',
    official: 'crosscutting',
    meaning: 'a condition owned by a unit outside the own one',
  },
  {
    name: 'successFactor',
    official: 'faktor kunci keberhasilan (CSF)',
    meaning: 'a condition without which an outcome is not reached',
  },
  {
    name: 'objective',
    official: 'sasaran (strategis, program, kegiatan)',
    meaning: 'a condition to reach, on one of several levels',
  },
  {
    name: 'indicator',
    official: 'indikator kinerja (IKU, IKSP, IKSK, IKK)',
    meaning: 'how an objective is measured',
  },
  {
    name: 'indicatorCard',
    official: 'manual indikator, definisi operasional',
    meaning: 'definition, formula, polarity, evidence, source, method and owner of an indicator',
  },
  { name: 'unitOfMeasure', official: 'satuan', meaning: 'what a figure counts: sertifikat, persen, nilai' },
  {
    name: 'polarity',
    official: 'klasifikasi target (maximize, minimize, stabilize)',
    meaning: 'which direction is better',
  },
  {
    name: 'aggregation',
    official: 'cara menjumlah antarperiode',
    meaning: 'how months make a quarter or a year: sum, last, mean, already cumulative',
  },
  {
    name: 'measuringPeriod',
    official: 'periode pengukuran',
    meaning: 'how often an indicator is measured: month, quarter, semester, year',
  },
  {
    name: 'annualPlan',
    official: `RKT (${documentNames.annualPlan})`,
    meaning: 'what one unit is to reach in one year; has revisions',
  },
  {
    name: 'planRevision',
    official: 'revisi RKT',
    meaning: 'a later version of an annual plan, with its reason',
  },
  {
    name: 'planEvent',
    official: 'riwayat pengajuan',
    meaning: 'a plan was submitted, returned, approved or locked',
  },
  {
    name: 'draftStep',
    official: 'langkah penyusunan',
    meaning: 'one of the 13 steps of drafting an annual plan',
  },
  { name: 'draftMaterial', official: 'bahan penyusunan', meaning: 'what was gathered or decided in a step' },
  { name: 'proposal', official: 'usulan', meaning: 'what an executing unit proposes for the plan' },
  {
    name: 'executor',
    official: 'unit organisasi pelaksana',
    meaning: 'the unit that carries an indicator out',
  },
  {
    name: 'targetParameter',
    official: 'sub-parameter',
    meaning: 'a lower row of an indicator with absolute targets',
  },
  {
    name: 'targetDiscussion',
    official: 'negosiasi target',
    meaning: 'proposals, objections and agreements about a target',
  },
  {
    name: 'citation',
    official: 'dasar hukum yang dikutip',
    meaning: 'a regulation that a plan names as its basis',
  },
  {
    name: 'target',
    official: 'target',
    meaning: 'what is to be reached in a period: a value, a range, or none (the printed dash)',
  },
  {
    name: 'split',
    official: 'pembagian target',
    meaning: 'how the target of a year is spread over its quarters',
  },
  { name: 'profile', official: 'profil pembagian', meaning: 'weights of the quarters for a split' },
]
