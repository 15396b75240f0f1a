import { addDays, type Day, mondayOf } from '../../scheduler/domain/day.ts'
import type { AgendaLesson, readAgenda } from '../../src/actions/assignment/agenda.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { NearnessBadge } from '../parts/badge.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { Live } from '../parts/live.tsx'
import { OwnLessons } from '../parts/own-lessons.tsx'
import { type Nearness, nearnessOf, plainDay, shortDay } from '../parts/when.ts'
import type { View } from '../view.ts'

/** Two weeks at a time. */
export const AGENDA_DAYS = 14

/** Where a member comes, by week and by day. */
export function Agenda({ view, names, agenda }: AgendaProps) {
  const { t } = view
  const words = t.member.agenda
  const weeks = [...Map.groupBy(agenda.lessons, ({ day }) => mondayOf(day))]
  return (
    <div class="stack">
      <JustDone view={view} said={t.member.done} />
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <Live view={view} id="lessen">
        {weeks.map(([monday, lessons]) => (
          <Week view={view} names={names} monday={monday} lessons={lessons} />
        ))}
        {weeks.length === 0 && <Nothing view={view} nextDay={agenda.nextDay} />}
      </Live>
      <nav class="pager" aria-label={words.pages}>
        <a class="button quiet" href={`/agenda?vanaf=${addDays(agenda.from, -AGENDA_DAYS)}`}>
          {words.earlier}
        </a>
        {agenda.from !== view.today && (
          <a class="button quiet" href="/agenda">
            {words.now}
          </a>
        )}
        <a class="button quiet" href={`/agenda?vanaf=${addDays(agenda.from, AGENDA_DAYS)}`}>
          {words.later}
        </a>
      </nav>
      <p>
        <a href="/agenda/abonnement">{words.feed}</a>
      </p>
    </div>
  )
}

interface AgendaProps {
  readonly view: View
  readonly names: Names
  readonly agenda: Awaited<ReturnType<typeof readAgenda>>
}

function Nothing({ view: { t, today }, nextDay }: NothingProps) {
  const words = t.member.agenda
  if (nextDay === null) {
    return (
      <p class="card">
        {words.noneEver} <a href="/aanbod">{t.offers.title}</a>
      </p>
    )
  }
  return (
    <p class="card">
      {words.none}{' '}
      <a href={`/agenda?vanaf=${nextDay}`}>{words.next(shortDay(t, nextDay, today))}</a>
    </p>
  )
}

interface NothingProps {
  readonly view: View
  readonly nextDay: Day | null
}

function Week({ view, names, monday, lessons }: WeekProps) {
  const { t } = view
  const words = t.member.agenda
  const coming = lessons.filter(({ status }) => status === 'confirmed')
  const minutes = coming.reduce((sum, lesson) => sum + lesson.minutes, 0)
  const days = [...Map.groupBy(lessons, ({ day }) => day)]
  return (
    <section aria-labelledby={`week-${monday}`}>
      <h2 id={`week-${monday}`}>{words.week(plainDay(t, monday))}</h2>
      <p class="muted">{words.weekTotal(coming.length, t.minutes(minutes))}</p>
      <ul class="plain agenda">
        {days.map(([day, ofDay]) => (
          <li class="card">
            <h3>
              {shortDay(t, day, view.today)}{' '}
              {isNear(nearnessOf(day, day, view.today)) && (
                <NearnessBadge t={t} near={nearnessOf(day, day, view.today)} />
              )}
            </h3>
            {[...Map.groupBy(ofDay, ({ assignmentId }) => assignmentId)].map(([id, own]) => (
              <Visit view={view} names={names} id={id} lessons={own} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The day stands beside it already: only what needs attention now has a badge. */
function isNear(near: Nearness): boolean {
  return near === 'today' || near === 'tomorrow'
}

interface WeekProps {
  readonly view: View
  readonly names: Names
  readonly monday: Day
  readonly lessons: readonly AgendaLesson[]
}

function Visit({ view, names, id, lessons }: VisitProps) {
  const { t, today } = view
  const [first] = lessons
  if (first === undefined) return null
  const { siteName, placeName, day } = first
  return (
    <div class="visit">
      <p>
        <strong>{siteName}</strong>, {placeName}
      </p>
      <OwnLessons view={view} names={names} lessons={lessons} />
      <p>
        <a
          class="button quiet"
          href={`/agenda/${id}`}
          aria-label={t.member.agenda.pack(siteName, shortDay(t, day, today))}
        >
          {t.member.agenda.packShort}
        </a>
      </p>
    </div>
  )
}

interface VisitProps {
  readonly view: View
  readonly names: Names
  readonly id: string
  readonly lessons: readonly AgendaLesson[]
}
