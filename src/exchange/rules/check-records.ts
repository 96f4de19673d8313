import type { Finding } from '#core/finding.ts'
import { checkEntry, checkSums } from '#budget/index.ts'
import { checkTarget } from '#strategy/index.ts'
import { checkMember } from '#organisation/index.ts'
import { nameKey, type Context } from './context.ts'
import { entryOfFields } from './ledger-fields.ts'
import { splitCodes } from './lists.ts'
import type { ImportedRecord } from './records.ts'
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
  return records.flatMap((record) => {
    if (record.entity === 'output') return checkOutput(record, context)
    if (record.entity === 'target') return checkTargetRecord(record, context)
    if (record.entity === 'staff') return checkStaff(record, context)
    if (record.entity === 'training') return checkTraining(record, records, context)
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
    {
      rule: 'import.output',
      severity: 'error',
      place: output,
      message: `RO ${output} tidak ada dalam anggaran ${context.year}.`,
      next: 'Impor dahulu RO-nya, atau perbaiki kodenya.',
    },
  ])
}

function checkStaff(record: ImportedRecord, context: Context): readonly Fault[] {
  const { placement, employment, nip } = record.fields
  const findings = checkMember(
    {
      employment: employment as 'PNS',
      rankGroup: (record.fields['rankGroup'] ?? null) as null,
      ruang: (record.fields['ruang'] ?? null) as null,
      educationLevel: null,
      educationField: null,
      jobTitle: record.fields['jobTitle'] ?? '',
      jobFamily: null,
      positionClass: null,
      placement: null,
      nip: nip ?? null,
      validFrom: record.fields['validFrom'] ?? '',
      validUntil: record.fields['validUntil'] ?? null,
    },
    `${context.year}-12-31`,
  )
  const isKnown =
    placement === undefined || context.placements.some((name) => nameKey(name) === nameKey(placement))
  return [
    ...at(record, 'jobTitle', findings),
    ...(isKnown
      ? []
      : at(record, 'placement', [
          {
            rule: 'import.placement',
            severity: 'error',
            place: placement,
            message: `"${placement}" bukan tim atau wilayah kerja kantor ini pada ${context.year}.`,
            next: `Tulis salah satu: ${context.placements.join(', ') || 'belum ada bagian'}; atau kosongkan.`,
          },
        ])),
  ]
}

/** Participants must stand in the staff list. */
function checkTraining(
  record: ImportedRecord,
  records: readonly ImportedRecord[],
  context: Context,
): readonly Fault[] {
  const staff = [
    ...[...(context.current.staff ?? [])].map(([key, fields]) => ({ key, fields })),
    ...records.filter(({ entity }) => entity === 'staff'),
  ]
  const known = new Set(
    staff.flatMap(({ key, fields }) => [
      key.split('/')[0] ?? '',
      fields['nip'] ?? '',
      nameKey(fields['name'] ?? ''),
    ]),
  )
  const strangers = splitCodes(record.fields['participants'] ?? '').filter(
    (who) => !known.has(who) && !known.has(nameKey(who)),
  )
  return strangers.length === 0
    ? []
    : at(record, 'participants', [
        {
          rule: 'import.participant',
          severity: 'error',
          place: record.key,
          message: `${strangers.length} peserta tidak ada dalam daftar pegawai: ${strangers.slice(0, 5).join(', ')}.`,
          next: 'Perbaiki NIP atau namanya, atau impor dahulu daftar pegawainya.',
        },
      ])
}
