import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createListener } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { readConfig, type Config } from '#platform/config.ts'
import { StartupError } from '#platform/database/startup-error.ts'
import { fixedClock } from '#platform/clock.ts'
import { openSession } from '#platform/sign-in/sessions.ts'
import { startServer } from '../../src/server.ts'
import { greet, prepareInstallation } from '../../src/server/prepare.ts'
import { openTestDatabase } from '../support/engines.ts'
import { openBound } from './bound.ts'
import { addPerson } from './people.ts'

const samples = { template: '', load: () => Promise.reject(new Error('no samples here')), demoAccounts: [] }

describe('starting the server', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'siklus-start-'))
  afterAll(() => rmSync(dataDir, { recursive: true }))
  const config = (port: number): Config =>
    readConfig({ PORT: String(port), SIKLUS_DATA: dataDir, SIKLUS_SAMPLES: 'off', LOG_LEVEL: 'silent' })
  const start = async (lines: string[]) => startServer(config(0), samples, (line) => void lines.push(line))
  const signIn = (url: string, attempted: string) =>
    fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: 'administrator', password: attempted }),
    })

  it('makes the first administrator once, with a password that must be changed, and keeps the data', async () => {
    const lines: string[] = []
    const first = await start(lines)
    const password = /sekali pakai: (\S+)/.exec(lines.join('\n'))?.[1] ?? ''
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect(lines.at(-1)).toBe(`Siklus berjalan di ${first.url}`)
    expect(await (await signIn(first.url, password)).json()).toMatchObject({
      mustChangePassword: true,
      grants: [{ role: 'administrator', unitPath: '/' }],
    })
    await first.close()

    const again: string[] = []
    const second = await start(again)
    expect(again).toEqual([`Siklus berjalan di ${second.url}`])
    expect((await signIn(second.url, password)).status).toBe(200)
    await second.close()
  }, 180_000)

  it('says in one sentence that the port is in use, and leaves the data folder free', async () => {
    const taken = createListener()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port))
    })
    for (let time = 0; time < 2; time++) {
      const failed = startServer(config(port), samples, () => undefined)
      await expect(failed).rejects.toBeInstanceOf(StartupError)
      await expect(failed).rejects.toThrow(
        `Port ${port} pada 127.0.0.1 sedang dipakai program lain. Hentikan program itu atau pilih port lain, misalnya PORT=${port + 1}.`,
      )
    }
    await new Promise((resolve) => taken.close(resolve))
  }, 180_000)
})

describe('an installation that was a demonstration', () => {
  const demo = { username: 'admin', password: 'x', name: 'Admin', role: 'administrator', unit: null } as const

  it('gets an administrator of its own when the samples are turned off, and ends the sessions of the demo', async () => {
    const db = await openTestDatabase('embedded')
    const accountId = await addPerson(db, { username: 'admin', role: 'administrator', unit: null })
    await db.asPlatform(async (tx) => {
      await tx.updateTable('platform.account').set({ is_demo: true }).execute()
      const moment = { now: new Date(), address: '127.0.0.1', device: '' }
      await openSession(tx, accountId, moment)
    })
    const lines: string[] = []
    const prepare = (): Promise<void> =>
      prepareInstallation(
        readConfig({ SIKLUS_SAMPLES: 'off' }),
        db,
        fixedClock(new Date('2025-07-07T02:00:00Z')),
        samples,
        (line) => void lines.push(line),
      )
    await prepare()
    expect(lines[0]).toBe('Akun pertama: administrator')
    expect(lines[1]).toMatch(/^Kata sandi sekali pakai: /)
    expect(await db.asPlatform((tx) => tx.selectFrom('platform.session').selectAll().execute())).toEqual([])
    await prepare()
    expect(lines).toHaveLength(3)
    await db.close()
  })

  it('warns in one line when the network can reach the demo accounts', () => {
    const linesAt = (host: string, people = [demo]) =>
      greet(readConfig({ HOST: host }), `http://${host}:3000`, people).filter((line) =>
        line.startsWith('PERINGATAN'),
      )
    expect(linesAt('0.0.0.0')).toEqual([
      'PERINGATAN: akun contoh dengan kata sandi yang diketahui umum dapat dipakai dari jaringan (HOST=0.0.0.0). Untuk pemasangan sungguhan jalankan dengan SIKLUS_SAMPLES=off.',
    ])
    for (const host of ['127.0.0.1', '127.1.2.3', '::1', 'localhost']) expect(linesAt(host)).toEqual([])
    expect(linesAt('0.0.0.0', [])).toEqual([])
  })
})

describe('closing the server', () => {
  it('finishes what it has begun', async () => {
    const db = await openTestDatabase('embedded')
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    let begun: () => void = () => undefined
    const beginning = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow = endpoint({
      method: 'POST',
      path: '/api/slow',
      access: 'public',
      summary: 'Lambat',
      output: z.object({ done: z.boolean() }),
    })
    const { app } = await openBound(
      db,
      { slow },
      {
        slow: async () => {
          begun()
          await released
          return { done: true }
        },
      },
    )
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    const answer = fetch(`${url}/api/slow`, { method: 'POST' })
    await beginning
    const closed = app.close()
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed')
    release()
    expect(await (await answer).json()).toEqual({ done: true })
    await closed
    await db.close()
  })
})
