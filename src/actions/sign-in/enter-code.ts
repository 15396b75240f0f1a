import { z } from 'zod'
import { type AttemptRow, TRIES_MAX, takeTry, useAttempt } from '../../../db/queries/attempt.ts'
import { userToMail } from '../../../db/queries/user.ts'
import type { Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { recordAtDoor } from '../../record.ts'
import { idInput } from '../input.ts'
import { takeInvitation } from '../invitation/take.ts'
import { isCodeOf } from './code-hash.ts'
import { AT_THE_DOOR, type Knock, slowDownNetwork } from './knock.ts'
import { type Passed, passFirst } from './pass-first.ts'

export const enterCodeInput = z.strictObject({
  attemptId: idInput,
  /** Spaces and dashes are how people read it out. */
  code: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, 'Typ de acht cijfers uit de mail.')),
})

export type EnterCodeInput = z.output<typeof enterCodeInput>

/**
 * Takes the code that was mailed. Every try is counted before it is looked at, and one that is right counts once. Throws
 * `invalid-input` for a wrong code, `attempt-over` where there is nothing left to try, `sign-in-refused`, `slow-down`.
 */
export async function enterCode(
  deps: Deps,
  { attemptId, code }: EnterCodeInput,
  knock: Knock,
): Promise<Passed> {
  await slowDownNetwork(deps, knock)
  const asked = { id: attemptId, kind: 'mail-code', browserHash: knock.browserHash } as const
  const attempt = await deps.db.transaction(AT_THE_DOOR, (tx) =>
    takeTry(tx, { ...asked, now: deps.now() }),
  )
  if (attempt === undefined) throw attemptOver()
  if (!isCodeOf(deps, attempt, code)) {
    await recordFailure(deps, attempt)
    throw wrongCode(attempt, 'De code klopt niet. Kijk of het de code uit de laatste mail is.')
  }
  const user = await deps.db.read(AT_THE_DOOR, (tx) => userToMail(tx, attempt.email ?? ''))
  if (user === undefined) throw attemptOver()
  return deps.db.transaction({ role: 'sign-in', userId: user.id }, async (tx) => {
    if (!(await useAttempt(tx, attempt.id, deps.now()))) throw attemptOver()
    const { invitationId } = attempt.payload
    if (invitationId !== undefined)
      await takeInvitation(tx, deps, { invitationId, userId: user.id })
    return passFirst(tx, deps, { userId: user.id, method: 'mail-code', knock })
  })
}

/** The one answer to a code that counts no more, never counted, or belongs to another browser. */
export function attemptOver(): ActionError {
  return new ActionError(
    'attempt-over',
    'Deze code geldt niet meer, of is in een andere browser gevraagd. Vraag een nieuwe code.',
  )
}

/** Says what is wrong with what was typed, and how often it may be tried. */
export function wrongCode({ tries }: Pick<AttemptRow, 'tries'>, remedy: string): ActionError {
  const left = TRIES_MAX - tries
  const more =
    left === 1 ? 'U kunt het nog 1 keer proberen.' : `U kunt het nog ${left} keer proberen.`
  return new ActionError('invalid-input', left === 0 ? 'Vraag een nieuwe code.' : more, {
    fields: [{ field: 'code', value: '', remedy }],
  })
}

/** Writes down that somebody did not get in: which attempt, never which address. */
export async function recordFailure(deps: Deps, { id, kind, tries }: AttemptRow): Promise<void> {
  await deps.db.transaction(AT_THE_DOOR, (tx) =>
    recordAtDoor(tx, {
      verb: 'session.refuse',
      subjectId: id,
      boardId: null,
      poolId: null,
      facts: { kind, tries },
    }),
  )
}
