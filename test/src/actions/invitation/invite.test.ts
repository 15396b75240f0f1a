import { beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { invite } from '../../../../src/actions/invitation/invite.ts'
import { listInvitations, listPlaces } from '../../../../src/actions/invitation/list.ts'
import { withdrawInvitation } from '../../../../src/actions/invitation/revoke.ts'
import { setUpAdmin } from '../../../../src/actions/invitation/set-up-admin.ts'
import { disableUser } from '../../../../src/actions/user/disable.ts'
import type { Actor } from '../../../../src/actor.ts'
import type { Context } from '../../../../src/context.ts'
import { at } from '../../../scheduler/when.ts'
import {
  adminActor,
  boardActor,
  coordinatorActor,
  memberActor,
  schoolActor,
} from '../../../support/build/actor.ts'
import { aBoard, aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aMember } from '../../../support/build/member.ts'
import { aPool } from '../../../support/build/pool.ts'
import { next } from '../../../support/build/rows.ts'
import { codeIn, mailsTo } from '../../../support/mailbox.ts'
import { useDb } from '../../../support/use-db.ts'
import { productOver, visitorOf } from '../../../support/visitor.ts'

const SESSION = '__Host-achtervang'
const DAY = 24 * 60 * 60_000
const db = useDb()
let now: Instant = at('2026-11-20 09:00')
let product: ReturnType<typeof productOver>
let place: {
  board: string
  site: string
  other: string
  otherSite: string
  pool: string
  far: string
}
let member: { id: string; name: string; email: string }
let contexts: Readonly<Record<'admin' | 'coordinator' | 'board' | 'school' | 'member', Context>>

beforeAll(async () => {
  product = productOver(db, { now: () => now })
  const [board, other] = [await aBoard(db), await aBoard(db)]
  const [pool, far] = [await aPool(db), await aPool(db)]
  const site = await aSite(db, { boardId: board.id })
  const otherSite = await aSite(db, { boardId: other.id })
  place = {
    board: board.id,
    site: site.id,
    other: other.id,
    otherSite: otherSite.id,
    pool: pool.id,
    far: far.id,
  }
  member = await aMember(db, board.id, { poolId: pool.id })
  const as = (actor: Actor) => testContext(db, actor, { now: () => now })
  contexts = {
    admin: as(await adminActor(db)),
    coordinator: as(await coordinatorActor(db, pool.id)),
    board: as(await boardActor(db, board.id)),
    school: as(await schoolActor(db, { boardId: board.id })),
    member: as(await memberActor(db, member.id)),
  }
})

const who = () => {
  const number = next()
  return { name: `Nieuw ${number}`, email: `nieuw-${number}@voorbeeld.nl` }
}

async function invited(input: Parameters<typeof invite>[1], context = contexts.admin) {
  const { invitationId } = await invite(context, input)
  const email = 'email' in input ? input.email : member.email
  const [mail = ''] = await mailsTo(db, product.deps, email)
  const path = /https:\/\/pool\.voorbeeld\.nl(\/uitnodiging\/\S+)/.exec(mail)?.[1] ?? ''
  return { invitationId, email, path }
}

const scopesOf = async (email: string) => {
  const { rows } = await db.adminPool.query<{ role: string }>(
    'select role from user_scope join app_user on app_user.id = user_id where email = $1',
    [email],
  )
  return rows.map(({ role }) => role)
}

const tick = () => {
  now = (now + 1000) as Instant
}

describe('an invitation', () => {
  it('of whoever is stopped from signing in lets nobody in, not even with the code in the mail', async () => {
    const board = await boardActor(db, place.board)
    const as = testContext(db, board, { now: () => now })
    const { email, path } = await invited({ ...who(), role: 'board', boardId: place.board }, as)
    const visitor = visitorOf(product)
    tick()
    const asked = await visitor.post(path, {})
    const code = codeIn((await mailsTo(db, product.deps, email))[0])
    await disableUser(contexts.board, { userId: board.userId })
    expect((await visitor.post(asked.to ?? '', { code })).status).toBe(410)
    expect((await visitorOf(product).get(path)).status).toBe(404)
    expect(await scopesOf(email)).toEqual([])
  })

  it('gives the role to whoever proves to have the mailbox, once', async () => {
    const { email, path } = await invited(
      { ...who(), role: 'board', boardId: place.board },
      contexts.board,
    )
    const visitor = visitorOf(product)
    expect((await visitor.get(path)).text).toContain('U bent uitgenodigd')
    expect(await scopesOf(email)).toEqual([])
    tick()
    const asked = await visitor.post(path, {})
    expect(await scopesOf(email)).toEqual([])
    const code = codeIn((await mailsTo(db, product.deps, email))[0])
    expect((await visitor.post(asked.to ?? '', { code })).to).toContain('/aanmelden/instellen/')
    expect(await scopesOf(email)).toEqual(['board'])
    expect(visitor.cookies.has(SESSION)).toBe(false)
    expect((await visitorOf(product).get(path)).status).toBe(404)
    expect((await visitorOf(product).post(path, {})).status).toBe(410)
  })

  it('is of no use to whoever has the link and not the mailbox', async () => {
    const { email, path } = await invited({ ...who(), role: 'admin' })
    const thief = visitorOf(product)
    const asked = await thief.post(path, {})
    expect((await thief.post(asked.to ?? '', { code: '12345678' })).status).toBe(422)
    expect(await scopesOf(email)).toEqual([])
  })

  it('of which two say yes at the same moment gives one role', async () => {
    const { email, path } = await invited({ ...who(), role: 'board', boardId: place.board })
    const tried = []
    for (const visitor of [visitorOf(product), visitorOf(product)]) {
      tick()
      const { to } = await visitor.post(path, {})
      const code = codeIn((await mailsTo(db, product.deps, email))[0])
      tried.push({ visitor, to: to ?? '', code })
    }
    const both = await Promise.all(tried.map(({ visitor, to, code }) => visitor.post(to, { code })))
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 410]))
    expect(await scopesOf(email)).toEqual(['board'])
  })

  it('lets a member in with the mailbox alone', async () => {
    const { email, path } = await invited(
      { role: 'member', memberId: member.id },
      contexts.coordinator,
    )
    const visitor = visitorOf(product)
    tick()
    const { to } = await visitor.post(path, {})
    const code = codeIn((await mailsTo(db, product.deps, email))[0])
    expect((await visitor.post(to ?? '', { code })).to).toBe('/')
    expect((await visitor.get('/aanbod')).status).toBe(200)
  })

  it('ends when it is taken back, and after fourteen days', async () => {
    const one = await invited(
      { ...who(), role: 'coordinator', poolId: place.pool },
      contexts.coordinator,
    )
    await expect(
      withdrawInvitation(contexts.board, { invitationId: one.invitationId }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await withdrawInvitation(contexts.coordinator, { invitationId: one.invitationId })
    expect((await visitorOf(product).post(one.path, {})).status).toBe(410)
    const two = await invited({ ...who(), role: 'admin' })
    now = (now + 14 * DAY) as Instant
    expect((await visitorOf(product).post(two.path, {})).status).toBe(410)
    const listed = await listInvitations(contexts.admin)
    expect(listed.find(({ id }) => id === one.invitationId)?.status).toBe('revoked')
    expect(listed.find(({ id }) => id === two.invitationId)?.status).toBe('over')
  })
})

