import { day } from '../../../scheduler/domain/day.ts'
import type { Actor } from '../../../src/actor.ts'
import type { TestDb } from '../use-db.ts'
import {
  adminActor,
  boardActor,
  coordinatorActor,
  memberActor,
  regionActor,
  schoolActor,
} from './actor.ts'
import { aBoard, aCalendarEntry, aRegion, aSite } from './board.ts'
import { aMember } from './member.ts'
import { aParticipation, aPool } from './pool.ts'
import type { twoBoards } from './two-boards.ts'

/** Somebody who asks, and by noun the ids that are somebody else's to them. */
export interface Stranger {
  readonly name: string
  readonly actor: Actor
  readonly theirs: (noun: string) => readonly string[]
}

/** Nouns that are kept in a table of another name. */
const TABLES: Readonly<Record<string, string>> = {
  run: 'match_run',
  round: 'offer_round',
  candidate: 'pool_member',
  'beginning-director': 'beginning_director',
  'agency-agreement': 'agency_agreement',
  'agency-tariff': 'tariff',
  upload: 'import_upload',
  exception: 'availability_exception',
  closing: 'calendar_entry',
  settlement: 'settlement_period',
  session: 'login',
  user: 'app_user',
  'access-key': 'access_key',
}

/** The table of a noun. */
export function tableOf(noun: string): string {
  return TABLES[noun] ?? noun
}

const NOUNS = [
  'site',
  'absence',
  'request',
  'pool',
  'run',
  'replay',
  'proposal',
  'offer',
  'round',
  'assignment',
  'member',
  'candidate',
  'agency',
  'agency-agreement',
  'agency-tariff',
  'vacancy',
  'beginning-director',
  'concern',
  'applicant',
  'referral',
  'job',
  'delivery',
  'correction',
  'upload',
  'exception',
  'closing',
  'settlement',
  'board',
  'session',
  'passkey',
  'user',
  'access-key',
  'invitation',
  'site',
] as const
/** What belongs to no board alone. */
const OF_POOLS = [
  'candidate',
  'agency',
  'agency-agreement',
  'agency-tariff',
  'job',
  'delivery',
  'board',
]
/** What belongs to one site. */
const OF_SITES = ['closing', 'site']
/** What belongs to a pool, and is no board's. */
const OF_ONE_POOL = ['applicant', 'concern']
/** What belongs to one person. */
const OF_SOMEBODY = [
  'upload',
  'exception',
  'correction',
  'session',
  'passkey',
  'user',
  'access-key',
  'invitation',
]
const SHARED = [
  'pool',
  'run',
  'replay',
  'member',
  'settlement',
  ...OF_POOLS,
  ...OF_SITES,
  ...OF_ONE_POOL,
  ...OF_SOMEBODY,
]

/** Everybody who may not see something of the little country, from the farthest to the colleague at the next site. */
export async function strangersIn(
  db: TestDb,
  country: Awaited<ReturnType<typeof twoBoards>>,
): Promise<readonly Stranger[]> {
  const { boards, sites, pools, users, anna, bas } = country
  await aCalendarEntry(db, {
    scope: 'site',
    holidayRegion: null,
    siteId: sites.a1.id,
    kind: 'closure',
    firstDay: day('2026-12-04'),
    lastDay: day('2026-12-04'),
    name: 'Studiedag',
    source: 'school',
  })
  const idsOf = async (noun: string, where = 'true') => {
    const { rows } = await db.adminPool.query<{ id: string }>(
      `select id from ${tableOf(noun)} where ${where}`,
    )
    return rows.map(({ id }) => id)
  }
  const sorted = async (pick: (noun: string) => Promise<readonly string[]>) => {
    const ids = new Map<string, readonly string[]>()
    for (const noun of NOUNS) ids.set(noun, await pick(noun))
    return (noun: string) => ids.get(noun) ?? []
  }
  const every = await sorted((noun) => idsOf(noun))
  const far = await farAway(db)
  const ofB = await sorted(async (noun) => {
    if (noun === 'upload') return idsOf(noun, `board_id = '${boards.b.id}'`)
    return SHARED.includes(noun) ? [] : idsOf(noun, `board_id = '${boards.b.id}'`)
  })
  const atA1 = await sorted(async (noun) => {
    if (['absence', 'request', 'vacancy', 'beginning-director'].includes(noun))
      return idsOf(noun, `site_id = '${sites.a1.id}'`)
    if (noun === 'site') return [sites.a1.id]
    // A file that is being read in belongs to who sent it, also before colleagues.
    if (noun === 'upload') return idsOf(noun, `user_id = '${users.schoolA.userId}'`)
    if (noun === 'referral')
      return idsOf(noun, `vacancy_id in (select id from vacancy where site_id = '${sites.a1.id}')`)
    if (SHARED.includes(noun)) return []
    return idsOf(noun, `request_id in (select id from request where site_id = '${sites.a1.id}')`)
  })
  const ofP = await sorted(async (noun) => {
    if (noun === 'upload') return idsOf(noun)
    const ofNoPool = ['absence', 'member', 'site', ...OF_SOMEBODY, ...OF_POOLS, ...OF_SITES]
    if (ofNoPool.includes(noun)) return []
    return idsOf(noun, noun === 'pool' ? `id = '${pools.p.id}'` : `pool_id = '${pools.p.id}'`)
  })
  const ofAnna = await sorted(async (noun) =>
    ['offer', 'assignment', 'exception'].includes(noun)
      ? idsOf(noun, `member_id = '${anna.id}'`)
      : [],
  )
  const ofSchools = [
    'absence',
    'run',
    'replay',
    'proposal',
    'offer',
    'round',
    'assignment',
    'request',
  ]
  return [
    ...(await farOff(db, far, every)),
    { name: 'the school of board A about board B', actor: users.schoolA, theirs: ofB },
    {
      name: 'a school of site A2 about site A1',
      actor: await schoolActor(db, { boardId: boards.a.id, siteIds: [sites.a2.id] }),
      theirs: atA1,
    },
    { name: 'the coordinator of pool Q about pool P', actor: users.coordinatorQ, theirs: ofP },
    { name: 'Bas about Anna', actor: await memberActor(db, bas.id), theirs: ofAnna },
    {
      name: 'the administrator about what schools ask',
      actor: await adminActor(db),
      theirs: (noun) =>
        [...ofSchools, 'upload', 'exception', 'settlement'].includes(noun) ? every(noun) : [],
    },
  ]
}

/** A board with its own pool and member, in another region: nothing of the country is theirs. */
async function farAway(db: TestDb) {
  const board = await aBoard(db)
  const pool = await aPool(db)
  await aSite(db, { boardId: board.id })
  await aParticipation(db, { poolId: pool.id, boardId: board.id })
  return { board, pool, member: await aMember(db, board.id, { poolId: pool.id }) }
}

async function farOff(
  db: TestDb,
  { board, pool, member }: Awaited<ReturnType<typeof farAway>>,
  theirs: Stranger['theirs'],
): Promise<readonly Stranger[]> {
  const region = await aRegion(db)
  const all: readonly (readonly [string, Actor])[] = [
    ['a school of another board', await schoolActor(db, { boardId: board.id })],
    ['the coordinator of another pool', await coordinatorActor(db, pool.id)],
    ['a member of another pool', await memberActor(db, member.id)],
    ['the board of another board', await boardActor(db, board.id)],
    ['another region', await regionActor(db, region.id)],
  ]
  return all.map(([name, actor]) => ({ name, actor, theirs }))
}
