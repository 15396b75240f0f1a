import type { ShownAssignment } from '../../src/actions/assignment/show.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { Address, mapAddress } from '../parts/address.tsx'
import { Facts } from '../parts/facts.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { Live } from '../parts/live.tsx'
import { OwnLessons } from '../parts/own-lessons.tsx'
import { shortDay } from '../parts/when.ts'
import type { View } from '../view.ts'

/** What somebody needs to arrive and to teach: on a phone on the way, or on paper. */
export function ArrivalPack({ view, names, assignment }: PackProps) {
  const { t } = view
  const words = t.member.pack
  const { sessions, notes } = assignment
  const isToCome = ({ endsAt }: Lesson) => endsAt > view.now
  const past = sessions.filter((lesson) => !isToCome(lesson))
  return (
    <div class="stack">
      <JustDone view={view} said={t.member.done} />
      <p class="path">
        <a href="/agenda">{words.back}</a>
      </p>
      <h1>{packTitle(view, assignment)}</h1>
      <Live view={view} id="pakket">
        <Changed view={view} assignment={assignment} />
        <section class="card" aria-label={words.where}>
          <PackFacts {...{ view, names, assignment }} />
        </section>
        <section class="card" aria-labelledby="klas">
          <h2 id="klas">{words.notesTitle}</h2>
          <p class="typed">{notes ?? words.noNotes}</p>
        </section>
        <section aria-labelledby="lessen">
          <h2 id="lessen">{words.lessonsTitle}</h2>
          <LessonDays view={view} names={names} lessons={sessions.filter(isToCome)} />
          {past.length > 0 && (
            <details open={past.length === sessions.length}>
              <summary>{words.past(past.length)}</summary>
              <LessonDays view={view} names={names} lessons={past} />
            </details>
          )}
        </section>
      </Live>
      {comingOf(view, assignment).length > 0 && (
        <p class="no-print">
          <a class="button grave" href={`/agenda/${assignment.id}/afmelden`}>
            {words.cannotCome}
          </a>
        </p>
      )}
      <p class="muted no-print">{words.print}</p>
    </div>
  )
}

type Lesson = ShownAssignment['sessions'][number]

function LessonDays({ view, names, lessons }: LessonDaysProps) {
  return (
    <ul class="plain agenda">
      {[...Map.groupBy(lessons, ({ day }) => day)].map(([day, ofDay]) => (
        <li class="card">
          <h3>{shortDay(view.t, day, view.today)}</h3>
          <OwnLessons view={view} names={names} lessons={ofDay} />
        </li>
      ))}
    </ul>
  )
}

interface LessonDaysProps {
  readonly view: View
  readonly names: Names
  readonly lessons: readonly Lesson[]
}

interface PackProps {
  readonly view: View
  readonly names: Names
  readonly assignment: ShownAssignment
}

/** The lessons that have not begun. */
export function comingOf({ now }: View, { sessions }: ShownAssignment) {
  return sessions.filter(({ status, startsAt }) => status === 'confirmed' && startsAt > now)
}

/** What it is: to come, over, or cancelled. */
export function packTitle(view: View, assignment: ShownAssignment): string {
  const words = view.t.member.pack
  const { siteName, status, sessions } = assignment
  const isOff = status === 'cancelled' || sessions.every((one) => one.status === 'cancelled')
  if (isOff) return words.cancelledTitle(siteName)
  return isOver(view, assignment) ? words.overTitle(siteName) : words.title(siteName)
}

/** Whether every lesson has been or was cancelled. */
function isOver({ now }: View, { sessions }: ShownAssignment): boolean {
  return sessions.every(({ status, endsAt }) => status === 'cancelled' || endsAt <= now)
}

function Changed({ view, assignment }: Pick<PackProps, 'view' | 'assignment'>) {
  const { t, now } = view
  const { status, cancelledBy, sessions } = assignment
  const off = sessions.filter((one) => one.status === 'cancelled').length
  if (status === 'cancelled' && cancelledBy !== null) {
    return <p class="notice warn">{t.member.pack.cancelledBy[cancelledBy]}</p>
  }
  if (off === 0) return null
  const isStopped = isOver(view, assignment) && sessions.some(({ endsAt }) => endsAt > now)
  return (
    <p class="notice warn">
      {t.member.pack.partly(off)} {isStopped && t.member.pack.noMore}
    </p>
  )
}

function PackFacts({ view, names, assignment }: PackProps) {
  const { t, today } = view
  const words = t.member.pack
  const { contact, sitePhone, roleCode, sessions } = assignment
  const first = comingOf(view, assignment)[0] ?? sessions[0]
  return (
    <Facts
      facts={[
        [words.first, first ? `${shortDay(t, first.day, today)}, ${first.from}` : null],
        [
          words.where,
          <>
            <Address of={assignment} />
            <br />
            <a href={mapAddress(assignment)} rel="noreferrer" hx-boost="false">
              {words.map}
              <span class="unseen"> {words.mapNew}</span>
            </a>
          </>,
        ],
        [words.contact, contact ?? words.noContact],
        [
          words.phone,
          sitePhone && <a href={`tel:${sitePhone.replaceAll(' ', '')}`}>{sitePhone}</a>,
        ],
        [words.role, names.roles[roleCode] ?? roleCode],
      ]}
    />
  )
}
