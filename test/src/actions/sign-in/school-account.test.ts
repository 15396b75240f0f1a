import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { userScope } from '../../../../db/schema/index.ts'
import { coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aProvider } from '../../../support/build/provider.ts'
import { rows } from '../../../support/build/rows.ts'
import { anOrganisation, type Organisation } from '../../../support/school-account.ts'
import { useDb } from '../../../support/use-db.ts'
import { productOver, type Visitor, visitorOf } from '../../../support/visitor.ts'

const SESSION = '__Host-achtervang'
const db = useDb()
let product: ReturnType<typeof productOver>
let boardA: string
let a: { id: string }
let b: { id: string }
let organisation: Organisation
let other: Organisation
let email: string
let userId: string
let number = 0

beforeAll(async () => {
  const usual = productOver(db)
  // Tokens are dated by the real clock.
  product = productOver(db, {
    now: () => Date.now() as ReturnType<typeof usual.deps.now>,
    door: { ...usual.deps.door, providerSeconds: 1 },
  })
  boardA = (await aBoard(db)).id
  const boardB = (await aBoard(db)).id
  const ids = [crypto.randomUUID(), crypto.randomUUID()]
  const backTo = ids.map((id) => `https://pool.voorbeeld.nl/aanmelden/school/${id}/terug`)
  organisation = await anOrganisation(backTo)
  other = await anOrganisation(backTo)
  a = await aProvider(db, { id: ids[0] ?? '', boardId: boardA, issuer: organisation.issuer })
  b = await aProvider(db, { id: ids[1] ?? '', boardId: boardB, issuer: other.issuer })
})
afterAll(async () => {
  await organisation.close()
  await other.close()
})

beforeEach(async () => {
  ;({ userId } = await schoolActor(db, { boardId: boardA }))
  number += 1
  email = await emailOf(userId)
  organisation.as(account())
})

async function emailOf(id: string): Promise<string> {
  const { rows: found } = await db.adminPool.query<{ email: string }>(
    'select email from app_user where id = $1',
    [id],
  )
  return found[0]?.email ?? ''
}

const account = (over: object = {}) => ({
  sub: `account-${number}`,
  email,
  email_verified: true,
  ...over,
})

/** Away to the organisation and back: the address at which somebody comes back. */
async function away(visitor: Visitor, at = a, to = organisation): Promise<string> {
  const left = await visitor.get(`/aanmelden/school/${at.id}?verder=/inbox`)
  expect(left.status).toBe(303)
  const { pathname, search } = await to.visit(left.to ?? '')
  return pathname + search
}

async function comeIn(visitor = visitorOf(product)) {
  const back = await visitor.get(await away(visitor))
  return { visitor, back, isIn: visitor.cookies.has(SESSION) }
}

/** What is set otherwise about board A for one test. */
async function withSetting(set: string, test: () => Promise<void>): Promise<void> {
  const {
    rows: [was],
  } = await db.adminPool.query('select * from identity_provider where id = $1', [a.id])
  await db.adminPool.query(
    `update identity_provider set ${set}, version = version + 1 where id = $1`,
    [a.id],
  )
  try {
    await test()
  } finally {
    await db.adminPool.query(
      `update identity_provider i set issuer = w.issuer, organisation_claim = w.organisation_claim,
        organisation = w.organisation, affiliation_claim = w.affiliation_claim, affiliations = w.affiliations,
        email_verified_claim = w.email_verified_claim, email_domains = w.email_domains, is_on = w.is_on,
        is_mfa_asked = w.is_mfa_asked, mfa_values = w.mfa_values, version = i.version + 1
       from jsonb_populate_record(null::identity_provider, $2) w where i.id = $1`,
      [a.id, JSON.stringify(was)],
    )
  }
}

describe('with a school account', () => {
  it('somebody with a role at the board comes in where they wanted to be, and the account is pinned', async () => {
    const first = await comeIn()
    expect(first.back.to).toBe('/inbox')
    expect((await first.visitor.get('/vandaag')).status).toBe(200)
    // From then on by the subject alone, whatever the address says.
    organisation.as(account({ email: 'anders@voorbeeld.nl', email_verified: false }))
    expect((await comeIn()).isIn).toBe(true)
  })

  it('nobody who was not invited comes in', async () => {
    organisation.as(account({ email: 'onbekend@voorbeeld.nl' }))
    const { back, isIn } = await comeIn()
    expect([back.status, isIn]).toEqual([403, false])
  })

  it('nobody of another board comes in, and no other role of whoever does', async () => {
    const stranger = await schoolActor(db, { boardId: (await aBoard(db)).id })
    organisation.as(account({ email: await emailOf(stranger.userId) }))
    expect((await comeIn()).isIn).toBe(false)
    const coordinator = await coordinatorActor(db, (await aPool(db)).id)
    organisation.as(account({ email: await emailOf(coordinator.userId), sub: 'coordinator' }))
    expect((await comeIn()).isIn).toBe(false)
    const [admin] = await rows(db).insert(userScope).values({ userId, role: 'admin' }).returning()
    organisation.as(account())
    const { visitor, isIn } = await comeIn()
    expect(isIn).toBe(true)
    expect((await visitor.post('/mijn-aanmelding/rol', { rol: admin?.id ?? '' })).status).toBe(404)
  })
})

