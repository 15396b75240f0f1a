import { beforeAll, expect } from 'vitest'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { at } from '../../../scheduler/when.ts'
import { adminActor } from '../../../support/build/actor.ts'
import { waitingPost } from '../../../support/build/context.ts'
import { aKey } from '../../../support/build/key.ts'
import { aPasskeyDevice, type Odd, type PasskeyDevice } from '../../../support/passkey-device.ts'
import { useDb } from '../../../support/use-db.ts'
import { productOver, type Visitor, visitorOf } from '../../../support/visitor.ts'

export const SESSION = '__Host-achtervang'
export const OWN = '/mijn-aanmelding/passkey'
export const DOOR = '/aanmelden/passkey'
export const origin = waitingPost.publicUrl

interface Asked {
  readonly attemptId: string
  readonly options: { readonly challenge: string; readonly [more: string]: unknown }
}

/** A product, and people with devices in front of it. For use at the top of a test file. */
export function usePasskeys() {
  const db = useDb()
  let now: Instant = at('2026-11-20 09:00')
  let product: ReturnType<typeof productOver>

  beforeAll(() => {
    product = productOver(db, { now: () => now })
  })

  const after = (minutes: number) => {
    now = (now + minutes * 60_000) as Instant
  }
  const open = () => visitorOf(product)

  async function ask(visitor: Visitor, path: string): Promise<Asked> {
    const { status, text } = await visitor.post(`${path}/vraag`, {}, { Accept: 'application/json' })
    expect(status).toBe(200)
    return JSON.parse(text)
  }

  async function byKey(actor: Parameters<typeof aKey>[1]): Promise<Visitor> {
    const visitor = open()
    await visitor.post('/aanmelden', { sleutel: await aKey(db, actor) })
    expect(visitor.cookies.has(SESSION)).toBe(true)
    return visitor
  }

  /** An administrator with a passkey on a device. */
  async function withPasskey(name = 'Telefoon') {
    const { userId } = await adminActor(db)
    const visitor = await byKey({ role: 'admin', userId })
    const device = aPasskeyDevice({ origin, userId })
    const form = device.make(await ask(visitor, OWN))
    expect((await visitor.post(OWN, { ...form, name })).to).toContain('gelukt=passkey-gemaakt')
    return { userId, visitor, device }
  }

  /** What comes of the answer of a device in a new browser, that may do something otherwise. */
  async function signInWith(device: PasskeyDevice, odd: Odd = {}) {
    const visitor = open()
    const form = device.answer(await ask(visitor, DOOR), odd)
    const answer = await visitor.post(DOOR, form)
    return { visitor, form, answer, isIn: visitor.cookies.has(SESSION) }
  }

  const flaws = async () => {
    const { rows: found } = await db.adminPool.query<{ flaw: string }>(
      `select facts->>'flaw' as flaw from event where verb = 'session.refuse' order by seq desc`,
    )
    return found.map(({ flaw }) => flaw)
  }

  const kept = async (userId: string) => {
    const { rows: found } = await db.adminPool.query<{ id: string; counter: string; name: string }>(
      'select id, counter, name from passkey where user_id = $1',
      [userId],
    )
    return found
  }

  const deps = () => product.deps
  return {
    db,
    deps,
    product: () => product,
    now: () => now,
    after,
    open,
    ask,
    byKey,
    withPasskey,
    signInWith,
    flaws,
    kept,
  }
}
