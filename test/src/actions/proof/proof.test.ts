import { beforeAll, describe, expect, it } from 'vitest'
import { authenticator } from '../../../../db/schema/index.ts'
import { addDays, day } from '../../../../scheduler/domain/day.ts'
import { exportAudit } from '../../../../src/actions/audit/export.ts'
import { takeInFile } from '../../../../src/actions/import/take-in.ts'
import { uploadFile } from '../../../../src/actions/import/upload.ts'
import { invite } from '../../../../src/actions/invitation/invite.ts'
import { exportData } from '../../../../src/actions/member/export-data.ts'
import { addPasskey } from '../../../../src/actions/passkey/add.ts'
import { askNewPasskey } from '../../../../src/actions/passkey/ask-new.ts'
import { removePasskey } from '../../../../src/actions/passkey/remove.ts'
import {
  amendSpelregels,
  amendSpelregelsInput,
} from '../../../../src/actions/pool/amend-spelregels.ts'
import { setRetentionTerm } from '../../../../src/actions/retention/set-term.ts'
import { setSchoolAccount } from '../../../../src/actions/school-account/set.ts'
import { endSession } from '../../../../src/actions/session/end.ts'
import { endOtherSessions } from '../../../../src/actions/session/end-others.ts'
import { exportSettlement } from '../../../../src/actions/settlement/export.ts'
import { exportPayroll } from '../../../../src/actions/settlement/export-payroll.ts'
import { seal } from '../../../../src/actions/sign-in/seal.ts'
import { newTotpSecret } from '../../../../src/actions/sign-in/totp.ts'
import type { Actor } from '../../../../src/actor.ts'
import type { Context } from '../../../../src/context.ts'
import { adminActor, boardActor, memberActor, schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext, testDoor } from '../../../support/build/context.ts'
import { aBody } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { codeIn, mailsTo } from '../../../support/mailbox.ts'
import { aPasskeyDevice } from '../../../support/passkey-device.ts'
import type { Visitor } from '../../../support/visitor.ts'
import { DOOR, OWN, origin, SESSION, usePasskeys } from '../passkey/use-passkeys.ts'
import { totp } from '../sign-in/totp-of.ts'

const { db, deps, now, after, open, ask, byKey, withPasskey } = usePasskeys()
const HOME = '/mijn-aanmelding'
const PROOF = `${HOME}/bewijs`
const OTHERS = `${HOME}/andere`
let work: PoolAtWork

beforeAll(async () => {
  work = await aPoolAtWork(db)
  return () => work.matcher.close()
})

const id = '00000000-0000-4000-8000-000000000000'
const today = day('2026-11-20')
const knock = { browserHash: 'a'.repeat(64) }
const bytes = 'AAAA'

/** Everything that asks a fresh proof, with who may do it. */
const GRAVE: Readonly<
  Record<string, readonly [Actor['role'], (context: Context) => Promise<unknown>]>
> = {
  'making a passkey': ['admin', (context) => askNewPasskey(context, knock)],
  'keeping it': [
    'admin',
    (context) =>
      addPasskey(
        context,
        {
          attemptId: id,
          name: 'Telefoon',
          credentialId: bytes,
          clientDataJSON: bytes,
          attestationObject: bytes,
          transports: [],
        },
        knock,
      ),
  ],
  'taking one away': ['admin', (context) => removePasskey(context, { passkeyId: id })],
  'ending a session': ['admin', (context) => endSession(context, { sessionId: id })],
  'ending all others': ['admin', (context) => endOtherSessions(context, { sessionId: id })],
  'the account of a board': [
    'admin',
    (context) =>
      setSchoolAccount(context, {
        board: 'niemand',
        preset: 'entra',
        issuer: 'https://login.voorbeeld.nl',
        clientId: 'a',
        secretName: 'A',
        emailDomains: [],
        isMfaAsked: false,
        isOn: true,
      }),
  ],
  'all of the own data': ['member', (context) => exportData(context, {})],
  'letting somebody else in': [
    'admin',
    (context) =>
      invite(context, { role: 'admin', name: 'N. Nieuw', email: 'n.nieuw@voorbeeld.nl' }),
  ],
  'the log of a board': [
    'board',
    (context) => exportAudit(context, { from: addDays(today, -1), to: today }),
  ],
  'how long a board keeps what it has': [
    'school',
    (context) =>
      setRetentionTerm(context, {
        kind: 'absence',
        validFrom: today,
        months: 0,
        days: 1,
        afterSchoolYear: false,
        source: 'Besluit',
      }),
  ],
  'reading people or sites in': [
    'admin',
    async (context) => {
      const bytes = new TextEncoder().encode('VESTIGINGSCODE;POSTCODE\r\n00AA00;3811AB\r\n')
      const file = { kind: 'sites', poolId: null, fileName: 'scholen.csv', bytes } as const
      const { uploadId } = await uploadFile(context, file)
      return takeInFile(context, { uploadId, withWarnings: false })
    },
  ],
  'other rules of play': [
    'admin',
    (context) =>
      amendSpelregels(
        context,
        amendSpelregelsInput.parse({
          poolId: id,
          version: 0,
          validFrom: today,
          reason: 'Zomaar',
          body: aBody(),
        }),
      ),
  ],
  'the lines of a settlement': ['board', (context) => exportSettlement(context, { periodId: id })],
  'the hours of everybody': [
    'board',
    (context) => exportPayroll(context, { month: day('2026-10-01') }),
  ],
}

