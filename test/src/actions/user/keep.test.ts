import { beforeAll, describe, expect, it } from 'vitest'
import { poolMember, userScope } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { workOnce } from '../../../../src/actions/job/work.ts'
import { disableUser } from '../../../../src/actions/user/disable.ts'
import { enableUser } from '../../../../src/actions/user/enable.ts'
import { listUsers } from '../../../../src/actions/user/list.ts'
import { resetFactorsOf } from '../../../../src/actions/user/reset-factors.ts'
import type { Actor } from '../../../../src/actor.ts'
import {
  adminActor,
  boardActor,
  coordinatorActor,
  memberActor,
  regionActor,
  schoolActor,
} from '../../../support/build/actor.ts'
import { aBoard, aRegion } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aMember } from '../../../support/build/member.ts'
import { aPool } from '../../../support/build/pool.ts'
import { rows } from '../../../support/build/rows.ts'
import { visitorOf } from '../../../support/visitor.ts'
import { usePasskeys } from '../passkey/use-passkeys.ts'

const { db, deps, product, byKey, withPasskey, signInWith } = usePasskeys()
const ACTS = { disableUser, resetFactorsOf }
type Person = Exclude<Actor, { readonly role: 'worker' }>
let people: Readonly<Record<string, Person>>

beforeAll(async () => {
  const [boardA, boardB] = [await aBoard(db), await aBoard(db)]
  const [poolP, poolQ] = [await aPool(db), await aPool(db)]
  const inP = await aMember(db, boardA.id, { poolId: poolP.id })
  const gone = { status: 'left', leftOn: day('2026-10-01'), leftTo: 'other-pool' } as const
  const leftP = await aMember(db, boardA.id, { poolId: poolP.id, place: gone })
  const moved = await aMember(db, boardA.id, { poolId: poolP.id, place: gone })
  const joinedOn = day('2026-10-01')
  await rows(db)
    .insert(poolMember)
    .values({ poolId: poolQ.id, memberId: moved.id, status: 'admitted', joinedOn })
  const alsoSchool = await memberActor(db, (await aMember(db, boardA.id, { poolId: poolP.id })).id)
  await rows(db)
    .insert(userScope)
    .values({ userId: alsoSchool.userId, role: 'school', boardId: boardA.id })
  people = {
    admin: await adminActor(db),
    'another admin': await adminActor(db),
    'the board of A': await boardActor(db, boardA.id),
    'a colleague at board A': await boardActor(db, boardA.id),
    'the board of B': await boardActor(db, boardB.id),
    'a school of A': await schoolActor(db, { boardId: boardA.id }),
    'a school of B': await schoolActor(db, { boardId: boardB.id }),
    'the coordinator of P': await coordinatorActor(db, poolP.id),
    'the coordinator of Q': await coordinatorActor(db, poolQ.id),
    'a member of P': await memberActor(db, inP.id),
    'who left P and works nowhere': await memberActor(db, leftP.id),
    'who went from P to Q': await memberActor(db, moved.id),
    'a member of P who is a school of A too': alsoSchool,
    region: await regionActor(db, (await aRegion(db)).id),
  }
})

