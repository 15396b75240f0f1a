import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { whoIsAway } from '../../src/actions/absence/who.ts'
import { listOffers } from '../../src/actions/offer/list.ts'
import { sendOffer, sendOfferInput } from '../../src/actions/offer/send.ts'
import { approveProposal, approveProposalInput } from '../../src/actions/proposal/approve.ts'
import { listProposals } from '../../src/actions/proposal/list.ts'
import { overrideProposal, overrideProposalInput } from '../../src/actions/proposal/override.ts'
import { rejectProposal, rejectProposalInput } from '../../src/actions/proposal/reject.ts'
import { showProposal } from '../../src/actions/proposal/show.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { readReference } from '../../src/actions/reference/read.ts'
import { readRequestHistory } from '../../src/actions/request/history.ts'
import { showRequest, showRequestInput } from '../../src/actions/request/show.ts'
import { listRounds } from '../../src/actions/round/list.ts'
import type { Context } from '../../src/context.ts'
import { ActionError, notFound } from '../../src/errors.ts'
import { RequestPage } from '../pages/request.tsx'
import type { OwnStep } from '../parts/own-step.ts'
import type { ProposalStep, ShownProposal } from '../parts/proposal-step.ts'
import { readAddress } from '../read-address.ts'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

type Step = ProposalStep['step']
type Typed = Readonly<Record<string, string>>
type Given = Readonly<Record<string, unknown>>

/** What each button does, and the word with which the page says that it is done. */
const STEPS: Readonly<
  Record<Step, { readonly said: string; take(context: Context, given: Given): Promise<unknown> }>
> = {
  goedkeuren: {
    said: 'goedgekeurd',
    take: (context, given) => approveProposal(context, readForm(approveProposalInput, given)),
  },
  ander: {
    said: 'gekozen',
    take: choose,
  },
  afwijzen: {
    said: 'afgewezen',
    take: (context, given) => rejectProposal(context, readForm(rejectProposalInput, given)),
  },
  versturen: {
    said: 'verstuurd',
    take: (context, given) => sendOffer(context, readForm(sendOfferInput, given)),
  },
}

/** One request, and what the coordinator decides about it. */
export function requestRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inbox/:requestId', (c) => requestPage(c, c.req.param('requestId')))
  routes.post('/inbox/:requestId/voorstel/:proposalId/:step', async (c) => {
    const { requestId, proposalId, step } = c.req.param()
    if (!isStep(step)) throw notFound()
    const form = await c.req.parseBody()
    const typed = { reason: textOf(form['reason']), memberId: textOf(form['memberId']) }
    try {
      await STEPS[step].take(contextOf(c), inputOf(step, proposalId, form))
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return requestPage(c, requestId, { error, step, proposalId, typed })
    }
    return c.redirect(`/inbox/${encodeURIComponent(requestId)}?gelukt=${STEPS[step].said}`, 303)
  })
  return routes
}

function isStep(text: string): text is Step {
  return Object.hasOwn(STEPS, text)
}

/** Refusals after which there is nothing to show again. */
export function isForAnotherPage({ code }: ActionError): boolean {
  return code === 'not-signed-in' || code === 'not-allowed' || code === 'not-found'
}

/** Says all that is missing at once, in the words of the form; the action only knows of ids. */
function choose(context: Context, given: Given): Promise<unknown> {
  if (given['memberId'] !== '')
    return overrideProposal(context, readForm(overrideProposalInput, given))
  const who = { field: 'memberId', value: '', remedy: 'Kies iemand uit de lijst.' }
  const why = { field: 'reason', value: '', remedy: 'Schrijf in een zin waarom.' }
  const hasReason = textOf(given['reason']).trim() !== ''
  throw new ActionError('invalid-input', 'Vul in wat ontbreekt. Er is niets veranderd.', {
    fields: hasReason ? [who] : [who, why],
  })
}

/** A reason that was left out goes along as empty, so that the action itself says that one is needed. */
function inputOf(step: Step, proposalId: string, form: Given): Given {
  const base = { proposalId, version: Number(form['version']) }
  const reason = { reason: ` ${textOf(form['reason'])}` }
  if (step === 'ander') return { ...base, ...reason, memberId: textOf(form['memberId']) }
  return step === 'afwijzen' ? { ...base, ...reason } : base
}

interface Refused {
  readonly error: ActionError
  readonly step: Step
  readonly proposalId: string
  readonly typed: Typed
}

/** What was refused: a decision about a proposal, a step of the school, or a step about an offer or a round. */
type AnyRefused =
  | Refused
  | { readonly error: ActionError; readonly own: OwnStep }
  | { readonly plain: ActionError }

/** The page of one request, with what was refused where something was. */
export async function requestPage(
  c: HttpContext<HttpEnv>,
  requestId: string,
  refused?: AnyRefused,
) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: `/inbox/${requestId}` }
  const request = await showRequest(context, readAddress(showRequestInput, { requestId }))
  const names = await readNames(context, {})
  const { items: offers } = await listOffers(context, { requestId, limit: 100 })
  const proposals = await proposalsOf(context, requestId)
  const isSchool = context.actor.role === 'school'
  const rounds = isSchool ? [] : (await listRounds(context, { requestId })).items
  const reference = isSchool ? await readReference(context, {}) : undefined
  const { absenceId } = request
  const personName = absenceId === null ? null : await whoIsAway(context, { absenceId })
  const history = await readRequestHistory(context, { requestId: request.id })
  return show(c, {
    view,
    title: view.t.request.title(request.siteName),
    status:
      refused === undefined
        ? 200
        : refusalStatus('plain' in refused ? refused.plain : refused.error),
    body: (
      <RequestPage
        view={view}
        names={names}
        request={request}
        personName={personName}
        proposals={proposals}
        offers={offers}
        rounds={rounds}
        plainRefused={refused && 'plain' in refused ? refused.plain : undefined}
        history={history}
        reference={reference}
        refused={refused && 'step' in refused ? stepOf(refused) : undefined}
        ownRefused={refused && 'own' in refused ? refused.own : undefined}
      />
    ),
  })
}

/** The proposals that still count, those to decide first; a school decides about none. */
async function proposalsOf(
  context: Context,
  requestId: string,
): Promise<readonly ShownProposal[] | undefined> {
  if (context.actor.role !== 'coordinator') return undefined
  const { items } = await listProposals(context, { requestId, limit: 500 })
  const order = ['proposed', 'approved', 'offered', 'rejected', 'superseded']
  const current = items
    .filter(({ status }) => status !== 'superseded')
    .toSorted(
      (one, other) =>
        order.indexOf(one.status) - order.indexOf(other.status) ||
        (other.decidedAt ?? 0) - (one.decidedAt ?? 0),
    )
  return Promise.all(current.map(({ id }) => showProposal(context, { proposalId: id })))
}

function stepOf({ error, step, proposalId, typed }: Refused): ProposalStep {
  const { detail, fields } = error
  return { step, proposalId, typed, refusal: { detail, fields } }
}
