import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { notFound } from '../src/errors.ts'
import type { Vitals } from '../src/vitals.ts'
import type { HttpEnv } from './http-env.ts'

/** What whoever runs the server may see over HTTP. */
export interface Operator {
  readonly vitals: Vitals
  /** Who may read the measurements: whoever has this key, nobody, or (in the demonstration) everybody. */
  readonly metricsFor: { readonly key: string } | 'nobody' | 'everybody'
}

const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8'
const RETRY_SECONDS = '5'

/** `/readyz` for whatever spreads questions over processes, and `/metrics` for Prometheus. Neither knows anybody. */
export function operatorDoors({ vitals, metricsFor }: Operator): Hono<HttpEnv> {
  const doors = new Hono<HttpEnv>()
  doors.get('/readyz', async (c) => {
    if (await vitals.isReady()) return c.text('ready')
    return c.text('not ready: the database does not answer', 503, { 'Retry-After': RETRY_SECONDS })
  })
  doors.get('/metrics', async (c) => {
    if (!mayRead(metricsFor, c.req.header('Authorization'))) throw notFound()
    return c.text(await vitals.inText(), 200, { 'Content-Type': PROMETHEUS })
  })
  return doors
}

/** Counts each answer under the route that gave it. */
export function counted({ vitals }: Operator): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const begunAt = performance.now()
    await next()
    const seconds = (performance.now() - begunAt) / 1000
    vitals.served({ method: c.req.method, route: routePath(c, -1), status: c.res.status, seconds })
  }
}

function mayRead(metricsFor: Operator['metricsFor'], header: string | undefined): boolean {
  if (typeof metricsFor === 'string') return metricsFor === 'everybody'
  // Equally long, so that comparing tells nothing about the key.
  const [given, right] = [header ?? '', `Bearer ${metricsFor.key}`].map((text) =>
    createHash('sha256').update(text).digest(),
  )
  return given !== undefined && right !== undefined && timingSafeEqual(given, right)
}
