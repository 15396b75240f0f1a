import { createHash } from 'node:crypto'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { accessKey, appUser, userScope } from '../../schema/index.ts'
import { uuidOf } from '../uuid-of.ts'
import { boardId, memberIdOf, poolIdOf, regionId, siteId, userIdOf } from './ids.ts'
import type { DemoPlan } from './plan.ts'
import { PLANS } from './plans.ts'

type Role = (typeof userScope.$inferInsert)['role']

/** Somebody who can be signed in as in the demonstration. */
export interface DemoUser {
  readonly name: string
  readonly role: Role
  /** The school, board, pool or region that the role is about. */
  readonly where: string
  /** The pool under which the first page shows this person. */
  readonly pool: string
  /** Typed to sign in. */
  readonly key: string
  readonly scope: Pick<
    typeof userScope.$inferInsert,
    'boardId' | 'siteIds' | 'poolId' | 'regionId' | 'memberId'
  >
}

/** Everybody who can be signed in as: per region a school, one location, a coordinator, a substitute, a board and the region. */
export const DEMO_USERS: readonly DemoUser[] = [
  ...PLANS.flatMap(usersOf),
  {
    name: 'Bea Beheer',
    role: 'admin',
    where: 'het hele systeem',
    pool: 'Beheer',
    key: 'demo-beheer',
    scope: {},
  },
]

function usersOf(plan: DemoPlan): readonly DemoUser[] {
  const drawing = (plan.pool?.participations ?? []).filter(({ draws }) => draws)
  const boards = plan.boards.filter(({ key }) => drawing.some(({ board }) => board === key))
  const [first, second = first] = boards
  const [site] = second?.sites ?? []
  const [region] = plan.regions
  if (!plan.pool || !first || !second || !site || !region) {
    throw new RangeError(`no boards to sign in for: ${plan.key}`)
  }
  const pool = plan.pool.name
  const user = (
    role: Role,
    word: string,
    name: string,
    where: string,
    scope: DemoUser['scope'],
  ): DemoUser => ({ name, role, where, pool, key: `demo-${word}-${plan.key}`, scope })
  return [
    user('school', 'school', 'Sonja Scheepers (HR)', first.name, { boardId: boardId(first.key) }),
    user('school', 'locatie', 'Loes Lindeman (roostermaker)', site.name, {
      boardId: boardId(second.key),
      siteIds: [siteId(second.key, site.name)],
    }),
    user('coordinator', 'coordinator', 'Carlijn Coenen (coördinator)', plan.pool.name, {
      poolId: poolIdOf(plan.pool.code),
    }),
    user('member', 'invaller', 'Invaller', plan.pool.name, {
      memberId: memberIdOf(plan.key, 1),
    }),
    user('board', 'bestuur', 'Bert Bestuur (bestuurder)', first.name, {
      boardId: boardId(first.key),
    }),
    user('region', 'regio', 'Roos Regeling (programmamanager)', region.name, {
      regionId: regionId(region.code),
    }),
  ]
}

/** The users as rows, with the SHA-256 of their keys; nothing else is kept of a key. */
export function userRows(createdAt: Instant, memberNames: ReadonlyMap<string, string>) {
  const users: (typeof appUser.$inferInsert)[] = []
  const scopes: (typeof userScope.$inferInsert)[] = []
  const keys: (typeof accessKey.$inferInsert)[] = []
  for (const { name, role, key, scope } of DEMO_USERS) {
    const userId = userIdOf(key)
    users.push({
      id: userId,
      name: memberNames.get(scope.memberId ?? '') ?? name,
      email: `${key}@achtervang.example`,
    })
    scopes.push({
      id: uuidOf(`scope ${key}`),
      userId,
      role,
      boardId: null,
      siteIds: null,
      poolId: null,
      regionId: null,
      memberId: null,
      ...scope,
    })
    keys.push({
      id: uuidOf(`key ${key}`),
      userId,
      label: 'Demonstratie',
      createdAt,
      revokedAt: null,
      keyHash: createHash('sha256').update(key).digest('hex'),
    })
  }
  return { users, scopes, keys }
}
