import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { vi } from 'vitest'

/** An account at an organisation: its claims, by its subject. */
export type Account = Readonly<Record<string, unknown>> & { readonly sub: string }

/** Makes a token out of the claims of a good one, with the key of the organisation at hand. */
export type Forger = (
  claims: Readonly<Record<string, unknown>>,
  own: { readonly key: KeyObject; readonly token: string },
) => string

/** An organisation with school accounts: a real provider of OpenID Connect, on this very machine. */
export interface Organisation {
  readonly issuer: string
  /** Who signs in there from now on, without being asked. */
  as(account: Account): void
  /** Hands out another token than its own from now on; nothing: its own again. */
  forge(forger: Forger | undefined): void
  /** Goes from the address that we send somebody to, to the address at which they come back. */
  visit(url: string): Promise<URL>
  close(): Promise<void>
}

/** Opens an organisation where the client `achtervang` may send people back to these addresses. */
export async function anOrganisation(
  redirectUris: readonly string[],
  { port = 0 }: { readonly port?: number } = {},
): Promise<Organisation> {
  let account: Account = { sub: 'niemand' }
  let handle = (_question: IncomingMessage, answer: ServerResponse): void => {
    answer.end()
  }
  const server = createServer((question, answer) => handle(question, answer))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = quietly(() =>
    makeProvider(issuer, redirectUris, { key, accountNow: () => account }),
  )
  let forger: Forger | undefined
  const answerTo = provider.callback()
  handle = (question, answer) => {
    if (question.url?.startsWith('/interaction/') === true) {
      const login = { accountId: account.sub, amr: listOf(account['amr']) }
      void provider.interactionFinished(question, answer, { login })
      return
    }
    if (forger !== undefined && question.url === '/token') handOut(answer, { forger, key })
    void answerTo(question, answer)
  }
  return {
    issuer,
    as: (next) => {
      account = next
    },
    forge: (next) => {
      forger = next
    },
    visit,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Puts another token in the place of the one that is about to be answered. */
function handOut(
  answer: ServerResponse,
  { forger, key }: { readonly forger: Forger; readonly key: KeyObject },
): void {
  const end = answer.end.bind(answer)
  answer.end = ((body: string) => {
    const said = JSON.parse(body) as { readonly id_token: string }
    const [, payload = ''] = said.id_token.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
    const forged = forger({ ...claims }, { key, token: said.id_token })
    const other = JSON.stringify({ ...said, id_token: forged })
    answer.setHeader('Content-Length', Buffer.byteLength(other))
    return end(other)
  }) as typeof answer.end
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** It warns of what is not meant for real use: keeping everything in memory, and http. */
function quietly<Made>(make: () => Made): Made {
  const spies = (['warn', 'info', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockReturnValue(undefined),
  )
  try {
    return make()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

function makeProvider(
  issuer: string,
  redirectUris: readonly string[],
  { key: privateKey, accountNow }: { readonly key: KeyObject; readonly accountNow: () => Account },
): Provider {
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'een' }
  return new Provider(issuer, {
    clients: [
      {
        client_id: 'achtervang',
        client_secret: 'geheim-van-de-client',
        redirect_uris: [...redirectUris],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['een-sleutel-voor-koekjes'] },
    features: { devInteractions: { enabled: false } },
    claims: {
      openid: ['sub', 'amr', 'tid', 'affiliation'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: false,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ ...accountNow(), sub }) }),
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc
      const { Grant } = provider as typeof provider & { readonly Grant: Provider['Grant'] }
      const grant = new Grant({
        ...(client && { clientId: client.clientId }),
        ...(session?.accountId !== undefined && { accountId: session.accountId }),
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
}

/** Follows the organisation with its cookies, as a browser does, up to where it sends somebody back. */
async function visit(from: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = new URL(from)
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const to = answer.headers.get('Location')
    if (to === null) throw new Error(`stopped at ${url.pathname}: ${await answer.text()}`)
    url = new URL(to, url)
    if (url.pathname.endsWith('/terug')) return url
  }
  throw new Error('went round in circles')
}
