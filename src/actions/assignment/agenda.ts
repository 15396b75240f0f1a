import { z } from 'zod'
import { lessonsOfMember, nextDayOfMember } from '../../../db/queries/own-lessons.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { dayInput } from '../input.ts'

export const readAgendaInput = z.strictObject({
  from: dayInput,
  days: z.coerce.number().int().min(1).max(62),
})

export type ReadAgendaInput = z.output<typeof readAgendaInput>

/** A lesson in the own agenda, also one that was cancelled. */
export type AgendaLesson = Awaited<ReturnType<typeof readAgenda>>['lessons'][number]

/** The own lessons on some days, and the first day after them on which there is one again; null: nothing more is planned. */
export async function readAgenda(context: Context, { from, days }: ReadAgendaInput) {
  const actor = onlyFor(context.actor, 'member')
  const last = addDays(from, days - 1)
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await lessonsOfMember(tx, actor.memberId, { first: from, last })
    const lessons = found.map(({ during, confirmedAt: _at, ...lesson }) => ({
      ...lesson,
      ...during,
    }))
    const nextDay: Day | null = await nextDayOfMember(tx, actor.memberId, last)
    return { from, last, lessons, nextDay }
  })
}
