import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { listPools } from '../../src/actions/pool/list.ts'
import { listInbox, listInboxInput } from '../../src/actions/request/inbox.ts'
import {
  searchAgain,
  searchAgainInput,
  whyNotSearched,
} from '../../src/actions/run/search-again.ts'
import type { Context } from '../../src/context.ts'
import { notFound } from '../../src/errors.ts'
import { Confirm, Result } from '../pages/several.tsx'
import { stretch } from '../parts/when.ts'
import { readForm, textOf } from '../read-form.ts'
import { approvalRows, approve, backTo, keyed, textsOf } from '../several.ts'
import { show } from '../show.tsx'
import { type View, viewOf } from '../view.ts'

const SEVERAL_MAX = 500

/** One step for several requests: first what would happen to each, then, when that is confirmed, what happened. */
export function severalRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inbox/samen', async (c) => {
    const step = c.req.query('stap')
    if (step === 'versturen') return toSending(c)
    if (step === 'zoeken') return confirmSearch(c)
    return confirmApproval(c)
  })
  routes.post('/inbox/samen', async (c) => {
    const form = await c.req.parseBody({ all: true })
    const step = textOf(form['stap'])
    if (step === 'goedkeuren') return approved(c, form)
    if (step === 'zoeken') return searched(c, form)
    throw notFound()
  })
  return routes
}

type Form = Readonly<Record<string, unknown>>

/** Sending has a page of its own, which shows who would be asked. */
function toSending(c: HttpContext<HttpEnv>) {
  const asked = (c.req.queries('aanvraag') ?? []).map((id): [string, string] => ['aanvraag', id])
  const search = new URLSearchParams([...asked, ['keus', 'ja']]).toString()
  return c.redirect(`/inbox/versturen?${search}`, 303)
}

async function ticked(context: Context, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { items } = await listInbox(context, readForm(listInboxInput, { ids, limit: SEVERAL_MAX }))
  return items
}

async function confirmApproval(c: HttpContext<HttpEnv>) {
  const view = viewOf(c)
  const items = await ticked(contextOf(c), c.req.queries('aanvraag') ?? [])
  const { rows, proposals } = approvalRows(view, items)
  const body = (
    <Confirm
      view={view}
      step="approve"
      rows={rows}
      count={proposals.length}
      back={backTo(view.query['terug'])}
      hidden={[
        ...hiddenOf(view, 'goedkeuren'),
        ...proposals.map((one) => ['voorstel', `${one.id}:${one.version}`] as const),
      ]}
    />
  )
  return show(c, { view, title: view.t.work.several.approve.title, body })
}

/** The step, where to go back to, and the key by which what is sent twice is done once. */
function hiddenOf({ query }: View, step: string) {
  return [
    ['stap', step],
    ['terug', query['terug'] ?? ''],
    ['sleutel', crypto.randomUUID()],
  ] as const
}

async function approved(c: HttpContext<HttpEnv>, form: Form) {
  const view = viewOf(c)
  const words = view.t.work.several.approve
  const { rows, done } = await approve(contextOf(c), view, form)
  const title = words.doneTitle(done, rows.length)
  const body = (
    <Result view={view} title={title} rows={rows} back={backTo(textOf(form['terug']))}>
      {done > 0 && (
        <a class="button" href="/inbox/versturen">
          {words.next}
        </a>
      )}
    </Result>
  )
  return show(c, { view, title, body })
}

async function confirmSearch(c: HttpContext<HttpEnv>) {
  const context = contextOf(c)
  const view = viewOf(c)
  const words = view.t.work.several.search
  const { items: pools } = await listPools(context, {})
  const nameOf = new Map(pools.map(({ id, name }) => [id, name]))
  const items = await ticked(context, c.req.queries('aanvraag') ?? [])
  const able = items.filter((item) => whyNotSearched(item) === null)
  const rows = items.map((item) => {
    const refused = whyNotSearched(item)
    const text = refused?.detail ?? words.will(nameOf.get(item.poolId ?? '') ?? '')
    return { ...labelOf(view, item), text, isGood: refused === null }
  })
  const body = (
    <Confirm
      view={view}
      step="search"
      rows={rows}
      count={new Set(able.map(({ poolId }) => poolId)).size}
      back={backTo(view.query['terug'])}
      hidden={[...hiddenOf(view, 'zoeken'), ...items.map(({ id }) => ['aanvraag', id] as const)]}
    />
  )
  return show(c, { view, title: words.title, body })
}

async function searched(c: HttpContext<HttpEnv>, form: Form) {
  const context = keyed(contextOf(c), form)
  const view = viewOf(c)
  const words = view.t.work.several.search
  const input = readForm(searchAgainInput, { requestIds: textsOf(form['aanvraag']) })
  const items = new Map((await ticked(context, input.requestIds)).map((item) => [item.id, item]))
  const outcomes = await searchAgain(context, input)
  const rows = outcomes.flatMap(({ id, refused }) => {
    const item = items.get(id)
    if (item === undefined) return []
    return [{ ...labelOf(view, item), text: refused?.detail ?? words.done, isGood: !refused }]
  })
  const runIds = [...new Set(outcomes.flatMap(({ done }) => done?.runId ?? []))]
  const title = words.doneTitle(rows.filter(({ isGood }) => isGood).length, rows.length)
  const body = (
    <Result view={view} title={title} rows={rows} back={backTo(textOf(form['terug']))}>
      {runIds.map((runId) => (
        <a class="button" href={`/zoektocht/${runId}`}>
          {words.follow}
        </a>
      ))}
    </Result>
  )
  return show(c, { view, title, body })
}

function labelOf(
  { t, today }: View,
  item: {
    readonly id: string
    readonly siteName: string
    readonly firstDay: View['today']
    readonly lastDay: View['today']
  },
) {
  const { id: requestId, siteName: label, firstDay, lastDay } = item
  return { requestId, label, period: stretch(t, firstDay, lastDay, today) }
}
