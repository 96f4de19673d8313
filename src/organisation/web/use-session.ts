import type { UseQueryResult } from '@tanstack/react-query'
import { sessionContract, type SessionShape } from '#core/session.ts'
import type { Output } from '#lib/endpoint.ts'
import { useEndpoint } from '#ui/queries.ts'
import { profileContract } from '../contract/profile.ts'

export type MyUnits = Output<typeof profileContract.listMyUnits>
export type SeenUnit = MyUnits['units'][number]

/** Who is signed in; null when nobody is. */
export const useSession = (): UseQueryResult<SessionShape | null> =>
  useEndpoint(sessionContract.getSession, {})

/** The units that the person sees, in the order of the tree, and what may be administered. */
export const useMyUnits = (): UseQueryResult<MyUnits> => useEndpoint(profileContract.listMyUnits, {})
