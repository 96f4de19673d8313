import type { Output } from '#lib/endpoint.ts'
import type { organisationContract } from '#organisation/contract.ts'

/** The register of regulations as the screens show it. */
export type Register = Output<typeof organisationContract.listRegulations>
export type RegisterEntry = Register['regulations'][number]
