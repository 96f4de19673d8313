import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database/database.ts'
import { readWorkbook } from '#platform/workbook/read.ts'
import { usualLimits } from '#platform/workbook/shapes.ts'
import { writeRows } from '#platform/workbook/write.ts'
import { applyExamined } from '#exchange/actions/apply.ts'
import { choose } from '#exchange/actions/choose.ts'
import { examineImport, type ExaminedImport } from '#exchange/actions/examine-import.ts'
import type { ImportCall } from '#exchange/actions/records/record-store.ts'
import type { Conflict, Decisions } from '#exchange/rules/conflict.ts'
import { stageWorkbook } from '#exchange/rules/stage.ts'
import { insertImport, lockImport, type StoredImport } from '#exchange/store/imports.ts'
import { jambiChoices, printJambi } from './jambi-as-printed.ts'
import type { SampleUnits } from './organisation.ts'
import { get, sampleCall } from './record.ts'

const year = 2024
const fileName = 'rkt-bkk-jambi-2024-seperti-tercetak.xlsx'

/** Loads plan, monthly targets and budget of Jambi through the import itself, with choices where the printed tables disagree. */
export async function loadJambi(tx: Tx, units: SampleUnits): Promise<void> {
  const call = sampleCall(tx, get(units, 'bkk-jambi'))
  const { stored, fingerprint } = await decideAll(call, await insertFile(call))
  await applyExamined(call, stored, fingerprint)
}

async function insertFile(call: ImportCall): Promise<number> {
  const bytes = await writeRows(printJambi())
  const staged = stageWorkbook(await readWorkbook(bytes, fileName, usualLimits))
  return insertImport(call.tx, call.unit, {
    year,
    fileName,
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    staged: JSON.stringify(staged),
    at: call.now,
    actor: call.actor.name,
  })
}

async function getStored({ tx, unit }: ImportCall, id: number): Promise<StoredImport> {
  const stored = await lockImport(tx, unit.id, year, id)
  if (stored === undefined) throw new Error('The import of the samples is gone within its transaction')
  return stored
}

/** Chooses until nothing is open: a choice may bring up the next, such as months that miss a chosen amount. */
async function decideAll(call: ImportCall, id: number): Promise<ExaminedImport> {
  let examined = await examineImport(call, await getStored(call, id))
  while (examined.examination.open.length > 0)
    examined = await choose(call, examined.stored, chooseFor(examined.examination.open))
  return examined
}

const chooseFor = (open: readonly Conflict[]): Decisions =>
  Object.fromEntries(
    open.map(({ id, suggestion }) => {
      const own = jambiChoices.choices.find((choice) => choice.id === id)
      const value = own?.value ?? suggestion?.value
      if (value === undefined) throw new Error(`The samples choose nothing for ${id}`)
      return [id, { value, reason: own?.reason ?? jambiChoices.default }]
    }),
  )
