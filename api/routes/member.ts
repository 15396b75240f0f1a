import { createRoute } from '@hono/zod-openapi'
import { listMembers, listMembersInput } from '../../src/actions/member/list.ts'
import { showMember } from '../../src/actions/member/show.ts'
import { pageAnswer } from '../answers/common.ts'
import { memberAnswer, memberItemAnswer } from '../answers/member.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idParam } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Vervanger']

const list = createRoute({
  method: 'get',
  path: '/members',
  tags,
  summary: 'De vervangers in uw pools, op naam',
  request: { query: listMembersInput },
  responses: answers('Een bladzijde vervangers.', pageAnswer(memberItemAnswer)),
})

const show = createRoute({
  method: 'get',
  path: '/members/{id}',
  tags,
  summary: 'Eén vervanger: beschikbaarheid, uren, bevoegdheid en papieren',
  request: { params: idParam },
  responses: answers('De vervanger.', memberAnswer),
})

/** Members: for the coordinator of their pool, and each for themselves. */
export const memberRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listMembers(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(show, async (c) => {
    const memberId = c.req.valid('param').id
    return c.json(inJson(await showMember(contextOf(c), { memberId })), 200)
  })
