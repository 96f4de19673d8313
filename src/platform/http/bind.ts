import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import type { AnyEndpoint, Contract } from '#lib/endpoint.ts'
import { findGrants } from '#core/permission.ts'
import { decideScope, notSignedIn, refuseTemporaryPassword, unknownUnit } from './access.ts'
import { checkAnswer, sendFile, sendJson } from './answer.ts'
import type { Call, FileAnswer, Handlers, SignedCall, UnitCall, UploadCall } from './call.ts'
import { readInput } from './input.ts'
import { codeOf } from './problem.ts'
import type { Services } from './services.ts'
import { acceptFiles, readUpload } from './upload.ts'
import { startVisit, type Visit } from './visit.ts'

/** Further conditions on single endpoints, by their name in the contract. */
export type Guards<C extends Contract> = { readonly [K in keyof C]?: preHandlerAsyncHookHandler }

type Answering = (call: Call, input: unknown) => Promise<unknown>
interface Bound {
  readonly name: string
  readonly endpoint: AnyEndpoint
  readonly handler: Answering
  readonly services: Services
}

/** Mounts every endpoint of a contract with its handler: reading, session, permission, transaction, answer. */
export function bind<C extends Contract>(
  app: FastifyInstance,
  contract: C,
  handlers: Handlers<C>,
  services: Services,
  guards: Guards<C> = {},
): void {
  for (const [name, endpoint] of Object.entries(contract)) {
    if (endpoint.access === 'public' && namesUnit(endpoint))
      throw new Error(`${name}: an endpoint of a unit cannot be public`)
    if (endpoint.accepts !== undefined && (!namesUnit(endpoint) || endpoint.body !== undefined))
      throw new Error(`${name}: a file is sent to a unit, and is the whole body`)
    const guard = guards[name]
    const bound: Bound = { name, endpoint, services, handler: handlers[name] as unknown as Answering }
    const mount = (on: FastifyInstance): FastifyInstance =>
      on.route({
        method: endpoint.method,
        url: endpoint.path,
        ...(guard === undefined ? {} : { preHandler: guard }),
        handler: (request, reply) => answer(bound, request, reply),
      })
    if (endpoint.accepts === undefined) mount(app)
    else acceptFiles(app, endpoint.accepts, mount)
  }
}

const namesUnit = (endpoint: AnyEndpoint): boolean => /\/:unit(\/|$)/.test(endpoint.path)

async function answer(bound: Bound, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { endpoint, name, services } = bound
  const visit = await startVisit(request, reply, services)
  const run = await prepare(bound, visit, request)
  const result = await retrying(run).finally(visit.forgetChanged)
  if (endpoint.produces !== undefined) return sendFile(reply, result as FileAnswer)
  if (services.checkOutput) checkAnswer(name, endpoint, result)
  return sendJson(reply, result)
}

/** Decides whether the person may, reads the input, and says what is to be run. */
async function prepare(bound: Bound, visit: Visit, request: FastifyRequest): Promise<() => Promise<unknown>> {
  const { endpoint, handler, services } = bound
  const { call, actor } = visit
  const read = (): unknown => readInput(endpoint, request)
  if (endpoint.access === 'public') {
    const input = read()
    return () => handler({ ...call, actor } as Call, input)
  }
  if (actor === null) throw notSignedIn()
  refuseTemporaryPassword(actor, endpoint.path)
  const signed: SignedCall = {
    ...call,
    actor,
    may: (permission, path) => findGrants(services.permissions, actor.grants, permission, path).length > 0,
  }
  if (namesUnit(endpoint)) return prepareUnit(bound, signed, request, read)
  if (endpoint.access !== 'signedIn') decideScope(services.permissions, endpoint.access, actor, '/')
  const input = read()
  return () => handler(signed, input)
}

async function prepareUnit(
  { endpoint, handler, services }: Bound,
  signed: SignedCall,
  request: FastifyRequest,
  read: () => unknown,
): Promise<() => Promise<unknown>> {
  const { unit: slug } = request.params as { readonly unit: string }
  const unit = await services.units.find(slug)
  if (unit === undefined) throw unknownUnit()
  const scope = decideScope(services.permissions, endpoint.access, signed.actor, unit.path)
  const input = read()
  const transact: UploadCall['transact'] = (work) =>
    services.db.inScope(scope, (tx) => work({ ...signed, unit, tx } satisfies UnitCall))
  if (endpoint.accepts === undefined) return () => transact((call) => handler(call, input))
  const file = await readUpload(request, endpoint.largest)
  const call: UploadCall = { ...signed, unit, transact }
  return () => handler(call, { ...(input as object), file })
}

/** A server may undo a transaction because of another one at the same moment; it is then run once more. */
async function retrying(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run()
  } catch (error) {
    if (codeOf(error) !== '40001' && codeOf(error) !== '40P01') throw error
    return run()
  }
}
