import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { aProvider } from '../../../support/build/provider.ts'
import { bareToken, keyedToken, signedToken } from '../../../support/forged-token.ts'
import { anOrganisation, type Forger, type Organisation } from '../../../support/school-account.ts'
import { useDb } from '../../../support/use-db.ts'
import { productOver, visitorOf } from '../../../support/visitor.ts'

const SESSION = '__Host-achtervang'
const db = useDb()
let product: ReturnType<typeof productOver>
let providerId: string
let organisation: Organisation
let sub: string

beforeAll(async () => {
  const usual = productOver(db)
  product = productOver(db, { now: () => Date.now() as ReturnType<typeof usual.deps.now> })
  providerId = crypto.randomUUID()
  const boardId = (await aBoard(db)).id
  organisation = await anOrganisation([
    `https://pool.voorbeeld.nl/aanmelden/school/${providerId}/terug`,
  ])
  await aProvider(db, { id: providerId, boardId, issuer: organisation.issuer })
  const { userId } = await schoolActor(db, { boardId })
  const { rows } = await db.adminPool.query<{ email: string }>(
    'select email from app_user where id = $1',
    [userId],
  )
  sub = 'iemand'
  organisation.as({ sub, email: rows[0]?.email, email_verified: true })
})
afterAll(() => organisation.close())
beforeEach(() => organisation.forge(undefined))

async function comeIn() {
  const visitor = visitorOf(product)
  const left = await visitor.get(`/aanmelden/school/${providerId}?verder=/inbox`)
  const { pathname, search } = await organisation.visit(left.to ?? '')
  const back = await visitor.get(pathname + search)
  return { status: back.status, isIn: visitor.cookies.has(SESSION), left: left.to ?? '' }
}

const seconds = () => Math.floor(Date.now() / 1000)
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

/** Signs the claims, changed, with the key of the organisation itself. */
const changed =
  (over: (claims: Readonly<Record<string, unknown>>) => object): Forger =>
  (claims, { key }) =>
    signedToken({ ...claims, ...over(claims) }, key)

const FORGED: Readonly<Record<string, Forger>> = {
  'signed by somebody else': (claims) => signedToken(claims, stranger),
  'signed by somebody else, who brings the key along': (claims) =>
    signedToken(claims, stranger, { jwk: stranger.export({ format: 'jwk' }), kid: 'twee' }),
  'changed after it was signed': (claims, { token }) => {
    const [header, , signature] = token.split('.')
    const other = Buffer.from(JSON.stringify({ ...claims, sub: 'ander' })).toString('base64url')
    return [header, other, signature].join('.')
  },
  'signed by nobody (alg none)': (claims) => bareToken(claims),
  'signed by nobody (alg nOnE)': (claims) => bareToken(claims, 'nOnE'),
  'signed by nobody, as it says RS256': (claims) => bareToken(claims, 'RS256'),
  'signed with the client secret (HS256)': (claims) => keyedToken(claims, 'geheim-van-de-client'),
  'signed with the public key as a secret (HS256)': (claims, { key }) =>
    keyedToken(claims, JSON.stringify(key.export({ format: 'jwk' }))),
  'for another client': changed(() => ({ aud: 'een-andere' })),
  'for another client beside us, and asked by that one': changed(() => ({
    aud: ['achtervang', 'een-andere'],
    azp: 'een-andere',
  })),
  'for nobody': changed(() => ({ aud: undefined })),
  'of another organisation': changed(() => ({ iss: 'https://login.elders.nl' })),
  'with another nonce': changed(() => ({ nonce: 'een-andere' })),
  'without a nonce': changed(() => ({ nonce: undefined })),
  'that is over': changed(() => ({ iat: seconds() - 7200, exp: seconds() - 3600 })),
  'that never ends': changed(() => ({ exp: undefined })),
  'that is for later': changed(() => ({ nbf: seconds() + 3600 })),
  'of nobody': changed(() => ({ sub: undefined })),
  'of somebody who signed in there yesterday': changed(() => ({ auth_time: seconds() - 86_400 })),
  'that says when in words': changed(() => ({ auth_time: 'zojuist' })),
}

describe('a token', () => {
  it('as it should be lets its owner in, also when the test makes it', async () => {
    expect(await comeIn()).toMatchObject({ status: 303, isIn: true })
    organisation.forge(changed(() => ({ auth_time: seconds() - 3600 })))
    expect(await comeIn()).toMatchObject({ status: 303, isIn: true })
    organisation.forge(changed(() => ({ auth_time: undefined })))
    expect(await comeIn()).toMatchObject({ status: 303, isIn: true })
  })

  it.each(Object.keys(FORGED))('%s lets nobody in', async (name) => {
    organisation.forge(FORGED[name])
    expect(await comeIn()).toMatchObject({ status: 403, isIn: false })
  })

  it('that let its owner in before lets nobody in again', async () => {
    let first = ''
    organisation.forge((_claims, { token }) => {
      first = token
      return token
    })
    expect((await comeIn()).isIn).toBe(true)
    organisation.forge(() => first)
    expect(await comeIn()).toMatchObject({ status: 403, isIn: false })
  })

  it('is asked to be of somebody who signed in there no longer ago than a session lasts', async () => {
    const { left } = await comeIn()
    expect(new URL(left).searchParams.get('max_age')).toBe('43200')
  })
})
