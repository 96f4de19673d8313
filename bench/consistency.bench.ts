import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Output } from '#lib/endpoint.ts'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { createLogger } from '#platform/log.ts'
import type { inspectionContract } from '#inspection/contract.ts'
import { createServer } from '../src/server.ts'
import { demoAccounts } from '../samples/accounts.ts'
import { loadSamples } from '../samples/load.ts'
import { addMinistry } from './support/ministry.ts'
import { median } from './support/median.ts'
import { reportRatio, reportSkipped } from './support/ratio.ts'
import { sumsWorkbook } from './support/sums-workbook.ts'

const OFFICES = 100
const ROUNDS = 3

const round = (value: number): number => Math.round(value * 100) / 100
/** Seconds that the server takes to check every office of a ministry: reading, rules, answer. */
async function measureOurs(offices: number): Promise<number> {
  const db = await openDatabase({})
  await loadSamples(db, '2025-07-07')
  const { slug, year } = await addMinistry(db, offices)
  await db.maintain()
  const config = readConfig({ NODE_ENV: 'production' })
  const logger = createLogger('silent')
  const app = await createServer(config, { db, clock: systemClock('Asia/Jakarta'), logger, demoAccounts })
  const account = demoAccounts.find(({ username }) => username === 'admin')
  const session = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { identifier: account?.username, password: account?.password },
  })
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
  const times: number[] = []
  for (let index = 0; index <= ROUNDS; index += 1) {
    const start = performance.now()
    const answer = await app.inject({
      url: `/api/units/${slug}/years/${year}/inspections`,
      headers: { cookie },
    })
    if (index > 0) times.push((performance.now() - start) / 1000)
    checkAnswer(answer.json(), offices)
  }
  await app.close()
  await db.close()
  return median(times)
}

/** Each office has two planted errors; a check that finds nothing would be fast for nothing. */
function checkAnswer(answer: Output<(typeof inspectionContract)['listInspections']>, offices: number): void {
  if (answer.offices.length !== offices || answer.offices.some(({ errors }) => errors < 2))
    throw new Error('the checks do not find what is wrong')
}

/** Seconds that LibreOffice takes to open a workbook, compute it and write its values as CSV. */
function measureCalc(offices: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-calc-'))
  try {
    writeFileSync(join(folder, 'sums.fods'), sumsWorkbook(offices))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const convert = () =>
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, 'sums.fods')],
        { stdio: 'ignore' },
      )
    convert()
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      convert()
      return (performance.now() - start) / 1000
    })
    const lines = readFileSync(join(folder, 'sums.csv'), 'utf8').trim().split('\n').length
    if (lines < offices * 60) throw new Error('the workbook was not computed')
    return median(times)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const hasCalc = (): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const half = await measureOurs(OFFICES / 2)
const whole = await measureOurs(OFFICES)
reportRatio({
  name: `consistency rules over ${OFFICES} offices: growth from ${OFFICES / 2}`,
  ours: round(whole),
  peer: { name: 'twice the half', value: round(half * 2) },
  unit: 's',
  atMost: 1.25,
})
if (hasCalc()) {
  const startup = measureCalc(1)
  reportRatio({
    name: `consistency rules over ${OFFICES} offices of Jambi's size`,
    ours: round(whole),
    peer: { name: 'LibreOffice Calc, the sums alone', value: round(measureCalc(OFFICES)) },
    unit: 's',
    remark: `of which Calc needs ${round(startup)} s to start; ours reads the database, checks every rule and names what is wrong`,
  })
} else {
  reportSkipped('consistency rules against LibreOffice Calc', 'LibreOffice is not installed')
}
