import { createRoute } from '@hono/zod-openapi'
import { showPlanning, showPlanningInput } from '../../src/actions/planning/show.ts'
import { planningAnswer } from '../answers/planning.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers } from '../operation.ts'
import { createRouter } from '../router.ts'

const show = createRoute({
  method: 'get',
  path: '/planning',
  tags: ['Planning'],
  summary: 'Het planbord: wie heeft wat op welke dagen, en wat vraagt nog iemand',
  request: { query: showPlanningInput },
  responses: answers('Een week, vijf weken of negen weken vanaf een maandag.', planningAnswer),
})

/** The planning board. */
export const planningRoutes = createRouter().openapi(show, async (c) =>
  c.json(inJson(await showPlanning(contextOf(c), c.req.valid('query'))), 200),
)
