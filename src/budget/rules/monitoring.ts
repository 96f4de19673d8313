import { finding, type Finding } from '#core/finding.ts'
import { formatLongDate } from '#lib/dates.ts'

/** A date on which the office looks at how budget and activities are carried out (ROPAK). */
export interface MonitoringSession {
  readonly plannedOn: string
  readonly subject: string
  readonly personInCharge: string | null
  readonly heldOn: string | null
  readonly result: string | null
}

export const monitoringStates = ['planned', 'overdue', 'held', 'heldLate'] as const
export type MonitoringState = (typeof monitoringStates)[number]
export const monitoringStateNames: Readonly<Record<MonitoringState, string>> = {
  planned: 'Terjadwal',
  overdue: 'Terlewat',
  held: 'Terlaksana',
  heldLate: 'Terlaksana, terlambat',
}

/** How a session stands on a day, from what is known of it. */
export function monitoringStateOf({ plannedOn, heldOn }: MonitoringSession, today: string): MonitoringState {
  if (heldOn !== null) return heldOn > plannedOn ? 'heldLate' : 'held'
  return plannedOn < today ? 'overdue' : 'planned'
}

/**
 * Sessions whose day has passed without being held.
 *
 * @source the office agrees on a schedule of monitoring, LKj TW II 2025 Kalbar [SEED]
 */
export const checkMonitoring = (sessions: readonly MonitoringSession[], today: string): readonly Finding[] =>
  sessions
    .filter((session) => monitoringStateOf(session, today) === 'overdue')
    .map(({ subject, plannedOn }) => {
      const message = `"${subject}" dijadwalkan ${formatLongDate(plannedOn)} dan belum dicatat terlaksana.`
      const next = 'Catat tanggal pelaksanaannya, atau jadwalkan ulang.'
      return finding('warning', 'monitoring.overdue', subject, message, next)
    })

/** A session is held in its time and says what came of it only after it was held. */
export function checkSession(session: MonitoringSession, today: string): readonly Finding[] {
  const { subject, heldOn, result } = session
  const wrong = (rule: string, message: string, next: string) => [
    finding('error', rule, subject, message, next),
  ]
  if (heldOn !== null && heldOn > today) {
    const next = 'Isi setelah pemantauan dilaksanakan.'
    return wrong('monitoring.future', 'Tanggal pelaksanaan belum terjadi.', next)
  }
  if (result === null || heldOn !== null) return []
  const message = 'Hasil pemantauan diisi tanpa tanggal pelaksanaan.'
  return wrong('monitoring.result', message, 'Isi tanggal pelaksanaannya.')
}
