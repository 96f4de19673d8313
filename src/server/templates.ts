import { createTemplate } from '#platform/database/create-template.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { templateFile } from '#platform/database/unpack-template.ts'
import { loadOffices } from '../../samples/load.ts'

/** What a first start copies instead of making it: the empty database, and the one with the sample offices. Called by the build. */
export async function createTemplates(): Promise<void> {
  const db = await openDatabase({})
  try {
    await createTemplate(db, templateFile('empty'))
    await loadOffices(db)
    await createTemplate(db, templateFile('samples'))
  } finally {
    await db.close()
  }
}
