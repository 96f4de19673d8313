import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import type { NamedStaff } from '#organisation/index.ts'
import {
  fieldsOfStaff,
  fieldsOfTraining,
  memberOfFields,
  participantOf,
  staffBase,
  staffKeys,
  trainingKey,
} from './staff-fields.ts'

const member = (id: number, more: Partial<NamedStaff> = {}): NamedStaff => ({
  id,
  name: null,
  nip: null,
  employment: 'PNS',
  rankGroup: null,
  ruang: null,
  educationLevel: null,
  educationField: null,
  jobTitle: 'Analis',
  jobFamily: null,
  positionClass: null,
  placement: null,
  validFrom: '2025-01-01',
  validUntil: null,
  ...more,
})

it('a person is known by NIP, else by name, else by job and a number', () => {
  expect(staffBase({ nip: '1985', name: 'Budi' }, () => 0)).toBe('1985')
  expect(staffBase({ nip: null, name: '1. Siti A.' }, () => 0)).toBe('sitia')
  expect(staffBase({ jobTitle: 'Analis Muda' }, (base) => (base === 'analismuda#' ? 2 : 9))).toBe(
    'analismuda#3',
  )
  expect(staffBase({}, () => 0)).toBe('#1')
})

it('two without name in one job on one day are told apart; on another day counting begins anew', () => {
  const keys = staffKeys([
    member(1),
    member(2),
    member(3, { validFrom: '2025-02-01' }),
    member(4, { jobTitle: 'Dokter' }),
    member(5, { name: 'Budi' }),
    member(6, { nip: '198501012010011001', name: 'Siti' }),
    member(7),
  ])
  expect([...keys]).toEqual([
    [1, 'analis#1/2025-01-01'],
    [2, 'analis#2/2025-01-01'],
    [3, 'analis#1/2025-02-01'],
    [4, 'dokter#1/2025-01-01'],
    [5, 'budi/2025-01-01'],
    [6, '198501012010011001/2025-01-01'],
    [7, 'analis#3/2025-01-01'],
  ])
})

it('an employee and a training as tables tell them: what is not known is left out', () => {
  expect(fieldsOfStaff(member(1))).toEqual({ employment: 'PNS', jobTitle: 'Analis', validFrom: '2025-01-01' })
  const whole = member(1, { positionClass: 8, placement: { id: 3, name: 'Tim 1' } })
  expect(fieldsOfStaff(whole)).toMatchObject({ positionClass: '8', placement: 'Tim 1' })
  const training = {
    title: 'Kursus',
    kind: 'technical',
    organiser: null,
    startsOn: '2025-03-03',
    endsOn: '2025-03-05',
    lessonHours: decimal('24.50'),
  }
  expect(fieldsOfTraining(training, ['Siti', 'Budi', 'Siti'])).toEqual({
    title: 'Kursus',
    kind: 'technical',
    startsOn: '2025-03-03',
    endsOn: '2025-03-05',
    lessonHours: '24.5',
    participants: 'Budi;Siti',
  })
  expect(fieldsOfTraining(training, [])).not.toHaveProperty('participants')
  expect(trainingKey('1. Kursus Dasar', '2025-03-03')).toBe('kursusdasar/2025-03-03')
})

it('a participant is named by number, else by name, else by the key of the job', () => {
  expect(participantOf(member(1, { nip: '1985', name: 'Budi' }), 'k')).toBe('1985')
  expect(participantOf(member(1, { name: 'Budi' }), 'k')).toBe('Budi')
  expect(participantOf(member(1), 'analis#1/2025-01-01')).toBe('analis#1')
  expect(participantOf(member(1), undefined)).toBe('')
})

it('an employee whom a table tells is read as it was written; an emptied cell is nothing', () => {
  const {
    id: _,
    placement: _part,
    ...budi
  } = member(1, {
    name: 'Budi',
    nip: '198501012010011001',
    rankGroup: 'III',
    ruang: 'a',
    educationLevel: 'S1',
    educationField: 'Hukum',
    jobFamily: 'general',
    positionClass: 8,
    validUntil: '2026-01-01',
  })
  expect(memberOfFields(fieldsOfStaff({ ...budi, id: 1, placement: null }))).toEqual(budi)
  const bare = { employment: 'PNS', jobTitle: 'Analis', validFrom: '2025-01-01', nip: '', positionClass: '' }
  const { id: _id, placement: _none, ...nobody } = member(1)
  expect(memberOfFields(bare)).toEqual(nobody)
})
