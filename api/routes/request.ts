import { createRoute } from '@hono/zod-openapi'
import { changeLessons, changeLessonsInput } from '../../src/actions/request/change-lessons.ts'
import { listRequests, listRequestsInput } from '../../src/actions/request/list.ts'
import {
  logOutsideCover,
  logOutsideCoverInput,
} from '../../src/actions/request/log-outside-cover.ts'
import { markUnfilled, markUnfilledInput } from '../../src/actions/request/mark-unfilled.ts'
import { showRequest } from '../../src/actions/request/show.ts'
import { withdrawRequest, withdrawRequestInput } from '../../src/actions/request/withdraw.ts'
import { pageAnswer } from '../answers/common.ts'
import {
  changedLessonsAnswer,
  movedRequestAnswer,
  outsideCoverAnswer,
  requestAnswer,
  requestItemAnswer,
  withdrawnRequestAnswer,
} from '../answers/request.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, etagOf, idParam, ifMatchHeader, jsonBody, versionIn } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Vraag']
const inAddress = { requestId: true, version: true } as const

const list = createRoute({
  method: 'get',
  path: '/requests',
  tags,
  summary: 'Vragen om vervanging, op eerste dag',
  request: { query: listRequestsInput },
  responses: answers('Een bladzijde vragen, zonder naam of reden.', pageAnswer(requestItemAnswer)),
})

const show = createRoute({
  method: 'get',
  path: '/requests/{id}',
  tags,
  summary: 'Eén vraag met haar lessen',
  request: { params: idParam },
  responses: answers('De vraag; de ETag is haar versie.', requestAnswer),
})

const withdraw = createRoute({
  method: 'post',
  path: '/requests/{id}/withdraw',
  tags,
  summary: 'Trek een vraag in',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(withdrawRequestInput.omit(inAddress)),
  },
  responses: answers('Wat ermee eindigt.', withdrawnRequestAnswer),
})

const outside = createRoute({
  method: 'post',
  path: '/requests/{id}/outside-cover',
  tags,
  summary: 'Meld dat de school het buiten de pool heeft opgevangen',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(logOutsideCoverInput.omit(inAddress)),
  },
  responses: answers('De vraag zoals die nu staat.', outsideCoverAnswer),
})

const unfilled = createRoute({
  method: 'post',
  path: '/requests/{id}/unfilled',
  tags,
  summary: 'Meld dat er niemand is gevonden en wat dat voor de klas betekende',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(markUnfilledInput.omit(inAddress)),
  },
  responses: answers('De vraag zoals die nu staat.', movedRequestAnswer),
})

const lessons = createRoute({
  method: 'post',
  path: '/requests/{id}/lessons',
  tags,
  summary: 'Geef een vraag waar niemand voor komt andere dagen en lessen',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(changeLessonsInput.omit(inAddress)),
  },
  responses: answers('De vraag die ervoor in de plaats komt.', changedLessonsAnswer),
})

/** Requests: what may cross boards. */
export const requestRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listRequests(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(show, async (c) => {
    const shown = await showRequest(contextOf(c), { requestId: c.req.valid('param').id })
    return c.json(inJson(shown), 200, etagOf(shown.version))
  })
  .openapi(withdraw, async (c) => {
    const moved = await withdrawRequest(contextOf(c), {
      ...c.req.valid('json'),
      ...addressed(c.req.valid('param'), c.req.valid('header')),
    })
    return c.json(inJson(moved), 200, etagOf(moved.version))
  })
  .openapi(outside, async (c) => {
    const moved = await logOutsideCover(contextOf(c), {
      ...c.req.valid('json'),
      ...addressed(c.req.valid('param'), c.req.valid('header')),
    })
    return c.json(inJson(moved), 200, etagOf(moved.version))
  })
  .openapi(unfilled, async (c) => {
    const moved = await markUnfilled(contextOf(c), {
      ...c.req.valid('json'),
      ...addressed(c.req.valid('param'), c.req.valid('header')),
    })
    return c.json(inJson(moved), 200, etagOf(moved.version))
  })
  .openapi(lessons, async (c) => {
    const changed = await changeLessons(contextOf(c), {
      ...c.req.valid('json'),
      ...addressed(c.req.valid('param'), c.req.valid('header')),
    })
    return c.json(inJson(changed), 200, etagOf(changed.version))
  })

/** The request in the address and the version in the header. */
function addressed({ id }: { readonly id: string }, header: { readonly 'if-match': string }) {
  return { requestId: id, version: versionIn(header['if-match']) }
}