async function actorAs(role: Actor['role']): Promise<Actor> {
  if (role === 'member') return memberActor(db, (await work.member()).id)
  if (role === 'school') return schoolActor(db, { boardId: (await aBoard(db)).id })
  if (role === 'board') return boardActor(db, (await aBoard(db)).id)
  return adminActor(db)
}

describe.each(Object.entries(GRAVE))('%s', (_, [role, act]) => {
  const outcome = async (minutesAgo: number | undefined) => {
    const context = testContext(db, await actorAs(role))
    const provenAt = minutesAgo === undefined ? undefined : context.now() - minutesAgo * 60_000
    const asked = { ...context, provenAt: provenAt as Context['provenAt'] }
    return act(asked).then(
      () => 'done',
      (error: { readonly code?: string }) => error.code,
    )
  }

  it('asks a proof of at most ten minutes old, and none of a program', async () => {
    expect(await outcome(10)).toBe('proof-needed')
    expect(await outcome(9.99)).not.toBe('proof-needed')
    expect(await outcome(undefined)).not.toBe('proof-needed')
  })
})

/** A member, signed in a while ago, with a key that is not asked again. */
async function earlier(): Promise<{ visitor: Visitor; email: string; userId: string }> {
  const actor = await memberActor(db, (await work.member()).id)
  const visitor = await byKey(actor)
  after(11)
  const found = 'select email from app_user where id = $1'
  const { rows: users } = await db.adminPool.query<{ email: string }>(found, [actor.userId])
  return { visitor, email: users[0]?.email ?? '', userId: actor.userId }
}

const isAsked = async (visitor: Visitor) =>
  (await visitor.post(OTHERS, {})).to === `${PROOF}?verder=${encodeURIComponent(HOME)}`

async function mailed(visitor: Visitor, email: string) {
  const { to } = await visitor.post(`${PROOF}/code`, { verder: HOME })
  return { page: to ?? '', code: codeIn((await mailsTo(db, deps(), email))[0]) }
}

