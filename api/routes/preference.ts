import { createRoute, z } from '@hono/zod-openapi'
import { savePreferences, savePreferencesInput } from '../../src/actions/preference/save.ts'
import { showPreferences } from '../../src/actions/preference/show.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Berichten']
const { language, informs, rings } = savePreferencesInput.shape
const preferencesAnswer = z
  .strictObject({ language, informs, rings: rings.unwrap().nullable() })
  .openapi('Preferences')

const read = createRoute({
  method: 'get',
  path: '/preferences',
  tags,
  summary: 'Hoe u berichten krijgt',
  responses: answers('Uw keuzes; rings is leeg voor wie geen lid is.', preferencesAnswer),
})
const save = createRoute({
  method: 'post',
  path: '/preferences',
  tags,
  summary: 'Kies hoe u berichten krijgt; wat nodig is komt altijd meteen',
  request: { headers: idempotencyHeader, body: jsonBody(savePreferencesInput) },
  responses: answers('Uw keuzes.', preferencesAnswer),
})

/** How the caller is told things. */
export const preferenceRoutes = createRouter()
  .openapi(read, async (c) => c.json(inJson(await showPreferences(contextOf(c), {})), 200))
  .openapi(save, async (c) =>
    c.json(inJson(await savePreferences(contextOf(c), c.req.valid('json'))), 200),
  )
