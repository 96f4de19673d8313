import { addBackup } from './backup.ts'
import { addCalc } from './calc-command.ts'
import type { AddCommand } from './command-line.ts'
import { addExport, addImport } from './import.ts'
import { addMigrate } from './migrate.ts'
import { addReport } from './report.ts'
import { addRestore } from './restore.ts'
import { addSample } from './sample.ts'
import { addServe } from './serve.ts'
import { addUserCommand } from './user.ts'

/** The commands in the order in which the help lists them. A new command is one line here. */
export const commands: readonly AddCommand[] = [
  addServe,
  addMigrate,
  addSample,
  addUserCommand,
  addReport,
  addImport,
  addExport,
  addBackup,
  addRestore,
  addCalc,
]