describe('an account is not taken for whose it is not', () => {
  it.each([
    ['an address that is not verified', { email_verified: false }],
    ['an address without a word about it', { email_verified: undefined }],
    ['no address', { email: undefined }],
  ])('%s', async (_what, over) => {
    organisation.as(account(over))
    expect((await comeIn()).isIn).toBe(false)
  })

  it('another domain than the board has', async () => {
    await withSetting(`email_domains = '{elders.nl}'`, async () => {
      expect((await comeIn()).isIn).toBe(false)
    })
  })

  it('another account with the address of somebody who is pinned already', async () => {
    expect((await comeIn()).isIn).toBe(true)
    organisation.as(account({ sub: `nieuw-${number}` }))
    const { back, isIn } = await comeIn()
    expect([back.status, isIn]).toEqual([403, false])
    expect(back.text).toContain('een ander schoolaccount')
  })

  it('another organisation, a pupil, and who used no second factor where one is asked', async () => {
    const settings = [
      `organisation_claim = 'tid', organisation = 'stichting-a'`,
      `affiliation_claim = 'affiliation', affiliations = '{employee}'`,
      `is_mfa_asked = true, mfa_values = '{mfa}'`,
    ]
    for (const set of settings) {
      await withSetting(set, async () => {
        organisation.as(account({ tid: 'stichting-b', affiliation: ['student'], amr: ['pwd'] }))
        expect((await comeIn()).back.status).toBe(403)
        organisation.as(account({ tid: 'stichting-a', affiliation: ['employee'], amr: ['mfa'] }))
        expect((await comeIn()).isIn).toBe(true)
      })
    }
  })
})

describe('an answer is taken', () => {
  it('once', async () => {
    const visitor = visitorOf(product)
    const back = await away(visitor)
    const twin = visitorOf(product)
    for (const [name, value] of visitor.cookies) twin.cookies.set(name, value)
    const both = await Promise.all([visitor.get(back), twin.get(back)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 410]))
    expect((await visitor.get(back)).status).toBe(410)
  })

  it('in the browser that began (no signing in of somebody else)', async () => {
    const back = await away(visitorOf(product))
    const victim = visitorOf(product)
    expect((await victim.get(back)).status).toBe(410)
    await away(victim)
    expect((await victim.get(back)).status).toBe(403)
    expect(victim.cookies.has(SESSION)).toBe(false)
  })

  it.each([
    ['nonce', `jsonb_build_object('nonce', 'een-andere')`],
    ['state', `jsonb_build_object('state', 'een-andere')`],
    ['verifier', `jsonb_build_object('verifier', repeat('a', 43))`],
  ])('with the %s that was given', async (_what, changed) => {
    const visitor = visitorOf(product)
    const back = await away(visitor)
    await db.adminPool.query(
      `update attempt set payload = payload || ${changed} where kind = 'oidc' and used_at is null`,
    )
    expect((await visitor.get(back)).status).toBe(403)
    expect(visitor.cookies.has(SESSION)).toBe(false)
  })

  it('of the organisation that was asked (mix-up)', async () => {
    const visitor = visitorOf(product)
    const back = await away(visitor)
    expect((await visitor.get(back.replace(a.id, b.id))).status).toBe(410)
    const again = await away(visitor)
    const forged = again.replace(/iss=[^&]+/, `iss=${encodeURIComponent(other.issuer)}`)
    expect(forged).not.toBe(again)
    expect((await visitor.get(forged)).status).toBe(403)
    expect(visitor.cookies.has(SESSION)).toBe(false)
  })

  it('and another board’s organisation says nothing about this one’s staff', async () => {
    other.as(account())
    const visitor = visitorOf(product)
    const back = await away(visitor, b, other)
    expect((await visitor.get(back)).status).toBe(403)
  })

  it('never because another site sent somebody', async () => {
    const from = { 'Sec-Fetch-Site': 'cross-site' }
    const answer = await visitorOf(product).get(`/aanmelden/school/${a.id}`, from)
    expect([answer.status, answer.to]).toEqual([403, null])
  })
})

describe('where the organisation', () => {
  it('is down, the page says so', async () => {
    await withSetting(`issuer = 'http://127.0.0.1:9'`, async () => {
      expect((await visitorOf(product).get(`/aanmelden/school/${a.id}`)).status).toBe(503)
    })
  })

  it('does not answer, nobody waits for it', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    await withSetting(`issuer = 'http://127.0.0.1:${port}'`, async () => {
      expect((await visitorOf(product).get(`/aanmelden/school/${a.id}`)).status).toBe(503)
    })
    silent.closeAllConnections()
    silent.close()
  })

  it('is another one than it says, or is turned off, nobody goes there', async () => {
    await withSetting(`issuer = '${organisation.issuer}/elders'`, async () => {
      expect((await visitorOf(product).get(`/aanmelden/school/${a.id}`)).status).toBe(503)
    })
    await withSetting('is_on = false', async () => {
      expect((await visitorOf(product).get(`/aanmelden/school/${a.id}`)).status).toBe(404)
    })
  })
})
