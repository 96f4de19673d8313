import type { Output } from '#lib/endpoint.ts'
import type { reportContract } from '../contract.ts'

export type Report = Output<(typeof reportContract)['getQuarterlyReport']>
