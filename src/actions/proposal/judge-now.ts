import { type StoredVerdict, storedVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { type JudgedPart, judgeSeveral } from './judge-several.ts'

/** A pair that was judged against the world of this moment. */
export interface JudgedNow {
  readonly verdict: StoredVerdict
  readonly spelregelsId: string
  readonly spelregelsVersion: number
}

/**
 * Judges one member for one part of a request again, as `judgeSeveral` does. Throws `no-spelregels`, `already-covered` where a
 * lesson is no longer open to plan, and `rule-broken` where the member is not in the pool.
 */
export async function judgeNow(
  context: Context,
  about: JudgedPart,
  memberId: string,
): Promise<JudgedNow> {
  const { spelregels, sessionIds, verdicts } = await judgeSeveral(context, about, [memberId])
  allStillOpen(about.sessionIds, sessionIds)
  const verdict = verdicts.get(memberId)
  if (verdict === undefined) {
    throw new ActionError('rule-broken', 'Deze vervanger hoort niet bij de pool.')
  }
  return {
    verdict: storedVerdict(verdict, null),
    spelregelsId: spelregels.id,
    spelregelsVersion: spelregels.version,
  }
}

/** Throws `already-covered` where some of the lessons that were asked about are no longer open to plan. */
export function allStillOpen(asked: readonly string[], open: readonly string[]): void {
  if (open.length === asked.length) return
  throw new ActionError(
    'already-covered',
    'Een of meer van deze lessen zijn al begonnen, ingevuld of aan iemand aangeboden. Maak een nieuw plan.',
    { facts: { sessions: asked.length, open: open.length } },
  )
}
