import { z } from 'zod'
import { type RequestWithoutMember, requestsWithoutMember } from '../../../db/queries/own-offers.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import { type Told, whyNotMember } from '../../../scheduler/explain-to-member.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const readWhyNotMeInput = z.strictObject({})

export type ReadWhyNotMeInput = z.output<typeof readWhyNotMeInput>

const DAYS_BACK = 60
const REQUESTS_MAX = 50

/** Who breaks one of these could not have taught it anyhow: no answer to a question that anybody asks. */
const UNFIT = ['role', 'qualified', 'unlicensed']

/** Why a request of the own pool went without the member. */
export type WhyNotMe = Awaited<ReturnType<typeof readWhyNotMe>>[number]

/**
 * Decided requests of the past two months and to come, in the own pools, that the member could teach and was not asked for,
 * with the own part of the reasons: the rules in the way, or what somebody else had over the member, without a word about who.
 */
export async function readWhyNotMe(context: Context, _input: ReadWhyNotMeInput) {
  const actor = onlyFor(context.actor, 'member')
  const since = addDays(dayOf(context.now()), -DAYS_BACK)
  const found = await context.db.transaction(scopeOf(actor), (tx) =>
    requestsWithoutMember(tx, { since, unfit: UNFIT, limit: REQUESTS_MAX }),
  )
  return found.map((one) => {
    const { own: _own, chosen: _chosen, hasOther: _hasOther, status, ...request } = one
    const outcome: Outcome = OUTCOMES[status] ?? 'somebody'
    return { ...request, outcome, ...whyOf(one, outcome) }
  })
}

/** How the request ended without the member. */
type Outcome = 'somebody' | 'nobody' | 'outside'

const OUTCOMES: Readonly<Partial<Record<RequestWithoutMember['status'], Outcome>>> = {
  unfilled: 'nobody',
  outside: 'outside',
}

/**
 * Where nobody came although the member could, no sentence is made up: the page says so. Where the judgement of who came was
 * not kept, nothing tells the two apart.
 */
function whyOf({ own, chosen, hasOther }: RequestWithoutMember, outcome: Outcome) {
  const ownPart: Told = { ...own, costs: asCosts(own.costs) }
  if (outcome !== 'somebody') {
    const { reason, sentences } = whyNotMember(ownPart, null, hasOther)
    return reason === 'open' ? { reason, sentences: [] } : { reason, sentences }
  }
  const other = chosen === null ? ownPart : { ...ownPart, ...chosen, costs: asCosts(chosen.costs) }
  return whyNotMember(ownPart, { ...other, broken: [] }, hasOther)
}

/** What a cost rests on was left behind in the database. */
function asCosts(costs: RequestWithoutMember['own']['costs']): Told['costs'] {
  return costs.map((one) => ({ ...one, cost: 1, facts: {} }))
}
