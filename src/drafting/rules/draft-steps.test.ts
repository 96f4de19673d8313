import { describe, expect, it } from 'vitest'
import { draftSteps, targetActions, type DraftFacts, type DraftIndicator } from './draft-steps.ts'
import {
  checkChoices,
  materialKinds,
  materialNames,
  type MaterialFacts,
  type MaterialKind,
} from './materials.ts'

const material = (kind: MaterialKind, more: Partial<MaterialFacts> = {}): MaterialFacts => ({
  kind,
  body: materialNames[kind],
  reason: null,
  priority: null,
  chosen: null,
  inStrategicTeam: false,
  contribution: null,
  consistency: null,
  resources: null,
  fromUnitId: null,
  ...more,
})
const scored = { contribution: 5, consistency: 4, resources: 3 }
const indicator = (code: string, more: Partial<DraftIndicator> = {}): DraftIndicator => ({
  code,
  objectiveId: 1,
  isActivity: false,
  hasTarget: true,
  hasBackground: true,
  hasMeasure: true,
  discussion: 'none',
  ...more,
})

/** A plan with nothing missing: every material, two objectives, an indicator of each and one of an activity, two executing units. */
const complete: DraftFacts = {
  materials: [
    ...materialKinds
      .map((kind) =>
        material(
          kind,
          kind.endsWith('Choice') ? { chosen: true, ...scored } : { inStrategicTeam: true, fromUnitId: 7 },
        ),
      )
      .filter(({ kind }) => kind !== 'objectiveChoice'),
    material('commitment', { fromUnitId: 8 }),
  ],
  indicators: [
    indicator('IKSP 1', { discussion: 'agreed' }),
    indicator('IKSP 2', { objectiveId: 2 }),
    indicator('IKK 1', { isActivity: true }),
  ],
  objectives: [1, 2],
  executors: [
    { id: 7, name: 'Satpel Entikong' },
    { id: 8, name: 'Satpel Sintete' },
  ],
}
const missing = (number: number, facts: Partial<DraftFacts>): readonly string[] =>
  draftSteps.find((step) => step.number === number)?.check({ ...complete, ...facts }) ?? ['no such step']
const action = (number: number, facts: Partial<DraftFacts>): readonly string[] =>
  targetActions({ ...complete, ...facts }).find((one) => one.number === number)?.missing ?? ['no such action']
const without = (...kinds: MaterialKind[]) => ({
  materials: complete.materials.filter(({ kind }) => !kinds.includes(kind)),
})
const withIndicator = (more: Partial<DraftIndicator>) => ({
  indicators: [...complete.indicators, indicator('IKSP 9', more)],
})

describe('PLN-49: the 13 steps', () => {
  it('stand in their order, and none misses anything in a plan that is complete', () => {
    expect(draftSteps.map(({ number, check }) => [number, check(complete)])).toEqual(
      Array.from({ length: 13 }, (_, index) => [index + 1, []]),
    )
    expect(targetActions(complete).map(({ number, missing: left }) => [number, left])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, []]),
    )
  })

  it('every kind of material is gathered in one of them, except what the actions of setting targets ask for', () => {
    const gathered = draftSteps.flatMap(({ kinds }) => kinds)
    expect(gathered.toSorted()).toEqual(
      materialKinds.filter((kind) => kind !== 'minutes' && kind !== 'commitment').toSorted(),
    )
  })

  it.each<[number, MaterialKind[], string[]]>([
    [1, ['teamMember'], ['Tim penyusun belum mempunyai anggota.']],
    [2, ['taskReview'], ['Telaah tugas dan fungsi belum diisi.']],
    [3, ['policy'], ['Kebijakan terkait belum diisi.']],
    [3, ['relatedPlan'], []],
    [4, ['strength', 'threat'], ['Kekuatan belum diisi.', 'Ancaman belum diisi.']],
    [4, ['successFactor'], ['Faktor kunci keberhasilan belum diisi.']],
    [5, ['previousYear'], ['Tinjauan tahun lalu belum diisi.']],
    [9, ['programChoice'], ['Belum ada program yang dipilih.']],
    [10, ['activityChoice'], ['Belum ada kegiatan yang dipilih.']],
    [11, ['activityChoice'], ['Kegiatan belum dipilih (langkah 10).']],
  ])('step %i without %j misses %j', (number, kinds, sentences) => {
    expect(missing(number, without(...kinds))).toEqual(sentences)
  })

  it('PLN-39: one member of the team also belongs to the team of the strategic plan', () => {
    const members = (...inTeam: boolean[]) => ({
      materials: inTeam.map((inStrategicTeam) => material('teamMember', { inStrategicTeam })),
    })
    expect(missing(1, members(false, false))).toEqual([
      'Belum ada anggota yang juga anggota tim penyusun Renstra.',
    ])
    expect(missing(1, members(false, true))).toEqual([])
  })

  it('PLN-43: all objectives are carried over without a choice; a gap or a choice asks for reasons', () => {
    const nothingChosen = ['Belum ada sasaran yang dipilih.']
    expect(missing(6, { objectives: [1, 2, 3] })).toEqual(nothingChosen)
    expect(missing(6, { objectives: [] })).toEqual(nothingChosen)
    const left = [material('objectiveChoice', { body: 'SP 3', chosen: false })]
    expect(missing(6, { materials: left })).toContain('"SP 3" tidak dipilih tanpa alasan.')
  })

  it.each([7, 8, 11, 12, 13])('a draft without indicators never completes step %i', (number) => {
    expect(missing(number, { indicators: [] })).toEqual(['RKT belum memuat indikator sasaran.'])
  })

  it('a draft without targets of objectives completes neither step 8 nor step 13', () => {
    const open = withIndicator({ hasTarget: false })
    expect([missing(8, open), missing(13, open), missing(12, open)]).toEqual([
      ['Target belum ditetapkan: IKSP 9.'],
      ['Target belum ditetapkan: IKSP 9.'],
      [],
    ])
  })

  it('a draft without targets of activities completes step 8, not step 13', () => {
    const open = withIndicator({ hasTarget: false, isActivity: true })
    expect([missing(8, open), missing(13, open)]).toEqual([[], ['Target belum ditetapkan: IKSP 9.']])
  })

  it('every indicator has a unit of measure', () => {
    const two = { indicators: [indicator('A', { hasMeasure: false }), indicator('B', { hasMeasure: false })] }
    expect(missing(12, two)).toEqual(['Satuan belum ada: A, B.'])
  })
})

