import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#core/refusal.ts'

/**
 * Scripts come from our own files only. Styles may stand in the page, because the widgets set sizes that way. Pages may be framed by our
 * own, which the preview of reports needs. What only works behind https is sent there alone.
 */
export function securityHeaders(https: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'self'"],
        'connect-src': ["'self'"],
        'font-src': ["'self'", 'data:'],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
        'frame-src': ["'self'", 'blob:'],
        'img-src': ["'self'", 'data:', 'blob:'],
        'object-src': ["'none'"],
        'script-src': ["'self'"],
        'script-src-attr': ["'none'"],
        'style-src': ["'self'", "'unsafe-inline'"],
      },
    },
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  }
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

/** Whether the browser says that a page of another site sends this. Programs that are no browser say nothing. */
function comesFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  return origin !== undefined && hostOf(origin) !== request.host
}

/** The second wall beside the SameSite cookie: changes are taken from our own pages only. */
export async function refuseOtherSites(request: FastifyRequest): Promise<void> {
  if (!reading.has(request.method) && comesFromElsewhere(request))
    throw new Refusal(
      'forbidden',
      'Permintaan ini datang dari situs lain sehingga ditolak. Buka Siklus langsung lalu ulangi.',
    )
}
