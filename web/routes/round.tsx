import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { withdrawOffer, withdrawOfferInput } from '../../src/actions/offer/withdraw.ts'
import { planRound, planRoundInput } from '../../src/actions/round/plan.ts'
import { startRound } from '../../src/actions/round/start.ts'
import { startRoundInput } from '../../src/actions/round/start-input.ts'
import { stopRound, stopRoundInput } from '../../src/actions/round/stop.ts'
import type { Context } from '../../src/context.ts'
import { ActionError } from '../../src/errors.ts'
import { RoundPage } from '../pages/round.tsx'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { roundStateOf } from '../round-state.ts'
import { keyed, textsOf } from '../several.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { isForAnotherPage, requestPage } from './request.tsx'

interface Chosen {
  readonly kind: string | undefined
  readonly members: readonly string[]
  readonly onward: string | undefined
}

/** Rounds: planned on a page of their own, stopped on that of the request. */
export function roundRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inbox/:requestId/voorstel/:proposalId/ronde', (c) =>
    roundPage(c, c.req.param('proposalId'), {
      kind: c.req.query('soort'),
      members: c.req.queries('lid') ?? [],
      onward: undefined,
    }),
  )
  routes.post('/inbox/:requestId/voorstel/:proposalId/ronde', start)
  routes.post('/inbox/:requestId/ronde/:roundId/stoppen', (c) => {
    const { roundId } = c.req.param()
    return step(c, 'ronde-gestopt', (context) =>
      stopRound(context, readForm(stopRoundInput, { roundId })),
    )
  })
  routes.post('/inbox/:requestId/aanbod/:offerId/intrekken', (c) => {
    const { offerId } = c.req.param()
    return step(c, 'aanbod-ingetrokken', (context) =>
      withdrawOffer(context, readForm(withdrawOfferInput, { offerId })),
    )
  })
  return routes
}

async function start(c: HttpContext<HttpEnv>) {
  const { requestId = '', proposalId = '' } = c.req.param()
  const form = await c.req.parseBody({ all: true })
  const members = textsOf(form['lid'])
  const chosen = { kind: textOf(form['soort']), members, onward: textOf(form['verder']) }
  try {
    const input = readForm(startRoundInput, {
      proposalId,
      version: Number(form['version']),
      kind: chosen.kind,
      memberIds: members,
      onward: chosen.onward === 'ja',
    })
    await startRound(keyed(contextOf(c), form), input)
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    return roundPage(c, proposalId, chosen, error)
  }
  return c.redirect(`/inbox/${encodeURIComponent(requestId)}?gelukt=ronde-begonnen`, 303)
}

async function step(
  c: HttpContext<HttpEnv>,
  said: string,
  take: (context: Context) => Promise<unknown>,
) {
  const { requestId = '' } = c.req.param()
  try {
    await take(contextOf(c))
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    return requestPage(c, requestId, { plain: error })
  }
  return c.redirect(`/inbox/${encodeURIComponent(requestId)}?gelukt=${said}`, 303)
}

async function roundPage(
  c: HttpContext<HttpEnv>,
  proposalId: string,
  given: Chosen,
  refused?: ActionError,
) {
  const view = viewOf(c)
  const { kind, chosen } = roundStateOf(given)
  const input = { proposalId, kind, memberIds: chosen }
  const first = await planRound(contextOf(c), readForm(planRoundInput, input))
  // A pool that has one kind of round is asked about that one.
  const [only] = first.kinds
  const plan =
    kind === undefined && only !== undefined && only !== 'in-order'
      ? await planRound(contextOf(c), readForm(planRoundInput, { ...input, kind: only }))
      : first
  const state = {
    kind: kind ?? only ?? 'in-order',
    memberIds: plan.listed.map(({ memberId }) => memberId),
    isOnward: refused === undefined ? plan.onwardSources.length > 0 : given.onward === 'ja',
  }
  const refusal = refused && { detail: refused.detail, fields: refused.fields }
  const formKey = crypto.randomUUID()
  return show(c, {
    view,
    title: view.t.rounds.plan.title(plan.siteName),
    status: refused === undefined ? 200 : refusalStatus(refused),
    body: <RoundPage {...{ view, plan, state, formKey, refusal }} />,
  })
}
