import { parseArgs } from 'node:util'
import { createApp } from '../../api/app.ts'
import { openApiDocument } from '../../api/routes.ts'
import { listen } from '../../db/listen.ts'
import { DEMO_USERS } from '../../db/seed/demo/users.ts'
import { createPages } from '../../web/app.tsx'
import { refusePage } from '../../web/refuse-page.tsx'
import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { startWorker } from '../worker.ts'
import { listenHttp } from './listen-http.ts'
import { openProduct } from './open-product.ts'
import { refuseDemonstration } from './refuse-demonstration.ts'
import { say } from './say.ts'
import { seedDemonstration } from './seed-demonstration.ts'
import { untilStopped } from './until-stopped.ts'
import { whereToLook } from './where-to-look.ts'

const HELP = `Gebruik: npm start            de pagina's en de API, op een eigen database
         npm run demo         hetzelfde, met voorbeeldgegevens om in rond te kijken
README.md beschrijft de instellingen, zoals PORT en DATABASE_URL.`

/**
 * Runs the product until it is told to stop, and answers the exit code: 0 after a clean stop, 1 when it could not start, 2
 * when it was started wrongly.
 */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const options = optionsIn(args)
  if (options === undefined) {
    say(HELP)
    return 2
  }
  const stopped = untilStopped()
  // What was opened is closed again, the last first, whatever happens in between.
  const open: (() => Promise<void>)[] = []
  try {
    const config = readConfig(env)
    const log = createLog(config.logLevel)
    const { deps, database, close } = await openProduct(config, { log, tell: say })
    open.push(close)
    if (options.demo) await seedDemonstration(database.ownerUrl, deps.now())
    else await refuseDemonstration(database.ownerUrl)
    const demoUsers = options.demo ? DEMO_USERS : []
    const app = createApp(deps, createPages({ demoUsers, openApiDocument }), refusePage)
    const http = await listenHttp(app.fetch, config)
    open.push(http.close)
    const worker = startWorker(deps)
    open.push(worker.stop)
    const channels = {
      job: () => worker.wake(),
      news: deps.liveNews.heard,
    }
    const listener = await listen(database.appUrl, channels)
    open.push(listener.close)
    process.stdout.write(whereToLook(http.url, demoUsers))
    await stopped
    say('Achtervang stopt …')
    return 0
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return 1
  } finally {
    for (const close of open.toReversed()) await close()
  }
}

function optionsIn(args: readonly string[]): { readonly demo: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { demo: { type: 'boolean', default: false } },
    })
    return values
  } catch {
    return undefined
  }
}
