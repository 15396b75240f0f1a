import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { membersLike, requestsLike, vakkenLike } from '../../../db/queries/search.ts'
import { type ActorAs, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { lineOfText } from '../input.ts'

const REQUESTS_MAX = 50
const MEMBERS_MAX = 20
/** Fewer digits would find half of everything. */
const DIGITS_MIN = 4

export const findAnythingInput = z.strictObject({
  text: lineOfText(80).refine((text) => text.length > 1, 'Typ minstens twee tekens.'),
})

export type FindAnythingInput = z.output<typeof findAnythingInput>

/** What was found. */
export type Found = Awaited<ReturnType<typeof findAnything>>

/**
 * Requests by number, school, board, vak, class and, for the own board alone, who is away; for a coordinator the people of the own
 * pools by name too. Nothing is found that the asker could not open. `isWhole` is false where more was found than is shown.
 */
export async function findAnything(context: Context, { text }: FindAnythingInput) {
  const actor = onlyFor(context.actor, 'school', 'coordinator')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const requests = await requestsFor(tx, actor, text)
    const members =
      actor.role === 'coordinator'
        ? await membersLike(tx, { text, poolIds: actor.poolIds, limit: MEMBERS_MAX + 1 })
        : []
    return {
      requests: requests.slice(0, REQUESTS_MAX),
      members: members.slice(0, MEMBERS_MAX),
      isWhole: requests.length <= REQUESTS_MAX && members.length <= MEMBERS_MAX,
    }
  })
}

async function requestsFor(tx: Tx, actor: ActorAs<'school' | 'coordinator'>, text: string) {
  const reach = actor.role === 'school' ? { boardId: actor.boardId } : { poolIds: actor.poolIds }
  return requestsLike(tx, {
    text,
    number: numberIn(text),
    vakIds: await vakkenLike(tx, text),
    reach,
    limit: REQUESTS_MAX + 1,
  })
}

/** `1A2B-3C4D` as the begin of an id. */
function numberIn(text: string): string | undefined {
  const digits = text.replaceAll(/[-\s#]/g, '').toLowerCase()
  return /^[0-9a-f]+$/.test(digits) && digits.length >= DIGITS_MIN ? digits : undefined
}
