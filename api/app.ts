import { randomUUID } from 'node:crypto'
import { type ErrorHandler, Hono, type Context as HttpContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { secureHeaders } from 'hono/secure-headers'
import { ActionError, notFound } from '../src/errors.ts'
import { asRequestOfNode } from './as-request-of-node.ts'
import { identify } from './caller.ts'
import type { HttpDeps, HttpEnv } from './http-env.ts'
import { counted, type Operator, operatorDoors } from './operator-doors.ts'
import { keptToPace } from './pace.ts'
import { isFormWithFile, readableForm } from './readable-form.ts'
import { refuse } from './refusal.ts'
import { apiRoutes } from './routes.ts'
import { sameOriginOnly } from './same-origin.ts'

const BODY_BYTES_MAX = 256 * 1024
/** A file of 2 MB, with what a form puts around it. */
const FILE_BYTES_MAX = 2 * 1024 * 1024 + 64 * 1024

/** The forms that take a file. */
const FILE_PATHS = ['/inlezen', '/melden']

/** A mail of the demonstration, as programs for mail show it: its styles stand in it. */
const MAIL = '/postvak-uit/:id/mail'

/**
 * The product over HTTP: the JSON API under `/api/v1`, and the pages that are handed in, behind the same doors: who asks,
 * from where, how much, and what a refusal looks like. `refusePage` says it to somebody with a browser, also where the doors
 * refuse before a page is reached. `operator` is left out where nobody runs it, as in tests of pages.
 */
export function createApp(
  deps: HttpDeps,
  pages: Hono<HttpEnv>,
  refusePage: ErrorHandler<HttpEnv> = refuse,
  operator?: Operator,
): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  const refuseHere: ErrorHandler<HttpEnv> = (error, c) =>
    c.req.path.startsWith('/api/') ? refuse(error, c) : refusePage(error, c)
  app.onError(refuseHere)
  app.notFound((c) => refuseHere(notFound(), c))
  if (operator !== undefined) app.use(counted(operator))
  app.use(async (c, next) => {
    const requestId = randomUUID()
    c.set('deps', { ...deps, log: deps.log.child({ requestId }) })
    c.set('requestId', requestId)
    c.header('X-Request-Id', c.var.requestId)
    await next()
  })
  app.use(except(MAIL, secureHeaders(HEADERS)))
  app.use(MAIL, secureHeaders(MAIL_HEADERS))
  app.use(asRequestOfNode)
  app.use(except(bringsFile, bodyLimit({ maxSize: BODY_BYTES_MAX, onError: tooLarge })))
  for (const path of FILE_PATHS)
    app.use(path, bodyLimit({ maxSize: FILE_BYTES_MAX, onError: fileTooLarge }))
  app.use(sameOriginOnly)
  app.get('/healthz', (c) => c.text('ok'))
  if (operator !== undefined) app.route('/', operatorDoors(operator))
  app.use(identify)
  // Where nobody runs it, as in tests of pages, nobody is held up.
  if (operator !== undefined) app.use(keptToPace())
  app.use(readableForm)
  app.use('/api/*', async (c, next) => {
    c.header('Cache-Control', 'no-store')
    await next()
  })
  app.route('/api/v1', apiRoutes())
  app.route('/', pages)
  return app
}

/** A form with a file; without one it is as small as any other, as a form of many fields is slow to take apart. */
function bringsFile({ req }: HttpContext): boolean {
  return FILE_PATHS.includes(req.path) && isFormWithFile(req.header('Content-Type'))
}

function tooLarge(): never {
  throw new ActionError('too-large', 'Stuur hoogstens 256 kB per vraag.')
}

function fileTooLarge(): never {
  const remedy = 'Dit bestand is groter dan 2 MB. Knip het in stukken.'
  throw new ActionError('too-large', remedy, { fields: [{ field: 'bestand', value: '', remedy }] })
}

/** A year, on this name and those below it: whoever came once over TLS never comes without (ASVS 5, V3.4.1). */
const strictTransportSecurity = 'max-age=31536000; includeSubDomains'

const HEADERS = {
  strictTransportSecurity,
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
} satisfies Parameters<typeof secureHeaders>[0]

/** Only its own styles, and shown in a frame of our own pages. */
const MAIL_HEADERS = {
  strictTransportSecurity,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    objectSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'self'"],
  },
  referrerPolicy: 'no-referrer',
} satisfies Parameters<typeof secureHeaders>[0]
