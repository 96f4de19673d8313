import { expect, it } from 'vitest'
import { checkMonitoring, checkSession, monitoringStateOf, type MonitoringSession } from './monitoring.ts'

const planned = '2025-07-07'
const session = (more: Partial<MonitoringSession> = {}): MonitoringSession => ({
  plannedOn: planned,
  subject: 'Pemantauan triwulan II',
  personInCharge: null,
  heldOn: null,
  result: null,
  ...more,
})

it.each([
  [null, '2025-07-06', 'planned'],
  [null, '2025-07-07', 'planned'],
  [null, '2025-07-08', 'overdue'],
  ['2025-07-06', '2025-07-08', 'held'],
  ['2025-07-07', '2025-07-08', 'held'],
  ['2025-07-08', '2025-07-08', 'heldLate'],
])('a session planned on 7 July and held on %s is, on %s, %s', (heldOn, today, state) => {
  expect(monitoringStateOf(session({ heldOn }), today)).toBe(state)
})

it('only what is overdue is told, with its day', () => {
  const held = session({ subject: 'Lain', heldOn: planned })
  expect(checkMonitoring([session(), held], '2025-07-08')).toEqual([
    {
      rule: 'monitoring.overdue',
      severity: 'warning',
      place: 'Pemantauan triwulan II',
      message: '"Pemantauan triwulan II" dijadwalkan 7 Juli 2025 dan belum dicatat terlaksana.',
      next: 'Catat tanggal pelaksanaannya, atau jadwalkan ulang.',
    },
  ])
  expect(checkMonitoring([session()], planned)).toEqual([])
})

it('a session is held at the latest today, and has a result only after it was held', () => {
  const rules = (more: Partial<MonitoringSession>) =>
    checkSession(session(more), planned).map(({ rule, severity, place }) => `${severity} ${rule} ${place}`)
  expect(rules({})).toEqual([])
  expect(rules({ heldOn: planned, result: 'Lancar' })).toEqual([])
  expect(rules({ heldOn: '2025-07-08' })).toEqual(['error monitoring.future Pemantauan triwulan II'])
  expect(rules({ result: 'Lancar' })).toEqual(['error monitoring.result Pemantauan triwulan II'])
})
