import type { Names } from '../../../src/actions/reference/names.ts'
import type { Morning } from '../../../src/actions/request/morning.ts'
import type { View } from '../../view.ts'
import type { Messages } from '../../words/nl.ts'
import { Badge } from '../badge.tsx'
import { classesBrief } from '../lessons-brief.ts'
import { Table } from '../table.tsx'
import { nearnessOf, shortDay } from '../when.ts'

type Row = Morning['uncovered'][number]

/** Lessons of today and of the next day of lessons that nobody has: the first thing on the page. */
export function Uncovered({ view, names, morning }: MorningPart) {
  const { t } = view
  const words = t.work.morning
  const { uncovered, days, inFront } = morning
  const said = daysInWords(view, days)
  if (uncovered.length === 0) {
    const isQuiet = inFront.length === 0 && days.length === 1
    return (
      <p id="open" class="notice good">
        {isQuiet ? words.noLessons : words.allCovered(said)}
      </p>
    )
  }
  return (
    <section aria-labelledby="open">
      <h2 id="open">{words.uncoveredTitle}</h2>
      <p class="lead">{words.uncoveredLead(said)}</p>
      <Table<Row>
        caption={words.uncoveredTitle}
        rows={uncovered}
        columns={[
          { head: words.begins, cell: (row) => <Begins view={view} row={row} /> },
          { head: words.school, cell: (row) => <School t={t} row={row} /> },
          { head: words.lesson, cell: (row) => <Lessons names={names} row={row} /> },
          {
            head: words.standing,
            cell: ({ requestId }) => <Standing t={t} morning={morning} requestId={requestId} />,
          },
        ]}
      />
    </section>
  )
}

/** What the parts of the morning are given. */
export interface MorningPart {
  readonly view: View
  readonly names: Names
  readonly morning: Morning
}

/** `vandaag en ma 23 nov`. */
export function daysInWords({ t, today }: View, days: Morning['days']): string {
  const said = days.map((day) => {
    const near = nearnessOf(day, day, today)
    const isNear = near === 'today' || near === 'tomorrow'
    return isNear ? t.when[near].toLowerCase() : shortDay(t, day, today)
  })
  const [one = '', other] = said
  return other === undefined ? one : t.work.morning.and(one, other)
}

const HOUR_MS = 3_600_000
const SOON_MS = 12 * HOUR_MS

function Begins({ view: { t, now, today }, row }: { readonly view: View; readonly row: Row }) {
  const words = t.work.morning
  const { day, startsAt, lessons } = row
  const left = startsAt - now
  const isToday = day === today
  const minutes = Math.max(1, Math.round(left / 60_000))
  return (
    <>
      {left <= 0 && <Badge text={words.begun} tone="danger" />}
      {left > 0 && left <= SOON_MS && (
        <Badge text={words.inMinutes(t.minutes(minutes))} tone={isToday ? 'danger' : 'warn'} />
      )}{' '}
      <span class="when">
        {isToday ? t.when.today.toLowerCase() : shortDay(t, day, today)} {lessons[0]?.from}
      </span>
    </>
  )
}

function School({ t, row: { requestId, siteName, urgency } }: CellProps) {
  const isGrave = urgency === 'class-sent-home'
  return (
    <>
      <a href={`/inbox/${requestId}`} aria-label={t.work.morning.look(siteName)}>
        {siteName}
      </a>
      <div class="badges">
        <Badge text={t.urgency[urgency]} tone={isGrave ? 'danger' : 'calm'} />
      </div>
    </>
  )
}

interface CellProps {
  readonly t: Messages
  readonly row: Row
}

function Lessons({ names, row }: { readonly names: Names; readonly row: Row }) {
  const last = row.lessons.at(-1)
  return (
    <>
      {row.lessons[0]?.from}–{last?.until} {classesBrief(names, row.lessons).join('; ')}
    </>
  )
}

/** How far the coordinator is with a request: what is to be done first. */
function Standing({ t, morning, requestId }: StandingProps) {
  const stages = t.work.list.stages
  const { toDecide, toSend, offers, nobody } = morning
  const of = (
    list: readonly { readonly requestId: string; readonly memberName?: string | null }[],
  ) => list.find((one) => one.requestId === requestId)
  const [decide, send, offer] = [of(toDecide), of(toSend), of(offers)]
  if (decide) return <Stage text={stages.proposed} tone="warn" name={decide.memberName} />
  if (send) return <Stage text={stages.approved} tone="warn" name={send.memberName} />
  if (offer) return <Stage text={stages.offered} tone="good" name={offer.memberName} />
  if (of(nobody.items)) return <Stage text={stages.nobody} tone="danger" name={null} />
  return <Stage text={stages.none} tone="danger" name={null} />
}

interface StandingProps {
  readonly t: Messages
  readonly morning: Morning
  readonly requestId: string
}

function Stage({ text, tone, name }: StageProps) {
  return (
    <>
      <Badge text={text} tone={tone} />
      {name && <div class="muted">{name}</div>}
    </>
  )
}

interface StageProps {
  readonly text: string
  readonly tone: 'warn' | 'good' | 'danger'
  readonly name: string | null | undefined
}
