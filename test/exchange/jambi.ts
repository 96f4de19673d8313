import type { Database, Tx } from '#platform/database/database.ts'
import { insertCard } from '#plan/store/cards.ts'
import { insertObjective } from '#plan/store/objectives.ts'
import { insertActivity, insertProgram } from '#plan/store/programs.ts'
import { writeRows } from '#platform/workbook/write.ts'
import { jambiIndicators, printJambi } from '../../samples/jambi-as-printed.ts'

/** The five tables of Jambi as a file, as they are printed. */
export const jambiFile = async (): Promise<Buffer> => Buffer.from(await writeRows(printJambi()))

const years = { yearFrom: 2023, yearUntil: null }
export const technical = 'Dukungan Pelayanan Kekarantinaan'
export const support = 'Dukungan Manajemen Pelaksanaan Program'

async function addCatalogue(tx: Tx, unit: { readonly id: number; readonly path: string }): Promise<void> {
  const objectiveId = await insertObjective(tx, unit, {
    level: 'activity',
    code: 'SK 1',
    statement: 'Meningkatnya pelayanan kekarantinaan',
    parentId: null,
    workProgramId: null,
    activityId: null,
    statementIds: [],
    ...years,
  })
  for (const { code, name } of jambiIndicators)
    await insertCard(tx, unit, {
      objectiveId: objectiveId ?? 0,
      code,
      name,
      unitOfMeasure: name.startsWith('Persentase') ? '%' : 'nilai',
      decimals: 2,
      polarity: 'maximize',
      aggregation: 'last',
      measuringPeriod: 'month',
      definition: null,
      formula: null,
      evidence: null,
      dataSource: null,
      collectionSteps: [],
      notes: null,
      measuredBy: null,
      activityLevel: null,
      relevance: null,
      aspect: null,
      baseline: null,
      baselineYear: null,
      baselineNote: null,
      polarityReason: null,
      absoluteUnit: null,
      adoption: 'below',
      source: null,
      ...years,
    })
}

/** Gives an office the catalogue and the two activities that Jambi's tables speak of. */
export async function prepareJambi(db: Database, slug = 'bkk-jambi'): Promise<void> {
  await db.inScope('/', async (tx) => {
    const unit = await tx
      .selectFrom('organisation.unit')
      .select(['id', 'path'])
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    await addCatalogue(tx, unit)
    const workProgramId =
      (await insertProgram(tx, unit, {
        code: 'DL',
        name: 'Pencegahan dan Pengendalian Penyakit',
        ...years,
      })) ?? 0
    await insertActivity(tx, unit, { workProgramId, code: '4249', name: technical, ...years })
    await insertActivity(tx, unit, { workProgramId, code: '4815', name: support, ...years })
  })
}
