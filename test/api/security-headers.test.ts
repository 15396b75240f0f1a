import { describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openApiDocument } from '../../api/routes.ts'
import { createPages } from '../../web/app.tsx'
import { refusePage } from '../../web/refuse-page.tsx'
import { testContext } from '../support/build/context.ts'
import { useDb } from '../support/use-db.ts'

const db = useDb()

const MAIL = `/postvak-uit/${crypto.randomUUID()}/mail`

/** A page, a refusal of a page, one of the API, what nobody knows, and what every probe asks. */
const ANSWERS = ['/', '/inbox', '/api/v1/requests', '/nergens', '/healthz', MAIL]

async function headersOf(path: string): Promise<Headers> {
  const {
    actor: _a,
    requestId: _r,
    idempotencyKey: _i,
    ...deps
  } = testContext(db, {
    role: 'worker',
    userId: null,
  })
  const pages = createPages({ demoUsers: [], openApiDocument })
  const { headers } = await createApp(deps, pages, refusePage).request(path)
  return headers
}

const policyOf = (headers: Headers): readonly string[] =>
  (headers.get('Content-Security-Policy') ?? '').split(/;\s*/).toSorted()

describe.each(ANSWERS)('the headers of %s', (path) => {
  test('keep a browser on TLS for a year, to the type that is said, and say nothing of where somebody came from', async () => {
    const headers = await headersOf(path)
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe(path === MAIL ? 'no-referrer' : 'same-origin')
    expect(headers.get('X-Powered-By')).toBeNull()
  })

  test('let nothing of others in, and no other page around it', async () => {
    const own = [
      "base-uri 'none'",
      "default-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ]
    const mail = [
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      "object-src 'none'",
      "style-src 'unsafe-inline'",
    ]
    expect(policyOf(await headersOf(path))).toEqual(path === MAIL ? mail : own)
  })
})