describe('a code by mail', () => {
  it('is a proof for who has nothing better: the session goes on under a new token and ends no later', async () => {
    const { visitor, email, userId } = await earlier()
    expect(await isAsked(visitor)).toBe(true)
    const token = visitor.cookies.get(SESSION) ?? ''
    const expires = async () =>
      (await db.adminPool.query('select expires_at from login where user_id = $1', [userId])).rows
    const before = await expires()
    const { page, code } = await mailed(visitor, email)
    expect((await visitor.post(page, { code, verder: '/agenda' })).to).toBe('/agenda')
    expect(await isAsked(visitor)).toBe(false)
    expect(await expires()).toEqual(before)
    const thief = open()
    thief.cookies.set(SESSION, token)
    expect((await thief.get(HOME)).to).toContain('/?verder')
    after(10)
    expect(await isAsked(visitor)).toBe(true)
  })

  it('leads to no other site', async () => {
    const { visitor, email } = await earlier()
    const { page, code } = await mailed(visitor, email)
    expect((await visitor.post(page, { code, verder: '//elders.example' })).to).toBe(HOME)
  })

  it('counts for who asked it, in that browser, for this, once, five tries', async () => {
    const [mine, theirs] = [await earlier(), await earlier()]
    const { page, code } = await mailed(mine.visitor, mine.email)
    theirs.visitor.cookies.set(
      '__Host-achtervang-deur',
      mine.visitor.cookies.get('__Host-achtervang-deur') ?? '',
    )
    expect((await theirs.visitor.post(page, { code })).status).toBe(410)
    // One that was asked to sign in proves nothing here.
    const asked = await mine.visitor.post('/aanmelden/code', { email: mine.email })
    const [, attempt = ''] = /code\/([^?]+)/.exec(asked.to ?? '') ?? []
    const signIn = codeIn((await mailsTo(db, deps(), mine.email))[0])
    const crossed = await mine.visitor.post(`${PROOF}/code/${attempt}`, { code: signIn })
    expect(crossed.status).toBe(410)
    const wrong = String((Number(code) + 1) % 100_000_000).padStart(8, '0')
    for (let tries = 0; tries < 4; tries += 1) await mine.visitor.post(page, { code: wrong })
    expect((await mine.visitor.post(page, { code })).status).toBe(410)
    expect(await isAsked(mine.visitor)).toBe(true)
  })
})

/** Somebody with an app, signed in a while ago. */
async function withApp() {
  const { visitor, userId } = await earlier()
  const secret = newTotpSecret()
  const sealed = seal(testDoor.sealKeys, secret, userId)
  await rows(db).insert(authenticator).values({ userId, sealed, createdAt: now(), lastStep: 1 })
  return { visitor, codeNow: () => totp(secret).generate({ timestamp: now() }) }
}

describe('a code of the app', () => {
  it('is a proof, each once; the mailbox is none then', async () => {
    const { visitor, codeNow } = await withApp()
    expect((await visitor.post(`${PROOF}/code`, {})).status).toBe(404)
    const code = codeNow()
    expect((await visitor.post(`${PROOF}/app`, { code, verder: HOME })).to).toBe(HOME)
    expect(await isAsked(visitor)).toBe(false)
    expect((await visitor.post(`${PROOF}/app`, { code })).status).toBe(422)
  })

  it('is tried ten times in an hour', async () => {
    const { visitor, codeNow } = await withApp()
    const wrong = String((Number(codeNow()) + 1) % 1_000_000).padStart(6, '0')
    for (let tries = 0; tries < 10; tries += 1)
      expect((await visitor.post(`${PROOF}/app`, { code: wrong })).status).toBe(422)
    const last = await visitor.post(`${PROOF}/app`, { code: codeNow() })
    expect([last.status, last.headers.get('Retry-After')]).toEqual([429, '3600'])
    expect(await isAsked(visitor)).toBe(true)
  })
})

describe('a passkey', () => {
  it('of oneself is a proof, of somebody else or for signing in it is none', async () => {
    const [mine, theirs] = [await withPasskey(), await withPasskey()]
    after(20)
    expect(await isAsked(mine.visitor)).toBe(true)
    const place = `${PROOF}/passkey`
    const foreign = theirs.device.answer(await ask(mine.visitor, place))
    expect((await mine.visitor.post(place, foreign)).status).toBe(404)
    const crossed = mine.device.answer(await ask(mine.visitor, DOOR))
    expect((await mine.visitor.post(place, crossed)).status).toBe(410)
    expect(await isAsked(mine.visitor)).toBe(true)
    const form = mine.device.answer(await ask(mine.visitor, place))
    expect((await mine.visitor.post(place, { ...form, verder: HOME })).to).toBe(HOME)
    expect(await isAsked(mine.visitor)).toBe(false)
    expect((await mine.visitor.post(place, form)).status).toBe(410)
  })

  it('is not made in a session that was left open', async () => {
    const { visitor, userId } = await withPasskey()
    const form = aPasskeyDevice({ origin, userId }).make(await ask(visitor, OWN))
    after(10)
    const refused = await visitor.post(OWN, { ...form, name: 'Van een dief' })
    expect(refused.to).toContain(PROOF)
    expect((await visitor.get(HOME)).text).toContain('Bevestig eerst dat u het bent')
  })
})
