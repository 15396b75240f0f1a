import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { beginnerChoices } from '../../src/actions/beginner/choices.ts'
import { endBeginner, endBeginnerInput } from '../../src/actions/beginner/end.ts'
import { listBeginners } from '../../src/actions/beginner/list.ts'
import { noteBeginner, noteBeginnerInput } from '../../src/actions/beginner/note.ts'
import { supportBeginner, supportBeginnerInput } from '../../src/actions/beginner/support.ts'
import { unsupportBeginner, unsupportBeginnerInput } from '../../src/actions/beginner/unsupport.ts'
import type { ActionError } from '../../src/errors.ts'
import { Beginners } from '../pages/beginners.tsx'
import type { RefusedStep, Typed } from '../parts/people/step-form.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { flatOf, oneOf, takeStep } from '../take-step.ts'
import { viewOf } from '../view.ts'

type C = HttpContext<HttpEnv>

const PAGE = '/beginnende-directeuren'

/** Each form of the page: its address, the word of what was done, and what it does. */
const STEPS: readonly (readonly [string, string, (c: C, typed: Typed) => Promise<unknown>])[] = [
  [PAGE, 'gemeld', noted],
  [
    `${PAGE}/:beginnerId/mentor`,
    'begeleid',
    (c, typed) => supportBeginner(contextOf(c), readForm(supportBeginnerInput, onOne(c, typed))),
  ],
  [
    `${PAGE}/:beginnerId/einde-mentor`,
    'opgehouden',
    (c, typed) =>
      unsupportBeginner(contextOf(c), readForm(unsupportBeginnerInput, onOne(c, typed))),
  ],
  [
    `${PAGE}/:beginnerId/vertrek`,
    'vertrokken',
    (c, typed) => endBeginner(contextOf(c), readForm(endBeginnerInput, onOne(c, typed))),
  ],
]

/** Directors who begin, who helps them, and who left. */
export function beginnerRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(PAGE, (c) => beginnersPage(c))
  for (const [path, said, step] of STEPS) {
    routes.post(path, (c) =>
      takeStep(c, {
        take: async (typed) => {
          await step(c, typed)
          return said
        },
        to: PAGE,
        again: (refused, error) => beginnersPage(c, { refused, error }),
      }),
    )
  }
  return routes
}

const onOne = (c: C, typed: Typed) => ({ ...flatOf(typed), ...c.req.param() })

/** In the only pool, where there was nothing to choose. */
async function noted(c: C, typed: Typed) {
  const { pools } = await beginnerChoices(contextOf(c))
  const poolId = oneOf(typed, 'poolId') || pools[0]?.id
  return noteBeginner(contextOf(c), readForm(noteBeginnerInput, { ...flatOf(typed), poolId }))
}

async function beginnersPage(
  c: C,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: PAGE }
  const { items: inPost } = await listBeginners(context, { status: 'in-post' })
  const { items: ended } = await listBeginners(context, { status: 'ended' })
  const choices = await beginnerChoices(context)
  const refused = refusal?.refused
  return show(c, {
    view,
    title: view.t.beginners.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <Beginners {...{ view, inPost, ended, refused }} {...choices} />,
  })
}
