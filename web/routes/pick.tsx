import { Hono, type Context as HttpContext } from 'hono'
import { html } from 'hono/html'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { sendOffer, sendOfferInput } from '../../src/actions/offer/send.ts'
import { findOnBoard, findOnBoardInput } from '../../src/actions/planning/find.ts'
import { approveProposal, approveProposalInput } from '../../src/actions/proposal/approve.ts'
import { judgeCandidate } from '../../src/actions/proposal/judge-candidate.ts'
import { listProposals } from '../../src/actions/proposal/list.ts'
import { overrideProposal, overrideProposalInput } from '../../src/actions/proposal/override.ts'
import { showProposal } from '../../src/actions/proposal/show.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { showRequest } from '../../src/actions/request/show.ts'
import type { Context } from '../../src/context.ts'
import { ActionError, notFound } from '../../src/errors.ts'
import { Ambiguous, PickPage, pickTitle } from '../pages/pick.tsx'
import type { Refusal } from '../parts/notice.tsx'
import type { ShownProposal } from '../parts/proposal-step.ts'
import { boardSearch, startOf } from '../planning/address.ts'
import { PICK_STEPS, type PickStep } from '../planning/pick-form.tsx'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

type Given = Readonly<Record<string, unknown>>

const TAKE: Readonly<Record<PickStep, (context: Context, given: Given) => Promise<unknown>>> = {
  goedkeuren: (context, given) => approveProposal(context, readForm(approveProposalInput, given)),
  ander: (context, given) => overrideProposal(context, readForm(overrideProposalInput, given)),
  versturen: (context, given) => sendOffer(context, readForm(sendOfferInput, given)),
}

/** Choosing somebody from the planning board: a page of its own, of which the board shows the part that matters in a dialog. */
export function pickRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/planbord/kies/:start', async (c) => {
    const ids = await idsOf(contextOf(c), 'request', c.req.param('start'))
    const [requestId, ...more] = ids
    if (requestId === undefined) throw notFound()
    const view = viewOf(c)
    const { query } = view
    if (more.length > 0) {
      const title = view.t.planning.pick.ambiguous
      return show(c, { view, title, body: <Ambiguous view={view} ids={ids} /> })
    }
    return pickPage(c, {
      requestId,
      search: query['terug'],
      part: query['voorstel'],
      who: query['lid'],
    })
  })
  routes.post('/planbord/kies/:requestId/:proposalId/:step', async (c) => {
    const { requestId, proposalId } = c.req.param()
    const step = PICK_STEPS.find((one) => one === c.req.param('step'))
    if (step === undefined) throw notFound()
    const form = await c.req.parseBody()
    const typed = textOf(form['reason'])
    const memberId = textOf(form['memberId'])
    const search = textOf(form['terug'])
    try {
      await TAKE[step](contextOf(c), inputOf(step, { proposalId, memberId, typed, form }))
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      const about = { requestId, search, part: startOf(proposalId), who: startOf(memberId) }
      return pickPage(c, about, { error, typed })
    }
    if (isPartOf(c)) return c.body(null, 204)
    const query = new URLSearchParams(`${backSearch(search)}&gelukt=${step}`)
    return c.redirect(`/planbord?${query.toString()}`, 303)
  })
  return routes
}

/** A reason that was left out goes along as empty, so that the action itself says that one is needed. */
function inputOf(
  step: PickStep,
  about: {
    readonly proposalId: string
    readonly memberId: string
    readonly typed: string
    readonly form: Given
  },
): Given {
  const { proposalId, memberId, typed, form } = about
  const base = { proposalId, version: Number(form['version']) }
  return step === 'ander' ? { ...base, memberId, reason: ` ${typed}` } : base
}

interface Picked {
  readonly requestId: string
  readonly search: string | undefined
  /** How the id of a proposal of the request begins, and of a member. */
  readonly part: string | undefined
  readonly who: string | undefined
}

interface Refused {
  readonly error: ActionError
  readonly typed: string
}

async function pickPage(c: HttpContext<HttpEnv>, picked: Picked, refused?: Refused) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: '/planbord' }
  const request = await showRequest(context, { requestId: picked.requestId })
  const [names, proposals] = await Promise.all([
    readNames(context, {}),
    waitingProposals(context, picked.requestId),
  ])
  const { about, unjudged } = await aboutOne(context, proposals, picked)
  const error = refused?.error ?? unjudged
  const refusal: Refusal | undefined = error && { detail: error.detail, fields: error.fields }
  const search = backSearch(picked.search)
  const isPart = isPartOf(c)
  const props = { view, request, names, proposals, about, refusal, search, isPart }
  const body = <PickPage {...props} typed={refused?.typed} />
  const status = error === undefined ? 200 : refusalStatus(error)
  if (!isPart) return show(c, { view, title: pickTitle(props), body, status })
  c.header('Cache-Control', 'no-store')
  c.header('X-Part', '1')
  return c.html(html`${body}`, status)
}

/** The dialog of the board asks for what it shows and no frame around it. */
function isPartOf(c: HttpContext<HttpEnv>): boolean {
  return c.req.header('X-Part') === '1'
}

function backSearch(given: string | undefined): string {
  return boardSearch(Object.fromEntries(new URLSearchParams(given ?? '')))
}

async function idsOf(context: Context, what: 'request' | 'member', start: string | undefined) {
  const input = findOnBoardInput.safeParse({ what, start })
  return input.success ? (await findOnBoard(context, input.data)).ids : []
}

/** What waits for a decision or for sending. */
async function waitingProposals(
  context: Context,
  requestId: string,
): Promise<readonly ShownProposal[]> {
  const { items } = await listProposals(context, { requestId, limit: 500 })
  const waiting = items.filter(({ status }) => status === 'proposed' || status === 'approved')
  return Promise.all(waiting.map(({ id }) => showProposal(context, { proposalId: id })))
}

/** Somebody for one of the proposals, judged as things are now; why not where that cannot be said. */
async function aboutOne(
  context: Context,
  proposals: readonly ShownProposal[],
  { part, who }: Picked,
) {
  const [memberId] = await idsOf(context, 'member', who)
  const proposal = proposals.find(
    ({ id, status }) => status === 'proposed' && (part === undefined || id.startsWith(part)),
  )
  if (memberId === undefined || proposal === undefined) return {}
  try {
    const asked = await judgeCandidate(context, { proposalId: proposal.id, memberId })
    return { about: { proposal, asked } }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return { unjudged: error }
  }
}
