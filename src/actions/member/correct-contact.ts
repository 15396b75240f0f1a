import { z } from 'zod'
import { setOwnContact } from '../../../db/queries/correction.ts'
import { placesOfPostcodes } from '../../../db/queries/postcode-place.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { lineOfText } from '../input.ts'

export const correctContactInput = z.strictObject({
  phone: lineOfText(40).nullable().optional(),
  postcode4: z
    .string()
    .regex(/^[1-9][0-9]{3}$/, 'Vul vier cijfers in, bijvoorbeeld 3811.')
    .optional(),
  language: z.enum(['nl', 'en']).optional(),
})

export type CorrectContactInput = z.output<typeof correctContactInput>

/** What a member puts right without asking anybody: telephone, the four digits of the postcode, and the language of mails. */
export async function correctContact(
  context: Context,
  input: CorrectContactInput,
): Promise<{ readonly changed: readonly string[] }> {
  const actor = onlyFor(context.actor, 'member')
  return change(context, 'member.correct-contact', input, async (tx) => {
    const { memberId } = actor
    const { phone, postcode4, language } = input
    const place = postcode4 && (await placesOfPostcodes(tx, [postcode4])).get(postcode4)
    const set = {
      ...(phone !== undefined && { phone }),
      ...(language !== undefined && { language }),
      ...(postcode4 !== undefined && {
        postcode4,
        latitude: place ? place.latitude : null,
        longitude: place ? place.longitude : null,
      }),
    }
    const changed = Object.keys(input)
    if (changed.length === 0) return { changed }
    await setOwnContact(tx, memberId, set)
    await record(tx, context, {
      verb: 'member.correct-contact',
      subjectId: memberId,
      boardId: null,
      poolId: null,
      facts: { changed },
    })
    return { changed }
  })
}
