import { customType, date, integer, uuid } from 'drizzle-orm/pg-core'
import type { Day } from '../../scheduler/domain/day.ts'
import type { ClockTime, Instant } from '../../scheduler/domain/instant.ts'

/** A random uuid as the key of a row: it tells nothing about order or number. */
export const id = () => uuid('id').primaryKey().defaultRandom()

/** A calendar day in Europe/Amsterdam. */
export const dayColumn = (name: string) => date(name, { mode: 'string' }).$type<Day>()

/** Money as whole cents. */
export const cents = (name: string) => integer(name)

/** A moment: `timestamptz` in PostgreSQL, epoch milliseconds in TypeScript. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamptz',
  toDriver: (at) => new Date(at).toISOString(),
  fromDriver: (text) => new Date(text).getTime() as Instant,
})

/** A clock time on the wall, without seconds. */
export const clockTimeColumn = customType<{ data: ClockTime; driverData: string }>({
  dataType: () => 'time',
  fromDriver: (text) => text.slice(0, 5) as ClockTime,
})

/** A half-open stretch of time, derived once in TypeScript and never converted in SQL. */
export interface During {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** `[startsAt, endsAt)` as `tstzrange`. */
export const during = customType<{ data: During; driverData: string }>({
  dataType: () => 'tstzrange',
  toDriver: ({ startsAt, endsAt }) =>
    `[${new Date(startsAt).toISOString()},${new Date(endsAt).toISOString()})`,
  fromDriver: (text) => {
    const [from = '', until = ''] = text.replace(/["[\])(]/g, '').split(',')
    return {
      startsAt: new Date(from).getTime() as Instant,
      endsAt: new Date(until).getTime() as Instant,
    }
  },
})

/** The languages in which somebody can be written to. */
export const LANGUAGES = ['nl', 'en'] as const

/** When somebody is told what only informs: as it happens, once a day, or not at all. */
export const INFORMS = ['at-once', 'daily', 'never'] as const

/** By which short message somebody is told what is near, besides mail. */
export const RINGS = ['all', 'sms', 'push', 'none'] as const

/** A transaction by its number, as text. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })

/** Which transactions could be seen at a moment, as text. */
export const snapshot = customType<{ data: string }>({ dataType: () => 'pg_snapshot' })
