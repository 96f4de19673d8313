import { finding, type Finding } from '#core/finding.ts'
import { checkEntry, checkSums } from '#budget/index.ts'
import { checkTarget } from '#strategy/index.ts'
import { checkAgainst, checkMember, checkTraining } from '#organisation/index.ts'
import { nameKey, type Context, type Fields } from './context.ts'
import { entryOfFields } from './ledger-fields.ts'
import { splitCodes } from './lists.ts'
import type { ImportedRecord } from './records.ts'
import { memberOfFields } from './staff-fields.ts'
import { faultAt, type Fault } from './staged.ts'
import { readTargetText } from './target-fields.ts'

const at = (record: ImportedRecord, field: string, findings: readonly Finding[]): readonly Fault[] => {
  const place = record.places[field] ?? Object.values(record.places)[0]
  return place === undefined
    ? []
    : findings.map(({ rule, message, next, severity }) => faultAt(place, rule, message, next, severity))
}

/** What plan and budget have to say about the records: the same rules that their own screens go by. */
export function checkRecords(records: readonly ImportedRecord[], context: Context): readonly Fault[] {
  const told = new Set(records.filter(({ entity }) => entity === 'output').map(({ key }) => key))
  const staff = staffAfter(records, context)
  return records.flatMap((record) => {
    if (record.entity === 'output') return checkOutput(record, context)
    if (record.entity === 'target') return checkTargetRecord(record, context)
    if (record.entity === 'staff') return checkStaff(record, staff, context)
    if (record.entity === 'training') return checkTrainingRecord(record, staff)
    return record.entity === 'component' ? checkComponent(record, told, context) : []
  })
}

function checkOutput(record: ImportedRecord, context: Context): readonly Fault[] {
  const { codes, limits } = context.ledger
  const fields = { ...context.current.output?.get(record.key), ...record.fields }
  const entry = entryOfFields(record.key, fields, undefined, codes)
  if (entry === null) return []
  // what the file tells adds up by the choices made; what it leaves as it is, may wait for the table that tells it
  const sums = checkSums([entry]).map((finding) => ({ ...finding, severity: 'warning' as const }))
  return at(record, 'name', [...checkEntry(entry, context.year, limits), ...sums])
}

function checkTargetRecord(record: ImportedRecord, context: Context): readonly Fault[] {
  const indicator = context.indicators.find(({ code }) => code === record.key)
  const target = readTargetText(record.fields['target'])
  return indicator === undefined || target === null
    ? []
    : at(record, 'target', checkTarget(target, indicator.card))
}

function checkComponent(
  record: ImportedRecord,
  told: ReadonlySet<string>,
  context: Context,
): readonly Fault[] {
  const [output = ''] = record.key.split('/')
  if (told.has(output) || context.current.output?.has(output) === true) return []
  return at(record, 'name', [
    finding(
      'error',
      'import.output',
      output,
      `RO ${output} tidak ada dalam anggaran ${context.year}.`,
      'Impor dahulu RO-nya, atau perbaiki kodenya.',
    ),
  ])
}

/** Everybody on the staff list as it will be, by key. */
function staffAfter(records: readonly ImportedRecord[], { current }: Context): ReadonlyMap<string, Fields> {
  const staff = new Map(current.staff)
  for (const { entity, key, fields } of records)
    if (entity === 'staff') staff.set(key, { ...staff.get(key), ...fields })
  return staff
}

const asMember = (fields: Fields) => ({ ...memberOfFields(fields), placement: null })

function checkStaff(
  record: ImportedRecord,
  staff: ReadonlyMap<string, Fields>,
  context: Context,
): readonly Fault[] {
  const { placement } = record.fields
  const member = asMember(staff.get(record.key) ?? record.fields)
  const others = [...staff].flatMap(([key, fields]) =>
    key !== record.key && fields['nip'] === member.nip ? [asMember(fields)] : [],
  )
  const findings = [...checkMember(member, `${context.year}-12-31`), ...checkAgainst(others, member)]
  const isKnown =
    placement === undefined || context.placements.some((name) => nameKey(name) === nameKey(placement))
  return [
    ...at(record, 'jobTitle', findings),
    ...(isKnown
      ? []
      : at(record, 'placement', [
          finding(
            'error',
            'import.placement',
            placement,
            `"${placement}" bukan tim atau wilayah kerja kantor ini pada ${context.year}.`,
            `Tulis salah satu: ${context.placements.join(', ') || 'belum ada bagian'}; atau kosongkan.`,
          ),
        ])),
  ]
}

/** Participants must stand in the staff list. */
function checkTrainingRecord(record: ImportedRecord, staff: ReadonlyMap<string, Fields>): readonly Fault[] {
  const known = new Set(
    [...staff].flatMap(([key, fields]) => [
      key.split('/')[0] ?? '',
      fields['nip'] ?? '',
      nameKey(fields['name'] ?? ''),
    ]),
  )
  const strangers = splitCodes(record.fields['participants'] ?? '').filter(
    (who) => !known.has(who) && !known.has(nameKey(who)),
  )
  const { startsOn = '', endsOn = '' } = record.fields
  return [
    ...at(record, 'endsOn', checkTraining({ startsOn, endsOn })),
    ...(strangers.length === 0
      ? []
      : at(record, 'participants', [
          finding(
            'error',
            'import.participant',
            record.key,
            `${strangers.length} peserta tidak ada dalam daftar pegawai: ${strangers.slice(0, 5).join(', ')}.`,
            'Perbaiki NIP atau namanya, atau impor dahulu daftar pegawainya.',
          ),
        ])),
  ]
}
