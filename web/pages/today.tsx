import { addDays, type Day } from '../../scheduler/domain/day.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import type { listRequestsByDay, RequestOnDay } from '../../src/actions/request/by-day.ts'
import { Badge } from '../parts/badge.tsx'
import { lessonInWords } from '../parts/lesson.ts'
import { Live } from '../parts/live.tsx'
import { Phone } from '../parts/phone.tsx'
import { Table } from '../parts/table.tsx'
import { nearnessOf, shortDay } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

export interface TodayProps {
  readonly view: View
  readonly names: Names
  readonly from: Day
  readonly shown: Awaited<ReturnType<typeof listRequestsByDay>>
  /** How many assignments wait until their hours are confirmed. */
  readonly hoursDue: number
}

/** So many days are on one page. */
export const DAYS_SHOWN = 7

/** The day of a school: who is away, who comes, what is open. */
export function Today(props: TodayProps) {
  const { view, from, shown, hoursDue } = props
  const { t, today } = view
  const isNobodyToday = from === today && !shown.days.some(({ day }) => day === today)
  return (
    <>
      <div class="between">
        <div>
          <h1>{t.today.title}</h1>
          <p class="lead">{t.today.lead}</p>
        </div>
        <div class="actions">
          <a class="button" href="/melden">
            {t.today.post}
          </a>
          <a class="button quiet" href="/school-dicht">
            {t.roads.closing.link}
          </a>
        </div>
      </div>
      <Live view={view} id="dagen">
        {hoursDue > 0 && (
          <p class="notice warn">
            {t.today.hoursDue(hoursDue)} <a href="/uren">{t.own.confirmHours}</a>
          </p>
        )}
        {isNobodyToday && <p class="card">{t.today.nobodyToday}</p>}
        {shown.days.length === 0 && !isNobodyToday && <p class="card">{t.today.nobody}</p>}
        {shown.days.map((onDay) => (
          <OneDay {...props} {...onDay} />
        ))}
        {!shown.isWhole && <p class="notice warn">{t.today.notWhole}</p>}
      </Live>
      <OtherDays view={view} from={from} />
      <p>
        <a href="/schoolagenda">{t.siteFeed.link}</a>
      </p>
    </>
  )
}

type DayProps = TodayProps & TodayProps['shown']['days'][number]

function OneDay({ view: { t, today }, names, day, requests }: DayProps) {
  const lessons = requests.flatMap((request) => request.lessons)
  const open = requests
    .filter(({ status }) => status === 'open')
    .flatMap((request) => request.lessons.filter(({ memberName }) => memberName === null)).length
  const covered = lessons.filter(({ memberName }) => memberName !== null).length
  const near = nearnessOf(day, day, today)
  const isNear = near === 'today' || near === 'tomorrow'
  const date = shortDay(t, day, today)
  const title = isNear ? t.today.day(date, t.when[near]) : date
  return (
    <section aria-labelledby={`dag-${day}`}>
      <h2 id={`dag-${day}`}>{title}</h2>
      <p class="muted">{t.today.summary(open, covered)}</p>
      <Table<RequestOnDay>
        caption={t.today.caption(shortDay(t, day, today))}
        rows={requests}
        columns={[
          { head: t.today.away, cell: (request) => <Away t={t} names={names} request={request} /> },
          { head: t.today.lesson, cell: (request) => <Lessons names={names} request={request} /> },
          { head: t.today.comes, cell: (request) => <Comes t={t} request={request} /> },
        ]}
      />
    </section>
  )
}

interface CellProps {
  readonly t: Messages
  readonly names: Names
  readonly request: RequestOnDay
}

function Away({ t, names, request }: CellProps) {
  const { requestId, personName, siteName, roleCode } = request
  return (
    <>
      <a href={`/inbox/${requestId}`} aria-label={t.today.look(personName)}>
        {personName}
      </a>
      <div class="muted">
        {siteName}, {names.roles[roleCode] ?? roleCode}
      </div>
    </>
  )
}

function Lessons({ names, request }: Omit<CellProps, 't'>) {
  return (
    <ul class="plain">
      {request.lessons.map((lesson) => (
        <li>
          {lesson.from}–{lesson.until} {lessonInWords(names, lesson)}
        </li>
      ))}
    </ul>
  )
}

/** Everybody who comes, once; and what is open, or how it was solved otherwise. */
function Comes({ t, request: { lessons, status } }: Omit<CellProps, 'names'>) {
  const coming = Map.groupBy(
    lessons.filter(({ memberName }) => memberName !== null),
    ({ memberName }) => memberName,
  )
  const open = lessons.filter(({ memberName }) => memberName === null).length
  return (
    <ul class="plain">
      {[...coming].map(([name, own]) => (
        <li>
          <strong>{name}</strong> <Phone t={t} number={own[0]?.memberPhone ?? null} />
          {coming.size + Number(open > 0) > 1 && (
            <div class="muted">{t.request.comingFor(t.count.lessons(own.length))}</div>
          )}
        </li>
      ))}
      {open > 0 && (
        <li>
          <Badge
            text={status === 'open' ? t.today.open : t.status.request[status]}
            tone={status === 'open' ? 'danger' : 'calm'}
          />
          {coming.size > 0 && (
            <span class="muted"> {t.request.comingFor(t.count.lessons(open))}</span>
          )}
        </li>
      )}
    </ul>
  )
}

function OtherDays({ view: { t, today }, from }: Pick<TodayProps, 'view' | 'from'>) {
  return (
    <nav class="pager" aria-label={t.today.weeks}>
      <a class="button quiet" href={`/vandaag?vanaf=${addDays(from, -DAYS_SHOWN)}`}>
        {t.today.earlier}
      </a>
      {from !== today && (
        <a class="button quiet" href="/vandaag">
          {t.today.now}
        </a>
      )}
      <a class="button quiet" href={`/vandaag?vanaf=${addDays(from, DAYS_SHOWN)}`}>
        {t.today.later}
      </a>
    </nav>
  )
}
