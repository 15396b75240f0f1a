import { parseArgs } from 'node:util'
import { createApp } from '../../api/app.ts'
import { openApiDocument } from '../../api/routes.ts'
import { asOwner } from '../../db/as-owner.ts'
import { listen } from '../../db/listen.ts'
import { hasAdmin } from '../../db/queries/invitation.ts'
import { DEMO_USERS, type DemoUser } from '../../db/seed/demo/users.ts'
import { createPages } from '../../web/app.tsx'
import { reportPdf } from '../../web/document/report-pdf.tsx'
import { refusePage } from '../../web/refuse-page.tsx'
import { type Config, readConfig } from '../config.ts'
import type { LiveDeps } from '../deps.ts'
import { createLog } from '../log.ts'
import { createVitals } from '../vitals.ts'
import { startWorker } from '../worker.ts'
import { type HttpServer, listenHttp } from './listen-http.ts'
import { openProduct } from './open-product.ts'
import { refuseDemonstration } from './refuse-demonstration.ts'
import { say } from './say.ts'
import { seedDemonstration } from './seed-demonstration.ts'
import { untilStopped } from './until-stopped.ts'
import { whereToLook } from './where-to-look.ts'

const HELP = `Gebruik: npm start                      de pagina's, de API en het werk op de achtergrond, op een eigen database
         npm start -- --only web      alleen de pagina's en de API
         npm start -- --only worker   alleen het werk op de achtergrond
         npm run demo                 alles, met voorbeeldgegevens om in rond te kijken
README.md beschrijft de instellingen, zoals PORT en DATABASE_URL.`

/** What one process does; several may run side by side on one database. */
interface Options {
  readonly demo: boolean
  readonly only: 'web' | 'worker' | undefined
}

/** What was opened is closed again, the last first, whatever happens in between. */
type Open = (() => Promise<void>)[]

const MAIL_WAITS =
  'Er is geen mailserver ingesteld (ACHTERVANG_SMTP_URL): mails blijven wachten tot die er is.'

const NO_ADMIN =
  'Er is nog geen beheerder. Maak er een met: npm run --silent achtervang -- admin create --name "Voornaam Achternaam" --email adres@school.nl'

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
  const open: Open = []
  try {
    await start(options, readConfig(env), open)
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

async function start({ demo, only }: Options, config: Config, open: Open): Promise<void> {
  const log = createLog(config.logLevel)
  const { deps, database, close } = await openProduct(config, { log, tell: say, isDemo: demo })
  open.push(close)
  if (demo) await seedDemonstration(deps, database.ownerUrl)
  else await refuseDemonstration(database.ownerUrl)
  if (deps.post.mail === undefined) say(MAIL_WAITS)
  if (!(await asOwner(database.ownerUrl, hasAdmin))) say(NO_ADMIN)
  const demoUsers = demo ? DEMO_USERS : []
  const http = only === 'worker' ? undefined : await serve(deps, config, demoUsers)
  if (http !== undefined) open.push(http.close)
  const worker = only === 'web' ? undefined : startWorker(deps)
  if (worker !== undefined) open.push(worker.stop)
  const channels = { job: () => worker?.wake(), news: deps.liveNews.heard }
  const listener = await listen(database.appUrl, channels)
  open.push(listener.close)
  process.stdout.write(
    http === undefined
      ? 'Het werk op de achtergrond loopt. Stop met Ctrl-C.\n'
      : whereToLook(http.url, demoUsers),
  )
}

function serve(
  deps: LiveDeps,
  config: Config,
  demoUsers: readonly DemoUser[],
): Promise<HttpServer> {
  const { metricsKey } = config
  const ofNobody = demoUsers.length > 0 ? 'everybody' : 'nobody'
  const metricsFor = metricsKey === undefined ? ofNobody : { key: metricsKey }
  const operator = { vitals: createVitals(deps), metricsFor } as const
  const pages = createPages({ demoUsers, openApiDocument })
  return listenHttp(
    createApp({ ...deps, setReport: reportPdf }, pages, refusePage, operator).fetch,
    config,
  )
}

function optionsIn(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { demo: { type: 'boolean', default: false }, only: { type: 'string' } },
    })
    const { demo, only } = values
    return only === undefined || only === 'web' || only === 'worker' ? { demo, only } : undefined
  } catch {
    return undefined
  }
}
