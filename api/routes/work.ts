import { createRoute } from '@hono/zod-openapi'
import { bookSeveral } from '../../src/actions/offer/book-several.ts'
import { listReadyOffers } from '../../src/actions/offer/list-ready.ts'
import { sendSeveral, sendSeveralInput } from '../../src/actions/offer/send-several.ts'
import { approveSeveral, approveSeveralInput } from '../../src/actions/proposal/approve-several.ts'
import { listInbox, listInboxInput } from '../../src/actions/request/inbox.ts'
import { readMorning } from '../../src/actions/request/morning.ts'
import { showRunDifference } from '../../src/actions/run/difference.ts'
import { searchAgain, searchAgainInput } from '../../src/actions/run/search-again.ts'
import { sentOfferAnswer } from '../answers/offer.ts'
import { decidedProposalAnswer } from '../answers/proposal.ts'
import {
  inboxAnswer,
  morningAnswer,
  outcomesAnswer,
  readyOffersAnswer,
  runDifferenceAnswer,
  searchedAnswer,
} from '../answers/work.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Dagelijks werk']

const morning = createRoute({
  method: 'get',
  path: '/morning',
  tags,
  summary: 'Wat er vandaag en de volgende lesdag speelt in de eigen pools',
  responses: answers('Wat niemand heeft, wat wacht en wie waar staat.', morningAnswer),
})

const inbox = createRoute({
  method: 'get',
  path: '/inbox',
  tags,
  summary: 'De vragen van de eigen pools, de dringendste eerst, met wat er wacht',
  request: { query: listInboxInput.omit({ ids: true }) },
  responses: answers('Een bladzijde vragen, zonder naam of reden.', inboxAnswer),
})

const ready = createRoute({
  method: 'get',
  path: '/ready-offers',
  tags,
  summary: 'Wat is goedgekeurd en nog niet verstuurd',
  responses: answers('Aan wie, voor welke lessen en tot wanneer.', readyOffersAnswer),
})

const approve = createRoute({
  method: 'post',
  path: '/approvals',
  tags,
  summary: 'Keur meer voorstellen goed, elk apart; er gaat nog niets uit',
  request: { headers: idempotencyHeader, body: jsonBody(approveSeveralInput) },
  responses: answers('Per voorstel wat ervan kwam.', outcomesAnswer(decidedProposalAnswer)),
})

const send = createRoute({
  method: 'post',
  path: '/sendings',
  tags,
  summary: 'Verstuur het aanbod van meer goedgekeurde voorstellen, elk apart',
  request: { headers: idempotencyHeader, body: jsonBody(sendSeveralInput) },
  responses: answers('Per voorstel wat ervan kwam.', outcomesAnswer(sentOfferAnswer)),
})

const book = createRoute({
  method: 'post',
  path: '/bookings',
  tags,
  summary: 'Boek meer goedgekeurde voorstellen direct, elk apart: alleen wie niet mag weigeren',
  request: { headers: idempotencyHeader, body: jsonBody(sendSeveralInput) },
  responses: answers('Per voorstel wat ervan kwam.', outcomesAnswer(sentOfferAnswer)),
})

const search = createRoute({
  method: 'post',
  path: '/searches',
  tags,
  summary: 'Zoek opnieuw voor deze vragen: één zoektocht per pool',
  request: { headers: idempotencyHeader, body: jsonBody(searchAgainInput) },
  responses: answers(
    'Per vraag in welke zoektocht, of waarom niet.',
    outcomesAnswer(searchedAnswer),
  ),
})

const difference = createRoute({
  method: 'get',
  path: '/runs/{id}/difference',
  tags,
  summary: 'Wat een zoektocht verandert: wat blijft, wat nieuw is, wie wisselt en waarom',
  request: { params: idParam },
  responses: answers('Het verschil met het plan ervoor.', runDifferenceAnswer),
})

/** What a coordinator works with every day. */
export const workRoutes = createRouter()
  .openapi(morning, async (c) => c.json(inJson(await readMorning(contextOf(c), {})), 200))
  .openapi(inbox, async (c) =>
    c.json(inJson(await listInbox(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(ready, async (c) => c.json(inJson(await listReadyOffers(contextOf(c), {})), 200))
  .openapi(approve, async (c) => {
    const items = await approveSeveral(contextOf(c), c.req.valid('json'))
    return c.json(inJson({ items }), 200)
  })
  .openapi(send, async (c) => {
    const items = await sendSeveral(contextOf(c), c.req.valid('json'))
    return c.json(inJson({ items }), 200)
  })
  .openapi(book, async (c) => {
    const items = await bookSeveral(contextOf(c), c.req.valid('json'))
    return c.json(inJson({ items }), 200)
  })
  .openapi(search, async (c) => {
    const items = await searchAgain(contextOf(c), c.req.valid('json'))
    return c.json(inJson({ items }), 200)
  })
  .openapi(difference, async (c) => {
    const found = await showRunDifference(contextOf(c), { runId: c.req.valid('param').id })
    return c.json(inJson(found), 200)
  })
