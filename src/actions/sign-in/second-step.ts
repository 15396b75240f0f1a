import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { openAttempt, takeTry, useAttempt } from '../../../db/queries/attempt.ts'
import {
  type Factors,
  factorsOf,
  rehashRecoveryCode,
  sealedSecretOf,
  unusedRecoveryCodes,
  useRecoveryCode,
  useStep,
} from '../../../db/queries/factor.ts'
import { scopesOfUser } from '../../../db/queries/sign-in.ts'
import { MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import { idInput } from '../input.ts'
import { type BegunLogin, beginLogin, recordAs } from './begin-login.ts'
import { attemptOver, recordFailure, wrongCode } from './enter-code.ts'
import { AT_THE_DOOR, isOverdone, type Knock, slowDownNetwork } from './knock.ts'
import { noRole } from './pass-first.ts'
import { keptOfCode, madeSlow } from './recovery-codes.ts'
import { unseal } from './seal.ts'
import { totpStep } from './totp.ts'

/** Six digits of the app, or a code on paper. */
const code = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .pipe(
    z
      .string()
      .regex(/^(?:\d{6}|[0-9A-Z]{12})$/, 'Typ de zes cijfers uit de app, of een herstelcode.'),
  )

export const secondStepInput = z.strictObject({ attemptId: idInput, code })

export const appCodeInput = z.strictObject({ code })

export type SecondStepInput = z.output<typeof secondStepInput>

/** Who comes this far has the mailbox; and yet a million codes are not many. */
const OF_USER = { max: 30, perMs: MS_PER_HOUR }

/** What can be used as the second step of this attempt; `undefined` where it is over or of another browser. */
export async function secondStepOf(
  deps: Deps,
  attemptId: string,
  { browserHash }: Pick<Knock, 'browserHash'>,
): Promise<Factors | undefined> {
  const asked = { id: attemptId, kind: 'second-step', browserHash, now: deps.now() } as const
  return deps.db.read(AT_THE_DOOR, async (tx) => {
    const attempt = await openAttempt(tx, asked)
    return attempt?.userId ? factorsOf(tx, attempt.userId) : undefined
  })
}

/** Takes the second step. Throws `invalid-input` for a wrong code, `attempt-over`, `slow-down`. */
export async function takeSecondStep(
  deps: Deps,
  { attemptId, code }: SecondStepInput,
  knock: Knock,
): Promise<{ readonly login: BegunLogin; readonly email: string }> {
  await slowDownNetwork(deps, knock)
  const now = deps.now()
  const { browserHash } = knock
  const asked = { id: attemptId, kind: 'second-step', browserHash, now } as const
  const attempt = await deps.db.transaction(AT_THE_DOOR, (tx) => takeTry(tx, asked))
  if (!attempt?.userId) throw attemptOver()
  const { userId } = attempt
  if ((await isOverdone(deps, `second step ${userId}`, OF_USER)).isOver) throw attemptOver()
  const login = await deps.db.transaction({ role: 'sign-in', userId }, async (tx) => {
    if (!(await isRightCode(tx, deps, { userId, code }))) return undefined
    if (!(await useAttempt(tx, attempt.id, now))) throw attemptOver()
    const [scope] = await scopesOfUser(tx, userId)
    if (scope === undefined) throw noRole()
    if (code.length > 6) await recordAs(tx, deps, scope, 'factor.use-recovery', {})
    await keepSlowly(tx, userId)
    const about = { scope, method: 'mail-code', visitor: knock, isStrong: true } as const
    return { login: await beginLogin(tx, deps, about), email: scope.userEmail }
  })
  if (login !== undefined) return login
  await recordFailure(deps, attempt)
  throw wrongCode(
    attempt,
    'De code klopt niet, of is al gebruikt. Wacht op de volgende code in de app.',
  )
}

/** Whether the code is one of the app or on paper, and not used before. Using it up and saying so is one statement. */
export async function isRightCode(
  tx: Tx,
  { door, now }: Deps,
  { userId, code }: { readonly userId: string; readonly code: string },
): Promise<boolean> {
  if (code.length > 6) {
    const kept = await unusedRecoveryCodes(tx, userId)
    const codeHash = await keptOfCode({ door }, userId, { code, kept })
    return codeHash !== undefined && useRecoveryCode(tx, { userId, codeHash, now: now() })
  }
  const sealed = await sealedSecretOf(tx, userId)
  const secret = sealed && unseal(door.sealKeys, sealed, userId)
  const step = secret ? totpStep(secret, code, now()) : undefined
  return step !== undefined && useStep(tx, userId, step)
}

/** Codes on paper of before they were kept by a slow hash are from the next time that their owner comes in. */
async function keepSlowly(tx: Tx, userId: string): Promise<void> {
  for (const one of await madeSlow(await unusedRecoveryCodes(tx, userId)))
    await rehashRecoveryCode(tx, { userId, ...one })
}
