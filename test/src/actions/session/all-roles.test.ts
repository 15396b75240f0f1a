import { beforeAll, describe, expect, it } from 'vitest'
import { accessKey, login, userScope } from '../../../../db/schema/index.ts'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { sha256 } from '../../../../src/sha256.ts'
import { adminActor, boardActor, coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { aKey } from '../../../support/build/key.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aProvider } from '../../../support/build/provider.ts'
import { only, rows } from '../../../support/build/rows.ts'
import { aPasskeyDevice } from '../../../support/passkey-device.ts'
import { OWN, origin, SESSION, usePasskeys } from '../passkey/use-passkeys.ts'

const { db, now, open, ask, product, byKey, kept } = usePasskeys()
const PHONE = { Accept: 'application/json' }
let boardId: string
let providerId: string

beforeAll(async () => {
  boardId = (await aBoard(db)).id
  providerId = (await aProvider(db, { boardId })).id
})

/** Somebody of the board, of whom its school account has just said so. */
async function vouchedFor(userId: string) {
  const board = { userId, role: 'board', boardId } as const
  const known = await db.adminPool.query<{ id: string }>(
    `select id from user_scope where user_id = $1 and role = 'board'`,
    [userId],
  )
  const scopeId =
    known.rows[0]?.id ?? only(await rows(db).insert(userScope).values(board).returning()).id
  const visitor = open()
  const token = crypto.randomUUID()
  visitor.cookies.set(SESSION, token)
  await rows(db)
    .insert(login)
    .values({
      tokenHash: sha256(token),
      userId,
      userScopeId: scopeId,
      providerId,
      device: 'Firefox',
      createdAt: now(),
      lastSeenAt: now(),
      authenticatedAt: now(),
      expiresAt: (now() + 3_600_000) as Instant,
      method: 'oidc',
      isStrong: true,
    })
  return visitor
}

describe('a board, by its school account', () => {
  it('gives itself no other role of somebody with a passkey', async () => {
    const { userId } = await coordinatorActor(db, (await aPool(db)).id)
    const visitor = await vouchedFor(userId)
    expect((await visitor.post(`${OWN}/vraag`, {}, PHONE)).status).toBe(403)
    expect((await visitor.get('/mijn-aanmelding')).text).not.toContain('/passkey/vraag')
    // Also not with a question that was asked in a session for all roles.
    const own = await byKey({ role: 'coordinator', userId, poolIds: [] })
    const form = aPasskeyDevice({ origin, userId }).make(await ask(own, OWN))
    const door = '__Host-achtervang-deur'
    visitor.cookies.set(door, own.cookies.get(door) ?? '')
    expect((await visitor.post(OWN, { ...form, name: 'Telefoon' })).status).toBe(403)
    expect(await kept(userId)).toEqual([])
  })

  it('nor with a new app, new codes, or by taking a second step away', async () => {
    const { userId } = await coordinatorActor(db, (await aPool(db)).id)
    const own = await byKey({ role: 'coordinator', userId, poolIds: [] })
    const form = aPasskeyDevice({ origin, userId }).make(await ask(own, OWN))
    await own.post(OWN, { ...form, name: 'Telefoon' })
    const [passkey] = await kept(userId)
    const visitor = await vouchedFor(userId)
    const typed = { sealed: 'a', code: '123456' }
    for (const path of ['app', 'herstelcodes', `passkey/${passkey?.id}/weg`])
      expect((await visitor.post(`/mijn-aanmelding/${path}`, typed)).status, path).toBe(403)
    expect(await kept(userId)).toHaveLength(1)
  })

  it('nor by renewing a key for another role; the key of its own role is renewed', async () => {
    const { userId } = await coordinatorActor(db, (await aPool(db)).id)
    const visitor = await vouchedFor(userId)
    const { rows: scopes } = await db.adminPool.query<{ id: string; role: string }>(
      'select id, role from user_scope where user_id = $1',
      [userId],
    )
    const keyOf = async (userScopeId: string | null) => {
      const row = { keyHash: sha256(crypto.randomUUID()), label: 'Rooster', createdAt: now() }
      const expiresAt = (now() + 3_600_000) as Instant
      const made = rows(db)
        .insert(accessKey)
        .values({ ...row, userId, userScopeId, expiresAt })
      return only(await made.returning()).id
    }
    const renewed = async (id: string) =>
      (await visitor.post(`/mijn-sleutels/${id}/vernieuw`, {})).status
    expect(await renewed(await keyOf(null))).toBe(404)
    for (const { id, role } of scopes)
      expect(await renewed(await keyOf(id)), role).toBe(role === 'board' ? 200 : 404)
  })

  it('lets who has roles there alone make a passkey', async () => {
    const { userId } = await boardActor(db, boardId)
    const visitor = await vouchedFor(userId)
    expect((await visitor.post(`${OWN}/vraag`, {}, PHONE)).status).toBe(200)
    expect((await visitor.get('/mijn-aanmelding')).text).toContain('/passkey/vraag')
  })
})

it('a key makes no passkey: one that is found would live on as all that its owner is', async () => {
  const actor = await adminActor(db)
  const headers = {
    Authorization: `Bearer ${await aKey(db, actor)}`,
    ...PHONE,
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  const answer = await product().app.request(`${OWN}/vraag`, { method: 'POST', headers, body: '' })
  expect(answer.status).toBe(403)
})

it('the last of two passkeys stays, also where the first goes at the same moment', async () => {
  const { userId } = await adminActor(db)
  const visitor = await byKey({ role: 'admin', userId })
  for (const name of ['Telefoon', 'Laptop']) {
    const form = aPasskeyDevice({ origin, userId }).make(await ask(visitor, OWN))
    await visitor.post(OWN, { ...form, name })
  }
  const [first, last] = await kept(userId)
  const other = await db.adminPool.connect()
  try {
    await other.query('begin')
    await other.query('delete from passkey where id = $1', [first?.id])
    const refused = visitor.post(`${OWN}/${last?.id}/weg`, {})
    await Promise.race([refused, isWaiting()])
    await other.query('commit')
    expect((await refused).status).toBe(422)
  } finally {
    other.release()
  }
  expect((await kept(userId)).map(({ id }) => id)).toEqual([last?.id])
})

/** Until somebody waits for what another has under way. */
async function isWaiting(): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  while ((await db.adminPool.query(waiting)).rowCount === 0);
}

it('a key of a program signs no browser in, which could choose another role and make keys', async () => {
  const actor = await adminActor(db)
  const visitor = await byKey(actor)
  const made = await visitor.post('/mijn-sleutels/nieuw', { label: 'Rooster', days: '30' })
  const key = /class="secret">([\w-]{43})</.exec(made.text)?.[1] ?? ''
  const headers = { Authorization: `Bearer ${key}` }
  expect((await product().app.request('/api/v1/reference', { headers })).status).toBe(200)
  const thief = open()
  await thief.post('/aanmelden', { sleutel: key })
  expect(thief.cookies.has(SESSION)).toBe(false)
})
