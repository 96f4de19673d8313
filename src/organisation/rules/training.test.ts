import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import {
  checkTraining,
  competenceShare,
  hoursOf,
  volumesByKind,
  type Training,
  type TrainingKind,
} from './training.ts'

const training = (
  id: number,
  endsOn: string,
  hours: string,
  people: readonly (readonly [number, string?])[],
  kind: TrainingKind = 'technical',
): Training => ({
  id,
  kind,
  endsOn,
  lessonHours: decimal(hours),
  participants: people.map(([staffId, own]) => ({
    staffId,
    lessonHours: own === undefined ? null : decimal(own),
  })),
})

describe('training', () => {
  const trainings = [
    training(1, '2024-03-01', '12', [[1], [2], [3, '4']]),
    training(2, '2024-12-31', '8', [[1], [3]]),
    training(3, '2025-01-01', '40', [[2]]),
    training(4, '2024-05-05', '0', [[1], [9]], 'personnel'),
  ]

  it.each([
    ['2024-03-01', '2024-03-01', []],
    ['2024-03-01', '2024-03-02', []],
    ['2024-03-01', '2024-02-29', ['Tanggal selesai mendahului tanggal mulai.']],
  ])('a training from %s to %s is told %j', (startsOn, endsOn, messages) => {
    expect(checkTraining({ startsOn, endsOn }).map(({ message }) => message)).toEqual(messages)
  })

  it('HRM-10: the lesson hours of a person in the year in which a training ends; own hours go before those of the training', () => {
    const hours = hoursOf(trainings, 2024)
    expect([1, 2, 3].map((id) => hours.get(id)?.toFixed())).toEqual(['20', '12', '12'])
    expect(hoursOf(trainings, 2025).get(2)?.toFixed()).toBe('40')
  })

  it('HRM-10: the share of civil servants with 20 hours and more; exactly 20 is enough, others do not count', () => {
    const share = competenceShare(trainings, [1, 2, 3], 2024)
    expect([share.reached, share.civilServants, share.percent?.toFixed(2)]).toEqual([1, 3, '33.33'])
    expect(competenceShare(trainings, [2], 2024).reached).toBe(0)
    expect(competenceShare(trainings, [], 2024).percent).toBeNull()
  })

  it('HRM-11, HRM-22: volume in people by kind: somebody twice in a kind counts once', () => {
    expect(
      volumesByKind(trainings, 2024).map(({ kind, trainings: count, people, hours }) => [
        kind,
        count,
        people,
        hours.toFixed(),
      ]),
    ).toEqual([
      ['technical', 2, 3, '44'],
      ['personnel', 1, 2, '0'],
    ])
  })

  it('ends on the day on which it began or later', () => {
    const ending = (endsOn: string) => checkTraining({ startsOn: '2024-05-06', endsOn })
    expect([...ending('2024-05-06'), ...ending('2024-05-07')]).toEqual([])
    expect(ending('2024-05-05')).toMatchObject([
      { rule: 'training.order', severity: 'error', place: 'endsOn' },
    ])
  })
})
