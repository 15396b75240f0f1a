import { z } from 'zod'
import { memberToldHow, userToldHow } from '../../../db/queries/preference-of-person.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'

export const showPreferencesInput = z.strictObject({})

export type ShowPreferencesInput = z.output<typeof showPreferencesInput>

/** Everybody who signs in. */
export const PEOPLE = ['school', 'coordinator', 'member', 'board', 'region', 'admin'] as const

/** How the asker is told things: in which language, when what only informs is sent, and how a member is rung. */
export async function showPreferences(context: Context, _input: ShowPreferencesInput) {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const how = await context.db.read(scopeOf(actor), (tx) =>
    actor.role === 'member' ? memberToldHow(tx, actor.memberId) : userToldHow(tx, actor.userId),
  )
  if (how === undefined) throw notFound()
  return how
}
