import { pino, type DestinationStream, type Logger } from 'pino'

export type { Logger }

/**
 * One JSON object a line, on standard error: standard output is for people. Requests are logged by method, path and outcome; headers,
 * cookies, bodies and query strings never are.
 */
export function createLogger(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: pino.stdSerializers.err, req: () => undefined, res: () => undefined },
      redact: { paths: ['password', '*.password', 'cookie', '*.cookie', 'token', '*.token'], censor: '[…]' },
    },
    destination,
  )
}
