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

/** One row per plan: personnel office, timetabler, coordinator, member of the board, programme manager. */
const NAMES: readonly (readonly [string, string, string, string, string])[] = [
  ['Sonja Scheepers', 'Loes Lindeman', 'Carlijn Coenen', 'Bert Bruinsma', 'Roos Reinders'],
  ['Fatma Yildirim', 'Henk Hoekstra', 'Marieke Maas', 'Anil Ramdin', 'Tineke Terpstra'],
  ['Jolanda de Jong', 'Peter Prins', 'Samira El Idrissi', 'Wim Wagenaar', 'Greet Goossens'],
  ['Nadia Bouzid', 'Kees Kuiper', 'Esther van Es', 'Olga Ottens', 'Mark Meijer'],
  ['Trudy Tuinstra', 'Gijs Gerritsen', 'Anouk Aarts', 'Frans Faber', 'Ineke Ibes'],
]

/** Everybody who can be signed in as: per region a school, one location, a coordinator, a substitute, a board and the region. */
export const DEMO_USERS: readonly DemoUser[] = [
  ...PLANS.flatMap((plan, index) => usersOf(plan, NAMES[index % NAMES.length])),
  {
    name: 'Bea Beheer',
    role: 'admin',
    where: 'het hele systeem',
    pool: 'Beheer',
    key: 'demo-beheer',
    scope: {},
  },
]

function usersOf(plan: DemoPlan, names: (typeof NAMES)[number] | undefined): readonly DemoUser[] {
  const drawing = (plan.pool?.participations ?? []).filter(({ draws }) => draws)
  const boards = plan.boards.filter(({ key }) => drawing.some(({ board }) => board === key))
  const [first, second = first] = boards
  const [site] = second?.sites ?? []
  const [region] = plan.regions
  if (!plan.pool || !first || !second || !site || !region || !names) {
    throw new RangeError(`no boards to sign in for: ${plan.key}`)
  }
  const pool = plan.pool.name
  const [office, timetabler, coordinator, boardMember, manager] = names
  const user = (
    role: Role,
    word: string,
    name: string,
    where: string,
    scope: DemoUser['scope'],
  ): DemoUser => ({ name, role, where, pool, key: `demo-${word}-${plan.key}`, scope })
  return [
    user('school', 'school', office, first.name, { boardId: boardId(first.key) }),
    user('school', 'locatie', timetabler, site.name, {
      boardId: boardId(second.key),
      siteIds: [siteId(second.key, site.name)],
    }),
    user('coordinator', 'coordinator', coordinator, plan.pool.name, {
      poolId: poolIdOf(plan.pool.code),
    }),
    user('member', 'invaller', 'een vervanger', plan.pool.name, {
      memberId: memberIdOf(plan.key, 1),
    }),
    user('board', 'bestuur', boardMember, first.name, {
      boardId: boardId(first.key),
    }),
    user('region', 'regio', manager, region.name, {
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
