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
export function monitoringStateOf(
  { plannedOn, heldOn }: Pick<MonitoringSession, 'plannedOn' | 'heldOn'>,
  today: string,
): MonitoringState {
  if (heldOn !== null) return heldOn > plannedOn ? 'heldLate' : 'held'
  return plannedOn < today ? 'overdue' : 'planned'
}

/**
 * Sessions whose day has passed without being held.
 *
 * @source the office agrees on a schedule of monitoring, LKj TW II 2025 Kalbar [SEED]
 */
export function checkMonitoring(sessions: readonly MonitoringSession[], today: string): readonly Finding[] {
  return sessions
    .filter((session) => monitoringStateOf(session, today) === 'overdue')
    .map((session) => ({
      rule: 'monitoring.overdue',
      severity: 'warning',
      place: session.subject,
      message: `"${session.subject}" dijadwalkan ${formatLongDate(session.plannedOn)} dan belum dicatat terlaksana.`,
      next: 'Catat tanggal pelaksanaannya, atau jadwalkan ulang.',
    }))
}

/** A session is held in its time and says what came of it only after it was held. */
export function checkSession(session: MonitoringSession, today: string): readonly Finding[] {
  const wrong = (rule: string, message: string, next: string): Finding =>
    finding('error', rule, session.subject, message, next)
  if (session.heldOn !== null && session.heldOn > today)
    return [
      wrong(
        'monitoring.future',
        'Tanggal pelaksanaan belum terjadi.',
        'Isi setelah pemantauan dilaksanakan.',
      ),
    ]
  if (session.result !== null && session.heldOn === null)
    return [
      wrong(
        'monitoring.result',
        'Hasil pemantauan diisi tanpa tanggal pelaksanaan.',
        'Isi tanggal pelaksanaannya.',
      ),
    ]
  return []
}
