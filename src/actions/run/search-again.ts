import { z } from 'zod'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { type Outcome, oneByOne, type Refused } from '../one-by-one.ts'
import { type InboxItem, listInbox } from '../request/inbox.ts'
import { startRun } from './start.ts'

export const searchAgainInput = z.strictObject({
  requestIds: z.array(idInput).min(1, 'Kies er minstens een.').max(500),
})

export type SearchAgainInput = z.output<typeof searchAgainInput>

/**
 * Looks for substitutes again for these requests: one run for each of their pools, which plans everything open of that pool
 * together. Says for each request in which run it is planned, or why it cannot be: it is not open, or all of it is promised or
 * offered already. A pool that is being searched already is not searched twice.
 */
export async function searchAgain(
  context: Context,
  { requestIds }: SearchAgainInput,
): Promise<readonly Outcome<{ readonly runId: string }>[]> {
  onlyFor(context.actor, 'coordinator')
  const ids = [...new Set(requestIds)]
  const { items } = await listInbox(context, { ids, limit: 500 })
  const found = new Map(items.map((item) => [item.id, item]))
  const poolIds = new Set(
    items.flatMap((item) => (whyNotSearched(item) === null ? (item.poolId ?? []) : [])),
  )
  const pools = [...poolIds].sort().map((id) => ({ id }))
  const runs = new Map(
    (await oneByOne(context, pools, (own, { id }) => runOf(own, id))).map((one) => [one.id, one]),
  )
  return ids.map((id) => outcomeOf(id, found.get(id), runs))
}

/** Starts a run of a pool, or answers the one that is under way. */
async function runOf(context: Context, poolId: string): Promise<{ readonly runId: string }> {
  try {
    const { runId } = await startRun(context, { poolId, seed: 1 })
    return { runId }
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== 'already-running') throw error
    return { runId: String(error.facts['runId']) }
  }
}

/** Why a request takes no part in a search; null where it does. */
export function whyNotSearched({ status, proposals, offers }: InboxItem): Refused | null {
  if (status !== 'open')
    return { code: 'already-covered', detail: 'Deze aanvraag staat niet meer open.' }
  const undecided = proposals.some((one) => one.status === 'proposed')
  if (undecided || proposals.length + offers.length === 0) return null
  return offers.length > 0
    ? { code: 'already-decided', detail: 'Er is al iemand gevraagd; wacht eerst het antwoord af.' }
    : {
        code: 'already-decided',
        detail: 'Er is al een voorstel goedgekeurd. Wijs het eerst af om opnieuw te zoeken.',
      }
}

function outcomeOf(
  id: string,
  item: InboxItem | undefined,
  runs: ReadonlyMap<string, Outcome<{ readonly runId: string }>>,
): Outcome<{ readonly runId: string }> {
  const { code, detail } = notFound()
  if (item === undefined) return { id, done: null, refused: { code, detail } }
  const why = whyNotSearched(item)
  if (why !== null) return { id, done: null, refused: why }
  const run = runs.get(item.poolId ?? '')
  if (run === undefined) return { id, done: null, refused: { code, detail } }
  return { ...run, id }
}
