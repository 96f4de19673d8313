/** Called by git with the file of a commit message: refuses one without a short subject and a body. */
import { readFileSync } from 'node:fs'
import { judgeMessage } from './shared/commit-message.mjs'

const complaint = judgeMessage(readFileSync(process.argv[2] ?? '', 'utf8'))
if (complaint !== undefined) {
  process.stderr.write(`commit message: ${complaint}\n`)
  process.exitCode = 1
}
