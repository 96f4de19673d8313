import { Refusal } from '#core/refusal.ts'
import { readWorkbook } from '#platform/workbook/read.ts'
import type { WorkbookLimits } from '#platform/workbook/shapes.ts'
import { sayNoTable } from '../rules/no-table.ts'
import { stageWorkbook } from '../rules/stage.ts'
import type { Staged } from '../rules/staged.ts'

/** The tables of a file. Throws a Refusal with its reason for a file that cannot be read, and for one without a table that is known. */
export async function stageFile(
  bytes: Uint8Array,
  fileName: string,
  limits: WorkbookLimits,
): Promise<Staged> {
  const sheets = await readWorkbook(bytes, fileName, limits)
  const staged = stageWorkbook(sheets)
  if (staged.tables.length === 0) throw new Refusal('invalid', sayNoTable(sheets))
  return staged
}
