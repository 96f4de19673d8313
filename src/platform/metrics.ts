import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  countRequest(request: {
    readonly method: string
    readonly route: string
    readonly status: number
    readonly seconds: number
  }): void
  /** The text that Prometheus reads. */
  read(): Promise<{ readonly contentType: string; readonly text: string }>
}

/** Process metrics and the durations of requests by route, as one registry of its own. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'siklus_http_request_seconds',
    help: 'Duration of HTTP requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    countRequest: ({ method, route, status, seconds }) =>
      durations.observe({ method, route, status }, seconds),
    read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}
