import type { Tx } from '../../../db/client.ts'
import { type DayOfWork, hoursOfMembers } from '../../../db/queries/member-hours.ts'
import { peopleInPools, siteNames } from '../../../db/queries/people.ts'
import { loadPersonRows } from '../../../db/queries/world-person-rows.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { type AboutPools, aboutPools } from './about-pools.ts'
import { currentEngagement } from './current-engagement.ts'
import { heldPapers, type PoolOfPerson } from './held-papers.ts'
import { daysOfLoad, loadOf } from './load.ts'
import { type HeldPapers, papersOf } from './papers.ts'

/** Without rules of play; own proposal, as the demonstration has it. */
const STALE_WEEKS = 8

type PlaceOfPerson = Awaited<ReturnType<typeof peopleInPools>>[number]
type PersonRows = Awaited<ReturnType<typeof loadPersonRows>>

/** A member of an own pool with all that the list is filtered and ordered by. */
export type Person = Awaited<ReturnType<typeof peopleOf>>['people'][number]

/** Everybody in these pools today, by name, and the boards that draw from them. A fixed number of queries, whatever the size. */
export async function peopleOf(tx: Tx, poolIds: readonly string[], now: Instant) {
  const today = dayOf(now)
  const places = Map.groupBy(await peopleInPools(tx, poolIds, today), ({ id }) => id)
  const ids = [...places.keys()]
  const about = await aboutPools(tx, poolIds, today)
  const rows = await loadPersonRows(tx, ids, today)
  const work = await hoursOfMembers(tx, ids, daysOfLoad(today))
  const homes = await homesOf(tx, ids, rows)
  const boardsOf = new Map<string, HeldPapers['boards']>()
  const people = [...places.values()].flatMap((inPools) => {
    const [first] = inPools
    if (first === undefined) return []
    const { poolId: _poolId, joinedOn: _joinedOn, ...person } = first
    const { found, held } = personOf({
      inPools,
      rows,
      about,
      today,
      work: work.get(person.id) ?? [],
    })
    boardsOf.set(person.id, held.boards)
    return [{ ...person, ...found, homeSiteName: homes.get(person.id) ?? null }]
  })
  const { boards, competence, licensedRoles } = about
  return { people, boards, boardsOf, competence, licensedRoles }
}

interface Found {
  readonly inPools: readonly PlaceOfPerson[]
  readonly rows: PersonRows
  readonly about: AboutPools
  readonly work: readonly DayOfWork[]
  readonly today: Day
}

function personOf({ inPools, rows, about, work, today }: Found) {
  const id = inPools[0]?.id ?? ''
  const confirmedAt = inPools[0]?.availabilityConfirmedAt ?? null
  const pools = inPools.map(({ poolId, joinedOn }) => ({ joinedOn, ...about.of(poolId) }))
  const engagement = currentEngagement(rows.engagements(id), today)
  const held = heldPapers({ memberId: id, pools, rows, engagement, about })
  const found = {
    poolIds: inPools.map(({ poolId }) => poolId),
    roleCodes: rows.roles(id).map(({ roleCode }) => roleCode),
    qualifications: rows.qualifications(id),
    engagement,
    ...staleness(confirmedAt, pools, today),
    ...loadOf(work, today),
    papers: papersOf(held, about.vogRules, today),
  }
  return { found, held }
}

/** Whether nobody confirmed the availability for longer than the strictest pool wants. */
function staleness(at: Instant | null, pools: readonly PoolOfPerson[], today: Day) {
  const staleWeeks = Math.min(
    ...pools.map(({ rules }) => rules?.availabilityStaleWeeks ?? STALE_WEEKS),
  )
  return { staleWeeks, isStale: at === null || dayOf(at) <= addDays(today, -7 * staleWeeks) }
}

/** The names of the home schools, by member. */
async function homesOf(
  tx: Tx,
  ids: readonly string[],
  rows: PersonRows,
): Promise<ReadonlyMap<string, string>> {
  const of = new Map(
    ids.flatMap((id) => {
      const home = rows.engagements(id).find(({ homeSiteId }) => homeSiteId !== null)?.homeSiteId
      return home ? [[id, home] as const] : []
    }),
  )
  const names = await siteNames(tx, [...new Set(of.values())])
  return new Map([...of].map(([id, siteId]) => [id, names.get(siteId) ?? '']))
}
