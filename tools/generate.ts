import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPackageFolder } from '#platform/database/folders.ts'
import { generateTypes } from '#platform/database/generate-types.ts'
import { openDatabase } from '#platform/database/open-database.ts'

// Writes what is made from the migrations: the types of the tables.

const db = await openDatabase({})
try {
  writeFileSync(join(findPackageFolder(), 'src/platform/database/types.ts'), await generateTypes(db))
} finally {
  await db.close()
}
