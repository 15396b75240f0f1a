import { createRoute, z } from '@hono/zod-openapi'
import { readAgenda, readAgendaInput } from '../../src/actions/assignment/agenda.ts'
import { showAssignment } from '../../src/actions/assignment/show.ts'
import { renewFeed } from '../../src/actions/calendar-feed/renew.ts'
import { revokeFeed } from '../../src/actions/calendar-feed/revoke.ts'
import { showFeed } from '../../src/actions/calendar-feed/show.ts'
import { readOwnHours, readOwnHoursInput } from '../../src/actions/fulfilment/own-hours.ts'
import { readOwnFile } from '../../src/actions/member/own-file.ts'
import { readLedger } from '../../src/actions/offer/ledger.ts'
import { readWhyNotMe } from '../../src/actions/offer/why-not-me.ts'
import { feedAnswer, newFeedAnswer, revokedFeedAnswer } from '../answers/calendar-feed.ts'
import {
  agendaAnswer,
  ledgerAnswer,
  ownAssignmentAnswer,
  ownFileAnswer,
  whyNotMeAnswer,
} from '../answers/own.ts'
import { ownHoursAnswer } from '../answers/own-hours.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Vervanger zelf']
const read = { method: 'get', tags } as const

const agenda = createRoute({
  ...read,
  path: '/own/agenda',
  summary: 'Uw lessen op een aantal dagen',
  request: { query: readAgendaInput },
  responses: answers('De lessen.', agendaAnswer),
})
const assignment = createRoute({
  ...read,
  path: '/assignments/{id}',
  summary: 'Eén inzet van u: adres, contact, lessen en wat er klaarligt',
  request: { params: idParam },
  responses: answers('De inzet.', ownAssignmentAnswer),
})
const hours = createRoute({
  ...read,
  path: '/own/hours',
  summary: 'Uw uren van een schooljaar, per maand en per inzet',
  request: { query: readOwnHoursInput },
  responses: answers('De uren.', ownHoursAnswer),
})
const file = createRoute({
  ...read,
  path: '/own/file',
  summary: 'Uw papieren, bevoegdheden en contract',
  responses: answers('Wat bekend is.', ownFileAnswer),
})
const ledger = createRoute({
  ...read,
  path: '/own/offers',
  summary: 'Alles wat u ooit is gevraagd en wat ervan kwam',
  responses: answers('De regels, de nieuwste eerst.', ledgerAnswer),
})
const whyNot = createRoute({
  ...read,
  path: '/own/why-not',
  summary: 'Waarom u voor passende aanvragen niet bent gevraagd',
  responses: answers('De aanvragen met uw eigen deel van de redenen.', whyNotMeAnswer),
})
const feed = createRoute({
  ...read,
  path: '/own/calendar-feed',
  summary: 'Of uw lessen door een agenda gelezen kunnen worden',
  responses: answers('Sinds wanneer.', feedAnswer),
})
const renew = createRoute({
  method: 'post',
  path: '/own/calendar-feed',
  tags,
  summary:
    'Maak een nieuw geheim; het oude geeft niets meer. Lees de lessen op /agenda/feed/{geheim}.ics',
  request: { body: jsonBody(z.strictObject({})) },
  responses: answers('Het geheim, dat u alleen hier ziet.', newFeedAnswer),
})
const revoke = createRoute({
  method: 'delete',
  path: '/own/calendar-feed',
  tags,
  summary: 'Laat geen agenda uw lessen meer lezen',
  responses: answers('Of er een was.', revokedFeedAnswer),
})

/** What a member reads about the own work, and nobody else. */
export const ownRoutes = createRouter()
  .openapi(agenda, async (c) =>
    c.json(inJson(await readAgenda(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(assignment, async (c) => {
    const assignmentId = c.req.valid('param').id
    return c.json(inJson(await showAssignment(contextOf(c), { assignmentId })), 200)
  })
  .openapi(hours, async (c) =>
    c.json(inJson(await readOwnHours(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(file, async (c) => c.json(inJson(await readOwnFile(contextOf(c), {})), 200))
  .openapi(ledger, async (c) => c.json(inJson(await readLedger(contextOf(c), {})), 200))
  .openapi(whyNot, async (c) => c.json(inJson(await readWhyNotMe(contextOf(c), {})), 200))
  .openapi(feed, async (c) => c.json(inJson(await showFeed(contextOf(c), {})), 200))
  .openapi(renew, async (c) => c.json(inJson(await renewFeed(contextOf(c), {})), 200))
  .openapi(revoke, async (c) => c.json(inJson(await revokeFeed(contextOf(c), {})), 200))
