import { describe, expect, it } from 'vitest'
import { workOnce } from '../../../../src/actions/job/work.ts'
import { keyed } from '../../../../src/actions/sign-in/seal.ts'
import { boardActor, coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testDoor } from '../../../support/build/context.ts'
import { aPool } from '../../../support/build/pool.ts'
import type { Visitor } from '../../../support/visitor.ts'
import { OWN, usePasskeys } from '../passkey/use-passkeys.ts'
import { totp } from '../sign-in/totp-of.ts'

const { db, deps, now, after, open, byKey, withPasskey, kept } = usePasskeys()

const HOME = '/mijn-aanmelding'
const APP = `${HOME}/app`
const CODES = `${HOME}/herstelcodes`

const paperIn = (text: string) =>
  [...text.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code)

const between = (pattern: RegExp, text: string) => pattern.exec(text)?.[1] ?? ''

/** The form of a new app, and what the app itself would show. */
async function ask(visitor: Visitor) {
  const { text } = await visitor.get(APP)
  const sealed = between(/name="sealed" value="([^"]+)"/, text)
  const secret = between(/class="secret">([^<]+)</, text).replaceAll(' ', '')
  return { sealed, secret, codeNow: () => totp(secret).generate({ timestamp: now() }) }
}

/** Somebody of a board who set up an app a minute ago. */
async function atWork() {
  const actor = await boardActor(db, (await aBoard(db)).id)
  const visitor = await byKey(actor)
  const app = await ask(visitor)
  const { status, text } = await visitor.post(APP, { sealed: app.sealed, code: app.codeNow() })
  expect(status).toBe(200)
  after(1)
  return { userId: actor.userId, visitor, app, paper: paperIn(text) }
}

/** Whether a code, of an app or on paper, shows in this session who somebody is. */
async function proves(visitor: Visitor, code: string): Promise<boolean> {
  return (await visitor.post(`${HOME}/bewijs/app`, { code })).status === 303
}

const told = async (userId: string) => {
  await workOnce(deps(), { kinds: ['account.mail'], limit: 100 })
  const { rows } = await db.adminPool.query<{ subject: string }>(
    `select subject from letter join delivery on delivery.id = delivery_id where user_id = $1 order by written_at`,
    [userId],
  )
  return rows.map(({ subject }) => subject)
}

describe('the own app', () => {
  it('goes on until a code of the new one is typed, and then no more; the earlier codes on paper die with it', async () => {
    const { visitor, app, paper, userId } = await atWork()
    const next = await ask(visitor)
    const wrong = await visitor.post(APP, { sealed: next.sealed, code: app.codeNow() })
    expect([wrong.status, wrong.text.includes(next.sealed)]).toEqual([422, true])
    expect(await proves(visitor, app.codeNow())).toBe(true)
    after(1)
    const done = await visitor.post(APP, { sealed: next.sealed, code: next.codeNow() })
    const newPaper = paperIn(done.text)
    expect(newPaper).toHaveLength(10)
    after(1)
    expect(await proves(visitor, app.codeNow())).toBe(false)
    expect(await proves(visitor, paper[0] ?? '')).toBe(false)
    expect(await proves(visitor, next.codeNow())).toBe(true)
    expect(await proves(visitor, newPaper[0] ?? '')).toBe(true)
    expect(await proves(visitor, newPaper[0] ?? '')).toBe(false)
    expect(await told(userId)).toEqual([
      'Uw app met codes is ingesteld of vervangen',
      'Uw app met codes is ingesteld of vervangen',
    ])
  })

  it('is replaced by its owner alone, soon, and with a fresh proof', async () => {
    const [mine, theirs] = [await atWork(), await atWork()]
    const next = await ask(mine.visitor)
    const stolen = { sealed: next.sealed, code: next.codeNow() }
    expect((await theirs.visitor.post(APP, stolen)).status).toBe(410)
    expect((await theirs.visitor.post(APP, { ...stolen, sealed: 'verzonnen' })).status).toBe(410)
    after(11)
    expect((await mine.visitor.post(APP, stolen)).to).toContain('/bewijs')
    expect((await mine.visitor.get(APP)).to).toContain('/bewijs')
    expect((await mine.visitor.post(CODES, {})).to).toContain('/bewijs')
    after(5)
    expect(await proves(mine.visitor, mine.app.codeNow())).toBe(true)
    const late = { sealed: next.sealed, code: next.codeNow() }
    expect((await mine.visitor.post(APP, late)).status).toBe(410)
    expect((await open().post(APP, late)).status).not.toBe(200)
  })

  it('is not guessed: after ten codes there is no more typing', async () => {
    const { visitor } = await atWork()
    const { sealed, codeNow } = await ask(visitor)
    for (let times = 0; times < 10; times += 1) await visitor.post(APP, { sealed, code: '000000' })
    expect((await visitor.post(APP, { sealed, code: codeNow() })).status).toBe(429)
  })
})

describe('codes on paper', () => {
  it('are made anew, once there is an app, and the earlier ones die', async () => {
    const { visitor, paper, userId } = await atWork()
    const renewed = paperIn((await visitor.post(CODES, {})).text)
    expect(new Set([...renewed, ...paper]).size).toBe(20)
    expect(await proves(visitor, paper[1] ?? '')).toBe(false)
    expect(await proves(visitor, renewed[1] ?? '')).toBe(true)
    expect(await told(userId)).toContain('U hebt nieuwe herstelcodes')
    const without = await byKey(await coordinatorActor(db, (await aPool(db)).id))
    expect((await without.post(CODES, {})).status).toBe(404)
  })

  it('of before they were kept slowly still count', async () => {
    const { visitor, userId } = await atWork()
    const hash = keyed(testDoor.sealKeys, 'recovery code', `${userId} 7K2M9QXD41TB`)
    await db.adminPool.query(
      `insert into recovery_code (code_hash, user_id, created_at) values ($1, $2, now())`,
      [hash, userId],
    )
    expect(await proves(visitor, '7K2M-9QXD-41TB')).toBe(true)
    expect(await proves(visitor, '7K2M-9QXD-41TB')).toBe(false)
  })
})

describe('a passkey', () => {
  it('is called something else by its owner alone, who is told when one comes and goes', async () => {
    const { visitor, userId } = await withPasskey('Telefoon')
    const [one] = await kept(userId)
    const path = `${OWN}/${one?.id}/naam`
    expect((await visitor.post(path, { name: 'Laptop thuis' })).to).toContain('passkey-hernoemd')
    expect((await visitor.get(HOME)).text).toContain('Laptop thuis')
    expect((await visitor.post(path, { name: ' ' })).status).toBe(422)
    const stranger = await withPasskey()
    expect((await stranger.visitor.post(path, { name: 'Van mij' })).status).toBe(404)
    expect((await kept(userId)).map(({ name }) => name)).toEqual(['Laptop thuis'])
    expect(await told(userId)).toEqual(['Er is een passkey bij uw aanmelding gekomen'])
  })
})
