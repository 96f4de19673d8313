/** Part of `npm run check`: whether a database made from the migrations is ready for a distributed engine. */
import { openDatabase } from '#platform/database/open-database.ts'
import { checkGrowth } from './checks/growth.ts'

const db = await openDatabase({})
try {
  const complaints = await checkGrowth(db)
  for (const { path, message } of complaints) process.stdout.write(`${path}: ${message}\n`)
  process.exitCode = complaints.length > 0 ? 1 : 0
} finally {
  await db.close()
}
