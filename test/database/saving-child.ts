import { writeSync } from 'node:fs'
import { openDatabase } from '#platform/database/open-database.ts'
import { savePosition } from './offices.ts'

// Opens a database and holds it; with the task `save` it saves one position after the other and prints each title once
// it is saved. It goes on until somebody kills it.

const [kind, place, task] = process.argv.slice(2)
const db = await openDatabase(kind === 'embedded' ? { dataDir: place } : { url: place })
writeSync(1, 'open\n')
if (task === 'save') await saveForEver()

async function saveForEver(): Promise<never> {
  for (let number = 0; ; number++) {
    await savePosition(db, `Petugas ${number}`)
    writeSync(1, `Petugas ${number}\n`)
  }
}
