import { bookSeveral } from '../src/actions/offer/book-several.ts'
import { sendSeveral, sendSeveralInput } from '../src/actions/offer/send-several.ts'
import type { Outcome } from '../src/actions/one-by-one.ts'
import { approveSeveral, approveSeveralInput } from '../src/actions/proposal/approve-several.ts'
import { listSeveral } from '../src/actions/proposal/list-several.ts'
import type { InboxItem } from '../src/actions/request/inbox.ts'
import type { Context } from '../src/context.ts'
import type { SeveralRow } from './pages/several.tsx'
import { moment, stretch } from './parts/when.ts'
import { readForm, textOf } from './read-form.ts'
import type { View } from './view.ts'

type Form = Readonly<Record<string, unknown>>
type Waiting = InboxItem['proposals'][number]

/** Every value of a name in a form, as text. */
export function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '')
}

/** The list as it was filtered; never anywhere else, whatever the address says. */
export function backTo(filter: string | undefined): string {
  return filter ? `/inbox?${new URLSearchParams(filter).toString()}` : '/inbox'
}

/** What approving would do for each of these requests, and the proposals that it would approve. */
export function approvalRows(
  { t, today }: View,
  items: readonly InboxItem[],
): { readonly rows: readonly SeveralRow[]; readonly proposals: readonly Waiting[] } {
  const words = t.work.several.approve
  const waiting = items.flatMap(({ proposals }) =>
    proposals.filter(({ status }) => status === 'proposed'),
  )
  const rows = items.flatMap((item): readonly SeveralRow[] => {
    const period = stretch(t, item.firstDay, item.lastDay, today)
    const row = { requestId: item.id, label: item.siteName, period }
    const own = waiting.filter(({ requestId }) => requestId === item.id)
    if (own.length === 0) return [{ ...row, text: words.wont, isGood: false }]
    return own.map(({ memberName, sessionIds }) =>
      memberName === null
        ? { ...row, text: words.wontNobody, isGood: false }
        : {
            ...row,
            text: words.will(memberName, t.count.lessons(sessionIds.length)),
            isGood: true,
          },
    )
  })
  return { rows, proposals: waiting.filter(({ memberId }) => memberId !== null) }
}

interface Taken {
  readonly rows: readonly SeveralRow[]
  readonly done: number
}

/** Approves what was confirmed and says of each what came of it. */
export async function approve(context: Context, view: View, form: Form): Promise<Taken> {
  const words = view.t.work.several.approve
  const input = readForm(approveSeveralInput, { proposals: proposalsIn(form) })
  const outcomes = await approveSeveral(keyed(context, form), input)
  return takenOf(context, view, outcomes, (name, _done, lessons) => words.done(name, lessons))
}

/** Sends what was ticked and says of each what came of it. */
export async function send(context: Context, view: View, form: Form): Promise<Taken> {
  const words = view.t.work.several.send
  const input = readForm(sendSeveralInput, { proposals: proposalsIn(form) })
  const outcomes = await sendSeveral(keyed(context, form), input)
  return takenOf(context, view, outcomes, (name, { deadlineAt }) =>
    words.done(name, moment(view.t, deadlineAt as View['now'])),
  )
}

/** Books what was ticked without asking, where the pool may; says of each what came of it. */
export async function book(context: Context, view: View, form: Form): Promise<Taken> {
  const input = readForm(sendSeveralInput, { proposals: proposalsIn(form) })
  const outcomes = await bookSeveral(keyed(context, form), input)
  return takenOf(context, view, outcomes, (name, _done, lessons) =>
    view.t.rounds.booked(name, lessons),
  )
}

/** Each with a key of its own, made of that of the form: what is sent twice is done once. */
export function keyed(context: Context, form: Form): Context {
  const key = textOf(form['sleutel'])
  return /^[\x21-\x7e]{8,80}$/.test(key) ? { ...context, idempotencyKey: key } : context
}

/** The proposals of a form as they were seen: `id:version`. */
function proposalsIn(form: Form) {
  return textsOf(form['voorstel']).map((text) => {
    const [proposalId, version] = text.split(':')
    return { proposalId, version: Number(version) }
  })
}

async function takenOf<Done>(
  context: Context,
  { t, today }: View,
  outcomes: readonly Outcome<Done>[],
  say: (name: string, done: Done, lessons: string) => string,
): Promise<Taken> {
  const { items } = await listSeveral(context, { proposalIds: outcomes.map(({ id }) => id) })
  const byId = new Map(items.map((item) => [item.id, item]))
  const rows = outcomes.flatMap((outcome): readonly SeveralRow[] => {
    const about = byId.get(outcome.id)
    if (about === undefined) return []
    const { requestId, siteName: label, firstDay, lastDay, memberName, sessionIds } = about
    const lessons = t.count.lessons(sessionIds.length)
    const row = { requestId, label, period: stretch(t, firstDay, lastDay, today) }
    return [
      outcome.refused === null
        ? { ...row, text: say(memberName ?? t.unknown, outcome.done, lessons), isGood: true }
        : { ...row, text: outcome.refused.detail, isGood: false },
    ]
  })
  return { rows, done: outcomes.filter(({ refused }) => refused === null).length }
}
