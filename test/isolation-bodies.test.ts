import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HttpEnv } from '../api/http-env.ts'
import { openApiDocument } from '../api/routes.ts'
import { asOwner } from '../db/as-owner.ts'
import { seedReference } from '../db/seed/reference.ts'
import type { Actor } from '../src/actor.ts'
import { appOver } from './support/ask.ts'
import { absenceBody, TARIFF } from './support/build/absence-body.ts'
import { boardActor, schoolActor } from './support/build/actor.ts'
import { aBoard, aSite } from './support/build/board.ts'
import { added, BODIES_ON_ONE, changed, closing } from './support/build/bodies-on-one.ts'
import { aKey } from './support/build/key.ts'
import { aMember } from './support/build/member.ts'
import { aParticipation, aPool } from './support/build/pool.ts'
import { twoBoards } from './support/build/two-boards.ts'
import { rowCounts } from './support/build/unchanged.ts'
import { figureCases } from './support/isolation/figure-cases.ts'
import { invitationCases } from './support/isolation/invitation-cases.ts'
import { type BodyCase, settlementCases } from './support/isolation/settlement-cases.ts'
import { toldCases } from './support/isolation/told-cases.ts'
import { useDb } from './support/use-db.ts'

const document = openApiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { requestBody?: unknown }>>>>
}

/** Every id in the body of an operation: `method path field`. */
const fields = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { requestBody }]) =>
    [...JSON.stringify(requestBody ?? {}).matchAll(/"(\w+Ids?)":/g)].map(
      ([, field]) => `${method} ${path} ${field}`,
    ),
  ),
)

/** Ids that are nobody's secret: every agency, subject, figure and rule is one for all. */
const FOR_ALL = /(?:agencyId|vakIds|measureId|ruleId)$/

const db = useDb()
let app: Hono<HttpEnv>
/** What is somebody else's, whole, to whoever asks below. */
let far: Readonly<Record<'board' | 'site' | 'pool' | 'member' | 'region', string>>
let ids: Readonly<Record<string, string>>
let keys: Readonly<Record<'coordinator' | 'school' | 'farSchool' | 'member' | 'board', string>>

beforeAll(async () => {
  await asOwner(db.ownerUrl, seedReference)
  const { pools, boards, sites, users, anna, region, first } = await twoBoards(db)
  app = appOver(db)
  const board = await aBoard(db)
  const site = await aSite(db, { boardId: board.id })
  const pool = await aPool(db)
  await aParticipation(db, { poolId: pool.id, boardId: board.id })
  const member = await aMember(db, board.id, { poolId: pool.id })
  far = {
    board: board.id,
    site: site.id,
    pool: pool.id,
    member: member.id,
    region: region.id,
  }
  const one = async (sql: string) => {
    const { rows } = await db.adminPool.query<{ id: string }>(sql)
    return rows[0]?.id ?? ''
  }
  const inP = `pool_id = '${pools.p.id}'`
  ids = {
    pool: pools.p.id,
    board: boards.a.id,
    member: anna.id,
    site: sites.a1.id,
    proposal: await one(`select id from proposal where ${inP}`),
    otherProposal: await one(`select id from proposal where pool_id <> '${pools.p.id}'`),
    otherRequest: await one(`select id from request where pool_id <> '${pools.p.id}'`),
    candidate: await one(`select id from pool_member where ${inP}`),
    beginner: await one(`select id from beginning_director where ${inP}`),
    vacancy: await one(`select id from vacancy where ${inP}`),
    otherApplicant: await one(`select id from applicant where pool_id <> '${pools.p.id}'`),
    settlement: await one(`select id from settlement_period where ${inP}`),
    assignment: first.id,
    otherAssignment: await one(`select id from assignment where pool_id <> '${pools.p.id}'`),
    otherSession: await one(
      `select id from assignment_session where assignment_id <> '${first.id}' and board_id <> '${boards.a.id}'`,
    ),
    otherLesson: await one(
      `select request_session_id as id from assignment_session where assignment_id <> '${first.id}' and board_id <> '${boards.a.id}'`,
    ),
    otherException: await one(
      `select id from availability_exception where member_id <> '${anna.id}'`,
    ),
  }
  const key = (actor: Actor) => aKey(db, actor)
  keys = {
    coordinator: await key(users.coordinatorP),
    school: await key(users.schoolA),
    farSchool: await key(await schoolActor(db, { boardId: board.id })),
    member: await key(users.anna),
    board: await key(await boardActor(db, boards.a.id)),
  }
})

