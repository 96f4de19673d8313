import type { FastifyInstance } from 'fastify'
import type { Contract } from '#lib/endpoint.ts'
import type { PermissionTable } from '#core/permission.ts'
import { sessionContract } from '#core/session.ts'
import { bind } from '#platform/http/bind.ts'
import type { Handlers } from '#platform/http/call.ts'
import type { Services } from '#platform/http/services.ts'
import { organisationContract } from '#organisation/contract.ts'
import { organisationPermissions } from '#organisation/index.ts'
import { organisationRoutes } from '#organisation/routes.ts'
import { agreementContract } from '#agreement/contract.ts'
import { agreementPermissions } from '#agreement/index.ts'
import { agreementRoutes } from '#agreement/routes.ts'
import { budgetContract } from '#budget/contract.ts'
import { budgetPermissions } from '#budget/index.ts'
import { budgetRoutes } from '#budget/routes.ts'
import { exchangeContract } from '#exchange/contract.ts'
import { exchangePermissions } from '#exchange/index.ts'
import { exchangeRoutes } from '#exchange/routes.ts'
import { inspectionContract } from '#inspection/contract.ts'
import { inspectionPermissions } from '#inspection/index.ts'
import { inspectionRoutes } from '#inspection/routes.ts'
import { measurementContract } from '#measurement/contract.ts'
import { measurementPermissions } from '#measurement/index.ts'
import { measurementRoutes } from '#measurement/routes.ts'
import { overviewContract } from '#overview/contract.ts'
import { overviewRoutes } from '#overview/routes.ts'
import { strategyContract } from '#strategy/contract.ts'
import { strategyPermissions } from '#strategy/index.ts'
import { strategyRoutes } from '#strategy/routes.ts'
import { planContract } from '#plan/contract.ts'
import { planPermissions } from '#plan/index.ts'
import { planRoutes } from '#plan/routes.ts'
import { cascadeContract } from '#cascade/contract.ts'
import { cascadePermissions } from '#cascade/index.ts'
import { cascadeRoutes } from '#cascade/routes.ts'
import { draftingContract } from '#drafting/contract.ts'
import { draftingPermissions } from '#drafting/index.ts'
import { draftingRoutes } from '#drafting/routes.ts'
import { reportContract } from '#report/contract.ts'
import { reportPermissions } from '#report/index.ts'
import { reportRoutes } from '#report/routes.ts'

interface Step<C extends Contract = Contract> {
  readonly contract: C
  readonly permissions: PermissionTable
  bind(app: FastifyInstance, services: Services): void
}

const step = <C extends Contract>(
  contract: C,
  permissions: PermissionTable,
  routes: Handlers<C>,
): Step<C> => ({
  contract,
  permissions,
  bind: (app, services) => bind(app, contract, routes, services),
})

/** The steps of the cycle in their order. A new step is one line here. */
export const steps = {
  organisation: step(organisationContract, organisationPermissions, organisationRoutes),
  strategy: step(strategyContract, strategyPermissions, strategyRoutes),
  plan: step(planContract, planPermissions, planRoutes),
  cascade: step(cascadeContract, cascadePermissions, cascadeRoutes),
  drafting: step(draftingContract, draftingPermissions, draftingRoutes),
  budget: step(budgetContract, budgetPermissions, budgetRoutes),
  agreement: step(agreementContract, agreementPermissions, agreementRoutes),
  exchange: step(exchangeContract, exchangePermissions, exchangeRoutes),
  measurement: step(measurementContract, measurementPermissions, measurementRoutes),
  inspection: step(inspectionContract, inspectionPermissions, inspectionRoutes),
  report: step(reportContract, reportPermissions, reportRoutes),
  overview: step(overviewContract, {}, overviewRoutes),
} satisfies Readonly<Record<string, Step>>

/** Every endpoint of the server, by step. */
export const allContracts: Readonly<Record<string, Contract>> = {
  session: sessionContract,
  ...Object.fromEntries(Object.entries(steps).map(([name, { contract }]) => [name, contract])),
}
/** Who may do what, of all steps. */
export const allPermissions: PermissionTable = Object.assign(
  {},
  ...Object.values(steps).map(({ permissions }) => permissions),
) as PermissionTable
