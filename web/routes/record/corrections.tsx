import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { askCorrection, askCorrectionInput } from '../../../src/actions/correction/ask.ts'
import { decideCorrection, decideCorrectionInput } from '../../../src/actions/correction/decide.ts'
import { listCorrections } from '../../../src/actions/correction/list.ts'
import { onlyFor } from '../../../src/actor.ts'
import type { ActionError } from '../../../src/errors.ts'
import { Corrections, FIELDS } from '../../pages/record/corrections.tsx'
import type { RefusedStep, Typed } from '../../parts/people/step-form.tsx'
import { readForm } from '../../read-form.ts'
import { refusalStatus } from '../../refusal-status.ts'
import { show } from '../../show.tsx'
import { complainOfEmpty, oneOf, takeStep } from '../../take-step.ts'
import { viewOf } from '../../view.ts'
import { nl } from '../../words/nl.ts'

const HOME = '/privacy/verbeteren'

/** A member asks that something is put right; a coordinator or the own board answers. */
export function correctionRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(HOME, (c) => correctionsPage(c))
  routes.post(HOME, (c) =>
    on(c, async (typed) => {
      const context = contextOf(c)
      onlyFor(context.actor, 'member')
      await askCorrection(context, readForm(askCorrectionInput, { words: wordsOf(c, typed) }))
      return 'gevraagd'
    }),
  )
  routes.post(`${HOME}/:correctionId`, (c) =>
    on(c, async (typed) => {
      const context = contextOf(c)
      onlyFor(context.actor, 'coordinator', 'school')
      const words = viewOf(c).t.record.corrections
      const missing = { status: words.missingChoice, answer: words.missingAnswer }
      complainOfEmpty(typed, words.missing, missing)
      const [status, answer] = [oneOf(typed, 'status'), oneOf(typed, 'answer')]
      const given = { correctionId: c.req.param('correctionId'), status, answer }
      await decideCorrection(context, readForm(decideCorrectionInput, given))
      return 'beantwoord'
    }),
  )
  return routes
}

/** What is asked, in one text: what it is about, as whoever answers reads it, and what it should be. */
function wordsOf(c: HttpContext<HttpEnv>, typed: Typed): string {
  const words = viewOf(c).t.record.corrections
  const field = FIELDS.find((one) => one === oneOf(typed, 'field'))
  const known = { ...typed, field: field === undefined ? [] : [field] }
  complainOfEmpty(known, words.missing, { field: words.missingField, words: words.missingShould })
  return `${field === undefined ? '' : nl.record.corrections.fields[field]}: ${oneOf(typed, 'words')}`
}

function on(c: HttpContext<HttpEnv>, take: (typed: Typed) => Promise<string>) {
  const again = (refused: RefusedStep, error: ActionError) => correctionsPage(c, { refused, error })
  return takeStep(c, { take, to: HOME, again })
}

async function correctionsPage(
  c: HttpContext<HttpEnv>,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const view = { ...viewOf(c), path: HOME }
  const { items } = await listCorrections(contextOf(c), {})
  return show(c, {
    view,
    title: view.t.record.corrections.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <Corrections {...{ view, items }} refused={refusal?.refused} />,
  })
}
