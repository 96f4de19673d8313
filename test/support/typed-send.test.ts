import { expect, expectTypeOf, it } from 'vitest'
import type { PlanShape } from '#plan/contract/annual-plan.ts'
import type { Problem } from '#platform/http/problem.ts'
import type { DemoClient } from './sample-office.ts'
import type { Answer, Body } from './typed-send.ts'

const plan = '/api/units/bkhit-kalbar/years/2025/plan'

it('method and address give the body and the answer of the contract', () => {
  expectTypeOf<Answer<'GET', typeof plan>>().toEqualTypeOf<PlanShape>()
  expectTypeOf<
    Answer<'GET', `/api/units/${string}/years/${number}/plan?revision=0`>
  >().toEqualTypeOf<PlanShape>()
  expectTypeOf<Body<'GET', typeof plan>>().toEqualTypeOf<[body?: undefined]>()
  expectTypeOf<Body<'POST', `${typeof plan}/return`>>().toEqualTypeOf<[body: { reason: string }]>()
})

it('what the contracts do not say does not compile, unless a refusal is expected', () => {
  const calls = (client: DemoClient, anywhere: string, noId?: number) => [
    // @ts-expect-error -- no endpoint has this address
    client.send('GET', '/api/units/bkhit-kalbar/years/2025/plans'),
    // @ts-expect-error -- the address has no endpoint of this method
    client.send('DELETE', plan),
    // @ts-expect-error -- an address that is only known as text may be any
    client.send('GET', anywhere),
    // @ts-expect-error -- the number may be missing, and `undefined` is no id
    client.send('GET', `/api/units/bkhit-kalbar/indicators/${noId}`),
    // @ts-expect-error -- the body is missing
    client.send('POST', `${plan}/return`),
    // @ts-expect-error -- the reason is a text
    client.send('POST', `${plan}/return`, { reason: 1 }),
    // @ts-expect-error -- success is not expected by its status
    client.send('POST', `${plan}/return`, { reason: 1 }, 200),
  ]
  expectTypeOf(calls).returns.not.toBeAny()
  const refused = (client: DemoClient) => client.send('POST', `${plan}/return`, { reason: 1 }, 422)
  expectTypeOf(refused).returns.resolves.toEqualTypeOf<Problem>()
  expect([calls, refused]).toHaveLength(2)
})
