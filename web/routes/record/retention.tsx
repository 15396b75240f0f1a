import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { listProofWays } from '../../../src/actions/proof/ways.ts'
import { setRetentionTerm, setRetentionTermInput } from '../../../src/actions/retention/set-term.ts'
import { showRetention } from '../../../src/actions/retention/show.ts'
import type { ActionError } from '../../../src/errors.ts'
import { Retention } from '../../pages/record/retention.tsx'
import type { RefusedStep } from '../../parts/people/step-form.tsx'
import { readForm } from '../../read-form.ts'
import { refusalStatus } from '../../refusal-status.ts'
import { show } from '../../show.tsx'
import { oneOf, takeStep } from '../../take-step.ts'
import { viewOf } from '../../view.ts'

const HOME = '/privacy/bewaren'

/** How long what is kept, what is due, what was forgotten; and another term of the own board. */
export function retentionRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(HOME, (c) => retentionPage(c))
  routes.post(HOME, (c) =>
    takeStep(c, {
      take: async (typed) => {
        const texts = ['kind', 'validFrom', 'source']
        const given = Object.fromEntries(texts.map((name) => [name, oneOf(typed, name)]))
        const input = readForm(setRetentionTermInput, {
          ...given,
          months: Number(oneOf(typed, 'months') || 0),
          days: Number(oneOf(typed, 'days') || 0),
          afterSchoolYear: oneOf(typed, 'afterSchoolYear') === 'ja',
        })
        await setRetentionTerm(contextOf(c), input)
        return 'vastgesteld'
      },
      to: HOME,
      again: (refused, error) => retentionPage(c, { refused, error }),
    }),
  )
  return routes
}

async function retentionPage(
  c: HttpContext<HttpEnv>,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const view = { ...viewOf(c), path: HOME }
  const kept = await showRetention(contextOf(c), {})
  const { isProven } = await listProofWays(contextOf(c))
  return show(c, {
    view,
    title: view.t.record.retention.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <Retention {...{ view, kept, isProven }} refused={refusal?.refused} />,
  })
}