/** Whom each may stop, out of all of them; the others keep nobody. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'the board of A': ['a colleague at board A', 'a school of A'],
  'a colleague at board A': ['the board of A', 'a school of A'],
  'the board of B': ['a school of B'],
  'the coordinator of P': ['a member of P', 'who left P and works nowhere'],
  'the coordinator of Q': ['who went from P to Q'],
}

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code ?? 'broken',
  )
const personAt = (name: string): Person => {
  const found = people[name]
  if (found === undefined) throw new Error(name)
  return found
}
const state = async () => {
  const query = `select (select count(*)::int from app_user where disabled_at is not null) as off,
    (select count(*)::int from event where verb like 'user.%') as events`
  return (await db.adminPool.query(query)).rows[0]
}

describe.each(Object.entries(ACTS))('%s', (_, act) => {
  it('is for whoever keeps somebody, and for everybody else as if there were nobody', async () => {
    const keepers = [...Object.keys(KEPT), 'a school of A', 'a member of P', 'region']
    for (const keeper of keepers) {
      const context = testContext(db, personAt(keeper))
      for (const [name, { userId }] of Object.entries(people)) {
        if (name === keeper || KEPT[keeper]?.includes(name) === true) continue
        const outcome = await codeOf(act(context, { userId }))
        const expected = keeper in KEPT ? 'not-found' : 'not-allowed'
        expect(outcome, `${keeper} about ${name}`).toBe(expected)
      }
      const nobody = await codeOf(act(context, { userId: crypto.randomUUID() }))
      expect(nobody).toBe(keeper in KEPT ? 'not-found' : 'not-allowed')
    }
    expect(await state()).toEqual({ off: 0, events: 0 })
  })

  it('is for nobody about oneself', async () => {
    for (const name of ['admin', 'the board of A']) {
      const { userId } = personAt(name)
      expect(await codeOf(act(testContext(db, personAt(name)), { userId }))).toBe('not-allowed')
    }
    expect(await state()).toEqual({ off: 0, events: 0 })
  })
})

describe('the list', () => {
  it('has whom one keeps and nobody else', async () => {
    for (const [keeper, kept] of Object.entries(KEPT)) {
      const { userId: self } = personAt(keeper)
      const { users } = await listUsers(testContext(db, personAt(keeper)), { text: '' })
      const ids = users.filter(({ isSelf }) => !isSelf).map(({ id }) => id)
      expect(new Set(ids)).toEqual(new Set(kept.map((name) => personAt(name).userId)))
      expect(ids).not.toContain(self)
    }
    const all = await listUsers(testContext(db, personAt('admin')), { text: '' })
    expect(all.users.length).toBeGreaterThanOrEqual(Object.keys(people).length)
    const [one] = all.users
    const found = await listUsers(testContext(db, personAt('admin')), { text: one?.email ?? '' })
    expect(found.users.map(({ id }) => id)).toEqual([one?.id])
  })
})

describe('somebody whose access is stopped', () => {
  it('is signed out everywhere, comes in by nothing, and is told; and comes in again when it is given back', async () => {
    const { userId, visitor, device } = await withPasskey()
    const admin = testContext(db, personAt('admin'))
    await disableUser(admin, { userId })
    expect((await visitor.get('/mijn-aanmelding')).to).toContain('/?verder')
    expect((await signInWith(device)).isIn).toBe(false)
    expect(await codeOf(disableUser(admin, { userId }))).toBe('already-decided')
    const { rows: events } = await db.adminPool.query(
      `select verb, actor_user_id from event where subject_id = $1 and verb like 'user.%'`,
      [userId],
    )
    expect(events).toEqual([{ verb: 'user.disable', actor_user_id: personAt('admin').userId }])
    expect(await told(userId)).toEqual(['U kunt zich niet meer aanmelden'])
    await enableUser(admin, { userId })
    expect(await codeOf(enableUser(admin, { userId }))).toBe('already-decided')
    expect((await signInWith(device)).isIn).toBe(true)
    expect(await told(userId)).toContain('U kunt zich weer aanmelden')
  })

  it('by a board, is not let in by a statement of that board that goes around the action', async () => {
    const { userId } = personAt('a school of A')
    const board = personAt('the board of A')
    await disableUser(testContext(db, board), { userId })
    const { boardId } = board as Extract<Actor, { role: 'board' }>
    const around = db.db.transaction({ role: 'board', userId: board.userId, boardId }, async (tx) =>
      tx.execute(`update app_user set disabled_at = null where id = '${userId}'`),
    )
    await around.catch(() => undefined)
    const { rows: found } = await db.adminPool.query(
      'select disabled_at is not null as off from app_user where id = $1',
      [userId],
    )
    expect(found).toEqual([{ off: true }])
    await enableUser(testContext(db, board), { userId })
  })

  it('is never the last administrator, also where two stop each other at once', async () => {
    const found = `select app_user.id from app_user join user_scope on user_id = app_user.id
      where role = 'admin' and disabled_at is null`
    const { rows: admins } = await db.adminPool.query<{ id: string }>(found)
    const [one = '', other = '', ...rest] = admins.map(({ id }) => id)
    const at = (userId: string) => testContext(db, { role: 'admin', userId })
    for (const userId of rest) await disableUser(at(one), { userId })
    const both = await Promise.all([
      codeOf(disableUser(at(one), { userId: other })),
      codeOf(disableUser(at(other), { userId: one })),
    ])
    expect(both.toSorted()).toEqual(['done', 'not-allowed'])
    expect((await db.adminPool.query(found)).rows).toHaveLength(1)
    await db.adminPool.query('update app_user set disabled_at = null')
  })
})

describe('somebody who lost a second step', () => {
  it('is signed out, comes in no more with what was lost, and chooses anew', async () => {
    const { userId, visitor, device } = await withPasskey()
    const admin = testContext(db, personAt('admin'))
    expect(await resetFactorsOf(admin, { userId })).toEqual({ userId, removed: 1 })
    expect((await visitor.get('/mijn-aanmelding')).to).toContain('/?verder')
    expect((await signInWith(device)).isIn).toBe(false)
    expect(await told(userId)).toEqual(['Uw tweede stap is gewist'])
  })
})

describe('the page', () => {
  it('takes the steps, and says what cannot be done', async () => {
    const { userId } = await withPasskey()
    const visitor = await byKey(personAt('another admin'))
    expect((await visitor.get('/gebruikers')).text).toContain('Wie zich kan aanmelden')
    expect((await visitor.post(`/gebruikers/${userId}/wis`, {})).to).toContain('gelukt=gewist')
    expect((await visitor.post(`/gebruikers/${userId}/uit`, {})).to).toContain('gelukt=uitgezet')
    expect((await visitor.post(`/gebruikers/${userId}/uit`, {})).status).toBe(409)
    expect((await visitor.post(`/gebruikers/${userId}/aan`, {})).to).toContain('gelukt=aangezet')
    const stranger = visitorOf(product())
    expect((await stranger.post(`/gebruikers/${userId}/uit`, {})).status).toBe(401)
  })
})

/** The subjects of the mails that somebody got about the own account, beside those of what they did themselves. */
async function told(userId: string): Promise<readonly string[]> {
  await workOnce(deps(), { kinds: ['account.mail'], limit: 100 })
  const { rows: letters } = await db.adminPool.query<{ subject: string }>(
    `select subject from letter join delivery on delivery.id = delivery_id where user_id = $1`,
    [userId],
  )
  const own = 'Er is een passkey bij uw aanmelding gekomen'
  return letters.map(({ subject }) => subject).filter((subject) => subject !== own)
}
