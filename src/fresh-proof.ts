import { MS_PER_MINUTE } from '../scheduler/domain/instant.ts'
import type { Context } from './context.ts'
import { ActionError } from './errors.ts'

/** How long ago somebody may have proved who they are for what asks a fresh proof. */
const FRESH_MS = 10 * MS_PER_MINUTE

/** Whether who asks has just proved who they are: a program does with every question, a browser where somebody signs in or proves it again. */
export function isProven({ provenAt, now }: Pick<Context, 'provenAt' | 'now'>): boolean {
  return provenAt === undefined || now() - provenAt < FRESH_MS
}

/**
 * The one place where a fresh proof is asked: for what whoever finds a browser left open must not do. Throws `proof-needed`, after
 * which the pages ask for it.
 */
export function insistOnProof(context: Pick<Context, 'provenAt' | 'now'>): void {
  if (isProven(context)) return
  throw new ActionError(
    'proof-needed',
    'Hiervoor willen we zeker weten dat u het bent. Bevestig dat, en doe het daarna opnieuw.',
  )
}

/** Asks that a person does it, in a browser, with a fresh proof: a key that is found must not live on by itself. Throws `not-allowed`. */
export function insistOnPerson(context: Pick<Context, 'provenAt' | 'now'>): void {
  if (context.provenAt === undefined)
    throw new ActionError(
      'not-allowed',
      'Met een sleutel maakt u geen sleutels of passkeys. Doe dit aangemeld in de browser.',
    )
  insistOnProof(context)
}
