import { z } from 'zod'
import { tellMember, tellUser } from '../../../db/queries/preference-of-person.ts'
import { INFORMS, LANGUAGES, RINGS } from '../../../db/schema/columns.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { PEOPLE } from './show.ts'

export const savePreferencesInput = z.strictObject({
  /** In which mail is written. */
  language: z.enum(LANGUAGES),
  /** When what asks nothing is sent; what is necessary, such as an offer, goes at once whatever stands here. */
  informs: z.enum(INFORMS),
  /** How a member is rung about what is near, besides the mail; of nobody else. */
  rings: z.enum(RINGS).default('all'),
})

export type SavePreferencesInput = z.output<typeof savePreferencesInput>

/** Changes how the asker is told things, from the next message on. */
export async function savePreferences(context: Context, input: SavePreferencesInput) {
  const actor = onlyFor(context.actor, ...PEOPLE)
  return change(context, 'preference.save', input, async (tx) => {
    const { language, informs } = input
    const rings = actor.role === 'member' ? input.rings : null
    const subjectId = actor.role === 'member' ? actor.memberId : actor.userId
    if (actor.role === 'member') await tellMember(tx, actor.memberId, input)
    else await tellUser(tx, actor.userId, input)
    const facts = { language, informs, rings }
    const of = { boardId: 'boardId' in actor ? actor.boardId : null, poolId: null }
    await record(tx, context, { verb: 'preference.save', subjectId, ...of, facts })
    return facts
  })
}
