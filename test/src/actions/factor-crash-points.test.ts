import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/client.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { askNewApp } from '../../../src/actions/authenticator/new-app.ts'
import { renewRecoveryCodes } from '../../../src/actions/authenticator/renew-codes.ts'
import { replaceApp } from '../../../src/actions/authenticator/replace.ts'
import { addPasskey, addPasskeyInput } from '../../../src/actions/passkey/add.ts'
import { askPasskey } from '../../../src/actions/passkey/ask.ts'
import { askNewPasskey } from '../../../src/actions/passkey/ask-new.ts'
import { passkeyAnswerInput } from '../../../src/actions/passkey/check.ts'
import { removePasskey } from '../../../src/actions/passkey/remove.ts'
import { renamePasskey } from '../../../src/actions/passkey/rename.ts'
import { signInByPasskey } from '../../../src/actions/passkey/sign-in.ts'
import type { Context } from '../../../src/context.ts'
import { at } from '../../scheduler/when.ts'
import { boardActor } from '../../support/build/actor.ts'
import { aBoard } from '../../support/build/board.ts'
import { testContext, waitingPost } from '../../support/build/context.ts'
import { chainProblems, digests } from '../../support/build/unchanged.ts'
import { type CuttingProxy, openCuttingProxy } from '../../support/cutting-proxy.ts'
import { aPasskeyDevice } from '../../support/passkey-device.ts'
import { useDb } from '../../support/use-db.ts'
import { cutAfter } from './cut-after.ts'
import { totp } from './sign-in/totp-of.ts'

const db = useDb()
let proxy: CuttingProxy
beforeAll(async () => {
  proxy = await openCuttingProxy(db.url)
})
afterAll(() => proxy.close())

const POINTS_MAX = 60
const POINTS_MIN = 4
/** What counts who knocks, and for one answer: it is used up by a try, whatever becomes of it. */
const OF_THE_TRY = ['attempt', 'throttle']

const knock = {
  browserHash: 'a'.repeat(64),
  network: '192.0.2.1',
  device: 'Firefox op Linux',
  earlierToken: undefined,
}

/** Every try is more than an hour after the one before, so that none is held up for trying often. */
let now: Instant = at('2026-11-20 09:00')
const laterOn = (context: Context): Context => {
  now = (now + 2 * MS_PER_HOUR) as Instant
  const asked = now
  return { ...context, now: () => asked, provenAt: asked }
}

/** Somebody of a board with an app, a passkey and a session in which they have just shown who they are. */
async function aPerson() {
  const actor = await boardActor(db, (await aBoard(db)).id)
  const context = laterOn(testContext(db, actor))
  const device = aPasskeyDevice({ origin: waitingPost.publicUrl, userId: actor.userId })
  await withApp(context)
  const { passkeyId } = await withPasskey(context, device)
  return { context, device, passkeyId }
}

async function withApp(context: Context): Promise<void> {
  const { sealed, code } = await newApp(context)
  await replaceApp(context, { sealed, code })
}

async function newApp(context: Context) {
  const { secret, sealed } = await askNewApp(context)
  return { sealed, code: totp(secret).generate({ timestamp: context.now() }) }
}

async function withPasskey(context: Context, device: ReturnType<typeof aPasskeyDevice>) {
  const form = device.make(await askNewPasskey(context, knock))
  return addPasskey(context, addPasskeyInput.parse({ ...form, name: 'Telefoon' }), knock)
}

type Person = Awaited<ReturnType<typeof aPerson>>
/** Makes ready for one try, and answers how it is done over another connection. */
type Verb = (person: Person) => Promise<(over: { readonly db: Db }) => Promise<unknown>>

const VERBS: Readonly<Record<string, Verb>> = {
  'passkey.add': async ({ context }) => {
    const { userId } = context.actor
    const device = aPasskeyDevice({ origin: waitingPost.publicUrl, userId: userId ?? '' })
    const form = device.make(await askNewPasskey(context, knock))
    const input = addPasskeyInput.parse({ ...form, name: 'Sleutel' })
    return (over) => addPasskey({ ...context, ...over }, input, knock)
  },
  'passkey.rename': async ({ context, passkeyId }) => {
    return (over) => renamePasskey({ ...context, ...over }, { passkeyId, name: 'Laptop' })
  },
  'passkey.remove': async ({ context, passkeyId }) => {
    return (over) => removePasskey({ ...context, ...over }, { passkeyId })
  },
  'session.begin by a passkey': async ({ context, device }) => {
    const answer = passkeyAnswerInput.parse(device.answer(await askPasskey(context, knock)))
    return (over) => signInByPasskey({ ...context, ...over }, answer, knock)
  },
  'factor.replace': async ({ context }) => {
    const input = await newApp(context)
    return (over) => replaceApp({ ...context, ...over }, input)
  },
  'factor.renew-codes': async ({ context }) => {
    return (over) => renewRecoveryCodes({ ...context, ...over })
  },
}

/** What a try uses up for itself beyond the door: the counter of the passkey, which the next answer of the device is above. */
const USED_UP: Readonly<Record<string, readonly string[]>> = {
  'session.begin by a passkey': ['passkey'],
}

/** The tables in which something changed that lasts. */
async function changedBy(name: string, act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await digests(db)
  await act()
  const now = await digests(db)
  const passing = [...OF_THE_TRY, ...(USED_UP[name] ?? [])]
  return Object.keys(now).filter(
    (table) => now[table] !== before[table] && !passing.includes(table),
  )
}

test.each(Object.keys(VERBS))(
  '%s: whatever statement its process dies after, it is wholly done or not at all, and can be asked again',
  { timeout: 120_000 },
  async (name) => {
    const verb = VERBS[name]
    if (verb === undefined) throw new Error(name)
    const whole = await changedBy(name, (await verb(await aPerson())).bind(null, db))
    expect(whole).toContain('event')
    const person = await aPerson()
    let point = 1
    for (; point < POINTS_MAX; point += 1) {
      const act = await verb({ ...person, context: laterOn(person.context) })
      let mayHaveCommitted = false
      const changed = await changedBy(name, async () => {
        const cut = await cutAfter({ db, proxy }, point, (dying) => act({ db: dying }))
        expect(cut.end).toBe('cut')
        ;({ mayHaveCommitted } = cut)
      })
      if (changed.length === 0) continue
      expect(changed).toEqual(whole)
      expect(mayHaveCommitted, 'only a commit whose answer was lost').toBe(true)
      break
    }
    expect(point).toBeGreaterThanOrEqual(POINTS_MIN)
    expect(point).toBeLessThan(POINTS_MAX)
    expect(await chainProblems(db)).toEqual([])
  },
)
