import { day } from '../../../scheduler/domain/day.ts'
import type { Law } from '../../../scheduler/domain/law.ts'
import { COMPETENCE, COMPETENCE_SOURCE } from '../competence.ts'
import { CHAIN_RULE, VOG_RULES, WORKING_TIME_LAW } from '../law.ts'
import { TARIFFS } from '../tariffs.ts'
import { beginnerRowsOf } from './beginner-rows.ts'
import { needsOf } from './demand.ts'
import { dice } from './dice.ts'
import { emptyHistory, type History } from './history.ts'
import type { Horizon } from './horizon.ts'
import { agencyId, userIdOf } from './ids.ts'
import { wishRowsOf } from './mobility-rows.ts'
import { tariffFinder } from './outside.ts'
import { type Person, peopleOf } from './people.ts'
import { personRowsOf } from './person-rows.ts'
import { type Places, placesOf } from './places.ts'
import type { DemoPlan } from './plan.ts'
import { play } from './play.ts'
import { type PoolRows, poolRowsOf } from './pool-rows.ts'
import type { RowsOfPeople } from './rows-of-people.ts'
import { RunBook } from './run-book.ts'
import { searchTimeRowsOf } from './search-time-rows.ts'
import { DEMO_USERS } from './users.ts'

/** One plan, played to the end: everything that the writer writes. */
export interface PlayedPlan {
  readonly places: Places
  readonly pool: PoolRows | null
  readonly people: readonly Person[]
  readonly personRows: RowsOfPeople | null
  readonly beginners: ReturnType<typeof beginnerRowsOf>
  readonly wishes: ReturnType<typeof wishRowsOf>
  readonly searchTimes: ReturnType<typeof searchTimeRowsOf>
  readonly history: History
}

/** What schools and people of the pool told beside its work. */
function toldIn({ pool }: DemoPlan, people: readonly Person[]) {
  if (pool === null) return { beginners: [], wishes: [], searchTimes: [] }
  return {
    beginners: beginnerRowsOf(pool, people),
    wishes: wishRowsOf(pool, people),
    searchTimes: searchTimeRowsOf(pool),
  }
}

const LAW_NOW: Law = {
  competence: COMPETENCE,
  competenceSource: COMPETENCE_SOURCE,
  workingTime: WORKING_TIME_LAW,
  chainRules: [CHAIN_RULE],
  vogRules: VOG_RULES,
}

/** Builds a plan's places, pool and people and lets its history happen; the same horizon gives the same history. */
export function playPlan(plan: DemoPlan, brin: string, horizon: Horizon): PlayedPlan {
  const chance = (about: string) => dice(`${plan.key} ${about}`)
  const places = placesOf(plan, brin, horizon, chance('places'))
  const people = peopleOf(plan, places, horizon, chance('people'))
  const pool = plan.pool === null ? null : poolRowsOf(plan, plan.pool, horizon)
  const history = emptyHistory()
  const runs = new RunBook()
  const coordinator = userIdOf(`demo-coordinator-${plan.key}`)
  play(
    {
      pool: pool && {
        law: LAW_NOW,
        chainRule: CHAIN_RULE,
        places,
        people,
        participations: pool.participations,
      },
      startsOn: day(plan.pool?.startsOn ?? '2199-12-31'),
      versions: pool?.versions ?? [],
      agencyIds: plan.agencies.flatMap(({ kind, key }) => (kind === 'agency' ? agencyId(key) : [])),
      tariffOf: tariffFinder([...TARIFFS, ...places.rows.tariffs]),
      ratingEffects: new Map(
        (plan.pool?.criteria ?? []).map((one) => [one.criterion, one.ratingEffect]),
      ),
      users: { coordinator, schoolOf: schoolUserOf },
      horizon,
      dice: chance('history'),
      history,
      runs,
      waiting: new Set(),
    },
    needsOf(plan, places, horizon, chance('demand')),
  )
  history.runs.push(...runs.rows(coordinator))
  return {
    places,
    pool,
    people,
    history,
    ...toldIn(plan, people),
    personRows:
      plan.pool &&
      pool &&
      personRowsOf(plan, { ...plan.pool, id: pool.pool.id }, people, {
        horizon,
        dice: chance('candidates'),
        createdAt: horizon.now,
      }),
  }
}

/** Who posts for a board: its HR, where the demonstration has one. */
function schoolUserOf(boardId: string): string | null {
  const user = DEMO_USERS.find(({ role, scope }) => role === 'school' && scope.boardId === boardId)
  return user === undefined ? null : userIdOf(user.key)
}
