import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { acceptCandidate, acceptCandidateInput } from '../../../src/actions/intake/accept.ts'
import { recordFinding, recordFindingInput } from '../../../src/actions/intake/record-finding.ts'
import { rejectCandidate, rejectCandidateInput } from '../../../src/actions/intake/reject.ts'
import { showCandidate, showCandidateInput } from '../../../src/actions/intake/show.ts'
import { readNames } from '../../../src/actions/reference/names.ts'
import { type ActionError } from '../../../src/errors.ts'
import { CandidatePage } from '../../pages/people/candidate.tsx'
import type { RefusedStep, Typed } from '../../parts/people/step-form.tsx'
import { readAddress } from '../../read-address.ts'
import { readForm } from '../../read-form.ts'
import { refusalStatus } from '../../refusal-status.ts'
import { show } from '../../show.tsx'
import { complainOfEmpty, oneOf, takeStep } from '../../take-step.ts'
import { viewOf } from '../../view.ts'

/** One candidate: findings and the decision. */
export function candidateRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/kandidaten/:placeId', (c) => candidatePage(c))
  routes.post('/kandidaten/:placeId/bevinding/:place', (c) =>
    on(c, async (typed) => {
      const { t } = viewOf(c)
      complainOfEmpty(typed, t.errorFill, { met: t.people.choose, evidence: t.people.fill })
      const given = {
        placeId: idOf(c),
        criterion: oneOf(typed, 'criterion'),
        met: oneOf(typed, 'met') === 'ja',
        evidence: oneOf(typed, 'evidence'),
      }
      await recordFinding(contextOf(c), readForm(recordFindingInput, given))
      return 'bevinding'
    }),
  )
  routes.post('/kandidaten/:placeId/aannemen', (c) =>
    on(c, async (typed) => {
      const given = {
        placeId: idOf(c),
        joinedOn: oneOf(typed, 'joinedOn'),
        boardIds: typed['boardIds'] ?? [],
        reason: oneOf(typed, 'reason'),
      }
      await acceptCandidate(contextOf(c), readForm(acceptCandidateInput, given))
      return 'opgenomen'
    }),
  )
  routes.post('/kandidaten/:placeId/afwijzen', (c) =>
    on(c, async (typed) => {
      // A reason that was left out goes along, so that the action itself says that one is needed.
      const given = { placeId: idOf(c), reason: ` ${oneOf(typed, 'reason')}` }
      await rejectCandidate(contextOf(c), readForm(rejectCandidateInput, given))
      return 'niet-opgenomen'
    }),
  )
  return routes
}

function idOf(c: HttpContext<HttpEnv>): string {
  return readAddress(showCandidateInput, { placeId: c.req.param('placeId') }).placeId
}

function on(c: HttpContext<HttpEnv>, take: (typed: Typed) => Promise<string>) {
  return takeStep(c, {
    take,
    to: `/kandidaten/${encodeURIComponent(c.req.param('placeId') ?? '')}`,
    again: (refused, error) => candidatePage(c, { refused, error }),
  })
}

async function candidatePage(
  c: HttpContext<HttpEnv>,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const context = contextOf(c)
  const placeId = idOf(c)
  const view = { ...viewOf(c), path: `/kandidaten/${placeId}` }
  const candidate = await showCandidate(context, { placeId })
  const names = await readNames(context, {})
  const refused = refusal?.refused
  return show(c, {
    view,
    title: view.t.people.candidate.title(candidate.person.name),
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <CandidatePage {...{ view, names, candidate, refused }} />,
  })
}
