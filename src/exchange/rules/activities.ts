import { settle, type Conflict, type Decisions } from './conflict.ts'
import type { Context } from './context.ts'
import type { ImportedRecord } from './records.ts'
import { faultAt, type Fault } from './staged.ts'

/**
 * The activity that a class of outputs (KRO) usually belongs to: classes beginning with A, E or T are internal support, others technical.
 *
 * @source classes of RKT Jambi 2024 under its two activities [SEED]; the first letter as a sign is our recommendation [INF]
 */
function suggestActivity(kro: string, context: Context): Conflict['suggestion'] {
  const isSupport = /^[AET]/.test(kro)
  const fitting = context.activities.filter(({ name }) => /dukungan manajemen/i.test(name) === isSupport)
  const [only] = fitting
  if (only === undefined || fitting.length !== 1) return null
  return {
    value: only.code,
    reason: `KRO berawalan ${kro.charAt(0)} biasanya ${isSupport ? 'dukungan manajemen' : 'kegiatan teknis'}; pastikan pada RKA-K/L.`,
  }
}

/** Gives every output its activity: as written, as stored, the only one there is, or as chosen for its class. */
export function settleActivities(
  records: readonly ImportedRecord[],
  decisions: Decisions,
  context: Context,
): {
  readonly records: readonly ImportedRecord[]
  readonly conflicts: readonly Conflict[]
  readonly faults: readonly Fault[]
} {
  const conflicts = new Map<string, Conflict>()
  const faults: Fault[] = []
  const settled = records.map((record) => {
    if (record.entity !== 'output' || record.fields['activity'] !== undefined) return record
    const known = context.current.output?.get(record.key)?.['activity']
    if (known !== undefined) return { ...record, fields: { ...record.fields, activity: known } }
    const activity = findActivity(record, conflicts, faults, decisions, context)
    return activity === null ? record : { ...record, fields: { ...record.fields, activity } }
  })
  return { records: settled, conflicts: [...conflicts.values()], faults }
}

function findActivity(
  record: ImportedRecord,
  conflicts: Map<string, Conflict>,
  faults: Fault[],
  decisions: Decisions,
  context: Context,
): string | null {
  const [only] = context.activities
  const place = record.places['name'] ?? Object.values(record.places)[0]
  if (only === undefined) {
    if (place !== undefined && faults.length === 0)
      faults.push(
        faultAt(
          place,
          'import.activity',
          `Belum ada kegiatan yang berlaku pada ${context.year}, sehingga RO tidak punya tempat.`,
          'Tambahkan program dan kegiatan dahulu, lalu periksa kembali.',
        ),
      )
    return null
  }
  if (context.activities.length === 1) return only.code
  const kro = record.key.slice(0, 3)
  const conflict = conflicts.get(kro) ?? activityConflict(kro, context)
  conflicts.set(kro, place === undefined ? conflict : withPlace(conflict, place))
  return settle(conflict, decisions)
}

const withPlace = (conflict: Conflict, place: Conflict['options'][number]['places'][number]): Conflict => ({
  ...conflict,
  options: conflict.options.map((option) => ({ ...option, places: [...option.places, place] })),
})

const activityConflict = (kro: string, context: Context): Conflict => ({
  id: `activity/${kro}`,
  topic: 'activity',
  subject: `KRO ${kro}`,
  label: 'Kegiatan',
  question: 'Tabel tidak menyebut kegiatan RO dalam KRO ini. Termasuk kegiatan yang mana?',
  options: context.activities.map(({ code, name }) => ({
    value: code,
    label: code === name ? name : `${code} ${name}`,
    places: [],
    inDatabase: false,
  })),
  suggestion: suggestActivity(kro, context),
})
