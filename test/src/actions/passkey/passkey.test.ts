import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { passkeyPlace } from '../../../../src/actions/passkey/place.ts'
import { sha256 } from '../../../../src/sha256.ts'
import { memberActor } from '../../../support/build/actor.ts'
import { waitingPost } from '../../../support/build/context.ts'
import { aPoolAtWork } from '../../../support/build/pool-at-work.ts'
import { aPasskeyDevice, type Odd } from '../../../support/passkey-device.ts'
import { DOOR, OWN, origin, SESSION, usePasskeys } from './use-passkeys.ts'

const { db, now, after, open, ask, byKey, withPasskey, signInWith, flaws, kept } = usePasskeys()

describe('a passkey', () => {
  it('is asked of a device that knows whose it is and asks for a finger, a face or a PIN', async () => {
    const { visitor, userId } = await withPasskey()
    const { options } = await ask(visitor, OWN)
    expect(options).toMatchObject({
      rp: { id: 'pool.voorbeeld.nl' },
      user: { id: Buffer.from(userId).toString('base64url') },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    expect(options['excludeCredentials']).toHaveLength(1)
    const { options: asked } = await ask(open(), DOOR)
    expect(asked).toMatchObject({ rpId: 'pool.voorbeeld.nl', userVerification: 'required' })
    // Nobody who has not come in learns who has a passkey.
    expect(asked['allowCredentials'] ?? []).toEqual([])
  })

  it('is two factors: it lets in who has a role with data of others, without a code', async () => {
    const { device, userId } = await withPasskey()
    const { visitor, answer } = await signInWith(device)
    expect(answer.to).toBe('/')
    expect((await visitor.get('/taken')).status).toBe(200)
    const { rows: found } = await db.adminPool.query(
      `select method, is_strong from login where user_id = $1 and method = 'passkey'`,
      [userId],
    )
    expect(found).toEqual([{ method: 'passkey', is_strong: true }])
    expect((await kept(userId))[0]?.counter).toBe('1')
  })

  it('lets a member in too, and goes on where they were', async () => {
    const work = await aPoolAtWork(db)
    const actor = await memberActor(db, (await work.member()).id)
    const mine = await byKey(actor)
    const device = aPasskeyDevice({ origin, userId: actor.userId })
    await mine.post(OWN, { ...device.make(await ask(mine, OWN)), name: 'Telefoon' })
    const visitor = open()
    const form = device.answer(await ask(visitor, DOOR))
    expect((await visitor.post(DOOR, { ...form, verder: '/aanbod' })).to).toBe('/aanbod')
    await work.matcher.close()
  })

  it('is listed by its name and lets nobody in once it is taken away', async () => {
    const { visitor, device, userId } = await withPasskey('Laptop van Ada')
    expect((await visitor.get('/mijn-aanmelding')).text).toContain('Laptop van Ada')
    const other = aPasskeyDevice({ origin, userId })
    await visitor.post(OWN, { ...other.make(await ask(visitor, OWN)), name: 'Ander' })
    const [one] = (await kept(userId)).filter(({ name }) => name !== 'Ander')
    expect((await visitor.post(`${OWN}/${one?.id}/weg`, {})).to).toContain('passkey-weg')
    expect((await signInWith(device)).isIn).toBe(false)
    expect((await signInWith(other)).isIn).toBe(true)
  })

  it('that is the only second step of a role that needs one stays', async () => {
    const { visitor, userId } = await withPasskey()
    const [one] = await kept(userId)
    const refused = await visitor.post(`${OWN}/${one?.id}/weg`, {})
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('enige tweede stap')
    expect(await kept(userId)).toHaveLength(1)
  })

  it('is the second step of who has no app', async () => {
    const { userId, device } = await withPasskey()
    expect(device.credentialId).not.toBe('')
    const attempt = `insert into attempt (kind, browser_hash, user_id, payload, created_at, expires_at)
      values ('second-step', $1, $2, '{}', $3, $4) returning id`
    const visitor = open()
    await ask(visitor, DOOR)
    const secret = visitor.cookies.get('__Host-achtervang-deur') ?? ''
    const hash = sha256(secret)
    const times = [new Date(now()), new Date(now() + 60_000)]
    const { rows: made } = await db.adminPool.query(attempt, [hash, userId, ...times])
    const page = await visitor.get(`/aanmelden/tweede/${made[0].id}`)
    expect(page.text).toContain('action="/aanmelden/passkey"')
  })

  it('is not offered where browsers allow none', () => {
    const at = (publicUrl: string) => passkeyPlace({ post: { ...waitingPost, publicUrl } })
    expect(at('https://pool.voorbeeld.nl/x')).toEqual({
      rpId: 'pool.voorbeeld.nl',
      origin: 'https://pool.voorbeeld.nl',
    })
    expect(at('http://localhost:8787')).toBeDefined()
    for (const none of ['http://pool.voorbeeld.nl', 'https://10.0.0.1', 'https://[::1]:8787'])
      expect(at(none)).toBeUndefined()
  })
})

describe('the answer of a device', () => {
  it('counts once: seen again it lets nobody in, in that browser or another', async () => {
    const { device } = await withPasskey()
    const { visitor, form } = await signInWith(device)
    visitor.cookies.delete(SESSION)
    expect((await visitor.post(DOOR, form)).status).toBe(410)
    expect((await open().post(DOOR, form)).status).toBe(410)
    expect(visitor.cookies.has(SESSION)).toBe(false)
  })

  it('counts in the browser that asked and no other', async () => {
    const { device } = await withPasskey()
    const [asker, thief] = [open(), open()]
    await ask(thief, DOOR)
    const form = device.answer(await ask(asker, DOOR))
    expect((await thief.post(DOOR, form)).status).toBe(410)
    expect(thief.cookies.has(SESSION)).toBe(false)
  })

  it('counts for five minutes', async () => {
    const { device } = await withPasskey()
    const visitor = open()
    const form = device.answer(await ask(visitor, DOOR))
    after(5)
    expect((await visitor.post(DOOR, form)).status).toBe(410)
  })

  it('counts once where it is sent twice at the same moment', async () => {
    const { device } = await withPasskey()
    const visitor = open()
    const form = device.answer(await ask(visitor, DOOR))
    const both = await Promise.all([visitor.post(DOOR, form), visitor.post(DOOR, form)])
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      303, 410,
    ])
  })

  it.each([
    ['of another site', { origin: 'https://pool.voorbeeld.nl.elders.example' }],
    ['of a site one port further', { origin: 'https://pool.voorbeeld.nl:8443' }],
    ['without TLS', { origin: 'http://pool.voorbeeld.nl' }],
    ['for the name of another', { rpId: 'elders.example' }],
    ['without a finger, a face or a PIN', { isUnverified: true }],
    ['to another question', { challenge: Buffer.from('een-andere-vraag').toString('base64url') }],
    [
      'signed with another key',
      { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey },
    ],
  ] satisfies (readonly [string, Odd])[])(
    '%s is worth nothing and is written down',
    async (_, odd) => {
      const { device, userId } = await withPasskey()
      const { answer, isIn } = await signInWith(device, odd)
      expect([answer.status, isIn]).toEqual([403, false])
      expect((await flaws())[0]).toBe('proof')
      // What did not count moved no counter: its owner still comes in.
      expect((await kept(userId))[0]?.counter).toBe('0')
      expect((await signInWith(device)).isIn).toBe(true)
    },
  )

  it('of a passkey that nobody has, or in the name of somebody else, is worth nothing', async () => {
    const [mine, theirs] = [await withPasskey(), await withPasskey()]
    const stranger = aPasskeyDevice({ origin, userId: theirs.userId })
    expect((await signInWith(stranger)).isIn).toBe(false)
    expect((await flaws())[0]).toBe('unknown')
    const { credentialId } = theirs.device
    expect((await signInWith(mine.device, { credentialId })).isIn).toBe(false)
    const userHandle = Buffer.from(theirs.userId).toString('base64url')
    expect((await signInWith(mine.device, { userHandle })).isIn).toBe(false)
    expect((await flaws())[0]).toBe('owner')
  })

  it('whose counter went back is refused as a copy and written down', async () => {
    const { device, userId } = await withPasskey()
    expect((await signInWith(device, { counter: 7 })).isIn).toBe(true)
    for (const counter of [7, 6, 0]) {
      expect((await signInWith(device, { counter })).isIn).toBe(false)
      expect((await flaws())[0]).toBe('counter')
    }
    expect((await kept(userId))[0]?.counter).toBe('7')
    expect((await signInWith(device, { counter: 8 })).isIn).toBe(true)
  })

  it('of somebody who is disabled, or has no role, lets nobody in', async () => {
    const { device, userId } = await withPasskey()
    await db.adminPool.query('update app_user set disabled_at = $2 where id = $1', [
      userId,
      new Date(now()),
    ])
    expect((await signInWith(device)).isIn).toBe(false)
  })
})

describe('wrong answers without end', () => {
  it('lock nobody out who has the passkey', async () => {
    const { device, userId } = await withPasskey()
    const wrong = aPasskeyDevice({ origin, userId })
    const { credentialId } = device
    for (let times = 0; times < 12; times += 1)
      expect((await signInWith(wrong, { credentialId })).isIn).toBe(false)
    expect((await signInWith(device)).isIn).toBe(true)
  })
})
