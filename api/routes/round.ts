import { createRoute } from '@hono/zod-openapi'
import { withdrawOffer } from '../../src/actions/offer/withdraw.ts'
import { listRounds, listRoundsInput } from '../../src/actions/round/list.ts'
import { planRound, planRoundInput } from '../../src/actions/round/plan.ts'
import { startRound } from '../../src/actions/round/start.ts'
import { startRoundInput } from '../../src/actions/round/start-input.ts'
import { stopRound } from '../../src/actions/round/stop.ts'
import {
  roundPlanAnswer,
  roundsAnswer,
  startedRoundAnswer,
  stoppedRoundAnswer,
  withdrawnOfferAnswer,
} from '../answers/round.ts'
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

const list = createRoute({
  method: 'get',
  path: '/rounds',
  tags,
  summary: 'Rondes: wie is wanneer gevraagd, en wanneer gaat het verder',
  request: { query: listRoundsInput },
  responses: answers('De rondes van de eigen pools, de nieuwste eerst.', roundsAnswer),
})

const plan = createRoute({
  method: 'post',
  path: '/proposals/{id}/round-plan',
  tags,
  summary: 'Bekijk hoe een ronde zou gaan; er wordt niemand gevraagd',
  request: { params: idParam, body: jsonBody(planRoundInput.omit({ proposalId: true })) },
  responses: answers('De lijst met wie wanneer wordt gevraagd.', roundPlanAnswer),
})

const start = createRoute({
  method: 'post',
  path: '/proposals/{id}/round',
  tags,
  summary: 'Vraag meer mensen, een voor een of in golven; dit keurt iedereen op de lijst goed',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(startRoundInput.omit({ proposalId: true, version: true })),
  },
  responses: answers('De ronde, met wie het eerst is gevraagd.', startedRoundAnswer),
})

const stop = createRoute({
  method: 'post',
  path: '/rounds/{id}/stop',
  tags,
  summary: 'Stop een ronde: wie is gevraagd, hoort dat het is ingetrokken',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('De ronde en wat is ingetrokken.', stoppedRoundAnswer),
})

const withdraw = createRoute({
  method: 'post',
  path: '/offers/{id}/withdraw',
  tags,
  summary: 'Trek een aanbod in voordat er antwoord is',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('Het aanbod.', withdrawnOfferAnswer),
})

/** Rounds: several members are asked about the same lessons. */
export const roundRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listRounds(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(plan, async (c) => {
    const input = { ...c.req.valid('json'), proposalId: c.req.valid('param').id }
    return c.json(inJson(await planRound(contextOf(c), input)), 200)
  })
  .openapi(start, async (c) => {
    const version = versionIn(c.req.valid('header')['if-match'])
    const input = { ...c.req.valid('json'), proposalId: c.req.valid('param').id, version }
    return c.json(inJson(await startRound(contextOf(c), input)), 200)
  })
  .openapi(stop, async (c) =>
    c.json(inJson(await stopRound(contextOf(c), { roundId: c.req.valid('param').id })), 200),
  )
  .openapi(withdraw, async (c) =>
    c.json(inJson(await withdrawOffer(contextOf(c), { offerId: c.req.valid('param').id })), 200),
  )
