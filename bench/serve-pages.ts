import { createApp } from '../api/app.ts'
import { openApiDocument } from '../api/routes.ts'
import { listen } from '../db/listen.ts'
import { createDeps } from '../src/deps.ts'
import { createLog } from '../src/log.ts'
import { listenHttp } from '../src/start/listen-http.ts'
import { createPages } from '../web/app.tsx'
import { refusePage } from '../web/refuse-page.tsx'
import { NOW } from './worlds.ts'

// The pages as the product serves them, in a process of its own: the browser is slowed down, the server is not.
const [url = ''] = process.argv.slice(2)
const deps = { ...createDeps({ appUrl: url, log: createLog('silent') }), now: () => NOW }
const pages = createPages({ demoUsers: [], openApiDocument })
const app = createApp(deps, pages, refusePage)
const server = await listenHttp((request) => app.fetch(request), { host: '127.0.0.1', port: 0 })
await listen(url, { news: deps.liveNews.heard })
process.send?.(server.url)
process.once('disconnect', () => process.exit())
