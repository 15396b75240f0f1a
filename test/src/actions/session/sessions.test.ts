import { beforeAll, describe, expect, it } from 'vitest'
import { userScope } from '../../../../db/schema/index.ts'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { at } from '../../../scheduler/when.ts'
import { adminActor, aUser, coordinatorActor } from '../../../support/build/actor.ts'
import { aKey } from '../../../support/build/key.ts'
import { aPool } from '../../../support/build/pool.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'
import { productOver, type Visitor, visitorOf } from '../../../support/visitor.ts'

const COOKIE = '__Host-achtervang'
const MINUTE = 60_000
const db = useDb()
let now: Instant = at('2026-11-20 09:00')
let product: ReturnType<typeof productOver>
let key: string
let userId: string

beforeAll(async () => {
  product = productOver(db, { now: () => now })
  const pool = await aPool(db)
  const actor = await coordinatorActor(db, pool.id)
  userId = actor.userId
  await rows(db).insert(userScope).values({ userId, role: 'admin' })
  key = await aKey(db, actor)
})

async function signedIn(withKey = key): Promise<Visitor> {
  const visitor = visitorOf(product)
  expect((await visitor.post('/aanmelden', { sleutel: withKey })).status).toBe(303)
  return visitor
}

const HOME = '/mijn-aanmelding'
const isIn = async (visitor: Visitor) => (await visitor.get(HOME)).status === 200
const after = (minutes: number) => {
  now = (now + minutes * MINUTE) as Instant
}

const verbs = async () => {
  const { rows: found } = await db.adminPool.query<{ verb: string }>(
    `select verb from event where subject_id = $1 order by at desc, seq desc`,
    [userId],
  )
  return found.map(({ verb }) => verb)
}

/** What a stream of news that a browser has open says, one piece at a time; `undefined` when it has ended. */
async function newsOf(visitor: Visitor) {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const { body } = await product.app.request(`/live?sinds=${product.deps.liveNews.mark()}`, {
    headers: { cookie },
  })
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  return async () => (await reader?.read())?.value
}

describe('a session that ends', () => {
  const heard = () => product.deps.liveNews.heard()
  // An administrator has no page that renews itself.
  const aCoordinator = async () => aKey(db, await coordinatorActor(db, (await aPool(db)).id))

  it('is told no more news, on the page that was left open', async () => {
    const own = await aCoordinator()
    const [gone, stays] = [await signedIn(own), await signedIn(own)]
    const [next, other] = [await newsOf(gone), await newsOf(stays)]
    expect([await next(), await other()]).toEqual([': open\n\n', ': open\n\n'])
    heard()
    expect(await next()).toMatch(/^event: news/)
    expect(await other()).toMatch(/^event: news/)
    await gone.post('/afmelden', {})
    heard()
    expect(await next()).toBeUndefined()
    expect(await other()).toMatch(/^event: news/)
  })

  it('also not where it was ended elsewhere, or nobody was there for half an hour', async () => {
    const own = await aCoordinator()
    const [left, here] = [await signedIn(own), await signedIn(own)]
    const [next, late] = [await newsOf(left), await newsOf(here)]
    await Promise.all([next(), late()])
    await here.post(`${HOME}/andere`, {})
    heard()
    expect(await next()).toBeUndefined()
    expect(await late()).toMatch(/^event: news/)
    after(31)
    heard()
    expect(await late()).toBeUndefined()
  })
})

describe('a session ends', () => {
  it('after half an hour in which nobody asked for anything, and not before', async () => {
    const visitor = await signedIn()
    after(29)
    expect(await isIn(visitor)).toBe(true)
    after(29)
    expect(await isIn(visitor)).toBe(true)
    after(30)
    expect(await isIn(visitor)).toBe(false)
  })

  it('also where a page is left open that renews itself', async () => {
    const visitor = await signedIn()
    for (let minutes = 0; minutes < 30; minutes += 10) {
      after(10)
      await visitor.get('/', { 'Achtervang-By-Itself': '1' })
    }
    expect(await isIn(visitor)).toBe(false)
  })

  it('twelve hours after it began, however busy somebody is, in whichever role', async () => {
    const visitor = await signedIn()
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      after(20)
      expect(await isIn(visitor)).toBe(true)
    }
    const page = await visitor.get(HOME)
    const [, other = ''] = /name="rol" value="([^"]+)"/.exec(page.text) ?? []
    expect((await visitor.post(`${HOME}/rol`, { rol: other })).status).toBe(303)
    after(20)
    expect((await visitor.post('/sessie', {})).to).toBe('/')
    expect(await isIn(visitor)).toBe(false)
  })

  it('at once where its owner ends it elsewhere', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    await here.post(`${HOME}/andere`, {})
    expect([await isIn(here), await isIn(there)]).toEqual([true, false])
    expect((await verbs())[0]).toBe('session.end-others')
    const third = await signedIn()
    const page = await here.get(HOME)
    const [, action = ''] = /action="([^"]+\/sessie\/[^"]+)"/.exec(page.text) ?? []
    expect((await here.post(action, {})).to).toContain('gelukt=sessie-beeindigd')
    expect([await isIn(here), await isIn(third)]).toEqual([true, false])
  })

  it('by signing out, and its token is worth nothing afterwards', async () => {
    const visitor = await signedIn()
    const token = visitor.cookies.get(COOKIE) ?? ''
    await visitor.post('/afmelden', {})
    expect(visitor.cookies.has(COOKIE)).toBe(false)
    visitor.cookies.set(COOKIE, token)
    expect(await isIn(visitor)).toBe(false)
    expect((await verbs())[0]).toBe('session.sign-out')
  })

  it('at the moment its user is disabled, whose key is worth nothing either', async () => {
    const actor = await adminActor(db)
    const theirs = await aKey(db, actor)
    const visitor = await signedIn(theirs)
    const disable = 'update app_user set disabled_at = $2 where id = $1'
    await db.adminPool.query(disable, [actor.userId, new Date(now)])
    expect(await isIn(visitor)).toBe(false)
    expect((await visitor.post('/aanmelden', { sleutel: theirs })).status).toBe(401)
    await db.adminPool.query(disable, [actor.userId, null])
    expect(await isIn(visitor)).toBe(false)
  })
})