describe('the five actions of setting targets', () => {
  it('the meeting has minutes', () => {
    expect(action(1, without('minutes'))).toEqual(['Notulen rapat belum diisi.'])
  })

  it('PLN-58: the negotiation: somebody spoke, and nothing is left open', () => {
    const silent = { indicators: complete.indicators.map((one) => ({ ...one, discussion: 'none' as const })) }
    expect(action(2, silent)).toEqual(['Belum ada target yang dibahas.'])
    for (const discussion of ['proposed', 'objected'] as const)
      expect(action(2, withIndicator({ discussion }))).toEqual(['Belum disepakati: IKSP 9.'])
    expect(action(2, withIndicator({ discussion: 'agreed' }))).toEqual([])
  })

  it('the plan is written down: indicators, targets of objectives and of activities', () => {
    expect(action(3, { indicators: [] })).toEqual(['RKT belum memuat indikator sasaran.'])
    expect(action(3, withIndicator({ hasTarget: false }))).toEqual(['Target belum ditetapkan: IKSP 9.'])
    expect(action(3, withIndicator({ hasTarget: false, isActivity: true }))).toHaveLength(1)
  })

  it('PLN-54: the head of every executing unit commits, not one of them', () => {
    const one = { materials: [material('commitment', { fromUnitId: 7 })] }
    expect(action(4, one)).toEqual(['Komitmen pimpinan belum dicatat: Satpel Sintete.'])
    expect(action(4, { materials: [material('minutes', { fromUnitId: 7 })] })).toEqual([
      'Komitmen pimpinan belum dicatat: Satpel Entikong, Satpel Sintete.',
    ])
    expect(action(4, { executors: [] })).toEqual(['Unit pelaksana belum dipilih.'])
  })

  it('every figure has a background', () => {
    expect(action(5, { indicators: [] })).toEqual(['RKT belum memuat indikator sasaran.'])
    expect(action(5, withIndicator({ hasBackground: false }))).toEqual([
      'Latar belakang angka belum ditulis: IKSP 9.',
    ])
  })
})

describe('PLN-44, PLN-46, PLN-48: choices by priority', () => {
  const choice = (body: string, more: Partial<MaterialFacts>) => material('programChoice', { body, ...more })
  const check = (noun: string, ...rows: MaterialFacts[]) => checkChoices(noun, rows)

  it('everything may be carried over without priorities', () => {
    expect(check('program', choice('A', { chosen: true }), choice('B', { chosen: true }))).toEqual([])
    expect(check('program')).toEqual(['Belum ada program yang dipilih.'])
  })

  it('once something is left out it needs a reason, and what is chosen a priority of its own', () => {
    const left = choice('C', { chosen: false, reason: 'Ditunda' })
    const chosen = (body: string, priority: number | null) => choice(body, { chosen: true, priority })
    expect(check('program', chosen('A', 1), chosen('B', 2), left)).toEqual([])
    expect(check('program', chosen('A', 1), chosen('B', null), left)).toEqual([
      '"B" belum diberi urutan prioritas.',
    ])
    expect(check('program', chosen('A', 1), chosen('B', 1), left)).toEqual([
      'Urutan prioritas program ada yang sama.',
    ])
    expect(check('program', chosen('A', null), chosen('B', null), left)).toEqual([
      '"A" belum diberi urutan prioritas.',
      '"B" belum diberi urutan prioritas.',
    ])
    expect(check('program', chosen('A', 1), chosen('B', 1))).toEqual([])
    expect(check('program', chosen('A', 1), choice('C', { chosen: null, reason: ' ' }))).toEqual([
      '"C" tidak dipilih tanpa alasan.',
    ])
  })

  it('something must be chosen', () => {
    expect(check('program', choice('C', { chosen: false, reason: 'Ditunda' }))).toEqual([
      'Belum ada program yang dipilih.',
    ])
  })

  it('chosen activities are scored by all three criteria; what is left out is not', () => {
    const unscored = '"A" belum dinilai menurut kontribusi, keterpaduan, dan sumber daya.'
    expect(check('kegiatan', choice('A', { chosen: true, ...scored }))).toEqual([])
    for (const criterion of ['contribution', 'consistency', 'resources'] as const)
      expect(check('kegiatan', choice('A', { chosen: true, ...scored, [criterion]: null }))).toEqual([
        unscored,
      ])
    expect(check('program', choice('A', { chosen: true }))).toEqual([])
    expect(
      check(
        'kegiatan',
        choice('A', { chosen: true, priority: 1, ...scored }),
        choice('B', { chosen: false, reason: 'x' }),
      ),
    ).toEqual([])
  })
})
