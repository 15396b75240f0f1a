import { describe, expect, it } from 'vitest'
import { userScope } from '../../../../db/schema/index.ts'
import { adminActor, aUser, coordinatorActor } from '../../../support/build/actor.ts'
import { aPoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { aPasskeyDevice, type Odd } from '../../../support/passkey-device.ts'
import { DOOR, OWN, origin, usePasskeys } from './use-passkeys.ts'

const { db, open, ask, byKey, withPasskey, signInWith, kept } = usePasskeys()

describe('making a passkey', () => {
  it.each([
    ['at another site', { origin: 'https://elders.example' }],
    ['for the name of another', { rpId: 'elders.example' }],
    ['without a finger, a face or a PIN', { isUnverified: true }],
    ['for another question', { challenge: Buffer.from('een-andere-vraag').toString('base64url') }],
  ] satisfies (readonly [string, Odd])[])('%s is refused', async (_, odd) => {
    const { userId } = await adminActor(db)
    const visitor = await byKey({ role: 'admin', userId })
    const form = aPasskeyDevice({ origin, userId }).make(await ask(visitor, OWN), odd)
    expect((await visitor.post(OWN, { ...form, name: 'Vals' })).status).toBe(403)
    expect(await kept(userId)).toEqual([])
  })

  it('needs a session, and its question is of one person, one browser, once', async () => {
    const [mine, theirs] = [await adminActor(db), await adminActor(db)]
    const [visitor, thief] = [await byKey(mine), await byKey(theirs)]
    const nobody = await open().post(`${OWN}/vraag`, {})
    expect(nobody.status).not.toBe(200)
    const form = aPasskeyDevice({ origin, userId: mine.userId }).make(await ask(visitor, OWN))
    expect((await thief.post(OWN, { ...form, name: 'Vals' })).status).toBe(410)
    // Also with the cookie of the browser that asked, somebody else cannot answer.
    const browser = '__Host-achtervang-deur'
    thief.cookies.set(browser, visitor.cookies.get(browser) ?? '')
    expect((await thief.post(OWN, { ...form, name: 'Vals' })).status).toBe(410)
    expect((await visitor.post(OWN, { ...form, name: 'Echt' })).status).toBe(303)
    expect((await visitor.post(OWN, { ...form, name: 'Nog eens' })).status).toBe(410)
    // A question for signing in is none for making, and the other way round.
    const asked = await ask(visitor, DOOR)
    const crossed = aPasskeyDevice({ origin, userId: mine.userId }).make(asked)
    expect((await visitor.post(OWN, { ...crossed, name: 'Vals' })).status).toBe(410)
    expect(await kept(theirs.userId)).toEqual([])
  })

  it('takes no id that somebody has already: nobody is locked out by it', async () => {
    const victim = await withPasskey()
    const { userId } = await adminActor(db)
    const visitor = await byKey({ role: 'admin', userId })
    const { credentialId } = victim.device
    const form = aPasskeyDevice({ origin, userId }).make(await ask(visitor, OWN), { credentialId })
    expect((await visitor.post(OWN, { ...form, name: 'Geleend' })).status).toBe(403)
    expect((await signInWith(victim.device)).isIn).toBe(true)
  })

  it('and taking away is for its owner alone', async () => {
    const victim = await withPasskey()
    const { userId: other } = await aUser(db).then(({ id }) => ({ userId: id }))
    await rows(db).insert(userScope).values({ userId: other, role: 'admin' })
    const visitor = await byKey({ role: 'admin', userId: other })
    const [one] = await kept(victim.userId)
    expect((await visitor.post(`${OWN}/${one?.id}/weg`, {})).status).toBe(404)
    const work = await aPoolAtWork(db)
    const coordinator = await byKey(await coordinatorActor(db, work.pool.id))
    expect((await coordinator.post(`${OWN}/${one?.id}/weg`, {})).status).toBe(404)
    expect(await kept(victim.userId)).toHaveLength(1)
    await work.matcher.close()
  })
})
