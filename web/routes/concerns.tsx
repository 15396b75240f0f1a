import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { concernChoices } from '../../src/actions/concern/choices.ts'
import { listConcerns } from '../../src/actions/concern/list.ts'
import { noteConcern, noteConcernInput } from '../../src/actions/concern/note.ts'
import { settleConcern, settleConcernInput } from '../../src/actions/concern/settle.ts'
import { listRules } from '../../src/actions/reference/rules.ts'
import { ActionError, type FieldProblem } from '../../src/errors.ts'
import { Concerns } from '../pages/concerns.tsx'
import type { RefusedStep, Typed } from '../parts/people/step-form.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { flatOf, hundredthsOf, oneOf, takeStep } from '../take-step.ts'
import { viewOf } from '../view.ts'

type C = HttpContext<HttpEnv>

const PAGE = '/knelpunten'

/** Gaps, disputes, and what was settled outside the system. */
export function concernRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  const step = (path: string, said: string, take: (c: C, typed: Typed) => Promise<unknown>) =>
    routes.post(path, (c) =>
      takeStep(c, {
        take: async (typed) => {
          await take(c, typed)
          return said
        },
        to: PAGE,
        again: (refused, error) => concernsPage(c, { refused, error }),
      }),
    )
  routes.get(PAGE, (c) => concernsPage(c))
  step(PAGE, 'genoteerd', async (c, typed) =>
    noteConcern(contextOf(c), readForm(noteConcernInput, await noted(c, typed))),
  )
  step(`${PAGE}/:concernId`, 'opgelost', (c, typed) =>
    settleConcern(
      contextOf(c),
      readForm(settleConcernInput, { ...flatOf(typed), ...c.req.param() }),
    ),
  )
  return routes
}

/** What was typed: hours and euro as minutes and cents, and the only pool where there was nothing to choose. */
async function noted(c: C, typed: Typed) {
  const { pools } = await concernChoices(contextOf(c))
  const amounts = { ...amountOf(c, typed, 'minutes', 60), ...amountOf(c, typed, 'cents', 100) }
  return { ...flatOf(typed), poolId: oneOf(typed, 'poolId') || pools[0]?.id, ...amounts }
}

/** Throws `invalid-input` for what is no number. */
function amountOf(c: C, typed: Typed, field: 'minutes' | 'cents', per: number) {
  const value = oneOf(typed, field)
  if (value === '') return {}
  const amount = hundredthsOf(value, per)
  if (!Number.isNaN(amount)) return { [field]: amount }
  const { t } = viewOf(c)
  const wrong: FieldProblem = { field, value, remedy: t.concerns.wrongNumber }
  throw new ActionError('invalid-input', t.errorFill, { fields: [wrong] })
}

async function concernsPage(
  c: C,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: PAGE }
  const { items: open } = await listConcerns(context, { status: 'open' })
  const { items: settled } = await listConcerns(context, { status: 'settled' })
  const choices = await concernChoices(context)
  const { hardRules: rules } = listRules()
  return show(c, {
    view,
    title: view.t.concerns.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <Concerns {...{ view, open, settled, rules, refused: refusal?.refused }} {...choices} />,
  })
}