interface Case extends BodyCase {
  readonly who: keyof typeof keys
}

const posted = (field: string, foreign: () => string): Case => ({
  who: 'farSchool',
  foreign,
  body: (id) => absenceBody(far.site, { [field]: id }),
})
const onMember = (operation: string, field: string, foreign: () => string): Case => ({
  who: 'coordinator',
  on: 'member',
  foreign,
  body: (id) => ({ ...BODIES_ON_ONE[operation], [field]: id }),
})
const onProposal = (operation: string, field: string, body: (id: string) => unknown): Case => ({
  who: 'coordinator',
  on: 'proposal',
  foreign: () => far.member,
  body: (id) => ({ ...BODIES_ON_ONE[operation], [field]: body(id) }),
})
const ofMember = (over: object, field = 'memberId', foreign = () => far.member): Case => ({
  who: 'coordinator',
  foreign,
  body: (id) => ({ memberId: ids['member'], ...over, [field]: id }),
})
const several: Case = {
  who: 'coordinator',
  foreign: () => ids['otherProposal'] ?? '',
  body: (proposalId) => ({ proposals: [{ proposalId, version: 1 }] }),
}
const hours = (body: (id: string) => object): Case => ({
  who: 'school',
  on: 'assignment',
  foreign: () => ids['otherSession'] ?? '',
  body,
})
const week = { firstDay: '2026-11-23', lastDay: '2026-11-27' }
const otherHours = (body: (id: string) => object): Case => ({
  ...hours((id) => ({ ...week, seen: 'x', ...body(id) })),
  foreign: () => ids['otherLesson'] ?? '',
})
const lookedHours = (body: (id: string) => object): Case => ({
  ...otherHours(body),
  body: (id) => ({ ...week, ...body(id) }),
})
const swapped = (over: object): Case => ({
  ...hours((withAssignmentId) => ({ withAssignmentId, ...over })),
  who: 'coordinator',
  foreign: () => ids['otherAssignment'] ?? '',
})
const member = (over: object) => ({ name: 'Nieuw', email: 'nieuw@voorbeeld.nl', ...over })

const DOCUMENTS = 'post /members/{id}/documents'
const ENGAGE = 'post /members/{id}/engagements'
const EXCLUDE = 'post /members/{id}/exclusions'
const ADMIT = 'post /members/{id}/admissions'
const OVERRIDE = 'post /proposals/{id}/override'