describe('a token', () => {
  it('that somebody planted before signing in is not the one after (fixation)', async () => {
    const planted = 'een-door-een-ander-gekozen-waarde-van-genoeg-tekens'
    const visitor = visitorOf(product)
    visitor.cookies.set(COOKIE, planted)
    await visitor.post('/aanmelden', { sleutel: key })
    expect(visitor.cookies.get(COOKIE)).not.toBe(planted)
    const thief = visitorOf(product)
    thief.cookies.set(COOKIE, planted)
    expect(await isIn(thief)).toBe(false)
  })

  it('of an earlier session of this browser ends when somebody signs in again', async () => {
    const visitor = await signedIn()
    const earlier = visitor.cookies.get(COOKIE) ?? ''
    await visitor.post('/aanmelden', { sleutel: key })
    const thief = visitorOf(product)
    thief.cookies.set(COOKIE, earlier)
    expect(await isIn(thief)).toBe(false)
  })

  it('is another one after a change of role, and of two changes at once one wins', async () => {
    const visitor = await signedIn()
    const earlier = visitor.cookies.get(COOKIE) ?? ''
    const page = await visitor.get(HOME)
    const [, other = ''] = /name="rol" value="([^"]+)"/.exec(page.text) ?? []
    const twin = visitorOf(product)
    twin.cookies.set(COOKIE, earlier)
    const both = await Promise.all([
      visitor.post(`${HOME}/rol`, { rol: other }),
      twin.post(`${HOME}/rol`, { rol: other }),
    ])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 404]))
    twin.cookies.set(COOKIE, earlier)
    expect(await isIn(twin)).toBe(false)
  })

  it('is kept as SHA-256 alone', async () => {
    const visitor = await signedIn()
    const { rows: found } = await db.adminPool.query('select * from login')
    expect(JSON.stringify(found)).not.toContain(visitor.cookies.get(COOKIE))
  })
})

describe('every cookie', () => {
  it('is of this very host, over TLS alone, and for no script', async () => {
    const visitor = await signedIn()
    const asked = [
      await visitor.get('/?taal=en'),
      await visitor.post('/aanmelden', { sleutel: key }),
      await visitor.post('/aanmelden/code', { email: 'iemand@voorbeeld.nl' }),
    ]
    const lines = asked.flatMap(({ headers }) => headers.getSetCookie())
    expect(lines.length).toBeGreaterThanOrEqual(3)
    for (const line of lines) {
      expect(line).toMatch(/^__Host-/)
      for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax'])
        expect(line.split('; ')).toContain(part)
    }
  })
})

describe('somebody else', () => {
  it('ends no session that is not theirs, and chooses no role that is not theirs', async () => {
    const mine = await signedIn()
    const stranger = await adminActor(db)
    const visitor = await signedIn(await aKey(db, stranger))
    const { rows: found } = await db.adminPool.query<{ id: string; user_scope_id: string }>(
      'select id, user_scope_id from login where user_id = $1',
      [userId],
    )
    for (const { id, user_scope_id: scopeId } of found) {
      expect((await visitor.post(`${HOME}/sessie/${id}`, {})).status).toBe(404)
      expect((await visitor.post(`${HOME}/rol`, { rol: scopeId })).status).toBe(404)
    }
    expect(await isIn(mine)).toBe(true)
  })

  it('makes no browser sign in, out or otherwise from another site', async () => {
    const visitor = visitorOf(product)
    const from = { 'Sec-Fetch-Site': 'cross-site' }
    expect((await visitor.post('/aanmelden', { sleutel: key }, from)).status).toBe(403)
    expect(visitor.cookies.size).toBe(0)
    const mine = await signedIn()
    expect((await mine.post('/afmelden', {}, from)).status).toBe(403)
    expect(await isIn(mine)).toBe(true)
  })
})

describe('a key', () => {
  it('ends when its time is over, is for one role where it says so, and is seen to be used', async () => {
    const user = await aUser(db)
    const [scope] = await rows(db)
      .insert(userScope)
      .values([
        { userId: user.id, role: 'admin' },
        { userId: user.id, role: 'admin' },
      ])
      .returning()
    const withTerm = await aKey(db, { role: 'admin', userId: user.id })
    const set = `update access_key set expires_at = $2, user_scope_id = $3 where user_id = $1`
    await db.adminPool.query(set, [user.id, new Date(now + MINUTE), scope?.id])
    const ask = () =>
      product.app.request('/api/v1/reference', {
        headers: { Authorization: `Bearer ${withTerm}` },
      })
    expect((await ask()).status).toBe(200)
    const { rows: used } = await db.adminPool.query<{ last_used_at: Date }>(
      'select last_used_at from access_key where user_id = $1',
      [user.id],
    )
    expect(used[0]?.last_used_at.getTime()).toBe(now)
    after(1)
    expect((await ask()).status).toBe(401)
  })
})
