import { Hono } from 'hono'
import { createApp } from '../api/app.ts'
import type { HttpEnv } from '../api/http-env.ts'
import { createDeps } from '../src/deps.ts'
import { createLog } from '../src/log.ts'
import { listenHttp } from '../src/start/listen-http.ts'
import { bareApp } from './bare-app.ts'
import { NOW } from './worlds.ts'

// One side of a comparison, in a process of its own: neither side waits for the other's garbage collection.
const [side = '', url = ''] = process.argv.slice(2)
const server = await listenHttp(fetchOf(), { host: '127.0.0.1', port: 0 })
process.send?.(server.url)
process.once('disconnect', () => process.exit())

function fetchOf() {
  if (side === 'bare') return bareApp(url).fetch
  const deps = createDeps({ appUrl: url, log: createLog('silent') })
  return createApp({ ...deps, now: () => NOW }, new Hono<HttpEnv>()).fetch
}
