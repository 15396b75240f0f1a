import type { Tx } from '../../../db/client.ts'
import { alternativeCounts } from '../../../db/queries/alternative-count.ts'
import { lawInForce } from '../../../db/queries/law.ts'
import { regionCalendar } from '../../../db/queries/measure/holidays.ts'
import { roles } from '../../../db/queries/reference.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { tariffInForce } from '../../../db/queries/tariff.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { hasPrice } from '../../../scheduler/domain/alternative.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { HolidayRegion } from '../../../scheduler/domain/school-calendar.ts'
import { FIRST_SCHOOL_DAY } from '../../../scheduler/match/instances/region-places.ts'
import {
  type TermGiven,
  type TermSize,
  termOfRegion,
} from '../../../scheduler/replay/term-of-region.ts'
import type { Context } from '../../context.ts'
import { noSpelregels } from '../pool/no-spelregels.ts'
import type { TermAsked, TermRead } from './read-term.ts'

const DAYS = 400
/** What a teacher replaces costs; a made-up school has no agreement of its own. */
const ROLE = 'leraar'

/**
 * A term that nobody lived through: people, schools and requests drawn from the published figures of a region, under the law and
 * this pool's rules of play of today; what schools would otherwise do is as in this pool, where nobody asked yet an agency.
 * Everybody takes what is offered, which is an assumption: nobody was ever asked. Throws `no-spelregels`.
 */
export async function madeUpTerm(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { userId, poolId }: TermAsked,
  size: TermSize,
): Promise<TermRead> {
  const today = dayOf(now())
  const given = await db.read({ role: 'engine', userId, poolIds: [poolId] }, (tx) =>
    givenOf(tx, poolId, today),
  )
  const history = termOfRegion(size, given)
  return { history, acceptance: { kind: 'everybody' }, happened: null }
}

async function givenOf(tx: Tx, poolId: string, today: Day): Promise<TermGiven> {
  const spelregels = await spelregelsInForce(tx, poolId, today)
  if (spelregels === undefined) throw noSpelregels()
  const days = { first: FIRST_SCHOOL_DAY, last: addDays(FIRST_SCHOOL_DAY, DAYS) }
  const calendarOf = (region: HolidayRegion) => regionCalendar(tx, region, days)
  return {
    law: await lawInForce(tx, today),
    roles: (await roles(tx)).toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    spelregels,
    calendars: {
      noord: await calendarOf('noord'),
      midden: await calendarOf('midden'),
      zuid: await calendarOf('zuid'),
    },
    alternatives: await alternativesOf(tx, poolId, today),
  }
}

async function alternativesOf(
  tx: Tx,
  poolId: string,
  day: Day,
): Promise<TermGiven['alternatives']> {
  const known = await alternativeCounts(tx, poolId)
  const counted = known.length === 0 ? [{ alternative: 'agency' as const, requests: 1 }] : known
  const found = []
  for (const { alternative, requests } of counted) {
    const about = { alternative, roleCode: ROLE, boardId: null, day }
    const tariff = hasPrice(alternative) ? ((await tariffInForce(tx, about)) ?? null) : null
    found.push({ alternative, tariff, weight: requests })
  }
  return found
}
