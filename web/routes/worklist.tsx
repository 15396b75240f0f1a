import type { Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { listPools } from '../../src/actions/pool/list.ts'
import { showPool } from '../../src/actions/pool/show.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { listInbox, listInboxInput } from '../../src/actions/request/inbox.ts'
import { readLastRun } from '../../src/actions/run/last.ts'
import type { Context } from '../../src/context.ts'
import type { ActionError } from '../../src/errors.ts'
import { Worklist, worklistTitle } from '../pages/worklist.tsx'
import type { Option } from '../parts/field.tsx'
import type { Refusal } from '../parts/notice.tsx'
import type { SearchedPool } from '../parts/pool-search.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { type View, viewOf } from '../view.ts'

const PAGE_LENGTH = 50

/** The list of a coordinator, with what was refused where something was. */
export async function worklistPage(c: HttpContext<HttpEnv>, refused?: ActionError) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: '/inbox' }
  const names = await readNames(context, {})
  const { items, next, total } = await listInbox(
    context,
    readForm(listInboxInput, listInputOf(view)),
  )
  const pools = await searchedPools(context)
  const choices = {
    vakken: Object.entries(names.vakken).map(([value, text]) => ({ value, text })),
    boards: await boardsOf(context, view),
    pools: pools.map(({ id, name }) => ({ value: id, text: name })),
  }
  const refusal: Refusal | undefined = refused && { detail: refused.detail, fields: [] }
  return show(c, {
    view,
    title: worklistTitle(view),
    status: refused === undefined ? 200 : refusalStatus(refused),
    body: <Worklist {...{ view, names, items, next, total, choices, pools, refusal }} />,
  })
}

/** The filter of the address as the action has it. What waits for the coordinator is open and may have begun. */
function listInputOf({ query, today }: View) {
  const stand = query['stand'] || 'open'
  const vanaf = query['vanaf'] || 'vandaag'
  return {
    stage: query['besluit'],
    vak: query['vak'],
    level: query['niveau'],
    boardId: query['bestuur'],
    poolId: query['pool'],
    length: query['duur'],
    source: query['bron'],
    status: stand === 'elke' ? undefined : stand,
    from: vanaf === 'vandaag' ? today : undefined,
    after: query['na'],
    limit: PAGE_LENGTH,
  }
}

/** The own pools, each with its last search. */
export async function searchedPools(context: Context): Promise<readonly SearchedPool[]> {
  const { items } = await listPools(context, {})
  return Promise.all(
    items.map(async ({ id, name }) => ({
      id,
      name,
      lastRun: await readLastRun(context, { poolId: id }),
    })),
  )
}

/** The boards that take part in the coordinator's pools. */
export async function boardsOf(context: Context, { today }: View): Promise<readonly Option[]> {
  const { actor } = context
  if (actor.role !== 'coordinator') return []
  const shown = await Promise.all(
    actor.poolIds.map((poolId) => showPool(context, { poolId, day: today })),
  )
  const boards = shown.flatMap(({ participations }) => participations)
  const byId = new Map(boards.map(({ boardId, boardName }) => [boardId, boardName]))
  return [...byId].map(([value, text]) => ({ value, text }))
}
