import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { acceptOffer, acceptOfferInput } from '../../src/actions/offer/accept.ts'
import { declineOffer, declineOfferInput } from '../../src/actions/offer/decline.ts'
import { type ListedOffer, listOffers } from '../../src/actions/offer/list.ts'
import { showOffer, showOfferInput } from '../../src/actions/offer/show.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { onlyFor } from '../../src/actor.ts'
import type { Context } from '../../src/context.ts'
import { ActionError } from '../../src/errors.ts'
import { Offer, type OfferProps, offerTitle } from '../pages/offer.tsx'
import { Offers } from '../pages/offers.tsx'
import { readAddress } from '../read-address.ts'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { textsOf } from '../several.ts'
import { show } from '../show.tsx'
import { type View, viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

const OFFERS_MAX = 500

/** The form for no. */
type Typed = NonNullable<OfferProps['typed']>

/** A member's own offers, and the answers to them. */
export function offerRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/aanbod', offersPage)
  routes.get('/aanbod/:offerId', (c) => offerPage(c, c.req.param('offerId')))
  routes.post('/aanbod/:offerId/aannemen', async (c) => {
    const offerId = c.req.param('offerId')
    const form = await c.req.parseBody({ all: true })
    // The form for a part says so, so that nothing ticked is not taken for all of it.
    const weekdays = form['deel'] === 'ja' ? textsOf(form['weekdays']).map(Number) : undefined
    return answer(c, offerId, 'aangenomen', (context) =>
      acceptOffer(context, readForm(acceptOfferInput, { offerId, weekdays })),
    )
  })
  routes.post('/aanbod/:offerId/afslaan', async (c) => {
    const offerId = c.req.param('offerId')
    const body = await c.req.parseBody()
    const typed = { reason: textOf(body['reason']), words: textOf(body['words']) }
    const decline = (context: Context) =>
      declineOffer(context, readForm(declineOfferInput, { offerId, ...typed }))
    return answer(c, offerId, 'afgeslagen', decline, typed)
  })
  return routes
}

async function offersPage(c: HttpContext<HttpEnv>) {
  const context = contextOf(c)
  onlyFor(context.actor, 'member')
  const view = viewOf(c)
  const names = await readNames(context, {})
  const { items } = await listOffers(context, { limit: OFFERS_MAX })
  const own = items.filter((item): item is ListedOffer => 'sessions' in item)
  const waiting = own
    .filter((offer) => isWaiting(offer, view))
    .toSorted((one, other) => one.deadlineAt - other.deadlineAt)
  const answered = own
    .filter((offer) => !isWaiting(offer, view))
    .toSorted((one, other) => other.sentAt - one.sentAt)
  const body = <Offers {...{ view, names, waiting, answered }} />
  return show(c, { view, title: view.t.offers.title, body })
}

/** Whether an answer is still in time; the worker writes down that it is not, a moment after. */
function isWaiting({ status, deadlineAt }: ListedOffer, { now }: View): boolean {
  return status === 'sent' && now < deadlineAt
}

async function offerPage(
  c: HttpContext<HttpEnv>,
  offerId: string,
  refused?: ActionError,
  typed?: Typed,
) {
  const context = contextOf(c)
  onlyFor(context.actor, 'member')
  const read = readAddress(showOfferInput, { offerId })
  const view = { ...viewOf(c), path: `/aanbod/${offerId}` }
  const offer = await showOffer(context, read)
  const names = await readNames(context, {})
  const refusal = refused && { detail: refused.detail, fields: refused.fields }
  return show(c, {
    view,
    title: offerTitle(view, offer),
    status: refused === undefined ? 200 : refusalStatus(refused),
    body: <Offer {...{ view, names, offer, refusal, typed }} />,
  })
}

/** Answers, and shows the offer again: as it stands now, or with why it could not be answered. */
async function answer(
  c: HttpContext<HttpEnv>,
  offerId: string,
  said: string,
  take: (context: Context) => Promise<unknown>,
  typed?: Typed,
) {
  const context = contextOf(c)
  onlyFor(context.actor, 'member')
  try {
    await take(context)
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    return offerPage(c, offerId, error, typed)
  }
  return c.redirect(`/aanbod/${encodeURIComponent(offerId)}?gelukt=${said}`, 303)
}
