import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { searchTimeChoices } from '../../src/actions/search-time/choices.ts'
import { listSearchTimes } from '../../src/actions/search-time/list.ts'
import {
  MONTH_MINUTES,
  noteSearchTime,
  noteSearchTimeInput,
} from '../../src/actions/search-time/note.ts'
import { ActionError } from '../../src/errors.ts'
import { SearchTime } from '../pages/search-time.tsx'
import type { RefusedStep, Typed } from '../parts/people/step-form.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { flatOf, hundredthsOf, oneOf, takeStep } from '../take-step.ts'
import { viewOf } from '../view.ts'

type C = HttpContext<HttpEnv>

const PAGE = '/zoektijd'
const FIELDS = ['directorMinutes', 'plannerMinutes'] as const

/** How long schools spend on finding somebody. */
export function searchTimeRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(PAGE, (c) => searchTimePage(c))
  routes.post(PAGE, (c) =>
    takeStep(c, {
      take: async (typed) => {
        await noteSearchTime(contextOf(c), readForm(noteSearchTimeInput, await noted(c, typed)))
        return 'genoteerd'
      },
      to: PAGE,
      again: (refused, error) => searchTimePage(c, { refused, error }),
    }),
  )
  return routes
}

/** What was typed: hours as minutes, what is empty as unknown, and the only pool where there was nothing to choose. */
async function noted(c: C, typed: Typed) {
  const { pools } = await searchTimeChoices(contextOf(c))
  const { searchTime: words, errorFill } = viewOf(c).t
  const minutes = FIELDS.map((field) => {
    const value = oneOf(typed, field)
    const read = value === '' ? null : hundredthsOf(value, 60)
    if (read === null || read <= MONTH_MINUTES) return [field, read] as const
    const fields = [{ field, value, remedy: words.wrongNumber }]
    throw new ActionError('invalid-input', errorFill, { fields })
  })
  const poolId = oneOf(typed, 'poolId') || pools[0]?.id
  return { ...flatOf(typed), poolId, ...Object.fromEntries(minutes) }
}

async function searchTimePage(
  c: C,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: PAGE }
  const { items } = await listSearchTimes(context, {})
  const choices = await searchTimeChoices(context)
  return show(c, {
    view,
    title: view.t.searchTime.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <SearchTime {...{ view, items, refused: refusal?.refused }} {...choices} />,
  })
}
