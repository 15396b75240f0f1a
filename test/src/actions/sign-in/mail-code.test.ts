import { beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { at } from '../../../scheduler/when.ts'
import { memberActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { aMember } from '../../../support/build/member.ts'
import { codeIn, mailsTo } from '../../../support/mailbox.ts'
import { useDb } from '../../../support/use-db.ts'
import { productOver, type Visited, type Visitor, visitorOf } from '../../../support/visitor.ts'

const SESSION = '__Host-achtervang'
const BROWSER = '__Host-achtervang-deur'
const KNOWN = '__Host-achtervang-bekend'
const MINUTE = 60_000
const NOBODY = 'niemand@voorbeeld.nl'
const db = useDb()
let now: Instant = at('2026-11-20 09:00')
let product: ReturnType<typeof productOver>
let email: string

beforeAll(async () => {
  product = productOver(db, { now: () => now })
  const board = await aBoard(db)
  const { userId } = await memberActor(db, (await aMember(db, board.id)).id)
  const { rows } = await db.adminPool.query<{ email: string }>(
    'select email from app_user where id = $1',
    [userId],
  )
  email = rows[0]?.email ?? ''
})

const after = (minutes: number) => {
  now = (now + minutes * MINUTE) as Instant
}

/** Asks for a code and answers where to type it. */
async function ask(visitor: Visitor, address = email): Promise<string> {
  after(1 / 60)
  const asked = await visitor.post('/aanmelden/code', { email: address })
  expect(asked.status).toBe(303)
  return asked.to ?? ''
}

const lastCode = async (address = email) => codeIn((await mailsTo(db, product.deps, address))[0])
const other = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0')
const isIn = (visitor: Visitor) => visitor.cookies.has(SESSION)

/** An answer without what differs in every answer. */
const said = ({ status, text, headers }: Visited) => ({
  status,
  text: text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll(/sinds=[^"]+/g, ''),
  headers: [...headers]
    .filter(([name]) => !['x-request-id', 'set-cookie', 'location'].includes(name))
    .toSorted(([one], [another]) => one.localeCompare(another)),
})

describe('a code by mail', () => {
  it('lets a member in, once, in the browser that asked', async () => {
    const visitor = visitorOf(product)
    const page = await ask(visitor)
    const code = await lastCode()
    expect(code).toMatch(/^\d{8}$/)
    expect((await visitor.post(page, { code: `${code.slice(0, 4)} ${code.slice(4)}` })).to).toBe(
      '/',
    )
    expect((await visitor.get('/aanbod')).status).toBe(200)
    const again = visitorOf(product)
    again.cookies.set(BROWSER, visitor.cookies.get(BROWSER) ?? '')
    expect((await again.post(page, { code })).status).toBe(410)
    expect(isIn(again)).toBe(false)
  })

  it('is followed by the offer of a passkey, until this browser says not now', async () => {
    const visitor = visitorOf(product)
    await visitor.post(await ask(visitor), { code: await lastCode() })
    const isOffered = async (path = '/') =>
      (await visitor.get(path)).text.includes('Maak een passkey')
    expect(await isOffered()).toBe(true)
    expect(await isOffered('/?passkey=later')).toBe(false)
    expect(await isOffered()).toBe(false)
  })

  it('is of no use in another browser, where it counts no try either', async () => {
    const visitor = visitorOf(product)
    const page = await ask(visitor)
    const code = await lastCode()
    const thief = visitorOf(product)
    for (let tries = 0; tries < 6; tries += 1)
      expect((await thief.post(page, { code })).status).toBe(410)
    expect((await visitor.post(page, { code })).to).toBe('/')
  })

  it('counts ten minutes', async () => {
    const visitor = visitorOf(product)
    const page = await ask(visitor)
    const code = await lastCode()
    after(10)
    expect((await visitor.post(page, { code })).status).toBe(410)
    expect(isIn(visitor)).toBe(false)
  })

  it('may be typed five times, also where ten are typed at once', async () => {
    const visitor = visitorOf(product)
    const page = await ask(visitor)
    const code = await lastCode()
    const wrong = await Promise.all(
      Array.from({ length: 10 }, () => visitor.post(page, { code: other(code) })),
    )
    expect(wrong.filter(({ status }) => status === 422)).toHaveLength(5)
    expect((await visitor.post(page, { code })).status).toBe(410)
  })

  it('lets one in where it is typed twice at the same moment', async () => {
    const visitor = visitorOf(product)
    const page = await ask(visitor)
    const code = await lastCode()
    const both = await Promise.all([visitor.post(page, { code }), visitor.post(page, { code })])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 410]))
  })

  it('stands in the mail alone, and no link there signs in', async () => {
    const page = await ask(visitorOf(product))
    const [mail = ''] = await mailsTo(db, product.deps, email)
    const code = codeIn(mail)
    expect(mail).not.toContain('http')
    const { rows } = await db.adminPool.query(
      `select (select jsonb_agg(a) from attempt a) as a, (select jsonb_agg(e) from event e) as e,
        (select jsonb_agg(j) from job j) as j`,
    )
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(page).not.toContain(code)
  })
})

describe('nobody learns who is known here', () => {
  it('from the answer to asking, the page after it, or what is typed there', async () => {
    const [known, unknown] = [visitorOf(product), visitorOf(product)]
    const walk = async (visitor: Visitor, address: string) => {
      const asked = await visitor.post('/aanmelden/code', { email: address })
      await mailsTo(db, product.deps, address)
      const to = asked.to ?? ''
      const seen = [asked, await visitor.get(to), await visitor.post(to, { code: '00000000' })]
      return seen.map(said)
    }
    expect(await walk(unknown, NOBODY)).toEqual(await walk(known, email))
    expect(await mailsTo(db, product.deps, NOBODY)).toEqual([])
  })

  it('from how long it takes: asking does the same statements, whoever is asked for', async () => {
    const count = async () => {
      const { rows } = await db.adminPool.query<{ attempts: number; jobs: number; mails: number }>(
        `select (select count(*)::int from attempt) as attempts,
          (select count(*)::int from job where kind = 'sign-in.mail') as jobs, (select count(*)::int from delivery) as mails`,
      )
      return rows[0] ?? { attempts: 0, jobs: 0, mails: 0 }
    }
    for (const address of [email, NOBODY]) {
      const before = await count()
      await ask(visitorOf(product), address)
      const { attempts, jobs, mails } = await count()
      expect([attempts - before.attempts, jobs - before.jobs, mails - before.mails]).toEqual([
        1, 1, 0,
      ])
    }
  })
})

describe('nobody is locked out by somebody else', () => {
  it('whoever asks too often for a mailbox fills it no further, and its owner, who was here before, goes on', async () => {
    after(120)
    const owner = visitorOf(product)
    const page = await ask(owner)
    await owner.post(page, { code: await lastCode() })
    expect(owner.cookies.has(KNOWN)).toBe(true)
    const before = (await mailsTo(db, product.deps, email)).length
    for (let asked = 0; asked < 15; asked += 1) {
      after(1)
      await ask(visitorOf(product))
      await mailsTo(db, product.deps, email)
    }
    const mails = await mailsTo(db, product.deps, email)
    expect(mails.length - before).toBeLessThan(15)
    after(1)
    const again = await ask(owner)
    expect((await owner.post(again, { code: await lastCode() })).to).toBe('/')
  })

  it('a network that asks too much waits, and another does not', async () => {
    const behindProxy = productOver(db, {
      now: () => now,
      door: { ...product.deps.door, proxyCount: 1 },
    })
    const from = (address: string) => ({ 'X-Forwarded-For': `10.1.1.1, ${address}` })
    const form = { email: NOBODY }
    const answers = []
    for (let asked = 0; asked < 125; asked += 1)
      answers.push(await visitorOf(behindProxy).post('/aanmelden/code', form, from('192.0.2.1')))
    const slowed = answers.filter(({ status }) => status === 429)
    expect(slowed).toHaveLength(5)
    expect(Number(slowed[0]?.headers.get('Retry-After'))).toBeGreaterThan(0)
    const elsewhere = await visitorOf(behindProxy).post('/aanmelden/code', form, from('192.0.2.2'))
    expect(elsewhere.status).toBe(303)
    after(16)
    const later = await visitorOf(behindProxy).post('/aanmelden/code', form, from('192.0.2.1'))
    expect(later.status).toBe(303)
  })
})

describe('what was typed', () => {
  it.each(['geen-adres', '', 'a@b', `${'a'.repeat(300)}@b.nl`])(
    '%s is no address',
    async (typed) => {
      const answer = await visitorOf(product).post('/aanmelden/code', { email: typed })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain('e-mailadres')
    },
  )

  it('leads to no other site afterwards', async () => {
    after(120)
    const visitor = visitorOf(product)
    const asked = await visitor.post('/aanmelden/code', { email, verder: '//elders.example' })
    expect(asked.to).not.toContain('elders')
    const code = await lastCode()
    const passed = await visitor.post(asked.to ?? '', { code, verder: 'https://elders.example' })
    expect([passed.status, passed.to]).toEqual([303, '/'])
  })
})
