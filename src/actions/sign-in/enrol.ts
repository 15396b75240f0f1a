import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { openAttempt, takeTry, useAttempt } from '../../../db/queries/attempt.ts'
import { replaceAuthenticator } from '../../../db/queries/factor.ts'
import { askOwnAccountMail } from '../../../db/queries/job.ts'
import { scopesOfUser } from '../../../db/queries/sign-in.ts'
import type { Deps } from '../../context.ts'
import { idInput } from '../input.ts'
import { type BegunLogin, beginLogin, recordAs } from './begin-login.ts'
import { attemptOver, wrongCode } from './enter-code.ts'
import { AT_THE_DOOR, type Knock } from './knock.ts'
import { noRole } from './pass-first.ts'
import { newRecoveryCodes, recoveryHashes } from './recovery-codes.ts'
import { seal, unseal } from './seal.ts'
import { totpStep, totpUri } from './totp.ts'

export const enrolInput = z.strictObject({
  attemptId: idInput,
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Typ de zes cijfers uit de app.')),
})

export type EnrolInput = z.output<typeof enrolInput>

/** What somebody needs to choose a second step. */
export interface Enrolling {
  /** The secret for an app, to type and as a square code; nothing where there is no key to seal it with. */
  readonly app: { readonly secret: string; readonly uri: string } | undefined
}

/** What an attempt to choose a second step shows; `undefined` where it is over or of another browser. */
export async function enrollingOf(
  deps: Deps,
  attemptId: string,
  { browserHash }: Pick<Knock, 'browserHash'>,
): Promise<Enrolling | undefined> {
  const asked = { id: attemptId, kind: 'enrol', browserHash, now: deps.now() } as const
  return deps.db.read(AT_THE_DOOR, async (tx) => {
    const attempt = await openAttempt(tx, asked)
    if (!attempt?.userId) return undefined
    const secret = unseal(deps.door.sealKeys, attempt.payload['sealed'] ?? '', attempt.userId)
    const [scope] = await scopesOfUser(tx, attempt.userId)
    const label = scope?.userEmail ?? ''
    return { app: secret === undefined ? undefined : { secret, uri: totpUri(secret, label) } }
  })
}

/** What choosing a second step came to: in, with the codes on paper, which are told here and never again. */
export interface Enrolled {
  readonly login: BegunLogin
  readonly email: string
  readonly recoveryCodes: readonly string[]
}

/** Takes the first code of an app, which proves that it has the secret. Throws `invalid-input`, `attempt-over`. */
export async function enrolApp(
  deps: Deps,
  { attemptId, code }: EnrolInput,
  knock: Knock,
): Promise<Enrolled> {
  const now = deps.now()
  const { browserHash } = knock
  const asked = { id: attemptId, kind: 'enrol', browserHash, now } as const
  const attempt = await deps.db.transaction(AT_THE_DOOR, (tx) => takeTry(tx, asked))
  if (!attempt?.userId) throw attemptOver()
  const { userId } = attempt
  const secret = unseal(deps.door.sealKeys, attempt.payload['sealed'] ?? '', userId)
  const step = secret === undefined ? undefined : totpStep(secret, code, now)
  if (secret === undefined || step === undefined)
    throw wrongCode(attempt, 'De code klopt niet. Wacht op de volgende code in de app.')
  return deps.db.transaction({ role: 'sign-in', userId }, async (tx) => {
    if (!(await useAttempt(tx, attempt.id, now))) throw attemptOver()
    const recoveryCodes = await keepApp(tx, deps, { userId, secret, step })
    const [scope] = await scopesOfUser(tx, userId)
    if (scope === undefined) throw noRole()
    await askOwnAccountMail(tx, { userId, what: 'app-replaced' }, now)
    await recordAs(tx, deps, scope, 'factor.add', { kind: 'app' })
    const about = { scope, method: 'mail-code', visitor: knock, isStrong: true } as const
    return { login: await beginLogin(tx, deps, about), email: scope.userEmail, recoveryCodes }
  })
}

/** Keeps an app with its codes on paper, which it answers, in the place of those that there were. */
export async function keepApp(
  tx: Tx,
  deps: Pick<Deps, 'door' | 'now'>,
  about: { readonly userId: string; readonly secret: string; readonly step: number },
): Promise<readonly string[]> {
  const { userId, secret, step } = about
  const codes = newRecoveryCodes()
  await replaceAuthenticator(
    tx,
    {
      userId,
      sealed: seal(deps.door.sealKeys, secret, userId),
      createdAt: deps.now(),
      lastStep: step,
    },
    await recoveryHashes(deps, userId, codes),
  )
  return codes
}
