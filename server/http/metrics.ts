import { performance } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** The figures of one server; nothing of them is shared between two servers in one process. */
export interface Metrics {
  readonly registry: Registry
  /** Ops by what the server said to them: accepted, duplicate, rejected, deferred. */
  readonly ops: Counter<'status'>
  /** Stations that wait for news at this moment. */
  readonly waiting: Gauge
}

/** Routes, never addresses or ids: labels must stay few and say nothing about anybody. */
export function collectMetrics(app: FastifyInstance): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const durations = new Histogram({
    name: 'fairdesk_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const memory: Gauge = new Gauge({
    name: 'fairdesk_resident_memory_bytes',
    help: 'Memory of the process',
    registers,
    collect: () => memory.set(process.memoryUsage.rss()),
  })
  const lag: Gauge = new Gauge({
    name: 'fairdesk_event_loop_utilization',
    help: 'Share of time that the process was busy since the last collection',
    registers,
    collect: () => lag.set(busySince(loop)),
  })
  const loop = { last: performance.eventLoopUtilization() }
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  return {
    registry,
    ops: new Counter({ name: 'fairdesk_ops_total', help: 'Ops judged, by verdict', labelNames: ['status'], registers }),
    waiting: new Gauge({ name: 'fairdesk_waiting_stations', help: 'Long polls that are open', registers }),
  }
}

function busySince(loop: { last: ReturnType<typeof performance.eventLoopUtilization> }): number {
  const now = performance.eventLoopUtilization()
  const { utilization } = performance.eventLoopUtilization(now, loop.last)
  loop.last = now
  return utilization
}
