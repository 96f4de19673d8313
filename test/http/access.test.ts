import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AnyEndpoint } from '#lib/endpoint.ts'
import { roles, type Role } from '#core/permission.ts'
import { allContracts, allPermissions } from '../../src/server.ts'
import { openTestDatabase } from '../support/engines.ts'
import { openHttp, type Http } from './harness.ts'
import { addPerson, addUnits, signInAs } from './people.ts'

/** What stands for the parameters of paths; for others, such as ids, `1`. Whether such a record exists does not matter: access is decided before. */
const examples: Readonly<Record<string, string>> = {
  unit: 'kantor-a',
  year: '2025',
  quarter: '2',
}

const everyEndpoint = Object.values(allContracts).flatMap((contract) => Object.entries(contract))
const namesUnit = (endpoint: AnyEndpoint): boolean => endpoint.path.includes('/:unit')
const permissionOf = (endpoint: AnyEndpoint): string | null =>
  typeof endpoint.access === 'string' ? null : endpoint.access.permission
const holders = (endpoint: AnyEndpoint): readonly Role[] =>
  allPermissions[permissionOf(endpoint) ?? ''] ?? roles

function addressOf(endpoint: AnyEndpoint, unit: string): string {
  return endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    return name === 'unit' ? unit : (examples[name] ?? '1')
  })
}

describe('who may call what', () => {
  let http: Http
  const cookies = new Map<string, { siklus_session: string }>()
  beforeAll(async () => {
    const db = await openTestDatabase('embedded')
    http = await openHttp(db)
    const { office } = await addUnits(db)
    for (const role of roles) {
      const [here, everywhere] = [`${role.toLowerCase()}-kantor`, `${role.toLowerCase()}-semua`]
      await addPerson(db, { username: here, role, unit: office })
      await addPerson(db, { username: everywhere, role, unit: null })
      cookies.set(here, await signInAs(http.app, here))
      cookies.set(everywhere, await signInAs(http.app, everywhere))
    }
    return () => db.close()
  })

  /** Calls with an empty body: whoever is let in is told what is missing, and nothing changes. */
  const call = (
    endpoint: AnyEndpoint,
    who: string | null,
    unit = 'kantor-a',
  ): Promise<LightMyRequestResponse> => {
    const signedIn = who === null ? undefined : cookies.get(who)
    return http.app.inject({
      method: endpoint.method,
      url: addressOf(endpoint, unit),
      ...(signedIn && { cookies: signedIn }),
      ...(endpoint.body && { payload: {} }),
    })
  }
  const isLetIn = (answer: LightMyRequestResponse): boolean => {
    if (answer.statusCode >= 500) throw new Error(`${answer.statusCode}: ${http.log.at(-2)} ${answer.body}`)
    return answer.statusCode !== 401 && answer.statusCode !== 403
  }

  it('knows every permission that an endpoint asks for', () => {
    const asked = new Set(everyEndpoint.flatMap(([, endpoint]) => permissionOf(endpoint) ?? []))
    expect([...asked].filter((permission) => allPermissions[permission] === undefined)).toEqual([])
  })

  const protectedOnes = everyEndpoint.filter(([, endpoint]) => endpoint.access !== 'public')
  it.each(protectedOnes)('%s: nobody is let in without signing in', async (_name, endpoint) => {
    const answer = await call(endpoint, null)
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'notSignedIn'])
  })

  const ofUnits = everyEndpoint.filter(([, endpoint]) => namesUnit(endpoint))
  it.each(ofUnits)('%s: exactly the roles of its permission are let in', async (_name, endpoint) => {
    const letIn: Role[] = []
    for (const role of roles) {
      const answer = await call(endpoint, `${role.toLowerCase()}-kantor`)
      if (isLetIn(answer)) letIn.push(role)
      else expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden'])
    }
    expect(letIn).toEqual(roles.filter((role) => holders(endpoint).includes(role)))
  })

  it.each(ofUnits)(
    '%s: a unit of somebody else answers like one that is not there',
    async (_name, endpoint) => {
      for (const role of roles) {
        const [foreign, unknown] = [
          await call(endpoint, `${role.toLowerCase()}-kantor`, 'kantor-b'),
          await call(endpoint, `${role.toLowerCase()}-kantor`, 'tidak-ada'),
        ]
        expect([foreign.statusCode, unknown.statusCode]).toEqual([404, 404])
        expect(foreign.json()).toEqual({ ...unknown.json(), instance: foreign.json().instance })
      }
    },
  )

  const ofAll = everyEndpoint.filter(
    ([, endpoint]) => !namesUnit(endpoint) && permissionOf(endpoint) !== null,
  )
  it.each(ofAll)('%s: only a role on the whole installation is let in', async (_name, endpoint) => {
    for (const role of roles) {
      expect(isLetIn(await call(endpoint, `${role.toLowerCase()}-kantor`))).toBe(false)
      expect(isLetIn(await call(endpoint, `${role.toLowerCase()}-semua`))).toBe(
        holders(endpoint).includes(role),
      )
    }
  })
})
