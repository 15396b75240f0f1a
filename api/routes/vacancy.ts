import { createRoute, z } from '@hono/zod-openapi'
import { changeVacancy, changeVacancyInput } from '../../src/actions/vacancy/change.ts'
import { closeVacancy, closeVacancyInput } from '../../src/actions/vacancy/close.ts'
import { listVacancies, listVacanciesInput } from '../../src/actions/vacancy/list.ts'
import { postVacancy, postVacancyInput } from '../../src/actions/vacancy/post.ts'
import { setFormation, setFormationInput } from '../../src/actions/vacancy/set-formation.ts'
import { listUrgency } from '../../src/actions/vacancy/urgency.ts'
import { idAnswer } from '../answers/common.ts'
import { urgencyAnswer, vacancyItemAnswer } from '../answers/vacancy.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Vacatures']
const headers = idempotencyHeader
const vacancyAnswer = z.strictObject({ vacancyId: idAnswer }).openapi('VacancyChanged')

const list = createRoute({
  method: 'get',
  path: '/vacancies',
  tags,
  summary: 'Vacatures, met wie ernaar verwezen is',
  request: { query: listVacanciesInput },
  responses: answers(
    'Open vacatures, de oudste eerst; of de laatst gesloten.',
    z.strictObject({ items: z.array(vacancyItemAnswer) }),
  ),
})

const urgency = createRoute({
  method: 'get',
  path: '/vacancies/urgency',
  tags,
  summary: 'Scholen naar het deel van hun formatie dat ontbreekt, met de berekening',
  responses: answers('De grootste nood eerst.', urgencyAnswer),
})

const post = createRoute({
  method: 'post',
  path: '/vacancies',
  tags,
  summary: 'Meld een vacature',
  request: { headers, body: jsonBody(postVacancyInput) },
  responses: answers('De vacature.', vacancyAnswer),
})

const change = createRoute({
  method: 'post',
  path: '/vacancies/{id}',
  tags,
  summary: 'Wijzig de fte van een open vacature',
  request: {
    params: idParam,
    headers,
    body: jsonBody(changeVacancyInput.omit({ vacancyId: true })),
  },
  responses: answers('De vacature.', vacancyAnswer),
})

const close = createRoute({
  method: 'post',
  path: '/vacancies/{id}/close',
  tags,
  summary: 'Sluit een vacature: vervuld of ingetrokken',
  request: {
    params: idParam,
    headers,
    body: jsonBody(closeVacancyInput.omit({ vacancyId: true })),
  },
  responses: answers('De vacature.', vacancyAnswer),
})

const form = createRoute({
  method: 'post',
  path: '/formations',
  tags,
  summary: 'Leg vast hoeveel fte een school voor een rol heeft, vervuld of niet',
  request: { headers, body: jsonBody(setFormationInput) },
  responses: answers(
    'De formatie.',
    z.strictObject({ formationId: idAnswer }).openapi('FormationSet'),
  ),
})

/** Places for which nobody is employed, and how urgent they are. */
export const vacancyRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listVacancies(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(urgency, async (c) => c.json(inJson(await listUrgency(contextOf(c))), 200))
  .openapi(post, async (c) => c.json(await postVacancy(contextOf(c), c.req.valid('json')), 200))
  .openapi(change, async (c) => {
    const input = { ...c.req.valid('json'), vacancyId: c.req.valid('param').id }
    return c.json(await changeVacancy(contextOf(c), input), 200)
  })
  .openapi(close, async (c) => {
    const input = { ...c.req.valid('json'), vacancyId: c.req.valid('param').id }
    return c.json(await closeVacancy(contextOf(c), input), 200)
  })
  .openapi(form, async (c) => c.json(await setFormation(contextOf(c), c.req.valid('json')), 200))
