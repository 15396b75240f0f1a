import { createRoute } from '@hono/zod-openapi'
import { acceptOffer, acceptOfferInput } from '../../src/actions/offer/accept.ts'
import { declineOffer, declineOfferInput } from '../../src/actions/offer/decline.ts'
import { listOffers, listOffersInput } from '../../src/actions/offer/list.ts'
import { sendOffer, sendOfferInput } from '../../src/actions/offer/send.ts'
import { showOffer } from '../../src/actions/offer/show.ts'
import { pageAnswer } from '../answers/common.ts'
import {
  declinedOfferAnswer,
  offerAnswer,
  offerListItemAnswer,
  sentOfferAnswer,
  takenAnswer,
} from '../answers/offer.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import {
  answers,
  idempotencyHeader,
  idParam,
  ifMatchHeader,
  jsonBody,
  versionIn,
} from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Aanbod']

const send = createRoute({
  method: 'post',
  path: '/proposals/{id}/offer',
  tags,
  summary: 'Bied een goedgekeurd voorstel aan, of boek direct waar dat mag',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(sendOfferInput.omit({ proposalId: true, version: true })),
  },
  responses: answers('Het aanbod.', sentOfferAnswer),
})

const list = createRoute({
  method: 'get',
  path: '/offers',
  tags,
  summary: 'Aanbod: van uzelf, van uw pools of op uw vragen',
  request: { query: listOffersInput },
  responses: answers('Een bladzijde aanbod.', pageAnswer(offerListItemAnswer)),
})

const show = createRoute({
  method: 'get',
  path: '/offers/{id}',
  tags,
  summary: 'Eén aanbod met zijn lessen',
  request: { params: idParam },
  responses: answers('Het aanbod.', offerAnswer),
})

const accept = createRoute({
  method: 'post',
  path: '/offers/{id}/accept',
  tags,
  summary: 'Neem een aanbod aan',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(acceptOfferInput.omit({ offerId: true })),
  },
  responses: answers('De inzet.', takenAnswer),
})

const decline = createRoute({
  method: 'post',
  path: '/offers/{id}/decline',
  tags,
  summary: 'Sla een aanbod af',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(declineOfferInput.omit({ offerId: true })),
  },
  responses: answers('Het antwoord.', declinedOfferAnswer),
})

/** Offers: sent by a coordinator, answered by a member. */
export const offerRoutes = createRouter()
  .openapi(send, async (c) => {
    const version = versionIn(c.req.valid('header')['if-match'])
    const input = { ...c.req.valid('json'), proposalId: c.req.valid('param').id, version }
    return c.json(inJson(await sendOffer(contextOf(c), input)), 200)
  })
  .openapi(list, async (c) => {
    const { items, next } = await listOffers(contextOf(c), c.req.valid('query'))
    return c.json({ items: items.map((item) => inJson(item)), next }, 200)
  })
  .openapi(show, async (c) =>
    c.json(inJson(await showOffer(contextOf(c), { offerId: c.req.valid('param').id })), 200),
  )
  .openapi(accept, async (c) =>
    c.json(
      inJson(
        await acceptOffer(contextOf(c), {
          ...c.req.valid('json'),
          offerId: c.req.valid('param').id,
        }),
      ),
      200,
    ),
  )
  .openapi(decline, async (c) => {
    const input = { ...c.req.valid('json'), offerId: c.req.valid('param').id }
    return c.json(inJson(await declineOffer(contextOf(c), input)), 200)
  })