describe('who may offer what', () => {
  const cases: readonly [keyof typeof contexts, (at: typeof place) => object, string][] = [
    ['coordinator', ({ far }) => ({ role: 'coordinator', poolId: far }), 'not-found'],
    ['coordinator', () => ({ role: 'admin' }), 'not-allowed'],
    ['coordinator', ({ board }) => ({ role: 'school', boardId: board }), 'not-allowed'],
    ['board', ({ other }) => ({ role: 'school', boardId: other }), 'not-found'],
    ['board', ({ other }) => ({ role: 'board', boardId: other }), 'not-found'],
    [
      'board',
      ({ board, otherSite }) => ({ role: 'school', boardId: board, siteIds: [otherSite] }),
      'not-found',
    ],
    ['board', ({ pool }) => ({ role: 'coordinator', poolId: pool }), 'not-allowed'],
    ['school', ({ board }) => ({ role: 'school', boardId: board }), 'not-allowed'],
    ['member', () => ({ role: 'admin' }), 'not-allowed'],
  ]
  it.each(cases)('%s: case %#', async (role, input, code) => {
    const asked = { ...who(), ...input(place) } as Parameters<typeof invite>[1]
    await expect(invite(contexts[role], asked)).rejects.toMatchObject({ code })
  })

  it('a member of another pool is nobody to a coordinator', async () => {
    const stranger = await aMember(db, place.other, { poolId: place.far })
    const asked = { role: 'member', memberId: stranger.id } as const
    await expect(invite(contexts.coordinator, asked)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is asked about the own places alone', async () => {
    const { pools, boards } = await listPlaces(contexts.coordinator)
    expect([pools.map(({ id }) => id), boards]).toEqual([[place.pool], []])
    const own = await listPlaces(contexts.board)
    expect(own.boards.map(({ id }) => id)).toEqual([place.board])
    expect(own.sites.map(({ id }) => id)).toEqual([place.site])
    expect(own.members).toEqual([])
  })
})

describe('the first administrator', () => {
  it('comes in by a link from the console, once, and chooses a second step before anything else', async () => {
    const person = who()
    const { path } = await setUpAdmin(contexts.admin, person)
    const visitor = visitorOf(product)
    expect((await visitor.get(path)).status).toBe(200)
    expect(await scopesOf(person.email)).toEqual([])
    const both = await Promise.all([visitor.post(path, {}), visitorOf(product).post(path, {})])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 410]))
    expect(await scopesOf(person.email)).toEqual(['admin'])
    expect(visitor.cookies.has(SESSION)).toBe(false)
  })

  it('has a day for it', async () => {
    const { path } = await setUpAdmin(contexts.admin, who())
    now = (now + DAY) as Instant
    expect((await visitorOf(product).post(path, {})).status).toBe(410)
  })
})
