import { createRoute, z } from '@hono/zod-openapi'
import { listAbsences, listAbsencesInput } from '../../src/actions/absence/list.ts'
import { postAbsence, postAbsenceInput } from '../../src/actions/absence/post.ts'
import { previewAbsence } from '../../src/actions/absence/preview.ts'
import { withdrawAbsence } from '../../src/actions/absence/withdraw.ts'
import {
  absenceItemAnswer,
  postedAbsenceAnswer,
  previewedAbsenceAnswer,
  withdrawnAbsenceAnswer,
} from '../answers/absence.ts'
import { pageAnswer } from '../answers/common.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Afwezigheid']

const list = createRoute({
  method: 'get',
  path: '/absences',
  tags,
  summary: 'Afwezigheid van het eigen bestuur',
  request: { query: listAbsencesInput },
  responses: answers('De meldingen, op eerste dag.', pageAnswer(absenceItemAnswer)),
})

const post = createRoute({
  method: 'post',
  path: '/absences',
  tags,
  summary: 'Meld een afwezigheid en vraag vervanging',
  request: { headers: idempotencyHeader, body: jsonBody(postAbsenceInput) },
  responses: answers('De melding en de vraag die eruit volgt.', postedAbsenceAnswer),
})

const preview = createRoute({
  method: 'post',
  path: '/absences/preview',
  tags,
  summary: 'Bekijk wat een melding zou doen; verandert niets',
  request: { body: jsonBody(postAbsenceInput) },
  responses: answers('De lessen, de lengte en wat het tegenhoudt.', previewedAbsenceAnswer),
})

const withdraw = createRoute({
  method: 'post',
  path: '/absences/{id}/withdraw',
  tags,
  summary: 'Trek een melding in',
  request: { params: idParam, headers: idempotencyHeader, body: jsonBody(z.strictObject({})) },
  responses: answers('De melding en de vragen die ermee eindigen.', withdrawnAbsenceAnswer),
})

/** Absences: for the board of the absent person and nobody else. */
export const absenceRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listAbsences(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(post, async (c) =>
    c.json(inJson(await postAbsence(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(preview, async (c) =>
    c.json(inJson(await previewAbsence(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(withdraw, async (c) => {
    const absenceId = c.req.valid('param').id
    return c.json(inJson(await withdrawAbsence(contextOf(c), { absenceId })), 200)
  })
