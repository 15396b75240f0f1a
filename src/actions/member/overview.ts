import { z } from 'zod'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import type { CompetenceRule } from '../../../scheduler/domain/qualification.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput, lineOfText } from '../input.ts'
import { canTeach } from './can-teach.ts'
import { type Person, peopleOf } from './people.ts'

const PAGE_LENGTH = 50

export const MEMBER_STATES = ['stale', 'papers', 'not-engaged', 'leaving'] as const
export const MEMBER_ORDERS = ['name', 'load', 'coming', 'contract', 'confirmed', 'papers'] as const

export const overviewMembersInput = z.strictObject({
  poolId: idInput.optional(),
  /** Part of a name. */
  search: lineOfText(100).optional(),
  /** People whose licence reaches this vak, this level, or both at once. */
  vak: lineOfText(40).optional(),
  level: z.enum(LEVELS).optional(),
  /** People of this board, or whom it employs. */
  board: lineOfText(120).optional(),
  /** Availability that grew old, papers that are missing or end, nobody engages, or about to leave. */
  state: z.enum(MEMBER_STATES).optional(),
  order: z.enum(MEMBER_ORDERS).default('name'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})

export type OverviewMembersInput = z.output<typeof overviewMembersInput>

/** One page of the members, and what the list can be narrowed to. */
export interface MemberOverview {
  readonly items: readonly Person[]
  readonly total: number
  readonly pages: number
  /** Names of the boards where somebody of the list is at home. */
  readonly homeBoards: readonly string[]
}

/**
 * The members of the own pools with how they are loaded, what they have and what must be looked after; fifty a page. Loads are
 * of all pools together and say neither where nor for whom.
 */
export async function overviewMembers(
  context: Context,
  input: OverviewMembersInput,
): Promise<MemberOverview> {
  const actor = onlyFor(context.actor, 'coordinator')
  const poolIds = actor.poolIds.filter((id) => input.poolId === undefined || id === input.poolId)
  const now = context.now()
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const { people, competence } = await peopleOf(tx, poolIds, now)
    const found = people
      .filter((person) => isAsked(person, input, competence, dayOf(now)))
      .toSorted(ORDERS[input.order])
    const from = (input.page - 1) * PAGE_LENGTH
    return {
      items: found.slice(from, from + PAGE_LENGTH),
      total: found.length,
      pages: Math.max(1, Math.ceil(found.length / PAGE_LENGTH)),
      homeBoards: [...new Set(people.flatMap(({ homeBoardName }) => homeBoardName ?? []))].sort(),
    }
  })
}

function isAsked(
  person: Person,
  { search, vak, level, board, state }: OverviewMembersInput,
  competence: readonly CompetenceRule[],
  today: Day,
): boolean {
  const reaches = () =>
    person.qualifications.some(
      (line) =>
        (line.validUntil === null || line.validUntil >= today) &&
        canTeach(line, { vak, level }, competence),
    )
  return (
    (search === undefined || plain(person.name).includes(plain(search))) &&
    ((vak === undefined && level === undefined) || reaches()) &&
    (board === undefined || person.homeBoardName === board) &&
    (state === undefined || STATES[state](person))
  )
}

/** Without accents and capitals: who searches for an e means an é too. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

const STATES: Readonly<Record<(typeof MEMBER_STATES)[number], (person: Person) => boolean>> = {
  stale: ({ isStale }) => isStale,
  papers: ({ papers }) => papers.length > 0,
  'not-engaged': ({ engagement }) => engagement === null,
  leaving: ({ leftOn }) => leftOn !== null,
}

type Order = (one: Person, other: Person) => number

/** Each ends in the name, and names in the id. */
const byName: Order = (one, other) =>
  one.name.localeCompare(other.name, 'nl') || (one.id < other.id ? -1 : 1)
const descending =
  (of: (person: Person) => number): Order =>
  (one, other) =>
    of(other) - of(one) || byName(one, other)
const sum = (minutes: readonly number[]) => minutes.reduce((total, one) => total + one, 0)

const ORDERS: Readonly<Record<OverviewMembersInput['order'], Order>> = {
  name: byName,
  load: descending(({ thisWeekMinutes }) => thisWeekMinutes),
  coming: descending(({ comingWeeksMinutes }) => sum(comingWeeksMinutes)),
  contract: descending(({ engagement }) => engagement?.weekMinutes ?? -1),
  confirmed: descending(({ availabilityConfirmedAt }) => 0 - (availabilityConfirmedAt ?? 0)),
  papers: (one, other) => {
    const soonest = ({ papers: [first] }: Person) =>
      first === undefined ? '9999' : (first.until ?? '')
    return soonest(one).localeCompare(soonest(other)) || byName(one, other)
  },
}
