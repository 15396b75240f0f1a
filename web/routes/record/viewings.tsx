import { Hono } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { insistOnWholeBoard } from '../../../src/actions/audit/whole-board.ts'
import { listViewings, listViewingsInput } from '../../../src/actions/viewing/list.ts'
import { onlyFor } from '../../../src/actor.ts'
import { Viewings } from '../../pages/record/viewings.tsx'
import { readForm } from '../../read-form.ts'
import { show } from '../../show.tsx'
import { viewOf } from '../../view.ts'

/** Who looked at the records of people: for their board, and for a member at the own. */
export function viewingRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/privacy/wie-keek', async (c) => {
    const context = contextOf(c)
    const actor = onlyFor(context.actor, 'member', 'school', 'board')
    if (actor.role !== 'member') insistOnWholeBoard(actor)
    const view = viewOf(c)
    const who = actor.role === 'member' ? '' : (view.query['q'] ?? '').trim()
    const input = readForm(listViewingsInput, { who })
    const { items } = await listViewings(context, input)
    const words = view.t.record.viewings
    const title = actor.role === 'member' ? words.ownTitle : words.title
    return show(c, {
      view,
      title,
      body: <Viewings {...{ view, items, who, title }} limit={input.limit} />,
    })
  })
  return routes
}
