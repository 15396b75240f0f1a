import { beforeAll, describe, expect, it } from 'vitest'
import { userScope } from '../../../../db/schema/index.ts'
import { makeKey } from '../../../../src/actions/access-key/make.ts'
import { adminActor, coordinatorActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { aKey } from '../../../support/build/key.ts'
import { aPool } from '../../../support/build/pool.ts'
import { rows } from '../../../support/build/rows.ts'
import type { Visitor } from '../../../support/visitor.ts'
import { usePasskeys } from '../passkey/use-passkeys.ts'

const { db, product, after, byKey } = usePasskeys()
const HOME = '/mijn-sleutels'
let userId: string

/** Somebody who is a coordinator and an administrator, and looks as the first. */
beforeAll(async () => {
  const actor = await coordinatorActor(db, (await aPool(db)).id)
  userId = actor.userId
  await rows(db).insert(userScope).values({ userId, role: 'admin' })
})

const signedIn = async () => {
  const visitor = await byKey({ role: 'coordinator', userId, poolIds: [] })
  const page = await visitor.get('/mijn-aanmelding')
  const [, other = ''] = /name="rol" value="([^"]+)"/.exec(page.text) ?? []
  const { rows: found } = await db.adminPool.query<{ role: string }>(
    'select role from user_scope where id = $1',
    [other],
  )
  if (found[0]?.role === 'coordinator') await visitor.post('/mijn-aanmelding/rol', { rol: other })
  return visitor
}
const shownIn = (text: string) => /class="secret">([\w-]{43})</.exec(text)?.[1] ?? ''
const make = async (visitor: Visitor, label: string) => {
  const page = await visitor.post(`${HOME}/nieuw`, { label, days: '30' })
  return { page, key: shownIn(page.text) }
}
const ask = async (key: string, path = '/api/v1/reference') =>
  (await product().app.request(path, { headers: { Authorization: `Bearer ${key}` } })).status
const idOf = async (label: string) => {
  const query = 'select id from access_key where label = $1 order by created_at limit 1'
  return (await db.adminPool.query<{ id: string }>(query, [label])).rows[0]?.id ?? ''
}

describe('a key of one’s own', () => {
  it('is shown once, kept as a hash, and counts for the role in which it was made alone', async () => {
    const visitor = await signedIn()
    const { key, page } = await make(visitor, 'Roosterprogramma')
    expect(page.status).toBe(200)
    expect(await ask(key)).toBe(200)
    // What administrators alone may ask.
    expect(await ask(key, '/api/v1/jobs')).toBe(403)
    const again = await visitor.get(HOME)
    expect(again.text).toContain('Roosterprogramma')
    expect(again.text).not.toContain(key)
    const { rows: found } = await db.adminPool.query(
      'select (select jsonb_agg(k) from access_key k) as k, (select jsonb_agg(e) from event e) as e, (select jsonb_agg(i) from idempotency i) as i',
    )
    expect(JSON.stringify(found)).not.toContain(key)
  })

  it('ends when its time is over', async () => {
    const { key } = await make(await signedIn(), 'Een maand')
    after(30 * 24 * 60 - 1)
    expect(await ask(key)).toBe(200)
    after(1)
    expect(await ask(key)).toBe(401)
  })

  it('that is renewed counts a week beside the new one, and no longer', async () => {
    const visitor = await signedIn()
    const { key } = await make(visitor, 'Salaris')
    const page = await visitor.post(`${HOME}/${await idOf('Salaris')}/vernieuw`, {})
    const renewed = shownIn(page.text)
    expect([await ask(key), await ask(renewed), renewed === key]).toEqual([200, 200, false])
    after(7 * 24 * 60)
    expect([await ask(key), await ask(renewed)]).toEqual([401, 200])
    // What is over cannot be renewed.
    const later = await signedIn()
    expect((await later.post(`${HOME}/${await idOf('Salaris')}/vernieuw`, {})).status).toBe(404)
  })

  it('that is taken back counts for nothing at once, also with a proof of long ago', async () => {
    const visitor = await signedIn()
    const { key } = await make(visitor, 'Weg')
    after(20)
    const taken = await visitor.post(`${HOME}/${await idOf('Weg')}/intrekken`, {})
    expect(taken.to).toContain('gelukt=ingetrokken')
    expect(await ask(key)).toBe(401)
    expect((await visitor.post(`${HOME}/${await idOf('Weg')}/intrekken`, {})).status).toBe(404)
  })

  it('is made with a fresh proof, and never with a key', async () => {
    const visitor = await signedIn()
    after(10)
    const late = await visitor.post(`${HOME}/nieuw`, { label: 'Laat', days: '30' })
    expect(late.to).toContain('/mijn-aanmelding/bewijs')
    const actor = await adminActor(db)
    const input = { label: 'Door een programma', days: 30 }
    await expect(makeKey(testContext(db, actor), input)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  it('of somebody else is neither seen, renewed nor taken back', async () => {
    const mine = await signedIn()
    const { key } = await make(mine, 'Van mij')
    const stranger = await byKey(await adminActor(db))
    expect((await stranger.get(HOME)).text).not.toContain('Van mij')
    for (const step of ['vernieuw', 'intrekken'])
      expect((await stranger.post(`${HOME}/${await idOf('Van mij')}/${step}`, {})).status).toBe(404)
    expect(await ask(key)).toBe(200)
  })

  it('needs a name and one of the terms, and there are not too many of them', async () => {
    const visitor = await signedIn()
    expect((await visitor.post(`${HOME}/nieuw`, { label: '', days: '30' })).status).toBe(422)
    expect((await visitor.post(`${HOME}/nieuw`, { label: 'x', days: '3650' })).status).toBe(422)
    for (let count = 0; count < 20; count += 1) await make(visitor, `Sleutel ${count}`)
    expect((await make(visitor, 'Te veel')).page.status).toBe(422)
    expect(await aKey(db, await adminActor(db))).not.toBe('')
  })
})
