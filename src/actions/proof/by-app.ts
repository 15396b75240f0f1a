import { MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { PEOPLE } from '../session/people.ts'
import type { BegunLogin } from '../sign-in/begin-login.ts'
import { isOverdone, type Knock } from '../sign-in/knock.ts'
import { isRightCode, type SecondStepInput } from '../sign-in/second-step.ts'
import { renewProof } from './renew.ts'

/** Who guesses here has a session already; it is counted apart, so that a thief of one keeps nobody from signing in. */
const OF_USER = { max: 10, perMs: MS_PER_HOUR }

/**
 * Shows who one is with a code of the app, or one on paper. Throws `invalid-input` for a wrong code, `slow-down` after ten of them in an
 * hour.
 */
export async function proveByApp(
  context: Context,
  { code }: Pick<SecondStepInput, 'code'>,
  knock: Knock,
): Promise<BegunLogin> {
  const { userId } = onlyFor(context.actor, ...PEOPLE)
  const { isOver, until } = await isOverdone(context, `proof ${userId}`, OF_USER)
  if (isOver) {
    const waitSeconds = Math.ceil((until - context.now()) / 1000)
    throw new ActionError(
      'slow-down',
      'Te vaak geprobeerd. Wacht een uur, of meld u opnieuw aan.',
      {
        facts: { waitSeconds },
      },
    )
  }
  const login = await context.db.transaction({ role: 'sign-in', userId }, async (tx) =>
    (await isRightCode(tx, context, { userId, code }))
      ? renewProof(tx, context, { userId, knock })
      : undefined,
  )
  if (login !== undefined) return login
  const remedy = 'De code klopt niet, of is al gebruikt. Wacht op de volgende code in de app.'
  throw new ActionError('invalid-input', 'Probeer het opnieuw.', {
    fields: [{ field: 'code', value: '', remedy }],
  })
}
