import type { Finding } from '#core/finding.ts'
import { checkEntry, checkSums } from '#budget/index.ts'
import { checkTarget } from '#plan/index.ts'
import type { Context } from './context.ts'
import { entryOfFields } from './ledger-fields.ts'
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
    return record.entity === 'component' ? checkComponent(record, told, context) : []
  })
}

function checkOutput(record: ImportedRecord, context: Context): readonly Fault[] {
  const { codes, limits } = context.ledger
  const fields = { ...context.current.output?.get(record.key), ...record.fields }
  const entry = entryOfFields(record.key, fields, undefined, codes)
  if (entry === null) return []
  return at(record, 'name', [...checkEntry(entry, context.year, limits), ...checkSums([entry])])
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
