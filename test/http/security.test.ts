import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { createApp } from '#platform/http/app.ts'
import { createLogger } from '#platform/log.ts'
import { openTestDatabase } from '../support/engines.ts'

describe('the web server', () => {
  const webDir = mkdtempSync(join(tmpdir(), 'siklus-web-'))
  mkdirSync(join(webDir, 'assets'))
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>Siklus</title>')
  writeFileSync(join(webDir, 'assets', 'app-1a2b.js'), 'export {}')
  let db: Database
  let app: FastifyInstance
  const open = (more: { https?: boolean; trustProxy?: boolean; metricsToken?: string } = {}) =>
    createApp({ db, logger: createLogger('silent'), webDir, https: false, trustProxy: false, ...more })
  beforeAll(async () => {
    db = await openTestDatabase('embedded')
    app = await open()
    app.post('/api/change', async () => ({ changed: true }))
    await app.ready()
  })
  afterAll(async () => {
    await app.close()
    rmSync(webDir, { recursive: true })
  })

  it('sends security headers with pages, answers and problems', async () => {
    for (const url of ['/', '/health', '/api/tidak-ada']) {
      const { headers } = await app.inject({ url })
      const policy = String(headers['content-security-policy'])
      expect(policy).toMatch(/script-src 'self';/)
      expect(policy).toContain("frame-ancestors 'self'")
      expect(policy).toContain("object-src 'none'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe|upgrade-insecure-requests/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
      })
      expect(headers).not.toHaveProperty('strict-transport-security')
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  it('has no script in the page itself', () => {
    const page = readFileSync('index.html', 'utf8')
    expect(page).toMatch(/<script[^>]*\ssrc=/)
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+\s*=|javascript:/i)
  })

  describe('changes from other sites', () => {
    const change = (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: '/api/change', headers: { host: 'siklus.test', ...headers } })

    it.each([
      ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://jahat.test' }],
      [
        'a neighbour on the same domain',
        { 'sec-fetch-site': 'same-site', origin: 'http://lain.siklus.test' },
      ],
      ['an old browser on another site', { origin: 'https://jahat.test' }],
      ['a page without origin', { origin: 'null' }],
      ['another port', { origin: 'http://siklus.test:8080' }],
    ])('are refused: %s', async (_name, headers) => {
      const answer = await change(headers)
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden'])
    })

    it.each([
      ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://siklus.test' }],
      ['our own page in an old browser', { origin: 'http://siklus.test' }],
      ['a program that is no browser', {}],
    ])('are not confused with %s', async (_name, headers: Record<string, string>) => {
      expect((await change(headers)).json()).toEqual({ changed: true })
    })

    it('may link to a page', async () => {
      const headers = { 'sec-fetch-site': 'cross-site' }
      expect((await app.inject({ url: '/kantor-a/2025/beranda', headers })).statusCode).toBe(200)
    })
  })

  describe('pages', () => {
    it('answers every page address with the application, freshly', async () => {
      for (const url of ['/', '/masuk', '/bkhit-kalbar/2025/laporan/tw-2?x=1.5']) {
        const answer = await app.inject({ url })
        expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache'])
        expect(answer.body).toContain('<title>Siklus</title>')
      }
    })

    it('keeps files with a hash in their name for good', async () => {
      const { headers } = await app.inject({ url: '/assets/app-1a2b.js' })
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    })

    it.each([
      ['GET', '/api/tidak-ada'],
      ['GET', '/api'],
      ['GET', '/assets/tidak-ada.js'],
      ['POST', '/masuk'],
      ['GET', '/assets/../../package.json'],
      ['GET', '/..%2f..%2fpackage.json'],
    ] as const)('%s %s is a problem, not a page', async (method, url) => {
      const answer = await app.inject({ method, url })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.body).not.toContain('"dependencies"')
    })
  })

  describe('/metrics', () => {
    const token = 'rahasia-untuk-uji'
    const read = async (
      from: FastifyInstance,
      remoteAddress: string,
      headers: Record<string, string> = {},
    ): Promise<number> => (await from.inject({ url: '/metrics', remoteAddress, headers })).statusCode

    it('counts requests by route, not by address', async () => {
      await app.inject({ url: '/health' })
      const { body } = await app.inject({ url: '/metrics' })
      expect(body).toMatch(
        /siklus_http_request_seconds_count\{method="GET",route="\/health",status="200"\} \d/,
      )
      expect(body).toContain('nodejs_eventloop_lag')
      expect(body).not.toContain('/bkhit-kalbar')
    })

    it('answers this machine, or who has the token', async () => {
      expect(await read(app, '127.0.0.1')).toBe(200)
      expect(await read(app, '10.0.0.9')).toBe(403)
      expect(await read(app, '127.0.0.1', { 'x-forwarded-for': '10.0.0.9' })).toBe(403)
      const guarded = await open({ metricsToken: token })
      expect(await read(guarded, '10.0.0.9', { authorization: `Bearer ${token}` })).toBe(200)
      expect(await read(guarded, '10.0.0.9', { authorization: `Bearer ${token}x` })).toBe(403)
      await guarded.close()
    })
  })

  it('believes the request id and the address of a proxy only where one is trusted', async () => {
    const headers = { 'x-request-id': 'dari-proksi-1' }
    expect((await app.inject({ url: '/health', headers })).headers['x-request-id']).not.toBe('dari-proksi-1')
    const trusting = await open({ trustProxy: true })
    const ask = (id: string) => trusting.inject({ url: '/health', headers: { 'x-request-id': id } })
    expect((await ask('dari-proksi-1')).headers['x-request-id']).toBe('dari-proksi-1')
    expect((await ask('<script>')).headers['x-request-id']).not.toBe('<script>')
    await trusting.close()
  })

  it('says in /health when the database is away', async () => {
    expect((await app.inject({ url: '/health' })).json()).toEqual({ status: 'ok', database: 'ok' })
    await db.close()
    const answer = await app.inject({ url: '/health' })
    expect([answer.statusCode, answer.json().database]).toEqual([503, 'unavailable'])
  })
})
