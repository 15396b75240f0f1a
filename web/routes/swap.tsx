import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import {
  listSwaps,
  listSwapsInput,
  type SwapPartners,
} from '../../src/actions/assignment/list-swaps.ts'
import { previewSwap } from '../../src/actions/assignment/preview-swap.ts'
import { swapAssignments, swapAssignmentsInput } from '../../src/actions/assignment/swap.ts'
import { previewSwapInput } from '../../src/actions/assignment/swap-input.ts'
import { onlyFor } from '../../src/actor.ts'
import { ActionError, notFound } from '../../src/errors.ts'
import { SwapPage, type SwapProps } from '../pages/swap.tsx'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

/** Two people change places: who could is looked for, what happens is shown, and then it is done. */
export function swapRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inzet/:assignmentId/ruilen', async (c) => {
    const [withAssignmentId, fromDay] = [c.req.query('met') ?? '', c.req.query('vanaf') ?? '']
    return withAssignmentId === ''
      ? partnersPage(c, fromDay)
      : previewPage(c, { withAssignmentId, fromDay })
  })
  routes.post('/inzet/:assignmentId/ruilen', async (c) => {
    const { assignmentId } = read(c)
    const body = await c.req.parseBody()
    const [withAssignmentId, fromDay] = [textOf(body['withAssignmentId']), textOf(body['fromDay'])]
    const given = { assignmentId, withAssignmentId, fromDay, seen: textOf(body['seen']) }
    try {
      const { swapped } = await swapAssignments(contextOf(c), readForm(swapAssignmentsInput, given))
      return c.redirect(`/inbox/${swapped[0].requestId}?gelukt=geruild`, 303)
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return previewPage(c, { withAssignmentId, fromDay }, error)
    }
  })
  return routes
}

/** The assignment in the address, for a coordinator. */
function read(c: HttpContext<HttpEnv>) {
  onlyFor(contextOf(c).actor, 'coordinator')
  const found = listSwapsInput.safeParse({ assignmentId: c.req.param('assignmentId') })
  if (!found.success) throw notFound()
  return found.data
}

/** With whom; what is wrong with the day is said beside it, and the list is then of today. */
async function partnersPage(c: HttpContext<HttpEnv>, fromDay: string, error?: ActionError) {
  const { assignmentId } = read(c)
  const name = c.req.method === 'GET' ? (c.req.query('naam') ?? '') : ''
  let partners: SwapPartners | undefined
  let refusal = error
  try {
    const input = readForm(listSwapsInput, { assignmentId, fromDay, name: name || undefined })
    partners = await listSwaps(contextOf(c), input)
  } catch (wrong) {
    if (!(wrong instanceof ActionError) || isForAnotherPage(wrong)) throw wrong
    refusal ??= wrong
  }
  return swapPage(c, { assignmentId, fromDay, name, ...(partners && { partners }) }, refusal)
}

async function previewPage(
  c: HttpContext<HttpEnv>,
  { withAssignmentId, fromDay }: { readonly withAssignmentId: string; readonly fromDay: string },
  error?: ActionError,
) {
  const { assignmentId } = read(c)
  try {
    const input = readForm(previewSwapInput, { assignmentId, withAssignmentId, fromDay })
    const preview = await previewSwap(contextOf(c), input)
    return swapPage(c, { assignmentId, fromDay, preview }, error)
  } catch (wrong) {
    if (!(wrong instanceof ActionError) || isForAnotherPage(wrong)) throw wrong
    return partnersPage(c, fromDay, error ?? wrong)
  }
}

function swapPage(
  c: HttpContext<HttpEnv>,
  about: Omit<SwapProps, 'view' | 'refusal'>,
  error?: ActionError,
) {
  const view = { ...viewOf(c), path: `/inzet/${about.assignmentId}/ruilen` }
  const refusal = error && { detail: error.detail, fields: error.fields }
  const name = about.partners?.memberName ?? about.preview?.sides[0].memberName
  const words = view.t.roads.swap
  return show(c, {
    view,
    title: name === undefined ? words.lookFirst : words.title(name),
    status: error === undefined ? 200 : refusalStatus(error),
    body: <SwapPage {...{ ...about, view, refusal }} />,
  })
}
