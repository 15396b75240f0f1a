import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { addDays, type Day } from '../../scheduler/domain/day.ts'
import { listOffers } from '../../src/actions/offer/list.ts'
import { readBasisRefusals } from '../../src/actions/pool/basis-refusals.ts'
import { listPools } from '../../src/actions/pool/list.ts'
import { showPool } from '../../src/actions/pool/show.ts'
import { listProposals } from '../../src/actions/proposal/list.ts'
import { type Names, readNames } from '../../src/actions/reference/names.ts'
import { readReference } from '../../src/actions/reference/read.ts'
import { listRequests, listRequestsInput } from '../../src/actions/request/list.ts'
import { readLastRun } from '../../src/actions/run/last.ts'
import { startRun, startRunInput } from '../../src/actions/run/start.ts'
import type { Context } from '../../src/context.ts'
import { ActionError } from '../../src/errors.ts'
import { Inbox, type InboxProps, inboxTitle, type Stage } from '../pages/inbox.tsx'
import type { Option } from '../parts/field.tsx'
import type { InboxChoices } from '../parts/inbox-filter.tsx'
import type { Refusal } from '../parts/notice.tsx'
import { type PoolSummary, TRIED_DAYS } from '../parts/pool-panel.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { type View, viewOf } from '../view.ts'

const PAGE_LENGTH = 25
const MANY = 500

/** The requests that are open, and the search for substitutes. */
export function inboxRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inbox', (c) => inboxPage(c))
  routes.get('/inbox/zoek', (c) => c.redirect('/inbox', 303))
  routes.post('/inbox/zoek', async (c) => {
    const context = contextOf(c)
    try {
      const run = await startRun(context, readForm(startRunInput, await c.req.parseBody()))
      return c.redirect(`/zoektocht/${run.runId}`, 303)
    } catch (error) {
      if (!(error instanceof ActionError) || error.code === 'not-allowed') throw error
      const { runId } = error.facts
      if (error.code === 'already-running' && typeof runId === 'string')
        return c.redirect(`/zoektocht/${runId}`, 303)
      return inboxPage(c, error)
    }
  })
  return routes
}

async function inboxPage(c: HttpContext<HttpEnv>, refused?: ActionError) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: '/inbox' }
  const names = await readNames(context, {})
  const input = readForm(listRequestsInput, listInputOf(view))
  const { items, next } = await listRequests(context, input)
  const pools = await poolsOf(context, view.today)
  const places = await placesOf(context, view)
  const choices = choicesOf(context, names, places)
  const refusal: Refusal | undefined = refused && { detail: refused.detail, fields: [] }
  return show(c, {
    view,
    title: inboxTitle(view),
    status: refused === undefined ? 200 : refusalStatus(refused),
    body: (
      <Inbox
        {...{
          view,
          names,
          items,
          next,
          choices,
          pools,
          refusal,
          underWay: await underWay(context),
        }}
      />
    ),
  })
}

function listInputOf({ query, today }: View) {
  const { stand = 'open', vanaf = 'vandaag' } = query
  return {
    vak: query['vak'],
    level: query['niveau'],
    boardId: query['bestuur'],
    siteId: query['school'],
    status: stand === 'elke' ? undefined : stand,
    from: vanaf === 'vandaag' ? today : undefined,
    after: query['na'],
    limit: PAGE_LENGTH,
  }
}

async function poolsOf(context: Context, today: Day): Promise<readonly PoolSummary[]> {
  if (context.actor.role !== 'coordinator') return []
  const { items } = await listPools(context, {})
  const period = { from: addDays(today, -365), to: addDays(today, 365), days: TRIED_DAYS }
  return Promise.all(
    items.map(async ({ id, name }) => ({
      id,
      name,
      lastRun: await readLastRun(context, { poolId: id }),
      refusals: await readBasisRefusals(context, { poolId: id, ...period }),
    })),
  )
}

/** What waits, per request: what the coordinator must do comes before what a member must. */
async function underWay(context: Context): Promise<InboxProps['underWay']> {
  const found = new Map<string, Stage>()
  if (context.actor.role !== 'coordinator') return found
  const sent = await listOffers(context, { status: 'sent', limit: MANY })
  for (const { requestId } of sent.items) found.set(requestId, 'offered')
  for (const status of ['approved', 'proposed'] as const) {
    const { items } = await listProposals(context, { status, limit: MANY })
    for (const { requestId } of items) found.set(requestId, status)
  }
  return found
}

/** The boards that take part in the coordinator's pools, or the own schools. */
async function placesOf(context: Context, { today }: View): Promise<readonly Option[]> {
  const { actor } = context
  if (actor.role !== 'coordinator') {
    const { sites } = await readReference(context, {})
    return sites.map(({ id, name }) => ({ value: id, text: name }))
  }
  const shown = await Promise.all(
    actor.poolIds.map((poolId) => showPool(context, { poolId, day: today })),
  )
  const boards = shown.flatMap(({ participations }) => participations)
  const byId = new Map(boards.map(({ boardId, boardName }) => [boardId, boardName]))
  return [...byId].map(([value, text]) => ({ value, text }))
}

function choicesOf({ actor }: Context, names: Names, places: readonly Option[]): InboxChoices {
  return {
    vakken: Object.entries(names.vakken).map(([value, text]) => ({ value, text })),
    places,
    placeName: actor.role === 'coordinator' ? 'bestuur' : 'school',
    names: ['vak', 'niveau', 'bestuur', 'school', 'stand', 'vanaf'],
  }
}