/** How each of them is tried; an id that is added without a line here fails. */
const CASES: Readonly<Record<string, Case>> = {
  'post /absences siteId': posted('siteId', () => ids['site'] ?? ''),
  'post /absences poolId': posted('poolId', () => ids['pool'] ?? ''),
  'post /absences preferredMemberId': posted('preferredMemberId', () => ids['member'] ?? ''),
  'post /closings siteId': {
    who: 'farSchool',
    foreign: () => ids['site'] ?? '',
    body: (siteId) => ({ ...closing(siteId), seen: '0'.repeat(64) }),
  },
  'post /closings/preview siteId': {
    who: 'farSchool',
    foreign: () => ids['site'] ?? '',
    body: closing,
  },
  'post /absences/preview siteId': posted('siteId', () => ids['site'] ?? ''),
  'post /absences/preview poolId': posted('poolId', () => ids['pool'] ?? ''),
  'post /absences/preview preferredMemberId': posted(
    'preferredMemberId',
    () => ids['member'] ?? '',
  ),
  [`${OVERRIDE} memberId`]: onProposal(OVERRIDE, 'memberId', (id) => id),
  'post /proposals/{id}/round-plan memberIds': onProposal('', 'memberIds', (id) => [id]),
  'post /proposals/{id}/round memberIds': onProposal(
    'post /proposals/{id}/round',
    'memberIds',
    (id) => [id],
  ),
  'post /assignments/{id}/hours assignmentSessionId': hours((assignmentSessionId) => ({
    sessions: [{ assignmentSessionId, minutes: 50 }],
  })),
  'post /assignments/{id}/hours assignmentSessionIds': hours((id) => ({
    assignmentSessionIds: [id],
  })),
  'post /assignments/{id}/change-hours sessionId': otherHours(changed),
  'post /assignments/{id}/change-hours likeSessionId': otherHours(added),
  'post /assignments/{id}/change-hours-preview sessionId': lookedHours(changed),
  'post /assignments/{id}/change-hours-preview likeSessionId': lookedHours(added),
  'post /assignments/{id}/swap-preview withAssignmentId': swapped({}),
  'post /assignments/{id}/swap withAssignmentId': swapped({ seen: '0'.repeat(64) }),
  ...figureCases(() => far),
  'put /availability/week memberId': ofMember({ firstDay: '2026-12-01', lines: [] }),
  'post /availability/exceptions memberId': ofMember({
    firstDay: '2026-12-01',
    lastDay: '2026-12-01',
    available: true,
  }),
  'post /availability/exceptions/remove memberId': ofMember({ exceptionId: crypto.randomUUID() }),
  'post /availability/exceptions/remove exceptionId': ofMember(
    {},
    'exceptionId',
    () => ids['otherException'] ?? '',
  ),
  'post /availability/confirm memberId': ofMember({}),
  [`${DOCUMENTS} boardId`]: onMember(DOCUMENTS, 'boardId', () => far.board),
  [`${ENGAGE} boardId`]: onMember(ENGAGE, 'boardId', () => far.board),
  [`${ENGAGE} homeSiteId`]: onMember(ENGAGE, 'homeSiteId', () => far.site),
  [`${EXCLUDE} siteId`]: onMember(EXCLUDE, 'siteId', () => far.site),
  [`${EXCLUDE}/end siteId`]: onMember(`${EXCLUDE}/end`, 'siteId', () => far.site),
  [`${ADMIT} boardId`]: onMember(ADMIT, 'boardId', () => far.board),
  [`${ADMIT}/end boardId`]: onMember(`${ADMIT}/end`, 'boardId', () => far.board),
  'post /members/{id}/leave poolId': onMember('post /members/{id}/leave', 'poolId', () => far.pool),
  ...settlementCases(() => ({ ...ids, farPool: far.pool, farBoard: far.board })),
  'post /candidates poolId': {
    who: 'coordinator',
    foreign: () => far.pool,
    body: (poolId) => member({ poolId, roleCodes: ['leraar'] }),
  },
  'post /candidates/{id}/accept boardIds': {
    who: 'coordinator',
    on: 'candidate',
    foreign: () => far.board,
    body: (id) => ({ boardIds: [id] }),
  },
  ...toldCases(() => {
    const { site: farSite, pool: farPool, board: farBoard, member: farMember } = far
    return { ...ids, farSite, farPool, farBoard, farMember }
  }),
  'post /agencies poolId': {
    who: 'coordinator',
    foreign: () => far.pool,
    body: (poolId) => ({ poolId, name: 'Bureau Elders', kind: 'agency' }),
  },
  'post /agency-tariffs poolId': {
    who: 'coordinator',
    foreign: () => far.pool,
    body: (poolId) => ({
      poolId,
      ...TARIFF,
    }),
  },
  ...invitationCases(
    () => far,
    () => ids['board'] ?? '',
  ),
  'post /approvals proposalId': several,
  'post /sendings proposalId': several,
  'post /bookings proposalId': several,
  'post /searches requestIds': {
    who: 'coordinator',
    foreign: () => ids['otherRequest'] ?? '',
    body: (id) => ({ requestIds: [id] }),
  },
}

it('tries every id in every body', () => {
  const tried = [...new Set(fields)].filter((field) => !FOR_ALL.test(field))
  expect(tried.length).toBeGreaterThan(30)
  expect(Object.keys(CASES).toSorted()).toEqual(tried.toSorted())
})

describe.each(Object.entries(CASES))('%s', (operation, { who, foreign, on, body }) => {
  it("of somebody else's is answered as one that does not exist, and changes nothing", async () => {
    const [method = '', path = ''] = operation.split(' ')
    const address = `/api/v1${path.replace('{id}', ids[on ?? ''] ?? '')}`
    const ask = async (id: string) => {
      const response = await app.request(address, {
        method: method.toUpperCase(),
        headers: {
          Authorization: `Bearer ${keys[who]}`,
          'Content-Type': 'application/json',
          'If-Match': '"1"',
        },
        body: JSON.stringify(body(id)),
      })
      const { requestId: _, ...said } = (await response.json()) as Record<string, unknown>
      return { status: response.status, said: JSON.stringify(said).replaceAll(id, 'ID') }
    }
    const before = await rowCounts(db)
    const id = foreign()
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    const answer = await ask(id)
    expect(answer).toEqual(await ask(crypto.randomUUID()))
    expect(answer.status, answer.said).toBeLessThan(500)
    expect(await rowCounts(db)).toEqual(before)
  })
})
