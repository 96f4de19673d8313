import { allowed, refuse, type Decision } from '#core/decision.ts'
import { workflow } from '#core/workflow.ts'
import { readers } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'
import { quarterName, quarterOfPeriod } from '#core/period.ts'
import type { EntryPeriod, Quarter } from '#core/period.ts'

/**
 * Who may do what with figures. Whoever produces figures enters them; the head or a team lead answers for a final quarter, and only the
 * head opens it again. The policy is decided by planner, head or the centre: it changes how figures read, never the figures.
 */
export const measurementPermissions = {
  'measurement.read': readers,
  'measurement.enter': ['planner', 'fieldOfficer', 'teamLead'],
  'measurement.finalise': ['teamLead', 'head'],
  'measurement.reopen': ['head'],
  'policy.edit': ['planner', 'head', 'centre'],
} as const satisfies PermissionTable

/** A quarter is a draft until the head or a team lead answers for its figures; only the head opens it again. */
export const quarterWorkflow = workflow({
  initial: 'draft',
  states: {
    draft: { name: 'Draf', next: 'Angkanya dapat langsung diubah.' },
    final: { name: 'Final', next: 'Tidak ada yang perlu dilakukan.' },
  },
  transitions: {
    finalise: {
      from: ['draft'],
      to: 'final',
      permission: 'measurement.finalise',
      done: 'ditetapkan final',
      clean: { next: 'Perbaiki temuan yang ditandai, lalu tetapkan final.' },
    },
    reopen: {
      from: ['final'],
      to: 'draft',
      permission: 'measurement.reopen',
      done: 'dibuka kembali',
      reason: {
        missing: 'Alasan pembukaan belum ditulis.',
        next: 'Tulis mengapa angka final perlu diubah.',
      },
    },
  },
})

/** A quarter that is final, since when (in words) and by whom. */
export interface Closing {
  readonly quarter: Quarter
  readonly at: string
  readonly actor: string
}

export interface CellQuestion {
  readonly period: EntryPeriod
  /** The final quarters of the year. */
  readonly closings: readonly Closing[]
  readonly mayEnter: boolean
}

/**
 * May this cell be edited now, and if not, why, and whom to ask? A final quarter is closed to everyone, and so are the periods before
 * it, because its figures to date hold them.
 */
export function decideCellEdit({ period, closings, mayEnter }: CellQuestion): Decision {
  const own = quarterOfPeriod(period)
  const [closing] = closings.filter(({ quarter }) => quarter >= own).toSorted((a, b) => a.quarter - b.quarter)
  if (closing !== undefined) {
    const why = closing.quarter === own ? '' : ' dan angkanya sampai dengan triwulan itu memuat periode ini'
    return refuse(
      `${quarterName(closing.quarter)} sudah final sejak ${closing.at} oleh ${closing.actor}${why}.`,
      'Minta Kepala membukanya kembali dengan alasan.',
    )
  }
  if (!mayEnter)
    return refuse(
      'Peran Anda tidak mengisi realisasi satuan kerja ini.',
      'Sampaikan angkanya kepada Perencana, Petugas wilayah kerja, atau Ketua tim kerja.',
    )
  return allowed
}

/**
 * May a policy begin on this day? Not while a quarter that ends on it or later is final: what its report states would change.
 * `finals` are those quarters of the unit and the units below it.
 */
export function decidePolicy(
  finals: readonly { readonly year: number; readonly quarter: Quarter }[],
): Decision {
  const latest = finals.toSorted((a, b) => b.year - a.year || b.quarter - a.quarter)[0]
  if (latest === undefined) return allowed
  const name = `${quarterName(latest.quarter)} Tahun ${latest.year}`
  return refuse(
    `${name} sudah final, sehingga angka yang dilaporkannya tidak boleh berubah oleh kebijakan baru.`,
    `Pilih tanggal setelah ${name} berakhir, atau minta Kepala membukanya kembali dengan alasan.`,
  )
}
