import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { judgeCandidate, judgeCandidateInput } from '../../src/actions/proposal/judge-candidate.ts'
import { whoElse, whoElseInput } from '../../src/actions/proposal/who-else.ts'
import type { Context } from '../../src/context.ts'
import { ActionError, notFound } from '../../src/errors.ts'
import { OtherCandidate } from '../pages/other-candidate.tsx'
import { readAddress } from '../read-address.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** Asking about somebody whom a proposal does not speak of. */
export function otherCandidateRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inbox/:requestId/voorstel/:proposalId/anderen', async (c) => {
    const context = contextOf(c)
    const view = viewOf(c)
    const { requestId, proposalId } = c.req.param()
    const input = readAddress(whoElseInput, { proposalId, name: view.query['naam'] || undefined })
    const about = await whoElse(context, input)
    if (about.requestId !== requestId) throw notFound()
    const { asked, refused } = await judged(context, proposalId, view.query['wie'])
    const refusal = refused && { detail: refused.detail, fields: [] }
    return show(c, {
      view,
      title: view.t.proposal.askTitle,
      status: refused === undefined ? 200 : refusalStatus(refused),
      body: <OtherCandidate view={view} about={about} asked={asked} refusal={refusal} />,
    })
  })
  return routes
}

/** Nobody where nobody was asked about; a refusal where it cannot be said any more. */
async function judged(context: Context, proposalId: string, memberId: string | undefined) {
  const input = judgeCandidateInput.safeParse({ proposalId, memberId })
  if (!input.success) return { asked: undefined, refused: undefined }
  try {
    return { asked: await judgeCandidate(context, input.data), refused: undefined }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return { asked: undefined, refused: error }
  }
}
