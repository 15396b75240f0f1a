import type { ReadyOffer } from '../../src/actions/offer/list-ready.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { Badge } from '../parts/badge.tsx'
import { classesBrief, lessonsBrief } from '../parts/lessons-brief.ts'
import { Live } from '../parts/live.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import type { Round } from '../parts/rounds.tsx'
import { RunningRounds } from '../parts/running-rounds.tsx'
import { Table } from '../parts/table.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'

export interface ToSendProps {
  readonly view: View
  readonly names: Names
  readonly items: readonly ReadyOffer[]
  readonly rounds: readonly Round[]
  /** The requests that were ticked before; all of them where nothing was. */
  readonly chosen: ReadonlySet<string> | undefined
  /** By which what is sent twice is done once. */
  readonly formKey: string
  readonly refusal: Refusal | undefined
}

/** What was approved and that nobody knows of: who would be asked for what until when, and sending all or some of it. */
export function ToSendPage(props: ToSendProps) {
  const { view, items, refusal } = props
  const { t } = view
  const words = t.work.send
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} />
      <p class="path">
        <a href="/inbox">{words.toInbox}</a>
      </p>
      <h1>{words.title}</h1>
      {items.length === 0 ? (
        <p class="card section">{words.none}</p>
      ) : (
        <>
          <p class="lead">{words.lead}</p>
          <Sending {...props} />
        </>
      )}
      <p>
        <a href="/niet-aangekomen">{t.delivery.undelivered.see}</a>
      </p>
      <Live view={view} id="lopend">
        <RunningRounds view={view} rounds={props.rounds} />
      </Live>
    </>
  )
}

const canGo = ({ deadlineAt, isAsked }: ReadyOffer) => deadlineAt !== null && !isAsked

function Sending(props: ToSendProps) {
  const { view, items, formKey } = props
  const { t } = view
  const words = t.work.send
  const able = items.filter(canGo)
  const people = [...new Set(able.map(({ memberName }) => memberName ?? t.unknown))]
  const list = new Intl.ListFormat(t.locale, { type: 'conjunction' }).format(people)
  return (
    <form method="post" action="/inbox/versturen" class="stack">
      <input type="hidden" name="sleutel" value={formKey} />
      {people.length > 0 && (
        <p>
          {words.people(list, people.length)} {words.others}
        </p>
      )}
      <Table<ReadyOffer>
        caption={words.caption}
        rows={items}
        columns={[
          { head: words.who, cell: (item) => <Who {...props} item={item} /> },
          { head: words.what, cell: (item) => <What {...props} item={item} /> },
          { head: words.deadline, cell: (item) => <Deadline view={view} item={item} /> },
        ]}
      />
      {able.length > 0 && (
        <div class="actions">
          <button type="submit">{words.submit}</button>
          {able.some(({ mayBook }) => mayBook) && (
            <button type="submit" name="stap" value="boeken" class="quiet">
              {t.rounds.book}
            </button>
          )}
        </div>
      )}
      {able.some(({ mayBook }) => mayBook) && <p class="hint">{t.rounds.bookHint}</p>}
    </form>
  )
}

function Who({ view: { t }, chosen, item }: ToSendProps & { readonly item: ReadyOffer }) {
  const { id, version, memberName, siteName, requestId } = item
  const name = memberName ?? t.unknown
  if (!canGo(item)) return <>{name}</>
  return (
    <label class="choice">
      <input
        type="checkbox"
        name="voorstel"
        value={`${id}:${version}`}
        checked={chosen === undefined || chosen.has(requestId)}
        aria-label={t.work.send.tick(name, siteName)}
      />
      <strong>{name}</strong>
    </label>
  )
}

function What({ view, names, item }: ToSendProps & { readonly item: ReadyOffer }) {
  const { t, today } = view
  const { id, requestId, siteName, lessons } = item
  return (
    <>
      <a href={`/inbox/${requestId}`}>{siteName}</a>, {lessonsBrief(t, lessons, today)}
      <div class="muted">
        {t.count.lessons(lessons.length)}: {classesBrief(names, lessons).join('; ')}
      </div>
      <p>
        <a href={`/inbox/${requestId}/voorstel/${id}/ronde`}>{t.rounds.toPlan}</a>
      </p>
    </>
  )
}

function Deadline({
  view: { t },
  item,
}: Pick<ToSendProps, 'view'> & { readonly item: ReadyOffer }) {
  const words = t.work.send
  const { deadlineAt, isAsked } = item
  if (isAsked) return <Badge text={words.isAsked} tone="warn" />
  if (deadlineAt === null) return <p>{words.tooLate}</p>
  return (
    <>
      {moment(t, deadlineAt)}
      {item.mayBook && <div class="muted">{t.rounds.mayBook}</div>}
    </>
  )
}
