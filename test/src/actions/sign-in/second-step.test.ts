import { beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { at } from '../../../scheduler/when.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aPool } from '../../../support/build/pool.ts'
import { codeIn, mailsTo } from '../../../support/mailbox.ts'
import { useDb } from '../../../support/use-db.ts'
import { productOver, type Visitor, visitorOf } from '../../../support/visitor.ts'
import { totp } from './totp-of.ts'

const SESSION = '__Host-achtervang'
const MINUTE = 60_000
const db = useDb()
let now: Instant = at('2026-11-20 09:00')
let product: ReturnType<typeof productOver>

beforeAll(() => {
  product = productOver(db, { now: () => now })
})

const after = (minutes: number) => {
  now = (now + minutes * MINUTE) as Instant
}

async function aCoordinator(): Promise<string> {
  const { userId } = await coordinatorActor(db, (await aPool(db)).id)
  const found = 'select email from app_user where id = $1'
  const { rows } = await db.adminPool.query<{ email: string }>(found, [userId])
  return rows[0]?.email ?? ''
}

/** Through the first step; answers the page of the second. */
async function first(visitor: Visitor, email: string): Promise<string> {
  after(2)
  const { to } = await visitor.post('/aanmelden/code', { email })
  const code = codeIn((await mailsTo(db, product.deps, email))[0])
  const passed = await visitor.post(to ?? '', { code })
  expect(visitor.cookies.has(SESSION)).toBe(false)
  return passed.to ?? ''
}

/** Somebody with an app and codes on paper. */
async function enrolled() {
  const email = await aCoordinator()
  const visitor = visitorOf(product)
  const page = await first(visitor, email)
  expect(page).toContain('/aanmelden/instellen/')
  const { text } = await visitor.get(page)
  const secret = (/class="secret">([^<]+)</.exec(text)?.[1] ?? '').replaceAll(' ', '')
  const codeNow = () => totp(secret).generate({ timestamp: now })
  const done = await visitor.post(page, { code: codeNow() })
  const paper = [...done.text.matchAll(/<code>([0-9A-Z-]{14})<\/code>/g)].map(
    ([, code = '']) => code,
  )
  return { email, secret, codeNow, paper, visitor }
}

describe('whoever has a role with data of others', () => {
  it('chooses an app the first time, which is in only once its code is typed, and gets ten codes on paper', async () => {
    const { visitor, paper, secret } = await enrolled()
    expect((await visitor.get('/vandaag')).status).toBe(200)
    expect(new Set(paper).size).toBe(10)
    const { rows } = await db.adminPool.query(
      `select (select jsonb_agg(a) from authenticator a) as a, (select jsonb_agg(r) from recovery_code r) as r,
        (select jsonb_agg(p.payload) from attempt p) as p, (select jsonb_agg(e) from event e) as e`,
    )
    const kept = JSON.stringify(rows)
    expect(kept).not.toContain(secret)
    for (const code of paper) expect(kept).not.toContain(code.replaceAll('-', ''))
  })

  it('is told by mail that there is an app now, in case it was not them', async () => {
    const { email } = await enrolled()
    const { rows } = await db.adminPool.query(
      `select payload ->> 'what' as what from job join app_user on app_user.id::text = payload ->> 'userId'
       where kind = 'account.mail' and email = $1`,
      [email],
    )
    expect(rows).toEqual([{ what: 'app-replaced' }])
  })

  it('needs the app from then on, each code once, and not only the mailbox', async () => {
    const { email, codeNow } = await enrolled()
    const visitor = visitorOf(product)
    const page = await first(visitor, email)
    expect(page).toContain('/aanmelden/tweede/')
    const code = codeNow()
    expect((await visitor.post(page, { code })).to).toBe('/')
    const thief = visitorOf(product)
    const theirs = await first(thief, email)
    expect((await thief.post(theirs, { code })).status).toBe(422)
    expect(thief.cookies.has(SESSION)).toBe(false)
  })

  it('is let in once where one code is typed twice at the same moment', async () => {
    const { email, codeNow } = await enrolled()
    const [one, other] = [visitorOf(product), visitorOf(product)]
    const pages = [await first(one, email), await first(other, email)]
    const code = codeNow()
    const both = await Promise.all([
      one.post(pages[0] ?? '', { code }),
      other.post(pages[1] ?? '', { code }),
    ])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 422]))
  })

  it('tries five times, then begins again', async () => {
    const { email, codeNow } = await enrolled()
    const visitor = visitorOf(product)
    const page = await first(visitor, email)
    const wrong = String((Number(codeNow()) + 1) % 1_000_000).padStart(6, '0')
    for (let tries = 1; tries <= 4; tries += 1)
      expect((await visitor.post(page, { code: wrong })).status).toBe(422)
    await visitor.post(page, { code: wrong })
    expect((await visitor.post(page, { code: codeNow() })).status).toBe(410)
    expect(visitor.cookies.has(SESSION)).toBe(false)
  })

  it('comes in with a code on paper, each once, and no one else with it', async () => {
    const { email, paper } = await enrolled()
    const visitor = visitorOf(product)
    const code = paper[0]?.toLowerCase().replaceAll('-', ' ') ?? ''
    expect((await visitor.post(await first(visitor, email), { code })).to).toBe('/')
    const again = visitorOf(product)
    expect((await again.post(await first(again, email), { code })).status).toBe(422)
    const stranger = await enrolled()
    const theirs = visitorOf(product)
    const page = await first(theirs, stranger.email)
    expect((await theirs.post(page, { code: paper[1] ?? '' })).status).toBe(422)
  })

  it('goes on in no other browser', async () => {
    const { email, codeNow } = await enrolled()
    const visitor = visitorOf(product)
    const page = await first(visitor, email)
    const thief = visitorOf(product)
    expect((await thief.get(page)).status).toBe(410)
    expect((await thief.post(page, { code: codeNow() })).status).toBe(410)
  })

  it('cannot come in by a session of one step, whatever wrote it', async () => {
    const { email, visitor } = await enrolled()
    expect((await visitor.get('/vandaag')).status).toBe(200)
    await db.adminPool.query(
      `update login set is_strong = false where user_id = (select id from app_user where email = $1)`,
      [email],
    )
    expect((await visitor.get('/vandaag')).to).toContain('/?verder')
  })

  it('cannot use an app where there is no key to seal its secret with', async () => {
    const email = await aCoordinator()
    const keyless = productOver(db, {
      now: () => now,
      door: { ...product.deps.door, sealKeys: [] },
    })
    const visitor = visitorOf(keyless)
    after(2)
    const { to } = await visitor.post('/aanmelden/code', { email })
    const code = codeIn((await mailsTo(db, keyless.deps, email))[0])
    const passed = await visitor.post(to ?? '', { code })
    expect((await visitor.get(passed.to ?? '')).text).toContain('nog geen sleutel ingesteld')
  })
})
