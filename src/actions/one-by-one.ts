import { DatabaseUnavailable } from '../../db/unavailable.ts'
import type { Context } from '../context.ts'
import { ActionError, type ErrorCode } from '../errors.ts'

/** What came of one of several: done, or refused and why. */
export type Outcome<Done> =
  | { readonly id: string; readonly done: Done; readonly refused: null }
  | { readonly id: string; readonly done: null; readonly refused: Refused }

/** Why one of several was not done. Nothing of it was changed. */
export interface Refused {
  readonly code: ErrorCode | 'unexpected'
  readonly detail: string
}

/**
 * Takes the same step for several things, one after another, each in a transaction of its own: what is refused for one takes
 * nothing from the others. With an idempotency key each has a key of its own, made of it and its id, so that asking again does
 * only what was not done. Throws where nobody may do this at all.
 */
export async function oneByOne<Item extends { readonly id: string }, Done>(
  context: Context,
  items: readonly Item[],
  step: (context: Context, item: Item) => Promise<Done>,
): Promise<readonly Outcome<Done>[]> {
  const { idempotencyKey: key } = context
  const outcomes: Outcome<Done>[] = []
  for (const item of items) {
    const { id } = item
    const own = key === undefined ? context : { ...context, idempotencyKey: `${key}:${id}` }
    try {
      outcomes.push({ id, done: await step(own, item), refused: null })
    } catch (error) {
      outcomes.push({ id, done: null, refused: refusedBy(context, error) })
    }
  }
  return outcomes
}

function refusedBy({ log }: Context, error: unknown): Refused {
  if (error instanceof ActionError) {
    const { code, detail } = error
    if (code === 'not-allowed' || code === 'not-signed-in') throw error
    return { code, detail }
  }
  if (error instanceof DatabaseUnavailable) {
    const detail = 'De database was even niet te bereiken. Probeer deze opnieuw.'
    return { code: 'database-unavailable', detail }
  }
  log.error({ err: error }, 'one of several failed')
  return { code: 'unexpected', detail: 'Er ging iets mis. Probeer deze opnieuw.' }
}
