import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { confirmedMinutes } from '../../../db/queries/own-hours.ts'
import { lessonsOfMember } from '../../../db/queries/own-lessons.ts'
import { ownPaidCancellations } from '../../../db/queries/paid-cancellation.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import { addDays, addMonths, type Day, day, daysFrom } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { contractMinutes } from './contract-minutes.ts'

export const readOwnHoursInput = z.strictObject({
  /** The calendar year in which the school year begins; the present one where left out. */
  year: z.coerce.number().int().min(2000).max(2198).optional(),
})

export type ReadOwnHoursInput = z.output<typeof readOwnHoursInput>

/** The own hours of a school year, by month and by assignment. */
export type OwnHours = Awaited<ReturnType<typeof hoursOf>>

/**
 * The hours of a school year: worked (until yesterday), confirmed by the school or not yet, planned (from today on), and what a
 * contract with fixed hours asked until yesterday. What a school confirmed counts as it confirmed it. Lessons that were cancelled
 * and are paid all the same stand beside these, as they are not worked.
 */
export async function readOwnHours(
  context: Context,
  { year }: ReadOwnHoursInput,
): Promise<OwnHours> {
  const actor = onlyFor(context.actor, 'member')
  const today = dayOf(context.now())
  const within = year === undefined ? today : day(`${year}-08-01`)
  return context.db.transaction(scopeOf(actor), (tx) => hoursOf(tx, actor.memberId, within, today))
}

async function hoursOf(tx: Tx, memberId: string, within: Day, today: Day) {
  const { label, ...days } = schoolYearOf(within)
  const confirmed = await confirmedMinutes(tx)
  const all = await lessonsOfMember(tx, memberId, days)
  const lessons = all
    .filter(({ status }) => status === 'confirmed')
    .map((lesson) => ({ ...lesson, confirmed: confirmed.get(lesson.id) }))
  const contract = await contractMinutes(tx, memberId, days)
  const months = Array.from({ length: 12 }, (_, n) => addMonths(days.first, n)).map((month) => {
    const own = lessons.filter((lesson) => lesson.day.slice(0, 7) === month.slice(0, 7))
    const until = addDays(addMonths(month, 1), -1)
    const asked = contract && sum(daysFrom(month, until).filter(isBefore(today)).map(contract))
    return { month, ...countedOf(own, today, asked) }
  })
  const askedInAll =
    contract && sum(daysFrom(days.first, days.last).filter(isBefore(today)).map(contract))
  return {
    schoolYear: label,
    firstYear: Number(days.first.slice(0, 4)),
    months,
    total: countedOf(lessons, today, askedInAll),
    lines: linesOf(lessons, today),
    cancelled: cancelledLines(all, await ownPaidCancellations(tx)),
  }
}

interface Worked {
  readonly assignmentId: string
  readonly siteName: string
  readonly placeName: string
  readonly day: Day
  readonly minutes: number
  readonly confirmed: { readonly minutes: number; readonly confirmedAt: Instant } | undefined
}

function countedOf(lessons: readonly Worked[], today: Day, contract: number | undefined) {
  const past = lessons.filter((lesson) => lesson.day < today)
  const workedMinutes = minutesOf(past)
  const confirmedOnes = past.filter(({ confirmed }) => confirmed !== undefined)
  return {
    workedMinutes,
    confirmedMinutes: minutesOf(confirmedOnes),
    plannedMinutes: minutesOf(lessons.filter((lesson) => lesson.day >= today)),
    contractMinutes: contract ?? null,
    balanceMinutes: contract === undefined ? null : workedMinutes - contract,
  }
}

/** Per assignment and month, the newest first: what a pay slip can be held against. */
function linesOf(lessons: readonly Worked[], today: Day) {
  const groups = Map.groupBy(
    lessons.filter((lesson) => lesson.day < today),
    ({ assignmentId, day: of }) => `${of.slice(0, 7)} ${assignmentId}`,
  )
  return [...groups.values()]
    .flatMap((own) => {
      const [first, last] = [own.at(0), own.at(-1)]
      if (first === undefined || last === undefined) return []
      const { assignmentId, siteName, placeName } = first
      return [
        {
          assignmentId,
          siteName,
          placeName,
          firstDay: first.day,
          lastDay: last.day,
          lessons: own.length,
          plannedMinutes: sum(own.map(({ minutes }) => minutes)),
          workedMinutes: minutesOf(own),
          confirmedAt: first.confirmed?.confirmedAt ?? null,
        },
      ]
    })
    .toReversed()
}

/** Per assignment, the newest first, whichever day they would have been. */
function cancelledLines(
  lessons: Awaited<ReturnType<typeof lessonsOfMember>>,
  paid: Awaited<ReturnType<typeof ownPaidCancellations>>,
) {
  const groups = Map.groupBy(
    lessons.filter(({ id }) => paid.has(id)),
    ({ assignmentId }) => assignmentId,
  )
  return [...groups.values()]
    .flatMap((own) => {
      const [first, last] = [own.at(0), own.at(-1)]
      if (first === undefined || last === undefined) return []
      const { assignmentId, siteName, placeName } = first
      const days = { firstDay: first.day, lastDay: last.day, lessons: own.length }
      const minutes = sum(own.map(({ id }) => paid.get(id)?.minutes ?? 0))
      return [{ assignmentId, siteName, placeName, ...days, minutes }]
    })
    .toReversed()
}

function minutesOf(lessons: readonly Worked[]): number {
  return sum(lessons.map(({ minutes, confirmed }) => confirmed?.minutes ?? minutes))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

const isBefore = (today: Day) => (of: Day) => of < today
