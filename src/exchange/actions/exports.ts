import type { FileAnswer, Handlers, UnitCall } from '#platform/http/call.ts'
import type { SheetToWrite, WrittenColumn } from '#platform/workbook/shapes.ts'
import type { Tx } from '#platform/database/database.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import type { exportContract } from '../contract/exports.ts'
import { xlsxType } from '../contract/imports.ts'
import type { ColumnType } from '../rules/columns.ts'
import { exportColumns, exportRows } from '../rules/export-rows.ts'
import { entities, type Kind, type KindId } from '../rules/kind.ts'
import { getKind } from '../rules/kinds.ts'
import { askWorkbook } from '../thread/ask.ts'
import { loadContext } from './load-context.ts'
import type { Place } from './records/record-store.ts'
import { loadTargets } from './records/targets.ts'

type Actions = Handlers<typeof exportContract>

const formats: Readonly<Record<ColumnType, WrittenColumn['format']>> = {
  text: 'text',
  code: 'text',
  choice: 'text',
  target: 'decimal',
  money: 'whole',
  number: 'decimal',
  date: 'date',
}

/** A table of an office as a sheet; `filled` or only its head. */
export async function loadSheet(
  tx: Tx,
  unit: Place,
  year: number,
  kindId: KindId,
  filled: boolean,
): Promise<SheetToWrite> {
  const kind = getKind(kindId)
  const { name } = await getUnitTitle(tx, unit.id, `${year}-12-31`)
  const context = await loadContext(tx, unit, year, filled ? entities : [])
  const indicators = (await loadTargets(tx, unit, year)).map(({ indicator, objective }) => ({
    code: indicator.code,
    objectiveCode: objective.code,
    objective: objective.statement,
    unit: indicator.unitOfMeasure,
    polarity: indicator.polarity,
  }))
  const hasMoney = kind.columns.some(({ type }) => type === 'money')
  return {
    name: kind.sheet,
    notes: [`${kind.title}, ${name}, ${year}`, ...(hasMoney ? ['Satuan uang: rupiah'] : [])],
    columns: exportColumns(kind, context).map(({ header, column }) => ({
      header,
      width: column.width ?? 16,
      format: formats[column.type],
    })),
    rows: filled ? exportRows(kind, { context, indicators }) : [],
  }
}

/** How to fill in the columns of a table, for people. */
const guideSheet = (kind: Kind): SheetToWrite => ({
  name: 'Petunjuk',
  notes: [`Cara mengisi: ${kind.title}`],
  columns: [
    { header: 'Judul kolom', width: 30, format: 'text' },
    { header: 'Wajib diisi', width: 14, format: 'text' },
    { header: 'Cara mengisi', width: 90, format: 'text' },
  ],
  rows: kind.columns.map(({ header, required, help }) => [header, required === true ? 'ya' : 'tidak', help]),
})

async function answerWith(
  call: UnitCall,
  year: number,
  kindId: KindId,
  filled: boolean,
): Promise<FileAnswer> {
  const sheet = await loadSheet(call.tx, call.unit, year, kindId, filled)
  const sheets = filled ? [sheet] : [sheet, guideSheet(getKind(kindId))]
  return {
    fileName: `${filled ? '' : 'templat-'}${kindId}-${call.unit.slug}-${year}.xlsx`,
    contentType: xlsxType,
    disposition: 'attachment',
    content: () => askWorkbook(sheets),
  }
}

export const downloadTemplate: Actions['downloadTemplate'] = (call, { params }) =>
  answerWith(call, params.year, params.kind, false)
export const exportTable: Actions['exportTable'] = (call, { params }) =>
  answerWith(call, params.year, params.kind, true)
